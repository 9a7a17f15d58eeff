import { absent } from "../domain/absence"
import { type Estimate, interval } from "../domain/estimate"
import type { Threshold } from "../domain/result"
import { type Curve, curveAt } from "../statistics/product-limit"
import { survivalQuantile } from "../statistics/quantiles"

/** A cumulative incidence within some days, with its interval. */
export function incidenceAt(curve: Curve, day: number): Estimate {
  const point = curveAt(curve, day)
  return point.kind === "absent" ? point : { kind: "value", value: point.value, interval: point.interval }
}

/**
 * First time by which half have gone that way, in whole weeks, where other ways out compete. Half of the persons must be at
 * least k (MEASURES §5).
 */
export function incidenceMedian(curve: Curve, persons: number, k: Threshold): Estimate {
  if (persons === 0) return absent("noPopulation")
  if (persons < 2 * k) return absent("hidden")
  const found = survivalQuantile(notGone(curve), 0.5)
  if (found.kind === "absent") return found
  const weeks = (days: number): number => Math.round(days / 7)
  const { interval: limits } = found
  return {
    kind: "value",
    value: weeks(found.value),
    interval: limits.kind === "absent" ? limits : interval(weeks(limits.low), weeks(limits.high)),
  }
}

/** 1 − F, for reading a quantile of F where another exit competes. */
function notGone(curve: Curve): Curve {
  return {
    ...curve,
    start: 1,
    value: curve.value.map((value) => 1 - value),
    interval: curve.interval.map((band) => (band.kind === "absent" ? band : interval(1 - band.high, 1 - band.low))),
  }
}
