import * as Plot from "@observablehq/plot"
import { type Frame, drawPlot, labels, pixels, scalesOf } from "./plot-frame"
import { element } from "./svg"
import type { TimeSeriesLayout } from "./time-series-layout"
import { bandedLines, type Line, type LinePoint, type TimeSeriesInput, type TimeSeriesState } from "./time-series-state"
import { colour, type Sizes, tones } from "./tokens"

/** Bands first, then the quiet lines, the hero on top, events and words last. */
export function drawTimeSeries(
  document: Document,
  input: TimeSeriesInput,
  state: TimeSeriesState,
  layout: TimeSeriesLayout,
  description: string | null,
): SVGSVGElement {
  const { frame, size } = layout
  const lines = [...state.lines].sort((a, b) => depth(a) - depth(b))
  return drawPlot(document, frame, description, [
    Plot.rect(layout.bands, {
      x1: "from",
      x2: "to",
      y1: state.axis.domain[0],
      y2: state.axis.domain[1],
      fill: colour.band,
    }),
    Plot.ruleY(state.axis.ticks, { x1: state.xDomain[0], x2: state.xDomain[1], stroke: colour.grid }),
    ...(size.bands ? bandedLines(lines).map((line) => confidenceBand(line, state)) : []),
    Plot.ruleY(input.zeroLine === true ? [0] : [], {
      x1: state.xDomain[0],
      x2: state.xDomain[1],
      stroke: colour.ink,
    }),
    Plot.ruleY(input.benchmarks ?? [], {
      y: "value",
      x1: state.xDomain[0],
      x2: state.xDomain[1],
      stroke: colour.ink3,
      strokeDasharray: "1,3",
    }),
    pixels((svg) =>
      layout.rules
        .filter(({ kind }) => kind !== "start")
        .map(({ x, y1, kind }) =>
          element(svg, "line", {
            x1: x,
            x2: x,
            y1,
            y2: frame.bottom,
            stroke: kind === "end" ? colour.ink : colour.ink3,
            "stroke-width": 1,
            "stroke-dasharray": kind === "end" ? undefined : "1.5 2.5",
          }),
        ),
    ),
    ...layout.levels.map((level) =>
      Plot.ruleY([level], { x1: "from", x2: "to", y: "value", stroke: tones[level.tone].stroke, strokeWidth: 1 }),
    ),
    pixels((svg) =>
      layout.leaders.map(({ from, to, stroke }) =>
        element(svg, "path", {
          d: `M${from.x},${from.y}L${frame.right + 1},${from.y}L${to.x},${to.y}`,
          fill: "none",
          stroke,
          "stroke-width": 0.75,
        }),
      ),
    ),
    ...lines.flatMap((line) => lineMarks(line, size)),
    pixels((svg) => [
      ...layout.rules
        .filter(({ kind }) => kind === "start")
        .map(({ x, y1 }) =>
          element(svg, "line", { x1: x, x2: x, y1, y2: frame.bottom, stroke: colour.ink, "stroke-width": 1.5 }),
        ),
    ]),
    ...lines.map((line) => endDot(line, size)),
    labels(layout.labels),
    // Last, so that no halo cuts the axis.
    pixels((svg) => timeAxis(svg, frame, layout)),
  ])
}

const depth = (line: Line) => ({ comparison: 0, own: 1, hero: 2 })[line.tone]

function confidenceBand(line: Line, state: TimeSeriesState): Plot.Markish {
  const clamp = (value: number) => Math.max(state.axis.domain[0], Math.min(state.axis.domain[1], value))
  return Plot.areaY(line.points, {
    x: "x",
    y1: (point: LinePoint) => clamp(point.low),
    y2: (point: LinePoint) => clamp(point.high),
    fill: tones[line.tone].band,
    fillOpacity: 0.7,
  })
}

function lineMarks(line: Line, size: Sizes): Plot.Markish[] {
  const { stroke } = tones[line.tone]
  const strokeWidth = line.tone === "hero" ? size.heroLine : size.quietLine
  const { points } = line
  const dashed = (index: number) => points[index]?.provisional === true || points[index + 1]?.provisional === true
  const options = { x: "x", stroke, strokeWidth, strokeLinejoin: "round" as const }
  return [
    Plot.lineY(points, { ...options, y: (point: LinePoint) => (point.provisional ? NaN : point.value) }),
    Plot.lineY(
      points.map((point, index) => ({ ...point, value: dashed(index) ? point.value : NaN })),
      { ...options, y: "value", strokeDasharray: "4,3", strokeLinecap: "butt" },
    ),
    Plot.dot(
      line.lonely.filter((point) => point !== line.last),
      { x: "x", y: "value", r: strokeWidth * 0.8, fill: stroke, stroke: "none" },
    ),
  ]
}

function endDot(line: Line, size: Sizes): Plot.Markish {
  const { stroke } = tones[line.tone]
  const open = line.last?.provisional === true
  return Plot.dot(line.last === null ? [] : [line.last], {
    x: "x",
    y: "value",
    r: size.dot,
    fill: open ? colour.paper : stroke,
    stroke: open ? stroke : "none",
    strokeWidth: 1.5,
  })
}

function timeAxis(document: Document, frame: Frame, layout: TimeSeriesLayout): SVGElement[] {
  const { x } = scalesOf(frame)
  const line = { stroke: colour.ink, "stroke-width": 1 }
  return [
    element(document, "line", { x1: frame.left, x2: frame.right, y1: frame.bottom, y2: frame.bottom, ...line }),
    ...layout.years.map((month) =>
      element(document, "line", { x1: x(month), x2: x(month), y1: frame.bottom, y2: frame.bottom + 5, ...line }),
    ),
  ]
}
