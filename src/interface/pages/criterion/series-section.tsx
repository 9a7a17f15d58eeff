import type { MeasureRequest, SeriesResult } from "../../../domain/result"
import { seriesRows } from "../../../export/export-rows"
import type { AreaNames } from "../../results/area-names"
import { FigurePanel } from "../../results/figure-panel"
import type { SeriesFigureInput, SeriesFrame } from "../../results/series-figure"
import { useSeriesFigure } from "./use-series-figure"

interface SeriesSectionProps {
  readonly request: MeasureRequest
  readonly result: SeriesFrame
  readonly series: SeriesResult
  readonly names: AreaNames
  /** Of the file that the figure is saved to. */
  readonly part: string
  readonly look: Pick<SeriesFigureInput, "title" | "subtitle" | "notes" | "benchmarks" | "levelsOf" | "showWindows">
  readonly onMethod?: () => void
}

export function SeriesSection({ request, result, series, names, part, look, onMethod }: SeriesSectionProps) {
  const { figure, rows } = useSeriesFigure(request, result, series, names, look)
  return (
    <FigurePanel
      figure={figure}
      rows={rows}
      exported={{ request, part, rows: (context) => seriesRows(context, series) }}
      {...(onMethod ? { onMethod } : { size: "section" as const })}
    />
  )
}
