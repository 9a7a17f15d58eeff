import { type Month, monthNumber, monthOf, type MonthSpan, yearOf } from "../domain/calendar"
import { isShare, type Unit } from "../domain/estimate"
import { intervalWords } from "./interval-words"
import type { Language } from "./language"

const minus = "−"
const thin = "\u00a0" // no-break space: a number never parts from its unit

const monthNames = {
  da: ["jan.", "feb.", "mar.", "apr.", "maj", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "dec."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const

const unitWords = {
  da: {
    share: "pct.",
    shareDifference: "procentpoint",
    populationShare: "pct.",
    populationShareDifference: "procentpoint",
    weeks: "uger",
    weeksDifference: "uger",
    wholeWeeks: "uger",
    hours: "timer",
    hoursPerMonth: "timer pr. måned",
    deviations: "standardafvigelser",
    persons: "personer",
    companies: "virksomheder",
    days: "dage",
    score: "point",
    ratio: "",
    perMonth: "",
    relativeChange: "pct.",
    pValue: "",
  },
  en: {
    share: "per cent",
    shareDifference: "percentage points",
    populationShare: "per cent",
    populationShareDifference: "percentage points",
    weeks: "weeks",
    weeksDifference: "weeks",
    wholeWeeks: "weeks",
    hours: "hours",
    hoursPerMonth: "hours a month",
    deviations: "standard deviations",
    persons: "persons",
    companies: "companies",
    days: "days",
    score: "points",
    ratio: "",
    perMonth: "",
    relativeChange: "per cent",
    pValue: "",
  },
} as const

/** How numbers, months and intervals are written in one language. */
export interface Formats {
  /** The bare number: 17,3. Shares are given as fractions and written per hundred. */
  readonly number: (value: number, unit: Unit) => string
  /** With a sign, 0,0 carrying none: −1,7. */
  readonly signed: (value: number, unit: Unit) => string
  /** With its unit: 17,3 pct. */
  readonly quantity: (value: number, unit: Unit) => string
  /** With sign and unit: −1,7 procentpoint. */
  readonly change: (value: number, unit: Unit) => string
  /** −2,5 til −1,0, each end signed where `signs`. Infinite ends are said in words. */
  readonly interval: (low: number, high: number, unit: Unit, signs: boolean) => string
  readonly unit: (unit: Unit) => string
  /** apr. 2019 */
  readonly month: (month: Month) => string
  /** The year or the month (2020-08) that a published figure is of. */
  readonly yearOrMonth: (written: string) => string
  /** apr. 2018–mar. 2019 */
  readonly months: (span: MonthSpan) => string
  /** Weeks, months or years, as ISO 8601 writes an interval of them. */
  readonly calendarInterval: (iso: string) => string
  /** 2. kvartal 2019, of the quarter that the month lies in. */
  readonly quarter: (month: Month) => string
  /** 1. april 2019 */
  readonly day: (iso: string) => string
  readonly count: (value: number) => string
  /** A file's size: 61 kB, 3,5 GB; a kilobyte begun is one. */
  readonly bytes: (size: number) => string
  /** A list in words: Ballerup, Faxe og Tønder */
  readonly list: (items: readonly string[]) => string
}

/** The unit that a difference between two numbers of this unit has. */
export function differenceUnit(unit: Unit): Unit {
  if (unit === "share") return "shareDifference"
  if (unit === "populationShare") return "populationShareDifference"
  if (unit === "weeks") return "weeksDifference"
  return unit
}

export function formatsOf(language: Language): Formats {
  const locale = language === "da" ? "da-DK" : "en-GB"
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const hundredth = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  const thousandth = new Intl.NumberFormat(locale, { minimumFractionDigits: 3, maximumFractionDigits: 3 })
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 })
  const dayFormat = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
  const listFormat = new Intl.ListFormat(locale, { type: "conjunction" })
  const sizeIn = (unit: "kilobyte" | "megabyte" | "gigabyte", digits: number): ((size: number) => string) => {
    const format = new Intl.NumberFormat(locale, {
      style: "unit",
      unit,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    })
    return (size) => format.format(size).replace(" ", thin)
  }
  const [kilobytes, megabytes, gigabytes] = [sizeIn("kilobyte", 0), sizeIn("megabyte", 1), sizeIn("gigabyte", 1)]
  const to = language === "da" ? "til" : "to"

  const shown = (value: number, unit: Unit): number =>
    isShare(unit) || unit === "relativeChange" ? value * 100 : value
  const formats: Readonly<Partial<Record<Unit, Intl.NumberFormat>>> = {
    persons: whole,
    companies: whole,
    wholeWeeks: whole,
    relativeChange: whole,
    populationShare: hundredth,
    populationShareDifference: hundredth,
    deviations: hundredth,
    days: whole,
    score: hundredth,
    perMonth: hundredth,
    pValue: thousandth,
  }
  const plain = (value: number, unit: Unit): string => {
    if (unit === "pValue" && value < 0.001) return `< ${thousandth.format(0.001)}`
    return (formats[unit] ?? decimal).format(Math.abs(shown(value, unit)))
  }
  const isZero = (text: string): boolean => !/[1-9]/.test(text)
  const number = (value: number, unit: Unit): string => {
    const text = plain(value, unit)
    return value < 0 && !isZero(text) ? minus + text : text
  }
  const signed = (value: number, unit: Unit): string => {
    const text = plain(value, unit)
    if (isZero(text)) return text
    return (value < 0 ? minus : "+") + text
  }
  const withUnit = (text: string, unit: Unit): string => {
    const word = unitWords[language][unit]
    return word === "" ? text : text + thin + word
  }
  const month = (at: Month): string => `${monthNames[language][monthNumber(at) - 1] ?? ""} ${yearOf(at)}`
  const months = ({ first, last }: MonthSpan): string => {
    if (first === last) return month(first)
    const start = yearOf(first) === yearOf(last) ? (monthNames[language][monthNumber(first) - 1] ?? "") : month(first)
    return `${start}–${month(last)}`
  }

  return {
    number,
    signed,
    quantity: (value, unit) => withUnit(number(value, unit), unit),
    change: (value, unit) => withUnit(signed(value, unit), unit),
    interval: (low, high, unit, signs) => {
      const end = (value: number): string => {
        if (Number.isFinite(value)) return signs ? signed(value, unit) : number(value, unit)
        return value < 0 ? `${minus}∞` : "∞"
      }
      return `${end(low)} ${to} ${end(high)}`
    },
    unit: (unit) => unitWords[language][unit],
    month,
    yearOrMonth: (written) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(written) ? month(monthOf(written)) : written),
    months,
    calendarInterval: (iso) => intervalWords(iso, language, months),
    quarter: (at) => {
      const quarter = Math.ceil(monthNumber(at) / 3)
      return language === "da" ? `${quarter}. kvartal ${yearOf(at)}` : `Q${quarter} ${yearOf(at)}`
    },
    day: (iso) => dayFormat.format(new Date(`${iso}T00:00:00Z`)),
    count: (value) => whole.format(value),
    bytes: (size) => {
      if (size < 1e5) return kilobytes(Math.ceil(size / 1e3))
      return size < 1e9 ? megabytes(size / 1e6) : gigabytes(size / 1e9)
    },
    list: (items) => listFormat.format(items),
  }
}

/** A heading or value of a file as it stands in a sentence: a cell may hold a megabyte. */
export function brief(text: string, longest = 121): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text
}

const monthHeading = /^(\d{4}-\d{2}(-01)?|(01[-./])?\d{2}[-./]\d{4})$/
/** No row of data has more dates that are all the first of a month. */
const mostFirstDays = 2

/** Whether headings may be the first row of data: one of them is a number or a date, and they are not a column a month. */
export function mayBeData(headings: readonly string[]): boolean {
  const numbers = headings.filter((heading) => /^\d[\d.,/-]*$/.test(heading))
  const areMonths = numbers.length > mostFirstDays && numbers.every((heading) => monthHeading.test(heading))
  return numbers.length > 0 && !areMonths
}
