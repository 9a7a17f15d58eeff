import { type Area, comparisonArea, projectArea } from "../../../domain/area"
import type { CriterionResult, MeasureRequest, SeriesResult } from "../../../domain/result"
import { seriesOf } from "../../results/find-area"
import { FigureTable } from "../../results/figure-table"
import { numberText } from "../../results/number-text"
import { useSpeech } from "../../results/use-speech"

interface CountsTableProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  /** Numbers of persons by month. */
  readonly counts: SeriesResult
  readonly parts: readonly string[]
}

/** Numbers of persons in three months that a reader asks for: before the start, a year on, and the latest final one. */
export function CountsTable({ request, result, counts, parts }: CountsTableProps) {
  const speech = useSpeech()
  const { words, formats } = speech
  const start = request.scheme.intervention.first
  const last = result.windows.result?.months.last
  const months = [...new Set([start - 12, start - 1, ...(last === undefined ? [] : [last])])].sort((a, b) => a - b)
  const at = (name: string, area: Area, month: number): string => {
    const point = seriesOf(counts, [area], name).series[0]?.points.find((candidate) => candidate.month === month)
    return numberText(point?.estimate ?? { kind: "absent", reason: "outsidePeriod" }, "persons", "number", speech)
  }
  // The month is not to be parted from its year.
  const named = (month: number) => formats.month(month).replaceAll(" ", "\u00a0")
  const rows = parts.map((name) => [
    words.capital(words.series[name] ?? name),
    ...months.map((month) => at(name, projectArea, month)),
    ...months.map((month) => at(name, comparisonArea, month)),
  ])
  const columns = [
    words.criterion.counts.group,
    ...months.map((month) => `${words.areas.projectShort}, ${named(month)}`),
    ...months.map((month) => `${words.areas.comparisonShort}, ${named(month)}`),
  ]
  return (
    <section className="section">
      <h2 className="section-heading">{words.criterion.counts.heading}</h2>
      <p className="subtitle">{words.criterion.counts.subtitle}</p>
      <FigureTable rows={{ columns, rows }} caption={words.criterion.counts.heading} />
    </section>
  )
}
