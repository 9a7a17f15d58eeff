import * as Plot from "@observablehq/plot"
import type { Month } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { SeriesPoint } from "../domain/result"
import { drawPlot, type Frame } from "./plot-frame"
import { colour, type Tone, tones } from "./tokens"

/** Months and values that all sparklines of a column share. */
export interface SparklineScale {
  readonly months: readonly [Month, Month]
  readonly values: readonly [number, number]
}

export interface SparklineInput {
  readonly points: readonly SeriesPoint[]
  readonly scale: SparklineScale
  /** The baseline's level, a hairline. */
  readonly baseline?: Estimate
  /** The first month of the intervention, a vertical. */
  readonly start?: Month
  readonly tone?: Tone
  readonly width?: number
  readonly height?: number
}

/** A line in a table cell. It says nothing that the table does not say, and is silent for screen readers. */
export function sparkline(input: SparklineInput, document: Document): SVGSVGElement {
  const { points, scale, baseline, start, tone = "hero", width = 72, height = 28 } = input
  const frame: Frame = {
    width,
    height,
    left: 2,
    right: width - 4,
    top: 3,
    bottom: height - 3,
    xDomain: scale.months,
    yDomain: scale.values,
  }
  const { stroke } = tones[tone]
  const rows = [...points]
    .sort((a, b) => a.month - b.month)
    .map(({ month, estimate, provisional }) => ({
      month,
      provisional,
      value: estimate.kind === "value" ? estimate.value : NaN,
    }))
  const shown = rows.filter(({ value }) => Number.isFinite(value))
  const last = shown.at(-1)
  const line = { x: "month", y: "value", stroke, strokeWidth: 1.5, strokeLinejoin: "round" as const }
  return drawPlot(document, frame, null, [
    Plot.ruleY(baseline?.kind === "value" ? [baseline.value] : [], { stroke: colour.rule2, strokeWidth: 0.75 }),
    Plot.ruleX(start === undefined ? [] : [start - 0.5], { stroke: colour.ink3, strokeWidth: 1 }),
    Plot.lineY(
      rows.map((row) => (row.provisional ? { ...row, value: NaN } : row)),
      line,
    ),
    Plot.lineY(
      rows.map((row, index) =>
        row.provisional || rows[index + 1]?.provisional === true ? row : { ...row, value: NaN },
      ),
      { ...line, strokeDasharray: "2,2", strokeLinecap: "butt" },
    ),
    Plot.dot(last === undefined ? [] : [last], {
      x: "month",
      y: "value",
      r: 2,
      fill: last?.provisional === true ? colour.paper : stroke,
      stroke,
      strokeWidth: 1,
    }),
  ])
}

/** The shared scale of a column's sparklines. */
export function sparklineScale(all: readonly (readonly SeriesPoint[])[]): SparklineScale {
  const months = all.flatMap((points) => points.map(({ month }) => month))
  const values = all.flatMap((points) =>
    points.flatMap(({ estimate }) => (estimate.kind === "value" ? [estimate.value] : [])),
  )
  const least = values.length === 0 ? 0 : Math.min(...values)
  const most = values.length === 0 ? 1 : Math.max(...values)
  return {
    months: months.length === 0 ? [0, 1] : [Math.min(...months), Math.max(...months)],
    values: least === most ? [least - 1, most + 1] : [least, most],
  }
}
