import { isoDay } from "../domain/calendar"
import type { CanonicalColumn } from "../domain/load-problem"
import type { DecimalMark } from "../domain/mapping"
import { codeWordOf, isCoded } from "./coded-values"
import { parseDate, parseSerial } from "./dates"
import { isEmptyMark } from "./fold"
import { dateColumns, meaningColumns, meaningOf } from "./meaning"

/** Share of a column's texts that can be read as a use, 0 to 1; null where there is no text. */
export function valueFit(column: CanonicalColumn, texts: readonly string[], decimal: DecimalMark): number | null {
  const told = texts.filter((text) => !isEmptyMark(text))
  if (told.length === 0) return null
  const counts = new Map<string, number>()
  for (const text of told) counts.set(text, (counts.get(text) ?? 0) + 1)
  let fitting = 0
  for (const [text, rows] of counts) if (fits(column, text, decimal)) fitting += rows
  return fitting / told.length
}

function fits(column: CanonicalColumn, text: string, decimal: DecimalMark): boolean {
  if (isCoded(column)) return codeWordOf(column, text) !== null
  // A date inside a month is no month.
  if (column === "month" && isInsideMonth(text)) return false
  if (meaningColumns.has(column)) {
    return meaningOf(column, text, { decimal, endsAreInclusive: true }).problem === undefined
  }
  if (column === "person_id" || column === "respondent") return /^\S{1,64}$/.test(text.trim())
  if (column === "age_group") return /^\D{0,12}\d{1,3}(\D{1,5}\d{1,3})?\D{0,6}$/.test(text.trim())
  return true
}

function isInsideMonth(text: string): boolean {
  const date = parseDate(text)
  return date !== null && isoDay(date.day).slice(8) !== "01"
}

/** Whether a column of dates has nothing but Excel's numbers of days: among others, one may be anything. */
export function holdsSerials(column: CanonicalColumn, texts: readonly string[]): boolean {
  const told = texts.filter((text) => !isEmptyMark(text))
  return dateColumns.has(column) && told.length > 0 && told.every((text) => parseSerial(text) !== null)
}

/** Uses that values alone can point to: nothing else looks like them. */
export const tellingColumns: readonly CanonicalColumn[] = [
  ...(["start_date", "end_date", "day", "ended", "month", "municipality", "benefit", "activity", "event"] as const),
  ...(["visitation", "sex", "birth_year", "timing"] as const),
]

/** Whether texts could be the pseudonyms of citizens: one word each, many different ones, and more than two characters. */
export function couldBePseudonyms(texts: readonly string[]): boolean {
  const told = texts.filter((text) => !isEmptyMark(text))
  if (told.length === 0 || told.length < texts.length) return false
  const distinct = new Set(told)
  const oneWord = told.every((text) => /^[\p{L}\p{N}_-]{3,40}$/u.test(text.trim()))
  return oneWord && distinct.size >= Math.min(told.length, 3) && distinct.size >= told.length / 50
}
