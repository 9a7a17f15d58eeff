import { monthOf, type MonthSpan } from "../domain/calendar"
import type { Language } from "./language"

const week = /^(\d{4})-W(\d{2})$/

/** Weeks, months or years as ISO 8601 writes them, one or an interval: `2021-W10/2021-W17`, `2019-03`, `2015/2018`. */
export function intervalWords(interval: string, language: Language, months: (span: MonthSpan) => string): string {
  const [first = "", last = first] = interval.split("/")
  const [from, to] = [week.exec(first), week.exec(last)]
  if (from !== null && to !== null) return weeksBetween(from.slice(1).map(Number), to.slice(1).map(Number), language)
  if (/^\d{4}$/.test(first)) return first === last ? first : `${first}–${last}`
  return months({ first: monthOf(first), last: monthOf(last) })
}

type YearWeek = readonly number[]

function weeksBetween([year, first]: YearWeek, [lastYear, last]: YearWeek, language: Language): string {
  const [one, many, of, to] = language === "da" ? ["uge", "uge", "i", "til"] : ["week", "weeks", "of", "to"]
  if (year !== lastYear) return `${one} ${first} ${of} ${year} ${to} ${one} ${last} ${of} ${lastYear}`
  return first === last ? `${one} ${first} ${of} ${year}` : `${many} ${first}–${last} ${of} ${year}`
}
