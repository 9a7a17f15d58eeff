import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"

/**
 * Variance that a unit of size 1 would have, s² = Σn_j²·v_j/Σn_j, from the sizes and person variances of all units: a unit
 * of size n is then expected to have s²/n. Sizes that sum to 0 are absent ("noPopulation").
 */
export function unitVariance(
  sizes: readonly number[],
  variances: readonly number[],
): { kind: "value"; value: number } | Absent {
  const size = sizes.reduce((sum, n) => sum + n, 0)
  if (!(size > 0)) return absent("noPopulation")
  return { kind: "value", value: sizes.reduce((sum, n, j) => sum + n * n * (variances[j] ?? 0), 0) / size }
}

/**
 * Limits of a funnel at size n: centre ± z·√(s²/n + τ²), in the unit of the centre, not cut at 0 or 1. τ² = 0 draws the
 * funnel of persons' chance alone; n = 0 is absent ("noPopulation").
 */
export function funnelLimits(
  centre: number,
  unit: number,
  n: number,
  tauSquared: number,
  z: number,
): Interval | Absent {
  if (!(n > 0)) return absent("noPopulation")
  const half = z * Math.sqrt(unit / n + tauSquared)
  return interval(centre - half, centre + half)
}
