import type { ReactNode } from "react"
import type { Absent } from "../../../../domain/absence"
import { type Area, comparisonArea, projectArea } from "../../../../domain/area"
import type { Month, MonthSpan } from "../../../../domain/calendar"
import type { Estimate } from "../../../../domain/estimate"
import { isoSpan } from "../../../../export/export-rows"
import type { EffortRequest } from "../../../../measures/effort-request"
import type { AreaNames } from "../../../results/area-names"
import type { SeriesFrame } from "../../../results/series-figure"
import { useSpeech } from "../../../results/use-speech"
import { useText } from "../../../texts"
import type { EffortColumn } from "../effort-table"

export interface EffortSectionProps {
  readonly request: EffortRequest
  readonly names: AreaNames
}

interface HeadedProps {
  readonly heading: string
  readonly subtitle: string
  readonly children: ReactNode
}

export function Headed({ heading, subtitle, children }: HeadedProps) {
  return (
    <section className="section effort-section">
      <h2 className="section-heading">{heading}</h2>
      <p className="subtitle">{subtitle}</p>
      {children}
    </section>
  )
}

/** In the place of numbers that the loaded files do not tell: which file would. */
export function NotTold({ reason, needs }: { readonly reason: Absent; readonly needs: string }) {
  const { words } = useSpeech()
  const { fleksjobEffort } = useText()
  const isData = reason.reason === "tableMissing" || reason.reason === "columnMissing"
  return <p className="note">{isData ? fleksjobEffort.needs(needs) : words.absence[reason.reason]}</p>
}

/** What the lines of the effort are drawn against: the year before and the intervention, without levels. */
export function frameOf(months: { readonly baseline: MonthSpan; readonly result: MonthSpan | null }): SeriesFrame {
  const { baseline, result } = months
  return {
    windows: { baseline, result: result === null ? null : { months: result, provisional: false } },
    areas: [],
  }
}

interface Level {
  readonly area: Area
  readonly window: "baseline" | "result"
}

/** Before and during, of the project and of the comparison: one column each, and the cells of a row. */
export function useLevels<L extends Level>(
  levels: readonly L[],
  months: { readonly baseline: MonthSpan; readonly result: MonthSpan | null },
  names: AreaNames,
): {
  readonly columns: readonly EffortColumn[]
  readonly cells: (pick: (level: L) => Estimate) => readonly Estimate[]
} {
  const { fleksjobEffort } = useText()
  const ordered = [projectArea, comparisonArea].flatMap((area) => levels.filter((one) => one.area.kind === area.kind))
  return {
    columns: ordered.map(({ area, window }) => ({
      label: `${names.short(area)}, ${fleksjobEffort[window]}`,
      area,
      period: isoSpan(months[window]),
    })),
    cells: (pick) => ordered.map(pick),
  }
}

/** One month as a span. */
export function only(month: Month): MonthSpan {
  return { first: month, last: month }
}
