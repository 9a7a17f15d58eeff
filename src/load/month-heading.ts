import { knownWageKind } from "./categories"
import { parseMonth } from "./dates"
import { keyOf } from "./fold"
import { namedMonthPattern } from "./month-names"

/** What the heading of a month's column says. */
export interface MonthHeading {
  /** Year × 12 + month − 1. */
  readonly month: number
  /** The kind of hours (`løntilskud_2019_04`); null where it is not told. */
  readonly kind: string | null
  /** Whether it says that hours are in it. */
  readonly isOfHours: boolean
}

const written = new RegExp(
  [
    "^(\\D*?)[\\s_.-]*((?:19|20)\\d{2}[-_./ ]?[Mm]?\\d{1,2}|\\d{1,2}[-_./](?:19|20)\\d{2}",
    // The first day of the month, as a workbook has it where it shows jan-23.
    "(?:19|20)\\d{2}-\\d{2}-01|01[-./]\\d{2}[-./](?:19|20)\\d{2}",
    `(?<!\\p{L})(?:${namedMonthPattern}))$`,
  ].join("|"),
  "iu",
)
const hours = new Set(
  [
    ...["timer", "timetal", "løntimer", "betalte timer", "arbejdstimer", "beskæftigelsestimer"],
    ...["hours", "wage hours", "paid hours"],
  ].map(keyOf),
)

/** The month that a heading ends with, and what stands before it. Null for other headings. */
export function monthHeading(heading: string): MonthHeading | null {
  const [, before = "", after] = written.exec(heading.trim()) ?? []
  const month = after === undefined ? null : parseMonth(after.replace(/[_/ ]/g, "-"))
  if (month === null) return null
  const kind = knownWageKind(before)
  return { month, kind, isOfHours: kind !== null || hours.has(keyOf(before)) }
}
