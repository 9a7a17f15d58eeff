import studentQuantile from "@stdlib/stats-base-dists-t-quantile"
import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"

/** The 0.975 quantile of Student's t with df degrees of freedom (df > 0, not necessarily whole). Source: R `qt(0.975, df)`. */
export function tQuantile975(df: number): number {
  return studentQuantile(0.975, df)
}

/**
 * Interval estimate ± t_{df; 0.975}·se, in the unit of the estimate. Fewer than one degree of freedom is absent
 * ("noInterval"); se = 0 gives an interval of no width.
 */
export function tInterval(estimate: number, se: number, df: number): Interval | Absent {
  if (!(df >= 1) || !(se >= 0)) return absent("noInterval")
  const half = tQuantile975(df) * se
  return interval(estimate - half, estimate + half)
}

/**
 * Interval of the mean of n independent values with sample variance s² (divisor n−1): mean ± t_{n−1; 0.975}·√(s²/n).
 *
 * No values is absent ("noPopulation"), one value is absent ("noInterval").
 *
 * Source: R `t.test(x)$conf.int`; also of paired differences, given their mean and variance.
 */
export function meanInterval(mean: number, variance: number, n: number): Interval | Absent {
  if (!(n > 0)) return absent("noPopulation")
  return tInterval(mean, Math.sqrt(variance / n), n - 1)
}
