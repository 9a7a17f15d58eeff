import * as Plot from "@observablehq/plot"
import { drawPlot, type Frame } from "./plot-frame"
import { type DrawnPath, dotsOf, lineOf, type PathScale } from "./path-scale"
import { colour } from "./tokens"

const width = 152
const height = 72

/** A municipality's way in a small multiple. The words beside it say the same, so it is silent for screen readers. */
export function pathSparkline(drawn: DrawnPath, scale: PathScale, document: Document): SVGSVGElement {
  const frame: Frame = {
    width,
    height,
    left: 4,
    right: width - 5,
    top: 5,
    bottom: height - 5,
    xDomain: scale.months,
    yDomain: scale.axis.domain,
  }
  const last = drawn.marks.at(-1)
  const dots = dotsOf(drawn)
  return drawPlot(document, frame, null, [
    Plot.ruleY(last === undefined ? [] : [last.gain], { stroke: colour.grid, strokeWidth: 1 }),
    Plot.ruleY([0], { stroke: colour.ink, strokeWidth: 1 }),
    Plot.line(drawn.marks, { x: "month", y: "gain", stroke: colour.comparison, strokeWidth: 1 }),
    Plot.line(lineOf(drawn), { x: "month", y: "gain", stroke: colour.project, strokeWidth: 1.75 }),
    Plot.dot(dots, {
      x: "month",
      y: "gain",
      r: 2.75,
      fill: (dot: (typeof dots)[number]) => (dot.reached ? colour.ink : colour.paper),
      stroke: colour.ink,
      strokeWidth: 1,
    }),
  ])
}
