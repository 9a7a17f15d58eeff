import { useMemo } from "react"
import type { MeasureRequest, SeriesResult } from "../../../domain/result"
import type { Figure } from "../../../figures/figure"
import type { AreaNames } from "../../results/area-names"
import type { FigureRows } from "../../results/figure-table"
import { seriesFigure, type SeriesFigureInput, type SeriesFrame, within } from "../../results/series-figure"
import { seriesRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"

type Look = Pick<
  SeriesFigureInput,
  "title" | "subtitle" | "notes" | "benchmarks" | "levelsOf" | "showWindows" | "style"
>

/** A time series with its rows, for the months that the view shows. `look` is to be the same object between renders. */
export function useSeriesFigure(
  request: MeasureRequest,
  result: SeriesFrame,
  series: SeriesResult,
  names: AreaNames,
  look: Look,
): { readonly figure: Figure; readonly rows: FigureRows } {
  const speech = useSpeech()
  const { language, period } = useView()
  const { matching } = useText()
  // Of the levels over time only those of wage hours are weighted.
  const unmatched = request.matched && request.criterion.measure !== "wage_hours_gap"
  const { scheme, criterion, threshold } = request
  return useMemo(() => {
    const shown = within(series, period)
    return {
      figure: seriesFigure({
        scheme,
        criterion,
        result,
        series: shown,
        names,
        language,
        speech,
        threshold,
        ...look,
        ...(unmatched && {
          notes: [...(look.notes ?? []), look.levelsOf === undefined ? matching.unmatched : matching.curves],
        }),
      }),
      rows: seriesRows(shown, names, speech),
    }
  }, [scheme, criterion, threshold, result, series, names, look, unmatched, matching, speech, language, period])
}
