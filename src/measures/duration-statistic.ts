import { absent, type Absent } from "../domain/absence"
import { certainSign, type Estimate, interval, type Interval, type Unit } from "../domain/estimate"
import type { Threshold } from "../domain/result"
import { betterOf, type DurationCriterion } from "../domain/scheme"
import { type LifeTable, lifeTable, truncate } from "../statistics/life-table"
import { mover } from "../statistics/mover"
import { Z975 } from "../statistics/normal"
import { cumulativeIncidence, curveAt, kaplanMeier } from "../statistics/product-limit"
import { survivalQuantile } from "../statistics/quantiles"
import { weightedPart } from "../statistics/weighted-part"
import { restrictedMean, restrictedMeanByPerson, signedVariance } from "../statistics/restricted-mean"
import type { PersonsPart } from "./area-numbers"
import type { SampleRow } from "./period-sample"

const WEEK = 7

/** What the verdict of M2 rests on, read from the rows of one area in one window. Weeks, or a fraction. */
export interface DurationLevel {
  readonly kind: "value"
  readonly value: number
  readonly interval: Interval | Absent
  /** Persons' variance; 0 for a median, whose uncertainty is its interval. */
  readonly variance: number
  /** Of a restricted mean: what each person's rows change it by, in days, so that persons in several cells count once. */
  readonly influence?: ReadonlyMap<number, number>
}

/** The criterion's statistic with the curve ending where fewer than k are at risk. Source: MEASURES §3 M2 (c). */
export function durationLevel(
  { statistic, restrictedTo, fleksjobWithin }: DurationCriterion,
  rows: readonly SampleRow[],
  k: Threshold,
): DurationLevel | Absent {
  switch (statistic) {
    case "restrictedMean":
      return restrictedMeanLevel(rows, restrictedTo, k)
    case "median":
      return medianLevel(rows, k)
    case "fleksjobWithin":
      return curveAt(cumulativeIncidence(truncate(lifeTable(rows), k), 1), fleksjobWithin * WEEK)
  }
}

/** Mean weeks on the benefit within the first `weeks`, with a variance that counts persons. */
export function restrictedMeanLevel(rows: readonly SampleRow[], weeks: 52 | 104, k: Threshold): DurationLevel | Absent {
  const mean = restrictedMeanByPerson(rows, weeks * WEEK, k)
  if (mean.kind === "absent") return mean
  const variance = mean.variance / WEEK ** 2
  const value = mean.value / WEEK
  return { kind: "value", value, interval: around(value, variance), variance, influence: mean.influence }
}

/** Second minus first of two restricted means; persons who are in both count once. */
export function restrictedMeanDifference(first: DurationLevel | Absent, second: DurationLevel | Absent): Estimate {
  if (first.kind === "absent") return first
  if (second.kind === "absent") return second
  const value = second.value - first.value
  return { kind: "value", value, interval: around(value, signedSum([part(second, 1), part(first, -1)])) }
}

function medianLevel(rows: readonly SampleRow[], k: Threshold): DurationLevel | Absent {
  if (rows.length === 0) return absent("noPopulation")
  const quantile = survivalQuantile(kaplanMeier(truncate(lifeTable(rows), k)), 0.5)
  if (quantile.kind === "absent") return quantile
  return { ...daysAsWeeks(quantile), variance: 0 }
}

/** A number of days and its limits, in weeks. */
export function daysAsWeeks({ value, interval: days }: Days): Days {
  const limits = days.kind === "absent" ? days : interval(days.low / WEEK, days.high / WEEK)
  return { kind: "value", value: value / WEEK, interval: limits }
}

interface Days {
  readonly kind: "value"
  readonly value: number
  readonly interval: Interval | Absent
}

/** The statistic alone, of a table that ends where a curve does; NaN where it has none. Weeks, or a fraction. */
export function tableLevel({ statistic, restrictedTo, fleksjobWithin }: DurationCriterion, table: LifeTable): number {
  const days = (found: { readonly kind: "value"; readonly value: number } | Absent): number =>
    found.kind === "value" ? found.value / WEEK : NaN
  switch (statistic) {
    case "restrictedMean":
      return days(restrictedMean(table, restrictedTo * WEEK))
    case "median":
      return days(survivalQuantile(kaplanMeier(table), 0.5))
    case "fleksjobWithin": {
      const point = curveAt(cumulativeIncidence(table, 1), fleksjobWithin * WEEK)
      return point.kind === "value" ? point.value : NaN
    }
  }
}

/** Persons' variance of a level; of a median as its limits tell it, 0 where one of them is missing. */
export function varianceOf(level: DurationLevel | Absent): number {
  if (level.kind === "absent") return 0
  if (level.variance > 0 || level.interval.kind === "absent") return level.variance
  return ofLimits(level.interval)
}

/** Half an interval is 1.96 standard errors; without one of the limits nothing tells how far chance reaches. */
function ofLimits({ low, high }: Interval): number {
  const se = (high - low) / (2 * Z975)
  return Number.isFinite(se) ? se * se : 0
}

