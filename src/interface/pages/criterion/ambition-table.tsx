import { Link } from "@tanstack/react-router"
import { municipality } from "../../../domain/municipality"
import type { AreaResult, CriterionResult, MeasureRequest } from "../../../domain/result"
import type { CompanyOrientedCriterion } from "../../../domain/scheme"
import { sharedAmbition } from "../../results/goal-headline"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { VerdictMark } from "../../results/verdict-mark"

interface AmbitionTableProps {
  readonly request: MeasureRequest<CompanyOrientedCriterion>
  readonly result: CriterionResult
}

type WithGoal = AreaResult & { readonly goal: NonNullable<AreaResult["goal"]> }

/** Every municipality's gain against its own ambition, by the share of the ambition that is reached. */
export function AmbitionTable({ request, result }: AmbitionTableProps) {
  const { words, formats } = useSpeech()
  const texts = words.criterion.ambition
  const rows = result.areas.filter((row): row is WithGoal => row.area.kind === "municipality" && row.goal !== undefined)
  const [first] = rows
  if (first === undefined) return null
  const sorted = [...rows].sort((a, b) => reachedShare(b) - reachedShare(a))
  const missing = rows.filter(({ verdict }) => verdict.kind !== "goal").length
  const unit = formats.unit("shareDifference")
  const heads = [
    { label: texts.gain, unit },
    { label: words.table.interval, unit: "" },
    { label: texts.ambition, unit },
  ]
  const isShared = sharedAmbition(result) !== null
  return (
    <section className="section">
      <h2 className="section-heading">{isShared ? texts.headingShared : texts.heading}</h2>
      <p className="subtitle">
        {texts.subtitle(formats.months(first.goal.months), formats.months(request.criterion.baseline))}{" "}
        {missing > 0 && texts.uncounted(missing)}
      </p>
      <div className="table-scroll detail-table" tabIndex={0} role="region" aria-label={texts.caption}>
        <table className="table">
          <caption className="sr-only">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.table.municipality}</th>
              {heads.map((head) => (
                <th key={head.label} scope="col" className="number">
                  {head.label}
                  {head.unit !== "" && <span className="head-unit">{head.unit}</span>}
                </th>
              ))}
              <th scope="col">{texts.status}</th>
              {!isShared && <th scope="col">{texts.reason}</th>}
            </tr>
          </thead>
          <tbody>
            {sorted.map((row) => (
              <AmbitionRow key={nameOf(row)} row={row} request={request} isShared={isShared} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface AmbitionRowProps {
  readonly row: WithGoal
  readonly request: AmbitionTableProps["request"]
  /** Where all have the scheme's ambition, there is nothing to say of each. */
  readonly isShared: boolean
}

function AmbitionRow({ row, request, isShared }: AmbitionRowProps) {
  const { words, formats } = useSpeech()
  const { area, goal, verdict } = row
  const code = area.kind === "municipality" ? area.code : 0
  const own = request.criterion.ambitions.find((ambition) => ambition.municipality === code)
  return (
    <tr>
      <th scope="row">
        <Link to="/$scheme/kommune/$code" params={{ scheme: request.scheme.id, code: String(code) }} search>
          {nameOf(row)}
        </Link>
      </th>
      <td className="number">
        <NumberText estimate={goal.gain} unit="shareDifference" as="signed" />
      </td>
      <td className="number interval">
        <IntervalText estimate={goal.gain} unit="shareDifference" signs />
      </td>
      <td className="number">{formats.signed(goal.ambition, "shareDifference")}</td>
      <td>
        <VerdictMark verdict={verdict} size="cell" />
      </td>
      {!isShared && (
        <td className="cell-reason">{own === undefined ? words.criterion.ambition.schemes : own.reason}</td>
      )}
    </tr>
  )
}

function nameOf({ area }: AreaResult): string {
  return area.kind === "municipality" ? municipality(area.code).name : ""
}

function reachedShare({ goal }: WithGoal): number {
  return goal.gain.kind === "value" ? goal.gain.value / goal.ambition : -Infinity
}
