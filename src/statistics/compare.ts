import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import { Z975 } from "./normal"

/** A number with its variance, such as a point of a curve or a restricted mean. */
export interface Varying {
  readonly value: number
  readonly variance: number
}

export interface Comparison {
  readonly kind: "value"
  readonly value: number
  readonly interval: Interval | Absent
}

/**
 * Difference of two independent numbers: a − b ± z·√(v_a + v_b), in their unit.
 *
 * Does not hold for groups that share persons: take `signedVariance` or `ratioChange` there.
 */
export function difference(a: Varying, b: Varying): Comparison {
  const value = a.value - b.value
  const half = Z975 * Math.sqrt(a.variance + b.variance)
  return { kind: "value", value, interval: interval(value - half, value + half) }
}

/**
 * Ratio of two independent positive numbers: a/b, interval exp(log(a/b) ± z·√(v_a/a² + v_b/b²)). Without unit.
 *
 * a = 0 gives 0 without interval ("noInterval"); b = 0 has no ratio (absent, "noInterval").
 */
export function ratio(a: Varying, b: Varying): Comparison | Absent {
  return productOfPowers([a], [b])
}

/**
 * Development relative to the comparison group's, (T2/T1)/(C2/C1), interval on the log scale with the four terms v/F².
 *
 * 1.68 means that the share rose 68 per cent more than in the comparison group, in proportion and not in percentage points.
 * Absent and edge cases as `ratio`.
 */
export function relativeDevelopment(t2: Varying, t1: Varying, c2: Varying, c1: Varying): Comparison | Absent {
  return productOfPowers([t2, c1], [t1, c2])
}

function productOfPowers(above: readonly Varying[], below: readonly Varying[]): Comparison | Absent {
  if (below.some((term) => !(term.value > 0))) return absent("noInterval")
  const product = (terms: readonly Varying[]): number => terms.reduce((sum, term) => sum * term.value, 1)
  const value = product(above) / product(below)
  if (!(value > 0)) return { kind: "value", value: 0, interval: absent("noInterval") }
  const terms = [...above, ...below]
  const half = Z975 * Math.sqrt(terms.reduce((sum, term) => sum + term.variance / term.value ** 2, 0))
  return { kind: "value", value, interval: interval(value * Math.exp(-half), value * Math.exp(half)) }
}
