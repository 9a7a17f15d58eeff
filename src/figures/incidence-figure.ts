import * as Plot from "@observablehq/plot"
import { formatsOf } from "../text/format"
import { type Figure, perWidth, type Reading } from "./figure"
import { figureText } from "./figure-text"
import { type IncidenceLayout, incidenceLayout } from "./incidence-layout"
import {
  type IncidenceInput,
  incidenceText,
  type IncidenceState,
  incidenceState,
  type StepCurve,
  valueAt,
} from "./incidence-state"
import { curveParts, stretchAt, type StepPoint } from "./incidence-merged"
import { drawPlot, labels, pixels, scalesOf } from "./plot-frame"
import { element } from "./svg"
import { colour, tones } from "./tokens"

/** How many have left, by weeks: into fleksjob and by other exits, with the numbers still followed under the axis. */
export function incidenceFigure(input: IncidenceInput): Figure {
  const state = incidenceState(input)
  const text = figureText(input.language)
  const words = incidenceText(input)
  const description = descriptionOf(input, state)
  const layoutAt = perWidth((width) => incidenceLayout(input, state, width))
  const hiddenNote = state.anyHidden ? [text.hiddenNote(input.threshold ?? 5)] : []
  const notes = [
    ...(state.kinds.includes("otherExit") ? [words.otherNote] : []),
    input.entryNote ?? words.entryNote,
    ...(state.anyStretch ? [words.stretchNote] : []),
    ...(state.anyMerged ? [words.mergedNote] : []),
    words.endNote(input.threshold ?? 5),
    ...hiddenNote,
    ...(input.notes ?? []),
  ]
  return {
    title: titleOf(input),
    subtitle: input.subtitle ?? words.subtitle,
    notes,
    narrow: { subtitle: input.narrowSubtitle ?? input.subtitle ?? words.narrowSubtitle },
    description,
    heightAt: (width) => layoutAt(width).frame.height,
    draw: (width, document) => drawIncidence(document, state, layoutAt(width), description),
    readings: readingsOf(input, state),
    crosshair: (width) => {
      const { frame } = layoutAt(width)
      return { axis: "x", from: frame.top, to: frame.bottom, position: scalesOf(frame).x }
    },
  }
}

