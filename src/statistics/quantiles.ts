import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import type { Curve } from "./product-limit"

/** R compares with the square root of the machine's precision, so that 1 − 1/3 − 1/6 counts as 0.5. */
const TOLERANCE = Math.sqrt(Number.EPSILON)

/** A quantile of a curve in days. The interval's ends are −∞ or ∞ where the band never crosses. */
export interface SurvivalQuantile {
  readonly kind: "value"
  readonly value: number
  readonly interval: Interval | Absent
}

/**
 * The time by which the share q has left: the first t with S(t) < 1 − q, and the midpoint of the flat where S(t) = 1 − q
 * (to 1.5e-8; to the curve's last time where the flat does not end).
 *
 * The limits are the same reading of the lower and the upper band; a band that never crosses 1 − q leaves that side
 * infinite, as MOVER wants it, and without either limit the interval is absent ("noInterval"). A curve that stays above
 * 1 − q is absent ("notReached"). Where delayed entry makes a band rise again, the first crossing counts.
 *
 * Source: R `survival:::quantile.survfit(fit, q)`.
 */
export function survivalQuantile(curve: Curve, q: number): SurvivalQuantile | Absent {
  const value = crossing(curve.time, curve.value, q)
  if (value === undefined) return absent("notReached")
  const low = crossing(curve.time, bandEnd(curve, "low"), q)
  const high = crossing(curve.time, bandEnd(curve, "high"), q)
  if (low === undefined && high === undefined) return { kind: "value", value, interval: absent("noInterval") }
  return { kind: "value", value, interval: interval(low ?? -Infinity, high ?? Infinity) }
}

/**
 * Quantile of values in rising order by linear interpolation between order statistics: position (n−1)·q counted from 0.
 * No values is absent ("noPopulation").
 *
 * Source: R `quantile(x, q, type = 7)`.
 */
export function quantileType7(sorted: readonly number[], q: number): { kind: "value"; value: number } | Absent {
  const position = (sorted.length - 1) * q
  const below = sorted[Math.floor(position)]
  const above = sorted[Math.ceil(position)]
  if (below === undefined || above === undefined) return absent("noPopulation")
  return { kind: "value", value: below + (position - Math.floor(position)) * (above - below) }
}

type Band = readonly (number | undefined)[]

function bandEnd(curve: Curve, end: "low" | "high"): Band {
  return curve.interval.map((band) => (band.kind === "interval" ? band[end] : undefined))
}

/** `undefined` in the band is a time without interval and is passed over, as R passes over NA. */
function crossing(time: readonly number[], band: Band, q: number): number | undefined {
  const first = time[band.findIndex((s) => s !== undefined && 1 - s + TOLERANCE >= q)]
  if (first === undefined) return undefined
  const beyond = time[band.findIndex((s) => s !== undefined && 1 - s - TOLERANCE >= q)]
  if (beyond !== undefined) return (first + beyond) / 2
  const last = band.at(-1)
  return last === undefined ? undefined : (first + (time.at(-1) ?? first)) / 2
}
