import { type Figure, perWidth } from "./figure"
import { scalesOf } from "./plot-frame"
import { timeSeriesCaption, timeSeriesDescription, timeSeriesReadings } from "./time-series-caption"
import { type LineLabels, timeSeriesHeight, timeSeriesLayout } from "./time-series-layout"
import { drawTimeSeries } from "./time-series-marks"
import { type TimeSeriesInput, timeSeriesState } from "./time-series-state"
import { styleAt } from "./tokens"

/** The project (or one municipality) and its comparison by month or quarter, with the windows that the verdict rests on. */
export function timeSeriesFigure(input: TimeSeriesInput): Figure {
  const state = timeSeriesState(input)
  const style = input.style ?? "page"
  const description = timeSeriesDescription(input, state)
  const heightAt = (width: number) => timeSeriesHeight(width, style)
  const lineLabels = (width: number): LineLabels => {
    if (styleAt(style, width) !== "compact") return "ends"
    return state.lines.length > 2 ? "endNames" : "names"
  }
  const layoutAt = perWidth((width) => timeSeriesLayout(input, state, width, heightAt(width), lineLabels(width)))
  return {
    ...timeSeriesCaption(input, state),
    description,
    heightAt,
    draw: (width, document) => drawTimeSeries(document, input, state, layoutAt(width), description),
    readings: timeSeriesReadings(input, state),
    crosshair: (width) => {
      const { frame } = layoutAt(width)
      return { axis: "x", from: frame.top, to: frame.bottom, position: scalesOf(frame).x }
    },
  }
}
