import { monthsIn } from "../domain/calendar"
import type { DeliveryRow } from "../domain/delivery"
import { texts } from "../text/texts"
import type { DeliveryFigureInput } from "./delivery-input"
import { deliveryRemark } from "./delivery-words"
import { textWidth } from "./text-width"

/** Rows as drawn: participating municipalities first, then the others, each in Danish order. */
export function deliveryOrder({ delivery, participants, name }: DeliveryFigureInput): {
  readonly participating: readonly DeliveryRow[]
  readonly others: readonly DeliveryRow[]
} {
  const byName = (a: DeliveryRow, b: DeliveryRow): number =>
    name(a.municipality).localeCompare(name(b.municipality), "da")
  const rows = [...delivery.rows].sort(byName)
  return {
    participating: rows.filter(({ municipality }) => participants.includes(municipality)),
    others: rows.filter(({ municipality }) => !participants.includes(municipality)),
  }
}

export const deliveryFont = 12
export const rowHeight = 14
const headHeight = 30
export const top = 24

/** Where each row stands. */
export interface DeliveryLayout {
  readonly left: number
  readonly cell: number
  readonly right: number
  /** Top of each row, in the order drawn; group heads stand above theirs. */
  readonly rows: readonly { readonly row: DeliveryRow; readonly y: number; readonly participating: boolean }[]
  readonly heads: readonly { readonly word: string; readonly y: number }[]
  readonly height: number
}

export function deliveryLayout(input: DeliveryFigureInput, width: number): DeliveryLayout {
  const words = texts[input.language].quality.delivery
  const { participating, others } = deliveryOrder(input)
  const widest = Math.max(
    0,
    ...[...participating, ...others].map((row) => textWidth(input.name(row.municipality), deliveryFont, 600)),
  )
  const left = Math.ceil(Math.min(widest, width * 0.34)) + 12
  const hasRemarks = [...participating, ...others].some((row) => deliveryRemark(row, input) !== "")
  const remarks = width < 700 || !hasRemarks ? 0 : 170
  const months = monthsIn(input.delivery.span).length
  const cell = Math.min(18, (width - left - remarks) / Math.max(1, months))
  const rows: DeliveryLayout["rows"][number][] = []
  const heads: DeliveryLayout["heads"][number][] = []
  let y = top
  for (const [word, group, isParticipating] of [
    [words.participants, participating, true],
    [words.others, others, false],
  ] as const) {
    if (group.length === 0) continue
    heads.push({ word, y: y + headHeight - 10 })
    y += headHeight
    for (const row of group) {
      rows.push({ row, y, participating: isParticipating })
      y += rowHeight
    }
  }
  return { left, cell, right: left + cell * months, rows, heads, height: Math.ceil(y + 8) }
}
