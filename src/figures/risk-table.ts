import { formatsOf } from "../text/format"
import { figureText } from "./figure-text"
import { type IncidenceInput, incidenceText, type IncidenceState, type RiskRow } from "./incidence-state"
import type { Label } from "./label"
import { type Frame, scalesOf } from "./plot-frame"
import { textWidth } from "./text-width"
import { tones } from "./tokens"
import { weeksShown } from "./week-ticks"

const rowHeight = 20
const headGap = 12

/** A narrow figure sets each name over its numbers; a wide one beside them. */
const isStacked = (width: number) => width < 640

export function riskTableHeight(state: IncidenceState, width: number): number {
  return headGap + rowHeight * (1 + state.risk.length * (isStacked(width) ? 2 : 1)) + 2
}

/** What the names of the rows need left of week 0. */
export function riskTableInset(input: IncidenceInput, state: IncidenceState, width: number, font: number): number {
  const counts = countWidth(input, state, font) / 2
  if (isStacked(width)) return counts
  const names = state.risk.map((row) => textWidth(nameOf(row, width), font, tones[row.tone].weight))
  return Math.max(0, ...names) + 14 + counts
}

/** Spells still followed, under the ticks that have room for a number. A merged week has the number of the one before. */
export function riskTable(
  input: IncidenceInput,
  state: IncidenceState,
  frame: Frame,
  top: number,
  font: number,
): Label[] {
  const text = figureText(input.language)
  const formats = formatsOf(input.language)
  const { x } = scalesOf(frame)
  const stacked = isStacked(frame.width)
  const room = countWidth(input, state, font) + 10
  const weeks = weeksShown(state, frame, room).filter(
    (week, _, all) =>
      week !== state.marker || all.every((other) => other === week || Math.abs(x(other) - x(week)) >= room),
  )
  const head = top + headGap + font
  return [
    { x: 0, y: head, lines: [incidenceText(input).atRisk], size: font },
    ...state.risk.flatMap((row, index): Label[] => {
      const { label: fill, weight } = tones[row.tone]
      const y = head + rowHeight * (stacked ? index * 2 + 1 : index + 1)
      const counts = weeks.flatMap((week): Label[] => {
        const count = countAt(row, week)
        if (count === undefined) return []
        const lines = [count === null ? text.hidden : formats.count(count)]
        return [{ x: x(week), y: stacked ? y + rowHeight : y, lines, size: font, anchor: "middle", fill, weight }]
      })
      return [{ x: 0, y, lines: [nameOf(row, frame.width)], size: font, fill, weight }, ...counts]
    }),
  ]
}

/** The number at the last shown week up to this one; nothing after the row's end. */
function countAt({ counts }: RiskRow, week: number): number | null | undefined {
  const shown = [...counts.keys()].sort((a, b) => a - b)
  if ((shown.at(-1) ?? -1) < week) return undefined
  const at = shown.findLast((one) => one <= week)
  return at === undefined ? undefined : counts.get(at)
}

function countWidth(input: IncidenceInput, state: IncidenceState, font: number): number {
  const counts = state.risk.flatMap(({ counts }) => [...counts.values()]).map((count) => count ?? 0)
  return textWidth(formatsOf(input.language).count(Math.max(0, ...counts)), font, 600)
}

function nameOf({ names }: RiskRow, width: number): string {
  return isStacked(width) ? names.row.short : names.row.long
}
