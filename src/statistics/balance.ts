import { absent, type Absent } from "../domain/absence"

/** Standard deviation of a share of persons, √(p(1 − p)). */
export function binaryDeviation(share: number): number {
  return Math.sqrt(share * (1 - share))
}

/** Standard deviation of n values from Σx and Σx², divisor n − 1; 0 of fewer than two. */
export function deviation(persons: number, sum: number, squares: number): number {
  return persons < 2 ? 0 : Math.sqrt(Math.max(0, squares - (sum * sum) / persons) / (persons - 1))
}

/**
 * Standardised mean difference (mean of the treated − mean of the comparison group) ÷ the treated persons' standard
 * deviation before matching, which stands in both the difference before and the one after. Absent ("noPopulation") where
 * the treated do not vary.
 *
 * Source: R `summary(MatchIt::matchit(…), standardize = TRUE)`, column "Std. Mean Diff.".
 */
export function standardisedDifference(treated: number, comparison: number, treatedDeviation: number): number | Absent {
  if (!(treatedDeviation > 0)) return absent("noPopulation")
  return (treated - comparison) / treatedDeviation
}
