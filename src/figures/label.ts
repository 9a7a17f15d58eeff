import type { Box } from "./place"
import { type Attributes, element } from "./svg"
import { textWidth } from "./text-width"
import { colour } from "./tokens"

/** Lines of text set at pixels; `y` is the baseline of the first line. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly lines: readonly string[]
  readonly size: number
  readonly lineHeight?: number
  readonly fill?: string
  readonly weight?: 400 | 600
  readonly anchor?: "start" | "middle" | "end"
  /** The colour around the letters where lines run behind them. */
  readonly halo?: string
  /** The colour of a plate behind the letters where a pattern lies behind them. */
  readonly plate?: string
}

/** The rectangle that a label's letters fill. */
export function boxOf(label: Label): Box {
  const { x, y, lines, size, lineHeight = size * 1.3, weight = 400, anchor = "start" } = label
  const width = Math.max(...lines.map((line) => textWidth(line, size, weight)))
  const x1 = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2
  return { x1, x2: x1 + width, y1: y - size * 0.76, y2: y + (lines.length - 1) * lineHeight + size * 0.22 }
}

/** The label's elements. The halo is a text of its own, since office programs do not know `paint-order`. */
export function labelElements(document: Document, label: Label): SVGElement[] {
  const { x, y, lines, size, lineHeight = size * 1.3, fill = colour.ink2, weight = 400, anchor = "start" } = label
  const set = (extra: Attributes) =>
    lines.map((line, index) => {
      const text = element(document, "text", {
        x,
        y: y + index * lineHeight,
        "font-size": size,
        "font-weight": weight === 600 ? 600 : undefined,
        "text-anchor": anchor === "start" ? undefined : anchor,
        ...extra,
      })
      text.textContent = line
      return text
    })
  const { halo, plate } = label
  const halos =
    halo === undefined
      ? []
      : set({ fill: halo, stroke: halo, "stroke-width": 4, "stroke-linejoin": "round", "aria-hidden": "true" })
  const plates = plate === undefined ? [] : [plateElement(document, label, plate)]
  return [...plates, ...halos, ...set({ fill })]
}

function plateElement(document: Document, label: Label, fill: string): SVGElement {
  const { x1, x2, y1, y2 } = boxOf(label)
  return element(document, "rect", { x: x1 - 3, y: y1 - 1, width: x2 - x1 + 6, height: y2 - y1 + 1, fill })
}
