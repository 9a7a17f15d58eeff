import { differenceUnit, formatsOf } from "../text/format"
import type { BeforeAfterInput, BeforeAfterState } from "./before-after-state"
import { figureText } from "./figure-text"
import { type Frame, scalesOf } from "./plot-frame"
import { cellText, isNarrow, type RowsLayout, rowsLayout } from "./rows"
import { tickText } from "./scale"
import type { Label } from "./label"
import { textWidth } from "./text-width"
import { colour, sizes, tones } from "./tokens"

export interface BeforeAfterLayout {
  readonly frame: Frame
  readonly rows: RowsLayout
  readonly labels: readonly Label[]
}

const axisRow = 20
const keyRow = 18

export function beforeAfterLayout(input: BeforeAfterInput, state: BeforeAfterState, width: number): BeforeAfterLayout {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { font } = sizes.page
  const names = state.rows.map(({ name }) => (isNarrow(width) ? name.short : name.long))
  const rows = rowsLayout(names, state.head, axisRow + keyRow, width, font)
  const changes = state.rows.map(({ change }) =>
    cellText(change, (value) => formats.signed(value, differenceUnit(input.unit))),
  )
  const changeWidth = Math.max(...[text.beforeAfter.change, ...changes].map((word) => textWidth(word, font, 600)))
  const frame: Frame = {
    width,
    height: Math.ceil(rows.bottom + 6),
    left: rows.labelWidth + 4,
    right: width - Math.ceil(changeWidth) - 20,
    top: axisRow,
    bottom: rows.bottom + 4,
    xDomain: state.axis.domain,
    yDomain: [0, 1],
  }
  const { x } = scalesOf(frame)
  const tick = tickText(formats, state.axis.ticks, input.unit)
  const tickWidth = Math.max(...state.axis.ticks.map((value) => textWidth(tick(value), font)))
  const room = state.axis.ticks.length > 1 ? Math.abs(x(state.axis.ticks[1] ?? 0) - x(state.axis.ticks[0] ?? 0)) : 100
  const stride = room < tickWidth + 12 ? 2 : 1
  const row = (index: number) => (rows.middles[index] ?? 0) + font * 0.35
  const styleOf = (index: number) => {
    const { area, tone } = state.rows[index] ?? { area: null, tone: "hero" as const }
    if (area?.kind === "municipality") return { fill: colour.ink, weight: 400 as const }
    return { fill: tones[tone].label, weight: tones[tone].weight }
  }
  const labels: Label[] = [
    ...state.axis.ticks
      .filter((_, index) => index % stride === 0)
      .map((value): Label => ({ x: x(value), y: font, lines: [tick(value)], size: font, anchor: "middle" })),
    { x: width, y: font, lines: [text.beforeAfter.change], size: font, anchor: "end" },
    ...keyLabels(input, state, frame, font),
    ...names.map((name, index): Label => ({ x: 0, y: row(index), lines: [name], size: font, ...styleOf(index) })),
    ...changes.map((change, index): Label => ({
      x: width,
      y: row(index),
      lines: [change],
      size: font,
      anchor: "end",
      ...styleOf(index),
    })),
    ...state.rows.flatMap(({ before, after }, index): Label[] => {
      const hidden = [before, after].every(({ kind }) => kind === "absent")
      const mark = cellText(after, String)
      return hidden ? [{ x: frame.left + 4, y: row(index), lines: [mark], size: font, fill: colour.ink3 }] : []
    }),
  ]
  return { frame, rows, labels }
}

/** "udgangspunkt" and "resultat" over the first row's dots, each on its outer side, moved in where the plot ends. */
function keyLabels(input: BeforeAfterInput, state: BeforeAfterState, frame: Frame, font: number): Label[] {
  const text = figureText(input.language)
  const { x } = scalesOf(frame)
  const first = state.rows.find(({ before, after }) => before.kind === "value" && after.kind === "value")
  if (first?.before.kind !== "value" || first.after.kind !== "value" || first !== state.rows[0]) return []
  const y = axisRow + keyRow - 2
  const falls = first.after.value < first.before.value
  const beforeX = x(first.before.value)
  const afterX = x(first.after.value)
  const beforeWidth = textWidth(text.beforeAfter.before, font)
  const afterWidth = textWidth(text.beforeAfter.after, font)
  const leftWidth = falls ? afterWidth : beforeWidth
  const leftEdge = Math.max(leftWidth, (falls ? afterX : beforeX) + 5)
  const rightStart = Math.max((falls ? beforeX : afterX) - 5, leftEdge + 14)
  const base = { y, size: font, fill: tones[first.tone].label, halo: colour.paper }
  const left = { ...base, x: leftEdge, anchor: "end" as const }
  const right = { ...base, x: rightStart, anchor: "start" as const }
  return [
    { ...(falls ? right : left), lines: [text.beforeAfter.before] },
    { ...(falls ? left : right), lines: [text.beforeAfter.after] },
  ]
}
