import { useMemo } from "react"
import type { SeriesResult } from "../../../domain/result"
import type { WageHoursCriterion } from "../../../domain/scheme"
import { seriesRows as exportSeries } from "../../../export/export-rows"
import { timeSeriesFigure } from "../../../figures/time-series-figure"
import { FigurePanel } from "../../results/figure-panel"
import { certainSign } from "../../results/claim"
import { within } from "../../results/series-figure"
import { seriesRows } from "../../results/series-rows"
import { useSpeech } from "../../results/use-speech"
import { useText } from "../../texts"
import { useView } from "../../view"
import type { FiguresProps } from "./figures-props"

interface HoursDifferenceProps extends FiguresProps<WageHoursCriterion> {
  readonly difference: SeriesResult
}

/** The event-study line: the difference from the comparison group above the baseline's, month by month. */
export function HoursDifference({ request, result, onMethod, difference }: HoursDifferenceProps) {
  const speech = useSpeech()
  const { event } = useText().wageHours
  const { language, period } = useView()
  const { figure, rows } = useMemo(() => {
    const { scheme, criterion, threshold, matched } = request
    const shown = within(difference, period)
    const name = () => event.line
    // The baseline's own months lie around 0 by construction, but each of them could still stand out.
    const before = (difference.series[0]?.points ?? []).filter(
      ({ month, estimate }) => month < scheme.intervention.first && estimate.kind === "value",
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
        title: event.title,
        subtitle: event.subtitle,
        notes: [
          ...(before.length > 0 ? [event.before(outside.length, before.length)] : []),
          ...(matched ? [] : [event.unmatched]),
        ],
      }),
      rows: seriesRows(shown, { label: name, short: name, inSentence: name }, speech),
    }
  }, [request, result, difference, period, event, language, speech])
  const exported = useMemo(
    () => ({
      request,
      part: "forskel",
      rows: (context: Parameters<typeof exportSeries>[0]) => exportSeries(context, difference),
    }),
    [request, difference],
  )
  return <FigurePanel figure={figure} rows={rows} exported={exported} onMethod={onMethod} />
}
