import { useQueries } from "@tanstack/react-query"
import { afterProject } from "../../../domain/after-project"
import { areaKey, comparisonArea, projectArea } from "../../../domain/area"
import type { Estimate, Unit } from "../../../domain/estimate"
import { isMeasured, type MeasuredCriterion, type Scheme } from "../../../domain/scheme"
import type { Anchoring } from "../../../measures/anchoring"
import { differenceUnit } from "../../../text/format"
import { Failure } from "../../components/error-boundary"
import { anchoringOptions } from "../../results/measure-queries"
import { requestOf } from "../../results/measure-request"
import { IntervalText, NumberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"
import { useLoaded } from "../../session"
import { useText } from "../../texts"
import { useView } from "../../view"

/** What becomes of every criterion's number in the year after the project. */
export function AnchoringSection({ scheme }: { readonly scheme: Scheme }) {
  const { anchoring: texts } = useText()
  const { formats } = useSpeech()
  const view = useView()
  const source = useLoaded()
  const requests = scheme.criteria
    .filter(isMeasured)
    .filter((criterion) => afterProject(criterion, scheme) !== null)
    .map((criterion) => requestOf(view, source.model, scheme, criterion))
  const queries = useQueries({ queries: requests.map((request) => anchoringOptions(source, request)) })
  const failed = queries.find(({ isError }) => isError)
  if (failed !== undefined) {
    return <Failure scope="figure" error={failed.error} onRetry={() => void failed.refetch()} />
  }
  const isComputing = queries.some(({ data }) => data === undefined)
  const found = requests.flatMap(({ criterion }, index) => {
    const result = queries[index]?.data
    return result === undefined || result === null ? [] : [{ criterion, result }]
  })
  const [first] = found
  const last = scheme.project.last
  return (
    <section className="section anchoring" aria-busy={isComputing}>
      <h2 className="section-heading">{texts.heading}</h2>
      {first === undefined ? (
        <p className="note">{isComputing ? "" : texts.notYet}</p>
      ) : (
        <>
          <p className="subtitle">
            {texts.subtitle(
              formats.months({ first: last - 11, last }),
              formats.months(first.result.windows.result?.months ?? { first: last + 1, last: last + 12 }),
            )}{" "}
            {first.result.windows.result?.provisional === true && texts.provisional}
          </p>
          <AnchoringTable found={found} />
          <p className="note">{texts.note}</p>
        </>
      )}
    </section>
  )
}

interface AnchoringTableProps {
  readonly found: readonly { readonly criterion: MeasuredCriterion; readonly result: Anchoring }[]
}

function AnchoringTable({ found }: AnchoringTableProps) {
  const { heading, columns, units } = useText().anchoring
  const { formats } = useSpeech()
  const { language } = useView()
  return (
    <div className="table-scroll detail-table" tabIndex={0} role="region" aria-label={heading}>
      <table className="table">
        <caption className="sr-only">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.criterion}</th>
            {[columns.before, columns.after, columns.change, columns.comparison, columns.difference].map((label) => (
              <th key={label} scope="col" className="number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(({ criterion, result: { unit, areas } }) => {
            const project = areas.find(({ area }) => areaKey(area) === areaKey(projectArea))
            const comparison = areas.find(({ area }) => areaKey(area) === areaKey(comparisonArea))
            const change = differenceUnit(unit)
            return (
              <tr key={criterion.id}>
                <th scope="row">
                  {criterion.name[language]}
                  <span className="cell-note">
                    {formats.unit(unit) === formats.unit(change)
                      ? formats.unit(unit)
                      : units(formats.unit(unit), formats.unit(change))}
                  </span>
                </th>
                <Cell estimate={project?.baseline} unit={unit} />
                <Cell estimate={project?.result} unit={unit} />
                <Cell estimate={project?.change} unit={change} signed />
                <Cell estimate={comparison?.change} unit={change} signed />
                <Cell estimate={project?.difference} unit={change} signed />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

interface CellProps {
  readonly estimate: Estimate | undefined
  readonly unit: Unit
  readonly signed?: boolean
}

function Cell({ estimate, unit, signed = false }: CellProps) {
  if (estimate === undefined) return <td className="number">–</td>
  return (
    <td className="number">
      <NumberText estimate={estimate} unit={unit} as={signed ? "signed" : "number"} />
      {estimate.kind === "value" && (
        <span className="cell-note">
          <IntervalText estimate={estimate} unit={unit} signs={signed} />
        </span>
      )}
    </td>
  )
}