/** Result minus baseline of one area, with the persons' interval and variance (0 where there is none). */
export function durationChange(
  { statistic }: DurationCriterion,
  before: DurationLevel | Absent,
  after: DurationLevel | Absent,
): { readonly estimate: Estimate; readonly variance: number } {
  if (before.kind === "absent") return { estimate: before, variance: 0 }
  if (after.kind === "absent") return { estimate: after, variance: 0 }
  const value = after.value - before.value
  if (statistic !== "median") {
    const variance = signedSum([part(after, 1), part(before, -1)])
    return { estimate: { kind: "value", value, interval: around(value, variance) }, variance }
  }
  const limits = mover([medianPart(after, 1), medianPart(before, -1)])
  return { estimate: { kind: "value", value, interval: limits }, variance: ofLimits(limits) }
}

/** The persons' part of I = the project's change minus the comparison's, turned so that above 0 is better. */
export function durationPersonsPart(
  criterion: DurationCriterion,
  cells: readonly (DurationLevel | Absent)[],
): PersonsPart {
  const missing = cells.find((cell): cell is Absent => cell.kind === "absent")
  const [t2, t1, c2, c1] = cells
  if (t2?.kind !== "value" || t1?.kind !== "value" || c2?.kind !== "value" || c1?.kind !== "value") {
    return missing ?? absent("noComparison")
  }
  const side = betterOf(criterion) === "higher" ? 1 : -1
  if (criterion.statistic === "median") {
    const parts = [
      medianPart(t2, side),
      medianPart(t1, turned(side)),
      medianPart(c2, turned(side)),
      medianPart(c1, side),
    ]
    return { kind: "asymmetric", interval: mover(parts) }
  }
  return { kind: "symmetric", variance: signedSum([part(t2, 1), part(t1, -1), part(c2, -1), part(c1, 1)]) }
}

/**
 * Σω·level of several waves. Restricted means keep every person's influence, so that who is in several counts once; the
 * limits of medians and of shares add as in `weightedPart`. Absent for the first reason that a level is.
 */
export function weightedLevel(
  { statistic }: DurationCriterion,
  waves: readonly { readonly weight: number; readonly level: DurationLevel | Absent }[],
  sharing: "otherPersons" | "samePersons",
): DurationLevel | Absent {
  const parts = waves.flatMap(({ weight, level }) => (level.kind === "value" ? [{ weight, level }] : []))
  const missing = waves.map(({ level }) => level).find((level) => level.kind === "absent")
  if (missing !== undefined) return missing
  const { estimate: value, interval: limits } = weightedPart(
    parts.map(({ weight, level }) => ({ weight, estimate: level.value, interval: level.interval })),
    sharing,
  )
  if (statistic !== "restrictedMean") {
    // A median's uncertainty is its interval, and its variance 0.
    const errors = parts.map(({ weight, level }) => weight * Math.sqrt(level.variance))
    const se = sharing === "samePersons" ? errors.reduce((sum, error) => sum + error, 0) : Math.hypot(...errors)
    return { kind: "value", value, interval: limits, variance: se * se }
  }
  const influence = new Map<number, number>()
  for (const { weight, level } of parts) {
    for (const [person, psi] of level.influence ?? []) {
      influence.set(person, (influence.get(person) ?? 0) + weight * psi)
    }
  }
  const variance = signedVariance([{ influence, sign: 1 }]) / WEEK ** 2
  return { kind: "value", value, interval: around(value, variance), variance, influence }
}

type Sign = 1 | -1

function turned(sign: Sign): Sign {
  return sign === 1 ? -1 : 1
}

function part(level: DurationLevel, sign: Sign) {
  return { level, sign }
}

function medianPart({ value, interval: limits }: DurationLevel, sign: Sign) {
  return { estimate: value, interval: limits, sign }
}

/** Restricted means: by person over all cells. Shares: the cells' own variances (MEASURES §3, Uncertainty). */
function signedSum(parts: readonly { readonly level: DurationLevel; readonly sign: Sign }[]): number {
  const influences = parts.flatMap(({ level: { influence }, sign }) =>
    influence === undefined ? [] : { influence, sign },
  )
  if (influences.length === parts.length) return signedVariance(influences) / WEEK ** 2
  return parts.reduce((sum, { level }) => sum + level.variance, 0)
}

function around(value: number, variance: number): Interval | Absent {
  const half = Z975 * Math.sqrt(variance)
  return variance > 0 ? interval(value - half, value + half) : absent("noInterval")
}

/** A level as an estimate, without what only the measure needs. */
export function levelEstimate(level: DurationLevel | Absent, persons: number): Estimate {
  if (level.kind === "absent") return level
  return { kind: "value", value: level.value, interval: level.interval, persons }
}

/** As it may be shown, before disclosure control: of a quantile whole weeks alone (MEASURES §5). */
export function shownDuration({ statistic }: DurationCriterion): (estimate: Estimate) => Estimate {
  return statistic === "median" ? inWholeWeeks : (estimate) => estimate
}

/** A number of weeks and its limits, rounded; which side of 0 they lie on is as before. */
export function inWholeWeeks(estimate: Estimate): Estimate {
  if (estimate.kind === "absent") return estimate
  const { interval: limits } = estimate
  const rounded = limits.kind === "absent" ? limits : interval(Math.round(limits.low), Math.round(limits.high))
  return { ...estimate, value: Math.round(estimate.value), interval: rounded, sign: certainSign(estimate) }
}

export function durationUnit({ statistic }: DurationCriterion): Unit {
  if (statistic === "fleksjobWithin") return "share"
  return statistic === "median" ? "wholeWeeks" : "weeks"
}
