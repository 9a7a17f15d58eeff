/** What a weighted mean and its variance need to know of a group: n, Σw, Σw², Σwx, Σw²x and Σw²x². */
export interface WeightedSums {
  readonly persons: number
  readonly w: number
  readonly w2: number
  readonly wx: number
  readonly w2x: number
  readonly w2xx: number
}

/**
 * Weighted mean x̄ = Σwx/Σw with the variance n/(n−1)·Σu², u = w(x − x̄)/Σw, weights taken as fixed. Without weights the
 * variance is s²/n. The mean is NaN of nobody, the variance 0 of fewer than two persons.
 *
 * Source: R `survey::svymean(~x, svydesign(ids = ~1, weights = ~w))`.
 */
export function weightedMean(sums: WeightedSums): { readonly value: number; readonly variance: number } {
  const { persons, w, w2, wx, w2x, w2xx } = sums
  const value = wx / w
  if (persons < 2) return { value, variance: 0 }
  const squares = Math.max(0, w2xx - 2 * value * w2x + value * value * w2)
  return { value, variance: (squares / (w * w)) * (persons / (persons - 1)) }
}
