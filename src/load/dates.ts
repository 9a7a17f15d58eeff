import { namedMonth } from "./month-names"

/** `serial`: days since 30 December 1899, as Excel counts them. */
export type DateStyle = "YYYY-MM-DD" | "DD-MM-YYYY" | "DD.MM.YYYY" | "DD/MM/YYYY" | "YYYYMMDD" | "serial"

export interface ParsedDate {
  /** Days since 1 January 1970. */
  readonly day: number
  readonly style: DateStyle
}

const millisecondsPerDay = 86_400_000
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/
const dayFirst = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const withTime = /^(\S+?)[T ](\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|[+-]\d{2}(?::?\d{2})?)?$/

const dayFirstStyles = { "-": "DD-MM-YYYY", ".": "DD.MM.YYYY", "/": "DD/MM/YYYY" } as const

/**
 * A date in any of the five styles; a time of day after it is dropped. The styles cannot be mistaken for one another, so a
 * file may mix them. A time with an offset (`2019-03-31T22:00:00Z`) gives the day it was in Denmark. Null for anything
 * else, also for two-digit years and days that the calendar does not have.
 */
export function parseDate(text: string): ParsedDate | null {
  const trimmed = text.trim()
  if (trimmed.length <= 10) return parseDay(trimmed)
  const match = withTime.exec(trimmed)
  const date = match === null ? null : parseDay(match[1] ?? "")
  if (date === null || match?.[3] === undefined) return date
  return { ...date, day: danishDay(date.day, match[2] ?? "", match[3]) }
}

function parseDay(text: string): ParsedDate | null {
  const iso = yearFirst.exec(text)
  if (iso !== null) return dated(iso[1], iso[2], iso[3], "YYYY-MM-DD")
  const danish = dayFirst.exec(text)
  if (danish !== null) {
    return dated(danish[4], danish[3], danish[1], dayFirstStyles[danish[2] as keyof typeof dayFirstStyles])
  }
  const digits = compact.exec(text)
  return digits === null ? null : dated(digits[1], digits[2], digits[3], "YYYYMMDD")
}

function dated(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  style: DateStyle,
): ParsedDate | null {
  const at = new Date(0)
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  // 31 February would roll over into March.
  if (at.getUTCMonth() !== Number(month) - 1 || at.getUTCDate() !== Number(day)) return null
  return { day: at.getTime() / millisecondsPerDay, style }
}

const copenhagen = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Copenhagen", dateStyle: "short" })

function danishDay(day: number, time: string, offset: string): number {
  const [hours = 0, minutes = 0] = time.split(":").map((part) => Number.parseInt(part, 10))
  const sign = offset.startsWith("-") ? -1 : 1
  const digits = offset.replace(/\D/g, "").padEnd(4, "0")
  const shift = sign * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2, 4)))
  const at = new Date(day * millisecondsPerDay + (hours * 60 + minutes - shift) * 60_000)
  return Date.parse(`${copenhagen.format(at)}T00:00:00Z`) / millisecondsPerDay
}

const serial = /^(\d{5}|\d{7})(?:[.,]\d+)?$/
const firstSerial = 20_000 // 1954
const afterLastSerial = 73_051 // 2100
const lastDayOfExcel = 2_958_465 // 31-12-9999, "until further notice"
const serialOf1970 = 25_569

/**
 * The day that Excel's number of it tells, in a column where every value is such a number: alone, one may be
 * anything. A time of day behind the decimal mark is dropped.
 */
export function parseSerial(text: string): ParsedDate | null {
  const days = Number(serial.exec(text.trim())?.[1] ?? Number.NaN)
  const isDay = (days >= firstSerial && days < afterLastSerial) || days === lastDayOfExcel
  return isDay ? { day: days - serialOf1970, style: "serial" } : null
}

/** Whether a text that is no date by day and month would be one by month and day, as Americans write. */
export function isMonthFirst(text: string): boolean {
  const match = dayFirst.exec(text.trim())
  return match !== null && match[2] === "/" && dated(match[4], match[1], match[3], "DD/MM/YYYY") !== null
}

/** Whether the day of a slash date is past 12, so that it cannot be a month. */
export function provesDayFirst(text: string): boolean {
  const match = dayFirst.exec(text.trim())
  return match !== null && match[2] === "/" && Number(match[1]) > 12
}

/** Days since 1970 of 1 January of a year. */
export function newYear(year: number): number {
  return Date.UTC(year, 0, 1) / millisecondsPerDay
}

/** A month as year × 12 + month − 1: 2019-04, 2019M04, 04-2019, 201904, apr-19, april 2019 or any date. Null for anything else. */
export function parseMonth(text: string): number | null {
  const trimmed = text.trim()
  const named = namedMonth(trimmed)
  if (named !== null) return named
  const yearFirstMonth = /^(\d{4})(?:[-./ ]?[Mm]?)(\d{2})$/.exec(trimmed) ?? /^(\d{4})[-./Mm ](\d)$/.exec(trimmed)
  const monthFirst = /^(\d{1,2})[-./](\d{4})$/.exec(trimmed)
  const [year, month] =
    yearFirstMonth !== null
      ? [Number(yearFirstMonth[1]), Number(yearFirstMonth[2])]
      : monthFirst !== null
        ? [Number(monthFirst[2]), Number(monthFirst[1])]
        : monthOfDate(trimmed)
  return year >= 1900 && year < 2100 && month >= 1 && month <= 12 ? year * 12 + month - 1 : null
}

function monthOfDate(text: string): [number, number] {
  const date = parseDate(text)
  if (date === null) return [Number.NaN, Number.NaN]
  const at = new Date(date.day * millisecondsPerDay)
  return [at.getUTCFullYear(), at.getUTCMonth() + 1]
}
