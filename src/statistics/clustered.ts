/**
 * Variance of a sum over persons from their influences: n/(n−1)·Σu².
 *
 * A person may stand for many months; what is summed is the person's total influence. 0 with fewer than two persons, of
 * whom nothing can be said about chance.
 *
 * Source: MEASURES §3 M1; R `survey::svyratio` and `svycontrast` on `svydesign(ids = ~person, weights = ~1)`.
 */
export function clusteredVariance(sumOfSquares: number, persons: number): number {
  return persons > 1 ? (sumOfSquares * persons) / (persons - 1) : 0
}
