import { formatsOf } from "../text/format"
import { type FigureText, figureText } from "./figure-text"
import { type Box, overlaps } from "./place"
import { type Frame, scalesOf } from "./plot-frame"
import type { Part, PartName, ProgressionInput, ProgressionRow, ProgressionState } from "./progression-state"
import { cellText, type RowsLayout, rowsLayout, shortName } from "./rows"
import { type Linear, linear, tickText } from "./scale"
import { boxOf, type Label } from "./label"
import { textWidth } from "./text-width"
import { colour, sizes, tones } from "./tokens"

export interface MeanPanel {
  readonly x: Linear
  readonly left: number
  readonly right: number
}

export interface ProgressionLayout {
  /** The bars' frame: x from 0 to 1. */
  readonly frame: Frame
  readonly rows: RowsLayout
  readonly barHeight: number
  /** The dots of the mean change, where there is room for them. */
  readonly mean: MeanPanel | null
  /** The small triangle over the first row's baseline tick. */
  readonly pointer: { readonly x: number; readonly y: number } | null
  readonly labels: readonly Label[]
}

/** What the layout and the marks need to know of a figure's input. */
export type ProgressionWords = Pick<ProgressionInput, "labels" | "language">

export function progressionLayout(input: ProgressionWords, state: ProgressionState, width: number): ProgressionLayout {
  const text = figureText(input.language)
  const { font, lineHeight } = sizes.page
  const names = state.rows.map(({ name, area }) => name ?? shortName(input.labels, area, width))
  const withMean = width >= 880 && state.rows.some(({ meanChange }) => meanChange.kind === "value")
  const top = lineHeight * 2 + 6
  const rows = rowsLayout(names, state.head, top, width, font)
  const left = rows.labelWidth + 4
  // A narrow bar has no room for numbers beside its tick: op then stands in a column of its own.
  const upColumn = width - left < 320
  const meanWidth = withMean ? Math.round(width * 0.24) : 0
  const frame: Frame = {
    width,
    height: Math.ceil(rows.bottom + 4),
    left,
    right: width - meanWidth - (withMean ? 48 : upColumn ? Math.ceil(textWidth("88,8", font, 600)) + 12 : 1),
    top,
    bottom: rows.bottom,
    xDomain: [0, 1],
    yDomain: [0, 1],
  }
  const mean = withMean ? meanPanel(input, state, width, meanWidth) : null
  const row = (index: number) => (rows.middles[index] ?? 0) + font * 0.35
  const heads = headLabels(input, state, frame, font, lineHeight)
  return {
    frame,
    rows,
    barHeight: Math.round(rows.rowHeight * 0.6),
    mean,
    pointer: heads.pointer,
    labels: [
      ...heads.labels,
      ...names.map((name, index): Label => ({
        x: 0,
        y: row(index),
        lines: [name],
        size: font,
        ...nameStyle(state.rows[index]),
      })),
      ...state.rows.flatMap((one, index) => valueLabels(input, one, frame, row(index), font, upColumn)),
      ...(upColumn ? upLabels(input, state, width, row, font, heads.y) : []),
      ...(mean === null ? [] : meanLabels(input, state, mean, width, row, font, text.progression.meanChange)),
    ],
  }
}

function nameStyle(row: ProgressionRow | undefined): Pick<Label, "fill" | "weight"> {
  if (row === undefined || row.name !== undefined || row.area.kind === "municipality") return { fill: colour.ink }
  return { fill: tones[row.tone].label, weight: tones[row.tone].weight }
}

/** Names of the parts over the first row, and the baseline's number over its tick; on two lines where one has no room. */
function headLabels(
  input: ProgressionWords,
  state: ProgressionState,
  frame: Frame,
  font: number,
  lineHeight: number,
): { labels: Label[]; pointer: ProgressionLayout["pointer"]; y: number } {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { x } = scalesOf(frame)
  const first = state.rows[0]
  if (first === undefined) return { labels: [], pointer: null, y: font }
  const narrowBar = frame.right - frame.left < 380
  const words: Record<PartName, string> = {
    up: text.progression.up,
    unchanged: text.progression.unchanged,
    down: text.progression.down,
    left: narrowBar ? text.progression.leftShort : text.progression.left,
  }
  const y = lineHeight + font + 1
  const base = { y, size: font, weight: 600 as const, fill: colour.ink }
  const named = first.parts.map((part): Label => {
    const anchor = part.name === "up" ? "start" : part.name === "left" ? "end" : "middle"
    const at = part.name === "up" ? x(0) : part.name === "left" ? x(1) : (x(part.from) + x(part.to)) / 2
    return { ...base, x: at, lines: [words[part.name]], anchor }
  })
  const settled: Label[] = []
  for (const label of [...named].reverse()) {
    const right = settled.at(-1)
    const limit = right === undefined ? Infinity : boxOf(right).x1 - 10
    const box = boxOf(label)
    settled.push(box.x2 <= limit ? label : { ...label, x: label.x - (box.x2 - limit) })
  }
  if (first.upBefore.kind === "absent") return { labels: settled, pointer: null, y }
  const at = x(first.upBefore.value)
  const pointed = (line: number): Label => ({
    x: at + 8,
    y: line,
    lines: [
      text.progression.baselineTick(
        formats.number(first.upBefore.kind === "value" ? first.upBefore.value : 0, "share"),
      ),
    ],
    size: font,
  })
  const beside = pointed(y)
  const free =
    settled.every((label) => !overlaps(grown(boxOf(beside)), boxOf(label), 8)) && boxOf(beside).x2 <= frame.right
  if (free) return { labels: [...settled, beside], pointer: { x: at, y: y - 2 }, y }
  return {
    labels: [...settled.map((label) => ({ ...label, y: font })), pointed(y)],
    pointer: { x: at, y: y - 2 },
    y: font,
  }
}

