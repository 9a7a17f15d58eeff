import { absent, type Absent } from "../domain/absence"
import type { Interval } from "../domain/estimate"
import { tInterval } from "./t-interval"

/**
 * Difference of the means of two groups, a − b, in which every value counts alike, with Welch's interval (unequal
 * variances, Satterthwaite's degrees of freedom).
 *
 * An empty group is absent ("noPopulation"). A group of one value, or two groups without any spread, has a difference but
 * no interval ("noInterval").
 *
 * Source: R `t.test(a, b)`.
 */
export function welch(
  a: readonly number[],
  b: readonly number[],
): { kind: "value"; value: number; interval: Interval | Absent } | Absent {
  if (a.length === 0 || b.length === 0) return absent("noPopulation")
  const value = mean(a) - mean(b)
  if (a.length === 1 || b.length === 1) return { kind: "value", value, interval: absent("noInterval") }
  const va = squaredError(a)
  const vb = squaredError(b)
  if (!(va + vb > 0)) return { kind: "value", value, interval: absent("noInterval") }
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1))
  return { kind: "value", value, interval: tInterval(value, Math.sqrt(va + vb), df) }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** s²/n */
function squaredError(values: readonly number[]): number {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return squares / (values.length - 1) / values.length
}
