import { parseDate } from "../dates"

/** Two-digit years from here on are of the 1900s (DREAM begins in 1991). */
const pivot = 90
const millisecondsPerDay = 86_400_000

/** Days since 1970 of the Monday of an ISO week; null where the year has no such week (only some have a 53rd). */
export function mondayOf(isoYear: number, week: number): number | null {
  // 4 January lies in the first week of its year.
  const fourth = Date.UTC(isoYear, 0, 4) / millisecondsPerDay
  const monday = fourth - weekday(fourth) + (week - 1) * 7
  return week >= 1 && isoYearOf(monday) === isoYear ? monday : null
}

/** The ISO year of a Monday is that of its Thursday. */
export function isoYearOf(monday: number): number {
  return new Date((monday + 3) * millisecondsPerDay).getUTCFullYear()
}

export function fullYear(twoDigits: number): number {
  return twoDigits < pivot ? 2000 + twoDigits : 1900 + twoDigits
}

/**
 * The Monday (days since 1970) of a week written as YYWW (also without its leading zeros), YYYYWW, YYYY-Www or a day in it,
 * with or without the "y_" of a heading. Null for anything else.
 */
export function parseWeek(text: string): number | null {
  const written = text.trim().replace(/^y_/i, "").replace(/\.0+$/, "")
  if (/^\d{1,4}$/.test(written)) {
    const padded = written.padStart(4, "0")
    return mondayOf(fullYear(Number(padded.slice(0, 2))), Number(padded.slice(2)))
  }
  const long = /^(\d{4})(\d{2})$/.exec(written) ?? /^(\d{4})[-_ ]?[WwUu](\d{1,2})$/.exec(written)
  const [, year, week] = long ?? /^(\d{4})[-_/ ](\d{1,2})$/.exec(written) ?? []
  const day = year === undefined ? parseDate(written) : null
  if (day !== null) return day.day - weekday(day.day)
  return year === undefined || !/^(19|20)/.test(year) ? null : mondayOf(Number(year), Number(week))
}

/** Monday is 0. Day 0 of 1970 was a Thursday. */
function weekday(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}
