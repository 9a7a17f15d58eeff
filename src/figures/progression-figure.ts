import * as Plot from "@observablehq/plot"
import { formatsOf } from "../text/format"
import { type Figure, perWidth, type Reading } from "./figure"
import { figureText } from "./figure-text"
import { drawPlot, labels, pixels } from "./plot-frame"
import { type ProgressionLayout, progressionLayout } from "./progression-layout"
import { meanElements, rowElements } from "./progression-marks"
import {
  type ProgressionInput,
  type ProgressionRow,
  type ProgressionState,
  progressionState,
} from "./progression-state"
import { quantityText } from "./rows"
import { element } from "./svg"
import { colour } from "./tokens"

/** Who went up, stayed, went down and left fleksjob, of all observed; the tick shows who had gone up in the baseline. */
export function progressionFigure(input: ProgressionInput): Figure {
  const state = progressionState(input)
  const text = figureText(input.language)
  const description = descriptionOf(input, state)
  const layoutAt = perWidth((width) => progressionLayout(input, state, width))
  const withMean = state.rows.some(({ meanChange }) => meanChange.kind === "value")
  const notes = [
    ...(state.rows.some(({ upBefore }) => upBefore.kind === "value") ? [text.progression.tickNote] : []),
    text.progression.leftNote,
  ]
  const ending = [...(state.anyHidden ? [text.hiddenNote(input.threshold ?? 5)] : []), ...(input.notes ?? [])]
  return {
    title: input.title ?? text.progression.title,
    subtitle: input.subtitle ?? text.progression.subtitle(input.hoursAtStart, input.followUpMonths),
    notes: [...notes, ...(withMean ? [text.progression.meanNote] : []), ...ending],
    narrow: { notes: [...notes, ...ending] },
    description,
    heightAt: (width) => layoutAt(width).frame.height,
    readings: state.rows.map((row, at): Reading => ({
      at,
      heading: input.labels(row.area, "long"),
      lines: readingLines(input, row),
    })),
    crosshair: (width) => {
      const { frame, rows } = layoutAt(width)
      return { axis: "y", from: 0, to: frame.width, position: (at) => rows.middles[at] ?? 0 }
    },
    draw: (width, document) => drawProgression(document, state, layoutAt(width), description),
  }
}

/** The bars, their labels and, where there is room, the mean changes. */
export function drawProgression(
  document: Document,
  state: ProgressionState,
  layout: ProgressionLayout,
  description: string | null,
): SVGSVGElement {
  return drawPlot(document, layout.frame, description, [
    Plot.ruleX([], { stroke: colour.grid }),
    pixels((svg) => [
      ...(layout.mean === null ? [] : meanElements(svg, state, layout, layout.mean)),
      ...state.rows.flatMap((row, index) => rowElements(svg, row, layout, index)),
      ...(layout.pointer === null
        ? []
        : [
            element(svg, "path", {
              d: `M${layout.pointer.x - 4.5},${layout.pointer.y - 7}h9l-4.5,7Z`,
              fill: colour.ink,
            }),
          ]),
    ]),
    labels(layout.labels),
  ])
}

export function partsText(input: Pick<ProgressionInput, "language">, row: ProgressionRow): string {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { up, unchanged, down, left } = row.estimates
  const write = (estimate: typeof up) => quantityText(formats, estimate, "share")
  return text.progression.parts(write(up), write(unchanged), write(down), write(left))
}

function readingLines(input: ProgressionInput, row: ProgressionRow): string[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { upBefore, meanChange } = row
  const before =
    upBefore.kind === "value" ? [text.progression.withBaseline(formats.quantity(upBefore.value, "share"))] : []
  const mean =
    meanChange.kind === "value"
      ? [text.reading(text.progression.meanChange, formats.change(meanChange.value, "hours"))]
      : []
  return [partsText(input, row), ...before, ...mean]
}

function descriptionOf(input: ProgressionInput, state: ProgressionState): string {
  const text = figureText(input.language)
  const rows = state.rows.slice(0, Math.max(1, state.head))
  const sentences = rows.map((row) =>
    text.progression.described(
      input.labels(row.area, "long"),
      [partsText(input, row), ...readingLines(input, row).slice(1, 2)].join(", "),
    ),
  )
  return [`${input.title ?? text.progression.title}.`, ...sentences].join(" ")
}
