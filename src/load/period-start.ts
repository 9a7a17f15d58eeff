import { newYear, parseDate, parseMonth } from "./dates"

const year = /^(\d{4})(?:\.0+)?$/
const quarter = /^(\d{4})[-. ]?[KQkq]([1-4])$/

/** The first day, in days since 1970, of a year (2019), quarter (2019K2, 2019Q2), month or day. Null for anything else. */
export function periodStartOf(text: string): number | null {
  const trimmed = text.trim()
  const wholeYear = year.exec(trimmed)
  if (wholeYear !== null) return newYear(Number(wholeYear[1]))
  const [, ofYear, number] = quarter.exec(trimmed) ?? []
  if (ofYear !== undefined) return firstOfMonth(Number(ofYear) * 12 + (Number(number) - 1) * 3)
  const date = parseDate(trimmed)
  if (date !== null) return date.day
  const month = parseMonth(trimmed)
  return month === null ? null : firstOfMonth(month)
}

/** Of a month as year × 12 + month − 1. */
function firstOfMonth(month: number): number {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000
}
