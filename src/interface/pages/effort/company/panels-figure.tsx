import { useMemo } from "react"
import type { MeasureRequest, SeriesResult } from "../../../../domain/result"
import { type ExportContext, seriesRows as exportSeries } from "../../../../export/export-rows"
import { groupSeriesFigure } from "../../../../figures/group-series-figure"
import { windowsOf } from "../../../../measures/request-parameters"
import type { AreaNames } from "../../../results/area-names"
import { FigurePanel } from "../../../results/figure-panel"
import { within } from "../../../results/series-figure"
import { seriesRows } from "../../../results/series-rows"
import { useSpeech } from "../../../results/use-speech"
import { useView } from "../../../view"

interface PanelsFigureProps {
  readonly request: MeasureRequest
  /** Lines by the names of `labels`. */
  readonly series: SeriesResult
  readonly names: AreaNames
  /** Of the file that the figure is saved to. */
  readonly part: string
  readonly texts: {
    readonly title: string
    readonly subtitle: string
    /** The panels' headings, in their order. */
    readonly labels: Readonly<Record<string, string>>
    readonly note: string
  }
}

/** One panel a line of the effort, by month or quarter, without the windows of a verdict: there is none here. */
export function PanelsFigure({ request, series, names, part, texts }: PanelsFigureProps) {
  const speech = useSpeech()
  const { language, period } = useView()
  const { figure, rows, exported } = useMemo(() => {
    const parts = Object.keys(texts.labels)
    const own = { ...series, series: series.series.filter(({ name }) => parts.includes(name)) }
    const shown = within(own, period)
    const { scheme, criterion, threshold } = request
    return {
      figure: groupSeriesFigure({
        measure: criterion.measure,
        series: shown.series,
        unit: shown.unit,
        step: shown.step,
        windows: windowsOf(request),
        showWindows: false,
        interventionStart: scheme.intervention.first,
        interventionEnd: scheme.intervention.last,
        breaks: [],
        labels: (area, length) => (length === "long" ? names.label(area) : names.short(area)),
        parts,
        partLabels: texts.labels,
        partsNote: texts.note,
        title: texts.title,
        subtitle: texts.subtitle,
        language,
        threshold,
      }),
      rows: seriesRows(shown, names, speech),
      exported: { request, part, rows: (context: ExportContext) => exportSeries(context, shown) },
    }
  }, [request, series, names, part, texts, speech, language, period])
  return <FigurePanel figure={figure} rows={rows} exported={exported} size="section" />
}
