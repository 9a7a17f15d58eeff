import type { RecognisedColumn } from "../recognise"
import { isoYearOf, parseWeek } from "./iso-week"

/** A week's column in a file with one row a citizen and one column a week. */
export interface WeekColumn {
  readonly index: number
  /** Days since 1970. */
  readonly monday: number
}

/** Where the weeks and municipalities of a wide file stand. */
export interface WideLayout {
  /** In the order of time. */
  readonly weeks: readonly WeekColumn[]
  /** Municipality of each year, in the order of time. */
  readonly moves: readonly { readonly index: number; readonly year: number }[]
}

const weekHeading = /^y_(\d{4}|\d{6})$/i
const moveHeading = /^nykom_?(\d{4})$/i

/** Whether a heading is that of a week: y_1914 is week 14 of 2019. */
export function isWeekHeading(heading: string): boolean {
  return weekHeading.test(heading.trim()) && parseWeek(heading) !== null
}

export function isMoveHeading(heading: string): boolean {
  return moveHeading.test(heading.trim())
}

export function layoutOf(columns: readonly RecognisedColumn[]): WideLayout {
  const weeks = columns.flatMap(({ index, heading, usedAs }): WeekColumn[] => {
    const monday = usedAs === "week_codes" ? parseWeek(heading) : null
    return monday === null ? [] : [{ index, monday }]
  })
  const moves = columns.flatMap(({ index, heading, usedAs }) => {
    const year = usedAs === "year_municipality" ? moveHeading.exec(heading.trim())?.[1] : undefined
    return year === undefined ? [] : [{ index, year: Number(year) }]
  })
  return {
    weeks: weeks.sort((a, b) => a.monday - b.monday),
    moves: moves.sort((a, b) => a.year - b.year),
  }
}

/** Weeks between the first and the last that have no column. */
export function missingWeeks(weeks: readonly { readonly monday: number }[]): number[] {
  return weeks.flatMap(({ monday }, at) => {
    const previous = weeks[at - 1]?.monday ?? monday - 7
    return Array.from({ length: (monday - previous) / 7 - 1 }, (_, step) => previous + 7 * (step + 1))
  })
}

/** ISO years that the weeks lie in, in the order of time. */
export function yearsOf(weeks: readonly { readonly monday: number }[]): number[] {
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (first === undefined || last === undefined) return []
  const from = isoYearOf(first.monday)
  return Array.from({ length: isoYearOf(last.monday) - from + 1 }, (_, step) => from + step)
}
