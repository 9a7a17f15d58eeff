import type { Label } from "./label"
import { type Point, spread } from "./place"
import type { Frame } from "./plot-frame"
import { textWidth } from "./text-width"
import { type Sizes, type LineTone, tones } from "./tokens"

/** What stands at the end of a line: its name and last value, in the line's own colour. */
export interface LineEnd {
  readonly tone: LineTone
  readonly lines: readonly string[]
  /** Where the line ends, in pixels; null where the line has no point. */
  readonly at: Point | null
}

/** From a line's end to a label that had to move away. */
export interface Leader {
  readonly from: Point
  readonly to: Point
  readonly stroke: string
}

export function lineEndsWidth(ends: readonly Pick<LineEnd, "tone" | "lines">[], size: Sizes): number {
  const widths = ends.flatMap(({ tone, lines }) => lines.map((line) => textWidth(line, size.font, tones[tone].weight)))
  return Math.ceil(Math.max(0, ...widths))
}

/** Labels right of the plot, moved apart where lines end close together; those moved far get a leader. */
export function placeLineEnds(
  ends: readonly LineEnd[],
  frame: Frame,
  size: Sizes,
): { readonly labels: readonly Label[]; readonly leaders: readonly Leader[] } {
  const first = size.lineHeight / 2
  const heightOf = ({ lines }: LineEnd) => lines.length * size.lineHeight
  const slots = ends.map((end) => ({
    at: (end.at?.y ?? frame.bottom) + heightOf(end) / 2 - first,
    size: heightOf(end),
  }))
  const middles = spread(slots, frame.top - size.lineHeight, frame.bottom + size.lineHeight / 2, 4)
  const middleOfFirst = (end: LineEnd, index: number) => (middles[index] ?? 0) - heightOf(end) / 2 + first
  return {
    labels: ends.map((end, index) => ({
      x: frame.right + 12,
      y: middleOfFirst(end, index) + size.font * 0.35,
      lines: end.lines,
      size: size.font,
      lineHeight: size.lineHeight,
      weight: tones[end.tone].weight,
      fill: tones[end.tone].label,
    })),
    leaders: ends.flatMap((end, index): Leader[] => {
      if (end.at === null) return []
      const from = { x: end.at.x + size.dot + 2, y: end.at.y }
      const to = { x: frame.right + 9, y: middleOfFirst(end, index) }
      const far = Math.abs(to.y - from.y) > size.lineHeight * 1.1 || to.x - from.x > 40
      return far ? [{ from, to, stroke: tones[end.tone].stroke }] : []
    }),
  }
}
