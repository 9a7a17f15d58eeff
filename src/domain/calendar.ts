/** A calendar month as a whole number, year × 12 + month − 1, so that months add and compare as numbers do. */
export type Month = number

/** Whole months, both ends included. */
export interface MonthSpan {
  readonly first: Month
  readonly last: Month
}

/** A day as ISO text, `2019-04-01`. */
export type IsoDay = string

/** `2019-04` or `2019-04-01` to a month. Throws on anything else. */
export function monthOf(text: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/.exec(text)
  if (match === null) throw new Error(`not a month: ${text}`)
  return Number(match[1]) * 12 + Number(match[2]) - 1
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12)
}

/** 1 to 12. */
export function monthNumber(month: Month): number {
  return (month % 12) + 1
}

/** `2019-04`. */
export function isoMonth(month: Month): string {
  return `${yearOf(month)}-${String(monthNumber(month)).padStart(2, "0")}`
}

/** A day given as days since 1 January 1970. */
export function isoDay(day: number): IsoDay {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

export function firstDay(month: Month): IsoDay {
  return `${isoMonth(month)}-01`
}

export function lastDay(month: Month): IsoDay {
  return new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).toISOString().slice(0, 10)
}

/** The last month that lies wholly before or at this day. */
export function lastWholeMonth(day: IsoDay): Month {
  const month = monthOf(day)
  return lastDay(month) <= day ? month : month - 1
}

export function monthsIn(span: MonthSpan): Month[] {
  return Array.from({ length: Math.max(0, span.last - span.first + 1) }, (_, index) => span.first + index)
}