function drawIncidence(
  document: Document,
  state: IncidenceState,
  layout: IncidenceLayout,
  description: string,
): SVGSVGElement {
  const { frame, size } = layout
  const { x } = scalesOf(frame)
  const depth = ({ tone }: StepCurve) => (tone === "own" ? 0 : tone === "comparison" ? 1 : 2)
  const curves = [...state.curves].sort((a, b) => depth(a) - depth(b))
  const inGroups = curves.filter(({ tone }) => tone !== "own")
  // More than two bands for one kind of exit would lie in layers that nobody can tell apart.
  const banded = size.bands && inGroups.length <= 2 * state.kinds.length ? inGroups : []
  return drawPlot(document, frame, description, [
    Plot.ruleY(state.axis.ticks, { x1: 0, x2: state.lastWeek, stroke: colour.grid }),
    ...banded.flatMap(({ points, tone }) => {
      const band = (part: readonly StepPoint[], curve: "step-after" | "linear") =>
        Plot.areaY(part, {
          x: "week",
          y1: ({ low }: StepPoint) => Math.max(low, 0),
          y2: ({ high }: StepPoint) => Math.min(high, state.axis.domain[1]),
          curve,
          fill: tones[tone].band,
          fillOpacity: 0.7,
        })
      const { runs, stretches } = curveParts(points)
      return [...runs.map((run) => band(run, "step-after")), ...stretches.map((ends) => band(ends, "linear"))]
    }),
    pixels((svg) => layout.leaders.map(({ from, to, stroke }) => leader(svg, from, to, stroke, frame.right))),
    ...curves.flatMap(({ points, tone }) => {
      const { runs, stretches } = curveParts(points)
      return [
        ...stretches.map((ends) =>
          Plot.lineY(ends, {
            x: "week",
            y: "value",
            stroke: tones[tone].stroke,
            strokeWidth: 1.25,
            strokeDasharray: "1.5 3.5",
          }),
        ),
        ...runs.map((run) =>
          Plot.lineY(run, {
            x: "week",
            y: "value",
            curve: "step-after",
            stroke: tones[tone].stroke,
            strokeWidth: tone === "hero" ? size.heroLine : tone === "own" ? 1.25 : size.quietLine,
            ...(tones[tone].dash !== undefined && { strokeDasharray: tones[tone].dash }),
            strokeLinejoin: "miter",
            strokeLinecap: "butt",
          }),
        ),
        // A week that stands alone between two stretches is known, and is seen as that.
        Plot.dot(
          runs.flatMap((run) => (run.length === 1 ? run : [])),
          { x: "week", y: "value", r: tone === "hero" ? 2.5 : 1.75, fill: tones[tone].stroke },
        ),
      ]
    }),
    pixels((svg) => [
      element(svg, "line", {
        x1: x(state.marker),
        x2: x(state.marker),
        y1: 0,
        y2: frame.bottom,
        stroke: colour.ink,
        "stroke-width": 1.5,
      }),
      element(svg, "line", {
        x1: frame.left,
        x2: frame.right,
        y1: frame.bottom,
        y2: frame.bottom,
        stroke: colour.ink,
      }),
      ...layout.ticks.map((week) =>
        element(svg, "line", {
          x1: x(week),
          x2: x(week),
          y1: frame.bottom,
          y2: frame.bottom + 5,
          stroke: colour.ink,
        }),
      ),
      ...layout.markerDots.map(({ x: cx, y: cy, fill, r }) => element(svg, "circle", { cx, cy, r, fill })),
    ]),
    labels(layout.labels),
  ])
}

interface Point {
  readonly x: number
  readonly y: number
}

function leader(document: Document, from: Point, to: Point, stroke: string, edge: number): SVGElement {
  const d = `M${from.x},${from.y}L${Math.max(from.x, edge + 1)},${from.y}L${to.x},${to.y}`
  return element(document, "path", { d, fill: "none", stroke, "stroke-width": 0.75 })
}

function readingsOf(input: IncidenceInput, state: IncidenceState): Reading[] {
  const words = incidenceText(input)
  const formats = formatsOf(input.language)
  const weeks = Array.from({ length: state.lastWeek + 1 }, (_, week) => week)
  return weeks.map((week) => ({
    at: week,
    heading: words.weeks(week),
    lines: state.curves.flatMap((curve) => {
      const value = valueAt(curve, week)
      if (value === null) return []
      const [from, to] = stretchAt(curve.points, week) ?? []
      const told =
        from === undefined || to === undefined
          ? formats.quantity(value, "share")
          : words.between(formats.number(from.value, "share"), formats.quantity(to.value, "share"))
      return [words.lines[curve.kind](curve.names.long, told)]
    }),
  }))
}

function descriptionOf(input: IncidenceInput, state: IncidenceState): string {
  const words = incidenceText(input)
  const formats = formatsOf(input.language)
  const [leading = "toFleksjob"] = state.kinds
  const weeks = [...new Set([state.marker, Math.min(52, state.lastWeek), state.lastWeek])].filter(
    (week) => week <= state.lastWeek,
  )
  const sentences = weeks.map((week) => {
    const items = state.curves.flatMap((curve) => {
      const value = curve.kind === leading ? valueAt(curve, week) : null
      return value === null ? [] : [words.valueOf(formats.quantity(value, "share"), curve.names.long)]
    })
    return words.valuesNotes[leading](week, formats.list(items))
  })
  return [`${titleOf(input)}.`, ...sentences].join(" ")
}

function titleOf(input: IncidenceInput): string {
  const { title, choice = "exits" } = input
  return title ?? incidenceText(input).titles[choice]
}
