import erfc from "@stdlib/math-base-special-erfc"

/**
 * Probability that a chi-squared number with 1 degree of freedom exceeds the statistic: erfc(√(statistic/2)), since such a
 * number is the square of a standard normal one. Exact in the far tail too, where 1 − cdf would be 0.
 *
 * Source: R `pchisq(statistic, 1, lower.tail = FALSE)`.
 */
export function chiSquareTail(statistic: number): number {
  return erfc(Math.sqrt(statistic / 2))
}
