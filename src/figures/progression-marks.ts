import { hatching } from "./hatch"
import { scalesOf } from "./plot-frame"
import type { MeanPanel, ProgressionLayout } from "./progression-layout"
import type { Part, ProgressionRow, ProgressionState } from "./progression-state"
import { element } from "./svg"
import { colour, tones } from "./tokens"

/** One bar: op filled, uændret pale, ned hatched, ude of fleksjob empty with an outline, and the baseline's tick. */
export function rowElements(
  document: Document,
  row: ProgressionRow,
  layout: ProgressionLayout,
  index: number,
): SVGElement[] {
  const { x } = scalesOf(layout.frame)
  const middle = layout.rows.middles[index] ?? 0
  const height = layout.barHeight
  const y = middle - height / 2
  const made = row.parts.flatMap((part) => partElements(document, part, row, x, y, height))
  if (row.gap !== null && row.gap.to > row.gap.from)
    made.push(
      element(document, "rect", {
        x: x(row.gap.from) + 0.5,
        y: y + 0.5,
        width: Math.max(0, x(row.gap.to) - x(row.gap.from) - 1),
        height: height - 1,
        fill: "none",
        stroke: colour.rule2,
        "stroke-dasharray": "2 2",
      }),
    )
  if (row.upBefore.kind === "value") {
    const at = x(row.upBefore.value)
    const tick = { x1: at, x2: at, y1: y - 3, y2: y + height + 3 }
    made.push(
      element(document, "line", { ...tick, stroke: colour.paper, "stroke-width": 5 }),
      element(document, "line", { ...tick, stroke: colour.ink, "stroke-width": 2 }),
    )
  }
  return made
}

function partElements(
  document: Document,
  part: Part,
  row: ProgressionRow,
  x: (value: number) => number,
  y: number,
  height: number,
): SVGElement[] {
  const tone = tones[row.tone]
  const quiet = row.tone === "comparison"
  // A hairline of paper parts neighbours.
  const left = x(part.from) + (part.from > 0 ? 1 : 0)
  const box = { x: left, y, width: Math.max(0, x(part.to) - left), height }
  switch (part.name) {
    case "up":
      return [element(document, "rect", { ...box, fill: tone.stroke })]
    case "unchanged":
      return [element(document, "rect", { ...box, fill: quiet ? colour.comparisonBand : colour.projectPale })]
    case "down":
      return [element(document, "rect", { ...box, fill: colour.paper }), hatching(document, box, tone.stroke)]
    case "left":
      return [
        element(document, "rect", {
          x: box.x + 0.5,
          y: y + 0.5,
          width: Math.max(0, box.width - 1),
          height: height - 1,
          fill: colour.paper,
          stroke: quiet ? colour.rule2 : colour.projectMid,
        }),
      ]
  }
}

/** Mean changes with their intervals beside the bars, on a grid of their own with an ink line at 0. */
export function meanElements(
  document: Document,
  state: ProgressionState,
  layout: ProgressionLayout,
  mean: MeanPanel,
): SVGElement[] {
  const { rows, frame } = layout
  const [low, high] = state.meanAxis.domain
  const grid = state.meanAxis.ticks.map((tick) =>
    element(document, "line", {
      x1: mean.x(tick),
      x2: mean.x(tick),
      y1: frame.top,
      y2: frame.bottom,
      stroke: tick === 0 ? colour.ink : colour.grid,
    }),
  )
  const dots = state.rows.flatMap(({ meanChange, tone }, index) => {
    if (meanChange.kind === "absent") return []
    const y = rows.middles[index] ?? 0
    const { stroke } = tones[tone]
    const { interval } = meanChange
    const line =
      interval.kind === "absent"
        ? []
        : [
            element(document, "line", {
              x1: mean.x(Math.max(low, interval.low)),
              x2: mean.x(Math.min(high, interval.high)),
              y1: y,
              y2: y,
              stroke: tone === "comparison" ? colour.rule2 : colour.projectMid,
              "stroke-width": 2,
            }),
            ...[interval.low < low ? -1 : 0, interval.high > high ? 1 : 0]
              .filter((side) => side !== 0)
              .map((side) =>
                element(document, "path", {
                  d: `M${mean.x(side < 0 ? low : high) - side * 4},${y - 4}l${side * 4},4l${-side * 4},4`,
                  fill: "none",
                  stroke,
                  "stroke-width": 1.5,
                }),
              ),
          ]
    return [...line, element(document, "circle", { cx: mean.x(meanChange.value), cy: y, r: 4, fill: stroke })]
  })
  return [...grid, ...dots]
}
