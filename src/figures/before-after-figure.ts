import { differenceUnit, formatsOf } from "../text/format"
import { beforeAfterLayout } from "./before-after-layout"
import { drawBeforeAfter } from "./before-after-marks"
import { type BeforeAfterInput, type BeforeAfterState, beforeAfterState } from "./before-after-state"
import { type Figure, perWidth, type Reading } from "./figure"
import { figureText } from "./figure-text"
import { cellText, quantityText } from "./rows"

/** Every municipality's way from baseline to result, with the result's interval. */
export function beforeAfterFigure(input: BeforeAfterInput): Figure {
  const state = beforeAfterState(input)
  const text = figureText(input.language)
  const description = descriptionOf(input, state)
  const layoutAt = perWidth((width) => beforeAfterLayout(input, state, width))
  return {
    title: input.title ?? text.beforeAfter.title,
    subtitle: input.subtitle ?? text.beforeAfter.subtitle(text.units[input.unit]),
    notes: [
      ...(state.axis.cut ? [text.axisCut] : []),
      ...(state.offAxis ? [text.beforeAfter.offAxis] : []),
      ...(state.anyHidden ? [text.hiddenNote(input.threshold ?? 5)] : []),
      ...(state.anyOther ? [text.beforeAfter.notShown] : []),
      ...(input.notes ?? []),
    ],
    description,
    heightAt: (width) => layoutAt(width).frame.height,
    draw: (width, document) => drawBeforeAfter(document, input, state, layoutAt(width), description),
    readings: readingsOf(input, state),
    crosshair: (width) => {
      const { frame, rows } = layoutAt(width)
      return { axis: "y", from: 0, to: frame.width, position: (at) => rows.middles[at] ?? 0 }
    },
  }
}

function readingsOf(input: BeforeAfterInput, state: BeforeAfterState): Reading[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  return state.rows.map(({ name, before, after, change }, at) => {
    const interval =
      after.kind === "value" && after.interval.kind === "interval"
        ? [text.interval(formats.interval(after.interval.low, after.interval.high, input.unit, false))]
        : []
    return {
      at,
      heading: name.long,
      lines: [
        text.beforeAfter.row(
          quantityText(formats, before, input.unit),
          quantityText(formats, after, input.unit),
          cellText(change, (value) => formats.change(value, differenceUnit(input.unit))),
        ),
        ...interval,
      ],
    }
  })
}

function descriptionOf(input: BeforeAfterInput, state: BeforeAfterState): string {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const head = state.rows.slice(0, state.head).flatMap(({ name, before, after, change }) => {
    if (before.kind === "absent" || after.kind === "absent" || change.kind === "absent") return []
    const shown = [before, after].map(({ value }) => formats.quantity(value, input.unit))
    const moved = formats.change(change.value, differenceUnit(input.unit))
    return [text.beforeAfter.described(name.long, shown[0] ?? "", shown[1] ?? "", moved)]
  })
  const changes = state.rows.slice(state.head).flatMap(({ change }) => (change.kind === "value" ? [change.value] : []))
  const counted =
    changes.length === 0
      ? []
      : [
          text.beforeAfter.counted(
            changes.filter((value) => value < 0).length,
            changes.filter((value) => value > 0).length,
            changes.length,
          ),
        ]
  return [`${input.title ?? text.beforeAfter.title}.`, ...head, ...counted].join(" ")
}
