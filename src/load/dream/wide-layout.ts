import type { RecognisedColumn } from "../recognised"
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
  /** Industry and degree of employment of each month (year × 12 + month − 1), in the order of time. */
  readonly branches: readonly MonthColumn[]
  readonly degrees: readonly MonthColumn[]
}

interface MonthColumn {
  readonly index: number
  readonly month: number
}

/** Uses of a column for each week, year or month, which are read as stretches and stored in no column of their own. */
export const stretchUses = ["week_codes", "year_municipality", "month_branch", "month_degree"] as const

export function isStretchUse(use: RecognisedColumn["usedAs"]): boolean {
  return stretchUses.some((one) => one === use)
}

const weekHeading = /^y_(\d{4}|\d{6})$/i
const moveHeading = /^nykom_?(\d{4})$/i
const branchHeading = /^branche_(\d{4})_?(0[1-9]|1[0-2])$/i
const degreeHeading = /^grad_(\d{4})_?(0[1-9]|1[0-2])$/i

/** Whether a heading is that of a week: y_1914 is week 14 of 2019. */
export function isWeekHeading(heading: string): boolean {
  return weekHeading.test(heading.trim()) && parseWeek(heading) !== null
}

export function isMoveHeading(heading: string): boolean {
  return moveHeading.test(heading.trim())
}

export function isBranchHeading(heading: string): boolean {
  return branchHeading.test(heading.trim())
}

export function isDegreeHeading(heading: string): boolean {
  return degreeHeading.test(heading.trim())
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
    branches: monthsOf(columns, "month_branch", branchHeading),
    degrees: monthsOf(columns, "month_degree", degreeHeading),
  }
}

function monthsOf(
  columns: readonly RecognisedColumn[],
  use: "month_branch" | "month_degree",
  written: RegExp,
): MonthColumn[] {
  const told = columns.flatMap(({ index, heading, usedAs }): MonthColumn[] => {
    const [, year, month] = (usedAs === use && written.exec(heading.trim())) || []
    return year === undefined ? [] : [{ index, month: Number(year) * 12 + Number(month) - 1 }]
  })
  return told.sort((a, b) => a.month - b.month)
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
