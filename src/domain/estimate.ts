import type { Absent } from "./absence"

/** A two-sided 95 % interval, in the unit of the estimate it belongs to. Ends may be infinite where a part has no limit. */
export interface Interval {
  readonly kind: "interval"
  readonly low: number
  readonly high: number
}

export function interval(low: number, high: number): Interval {
  return { kind: "interval", low, high }
}

/** An estimated number with its interval. Shares are fractions (0.172), never percentages. */
export interface Measured {
  readonly kind: "value"
  readonly value: number
  readonly interval: Interval | Absent
  /** Numerator of a share or ratio, in the unit named by the measure (persons, person-months). */
  readonly numerator?: number
  readonly denominator?: number
  /** The side of 0 that the interval lies on, where the limits that are shown have been rounded. */
  readonly sign?: -1 | 0 | 1
  /** Distinct persons behind the number. */
  readonly persons?: number
}

export type Estimate = Measured | Absent

/** −1 or 1 where the whole interval lies on that side of 0, otherwise 0. */
export function certainSign(estimate: Estimate): -1 | 0 | 1 {
  if (estimate.kind === "absent" || estimate.interval.kind === "absent") return 0
  if (estimate.sign !== undefined) return estimate.sign
  if (estimate.interval.low > 0) return 1
  return estimate.interval.high < 0 ? -1 : 0
}

/**
 * "share" and "shareDifference" are fractions inside and shown as pct. and procentpoint, with two decimals where they are
 * of a whole population, "relativeChange" is a ratio less 1
 * and shown as pct.; "deviations" are standard deviations,
 * "wholeWeeks" a quantile of weeks or a difference between two, given without decimals; "score" is a mean of answers from
 * 1 to 5.
 * "perMonth" is events per person-month.
 */
export type Unit =
  | "share"
  | "shareDifference"
  | "populationShare"
  | "populationShareDifference"
  | "weeks"
  | "weeksDifference"
  | "wholeWeeks"
  | "hours"
  | "hoursPerMonth"
  | "persons"
  | "companies"
  | "days"
  | "score"
  | "deviations"
  | "ratio"
  | "perMonth"
  | "relativeChange"
  | "pValue"

const shares: ReadonlySet<Unit> = new Set<Unit>([
  "share",
  "shareDifference",
  "populationShare",
  "populationShareDifference",
])

/** A fraction inside, shown per hundred. */
export function isShare(unit: Unit): boolean {
  return shares.has(unit)
}
