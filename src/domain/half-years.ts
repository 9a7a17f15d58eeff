import { type Month, type MonthSpan } from "./calendar"
import type { Scheme } from "./scheme"

/** Whether half-years run from the intervention's start (UIF II: April and October) or with the calendar (MEASURES §6). */
export const halfYearRules = ["intervention", "calendar"] as const
export type HalfYearRule = (typeof halfYearRules)[number]

const LENGTH = 6

/** The half-years of status reports that end in `months`, from the one before the intervention's start on. */
export function halfYears({ intervention }: Scheme, rule: HalfYearRule, months: MonthSpan): readonly MonthSpan[] {
  const anchor = rule === "calendar" ? 0 : intervention.first
  const behind = (((intervention.first - anchor) % LENGTH) + LENGTH) % LENGTH
  const spans: MonthSpan[] = []
  for (let first: Month = intervention.first - behind - LENGTH; first + LENGTH - 1 <= months.last; first += LENGTH) {
    if (first >= months.first) spans.push({ first, last: first + LENGTH - 1 })
  }
  return spans
}
