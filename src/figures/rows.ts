import type { Area } from "../domain/area"
import type { Estimate, Unit } from "../domain/estimate"
import type { Formats } from "../text/format"
import { textWidth } from "./text-width"

/** The rows of a figure that reads like a table: the project and its comparison, a gap, then the municipalities. */
export interface RowsLayout {
  readonly labelWidth: number
  readonly rowHeight: number
  /** Middles of the rows, counted from the figure's top. */
  readonly middles: readonly number[]
  readonly bottom: number
  /** Where the rule between head and municipalities lies; null without municipalities. */
  readonly rule: number | null
}

export function rowsLayout(
  names: readonly string[],
  head: number,
  top: number,
  width: number,
  font: number,
): RowsLayout {
  const widest = Math.max(0, ...names.map((name, index) => textWidth(name, font, index === 0 ? 600 : 400)))
  const labelWidth = Math.min(Math.ceil(widest) + 16, Math.round(width * 0.42))
  const rowHeight = names.length <= 14 ? 36 : names.length <= 30 ? 30 : 26
  const gap = head > 0 && head < names.length ? Math.round(rowHeight * 0.55) : 0
  const middles = names.map((_, index) => top + rowHeight * (index + 0.5) + (index >= head ? gap : 0))
  return {
    labelWidth,
    rowHeight,
    middles,
    bottom: top + rowHeight * names.length + gap,
    rule: gap === 0 ? null : top + rowHeight * head + gap / 2,
  }
}

/** `..` where hidden, a dash where there is no number for another reason. */
export function cellText(estimate: Estimate, write: (value: number) => string): string {
  if (estimate.kind === "value") return write(estimate.value)
  return estimate.reason === "hidden" ? ".." : "–"
}

export function quantityText(formats: Formats, estimate: Estimate, unit: Unit): string {
  return cellText(estimate, (value) => formats.quantity(value, unit))
}

/** Is there room for the short names alone? */
export function isNarrow(width: number): boolean {
  return width < 560
}

export function shortName(labels: (area: Area, length: "long" | "short") => string, area: Area, width: number): string {
  return labels(area, isNarrow(width) ? "short" : "long")
}
