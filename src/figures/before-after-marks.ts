import type { BeforeAfterInput, BeforeAfterRow, BeforeAfterState } from "./before-after-state"
import type { BeforeAfterLayout } from "./before-after-layout"
import { drawPlot, labels, pixels, scalesOf } from "./plot-frame"
import { element } from "./svg"
import { colour, tones } from "./tokens"
import * as Plot from "@observablehq/plot"

const half = 6

export function drawBeforeAfter(
  document: Document,
  _input: BeforeAfterInput,
  state: BeforeAfterState,
  layout: BeforeAfterLayout,
  description: string,
): SVGSVGElement {
  const { frame, rows } = layout
  const { x } = scalesOf(frame)
  return drawPlot(document, frame, description, [
    Plot.ruleX(state.axis.ticks, { y1: 0, y2: 1, stroke: colour.grid }),
    pixels((svg) => [
      ...(rows.rule === null
        ? []
        : [
            element(svg, "line", {
              x1: 0,
              x2: frame.width,
              y1: rows.rule,
              y2: rows.rule,
              stroke: colour.rule,
            }),
          ]),
      ...state.rows.flatMap((row, index) => rowElements(svg, row, rows.middles[index] ?? 0, x)),
    ]),
    labels(layout.labels),
  ])
}

function rowElements(document: Document, row: BeforeAfterRow, y: number, x: (value: number) => number): SVGElement[] {
  const tone = tones[row.tone]
  const tick = row.tone === "comparison" ? colour.rule2 : colour.projectMid
  const made: SVGElement[] = []
  if (row.bar !== null) {
    const [low, high] = [x(row.bar.low), x(row.bar.high)]
    made.push(
      element(document, "rect", { x: low, y: y - half + 1, width: high - low, height: half * 2 - 2, fill: tone.band }),
    )
    const ends = [
      { at: low, off: row.bar.below, side: -1 },
      { at: high, off: row.bar.above, side: 1 },
    ]
    for (const { at, off, side } of ends) {
      made.push(
        off
          ? element(document, "path", {
              d: `M${at},${y - half}L${at + side * 5},${y}L${at},${y + half}`,
              fill: "none",
              stroke: tick,
              "stroke-width": 1.5,
            })
          : element(document, "line", {
              x1: at,
              x2: at,
              y1: y - half,
              y2: y + half,
              stroke: tick,
              "stroke-width": 1.25,
            }),
      )
    }
  }
  if (row.before.kind === "value" && row.after.kind === "value")
    made.push(...arrow(document, x(row.before.value), x(row.after.value), y, tone.stroke))
  if (row.before.kind === "value")
    made.push(
      element(document, "circle", {
        cx: x(row.before.value),
        cy: y,
        r: 4.25,
        fill: colour.paper,
        stroke: tone.stroke,
        "stroke-width": 1.5,
      }),
    )
  if (row.after.kind === "value")
    made.push(element(document, "circle", { cx: x(row.after.value), cy: y, r: 5, fill: tone.stroke }))
  return made
}

/** From dot to dot; the head is left out where the dots touch. */
function arrow(document: Document, from: number, to: number, y: number, stroke: string): SVGElement[] {
  const side = Math.sign(to - from)
  const line = element(document, "line", { x1: from, x2: to, y1: y, y2: y, stroke, "stroke-width": 1.5 })
  if (Math.abs(to - from) < 17) return Math.abs(to - from) < 1 ? [] : [line]
  const tip = to - side * 6
  const head = element(document, "path", { d: `M${tip},${y}l${-side * 6},-3.5v7Z`, fill: stroke })
  return [line, head]
}
