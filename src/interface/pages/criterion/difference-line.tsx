import { useMemo } from "react"
import type { CriterionResult, MeasureRequest, SeriesResult } from "../../../domain/result"
import { type ExportContext, seriesRows as exportSeries } from "../../../export/export-rows"
import { timeSeriesFigure } from "../../../figures/time-series-figure"
import { FigurePanel } from "../../results/figure-panel"
import { certainSign } from "../../../domain/estimate"
import { within } from "../../results/series-figure"
import { seriesRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useView } from "../../view"

export interface DifferenceWords {
  readonly line: string
  readonly title: string
  readonly subtitle: string
  /** In how many of the points before the start the interval excludes 0. */
  readonly before: (outside: number, all: number) => string
  readonly notes?: readonly string[]
}

interface DifferenceLineProps {
  readonly request: MeasureRequest
  readonly result: CriterionResult
  readonly difference: SeriesResult
  readonly words: DifferenceWords
  readonly size: "section" | "figure"
  readonly onMethod?: () => void
}

/** The event-study line: the difference from the comparison group above the baseline's, point by point. */
export function DifferenceLine({ request, result, difference, words, size, onMethod }: DifferenceLineProps) {
  const speech = useSpeech()
  const { language, period } = useView()
  const { figure, rows } = useMemo(() => {
    const { scheme, criterion, threshold } = request
    const shown = within(difference, period)
    const name = () => words.line
    // The baseline's own points lie around 0 by construction, but each of them could still stand out.
    const followUp = criterion.measure === "hours_progression" ? criterion.followUpMonths : 0
    const before = (difference.series[0]?.points ?? []).filter(
      ({ month, estimate }) => month + followUp < scheme.intervention.first && estimate.kind === "value",
    )
    const outside = before.filter(({ estimate }) => certainSign(estimate) !== 0)
    return {
      figure: timeSeriesFigure({
        measure: criterion.measure,
        series: shown.series,
        unit: shown.unit,
        step: shown.step,
        windows: result.windows,
        interventionStart: scheme.intervention.first,
        interventionEnd: scheme.intervention.last,
        breaks: [],
        zeroLine: true,
        labels: name,
        language,
        threshold,
        title: words.title,
        subtitle: words.subtitle,
        notes: [...(before.length > 0 ? [words.before(outside.length, before.length)] : []), ...(words.notes ?? [])],
      }),
      rows: seriesRows(shown, { label: name, short: name, inSentence: name }, speech),
    }
  }, [request, result, difference, period, words, language, speech])
  const exported = useMemo(
    () => ({ request, part: "forskel", rows: (context: ExportContext) => exportSeries(context, difference) }),
    [request, difference],
  )
  return (
    <FigurePanel
      figure={figure}
      rows={rows}
      exported={exported}
      size={size}
      {...(onMethod !== undefined && { onMethod })}
    />
  )
}