/** With the triangle left of it. */
const grown = (box: Box): Box => ({ ...box, x1: box.x1 - 14 })

function upLabels(
  input: ProgressionWords,
  state: ProgressionState,
  width: number,
  row: (index: number) => number,
  font: number,
  headY: number,
): Label[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const base = { x: width, size: font, anchor: "end" as const }
  return [
    { ...base, y: headY, lines: [text.progression.upColumn], weight: 600, fill: colour.ink },
    ...state.rows.map((one, index): Label => ({
      ...base,
      y: row(index),
      lines: [cellText(one.estimates.up, (value) => formats.number(value, "share"))],
      ...nameStyle(one),
    })),
  ]
}

function valueLabels(
  input: ProgressionWords,
  row: ProgressionRow,
  frame: Frame,
  y: number,
  font: number,
  upColumn: boolean,
): Label[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { x } = scalesOf(frame)
  const tone = tones[row.tone]
  const tick = row.upBefore.kind === "value" ? x(row.upBefore.value) : null
  const labels = row.parts.flatMap((part: Part): Label[] => {
    const words = formats.number(part.to - part.from, "share")
    const weight = part.name === "up" ? (600 as const) : (400 as const)
    const own = textWidth(words, font, weight)
    if (x(part.to) - x(part.from) < own + 8 || (upColumn && part.name === "up")) return []
    const base = { y, lines: [words], size: font, weight }
    if (part.name === "up") {
      const label = { ...base, x: x(0) + 6, fill: colour.paper }
      const crossed = tick !== null && tick > label.x - 3 && tick < label.x + own + 3
      return crossed && tick + 6 + own < x(part.to) - 3 ? [{ ...label, x: tick + 6 }] : crossed ? [] : [label]
    }
    const middle = (x(part.from) + x(part.to)) / 2
    const moved = tick !== null && Math.abs(middle - tick) < own / 2 + 5 ? tick + own / 2 + 7 : middle
    if (part.name === "down") return [{ ...base, x: middle, anchor: "middle", fill: tone.label, plate: colour.paper }]
    return [{ ...base, x: moved, anchor: "middle", fill: colour.ink }]
  })
  if (row.gap === null) return labels
  const at = (x(row.gap.from) + x(row.gap.to)) / 2
  return [...labels, { x: at, y, lines: [absentWords(row, text)], size: font, anchor: "middle", fill: colour.ink3 }]
}

/** `..` where something is hidden, the reason where it is one for the whole row, otherwise a dash. */
function absentWords({ estimates, parts }: ProgressionRow, text: FigureText): string {
  const reasons = Object.values(estimates).flatMap((one) => (one.kind === "absent" ? [one.reason] : []))
  const [first] = reasons
  if (first === undefined || reasons.includes("hidden")) return text.hidden
  return parts.length === 0 && reasons.every((reason) => reason === first) ? text.reasons[first] : "–"
}

function meanPanel(input: ProgressionWords, state: ProgressionState, width: number, panel: number): MeanPanel {
  const formats = formatsOf(input.language)
  const { font } = sizes.page
  const numbers = state.rows.map(({ meanChange }) =>
    textWidth(
      cellText(meanChange, (value) => formats.signed(value, "hours")),
      font,
      600,
    ),
  )
  const left = width - panel
  const right = width - Math.max(0, ...numbers) - 20
  return { left, right, x: linear(state.meanAxis.domain, [left, right]) }
}

function meanLabels(
  input: ProgressionWords,
  state: ProgressionState,
  mean: MeanPanel,
  width: number,
  row: (index: number) => number,
  font: number,
  title: string,
): Label[] {
  const formats = formatsOf(input.language)
  const tick = tickText(formats, state.meanAxis.ticks, "hours", true)
  const { lineHeight } = sizes.page
  return [
    { x: mean.left, y: font, lines: [title], size: font, weight: 600, fill: colour.ink },
    ...state.meanAxis.ticks.map((value): Label => ({
      x: mean.x(value),
      y: lineHeight + font + 1,
      lines: [tick(value)],
      size: font,
      anchor: "middle",
    })),
    ...state.rows.map((one, index): Label => ({
      x: width,
      y: row(index),
      lines: [cellText(one.meanChange, (value) => formats.signed(value, "hours"))],
      size: font,
      anchor: "end",
      ...nameStyle(one),
    })),
  ]
}
