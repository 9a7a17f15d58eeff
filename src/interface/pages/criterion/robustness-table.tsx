import { useQuery } from "@tanstack/react-query"
import type { Absent } from "../../../domain/absence"
import { projectArea } from "../../../domain/area"
import type { Estimate } from "../../../domain/estimate"
import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import type { LeaveOneOut, Robustness } from "../../../domain/robustness"
import { differenceUnit } from "../../../text/format"
import { areaOf } from "../../results/find-area"
import { Measured } from "../../results/measured"
import { robustnessOptions } from "../../results/measure-queries"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { robustnessSentences } from "./robustness-sentences"

interface RobustnessTableProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
}

/** The difference in development computed in other ways, and in plain words what that says. */
export function RobustnessTable({ request, result }: RobustnessTableProps) {
  const { checks } = useText().robustness
  const query = useQuery(robustnessOptions(useLoaded(), request))
  return (
    <section className="section">
      <h2 className="section-heading">{checks.heading}</h2>
      <p className="subtitle">{checks.subtitle}</p>
      <Measured query={query} number={request.criterion.number}>
        {(robustness) => <Checks request={request} result={result} robustness={robustness} />}
      </Measured>
    </section>
  )
}

function Checks({ request, result, robustness }: RobustnessTableProps & { readonly robustness: Robustness }) {
  const speech = useSpeech()
  const { formats } = speech
  const { robustness: texts } = useText()
  const { checks } = texts
  const unit = differenceUnit(result.unit)
  const own = areaOf(result, projectArea)?.difference
  const { placebo } = robustness
  const estimates: readonly { name: string; note?: string; estimate: Estimate }[] = [
    ...(own === undefined ? [] : [{ name: checks.result, estimate: own }]),
    { name: checks.unweighted, note: checks.unweightedNote, estimate: robustness.unweighted },
    {
      name: checks.placebo,
      note: checks.placeboNote(formats.months(placebo.baseline), formats.months(placebo.result)),
      estimate: placebo.difference,
    },
  ]
  const ranges: readonly { name: string; range: LeaveOneOut | Absent }[] = [
    { name: checks.withoutParticipant, range: robustness.withoutParticipant },
    { name: checks.withoutComparison, range: robustness.withoutComparison },
  ]
  return (
    <>
      <div className="table-scroll detail-table table-compact" tabIndex={0} role="region" aria-label={checks.caption}>
        <table className="table">
          <caption className="sr-only">{checks.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{checks.columns.check}</th>
              <th scope="col" className="number wide-only-after">
                {checks.columns.difference}
                <span className="head-unit">{formats.unit(unit)}</span>
              </th>
              <th scope="col" className="number interval wide-only">
                {checks.columns.interval}
              </th>
            </tr>
          </thead>
          <tbody>
            {estimates.map(({ name, note, estimate }) => (
              <tr key={name}>
                <CheckName name={name} note={note} />
                <td className="number wide-only-after">
                  <NumberText estimate={estimate} unit={unit} as="signed" />
                  {estimate.kind === "value" && (
                    <span className="cell-note narrow-only">
                      <IntervalText estimate={estimate} unit={unit} signs />
                    </span>
                  )}
                </td>
                <td className="number interval wide-only">
                  <IntervalText estimate={estimate} unit={unit} signs />
                </td>
              </tr>
            ))}
            {ranges.map(({ name, range }) => (
              <tr key={name}>
                <CheckName
                  name={name}
                  note={range.kind === "range" ? checks.leftOut(range.municipalities) : undefined}
                />
                <td className="number wide-only-after">
                  {range.kind === "range" ? (
                    checks.range(formats.signed(range.low, unit), formats.signed(range.high, unit))
                  ) : (
                    <NumberText estimate={range} unit={unit} as="signed" />
                  )}
                </td>
                <td className="number interval wide-only" />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {robustnessSentences(request, result, robustness, texts, speech).map((sentence) => (
        <p key={sentence} className="figure-after">
          {sentence}
        </p>
      ))}
    </>
  )
}

function CheckName({ name, note }: { readonly name: string; readonly note: string | undefined }) {
  return (
    <th scope="row">
      {name}
      {note !== undefined && <span className="cell-note">{note}</span>}
    </th>
  )
}
