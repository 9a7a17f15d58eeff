import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import type { Threshold } from "../domain/result"

/** A number that has not passed disclosure control, with every count of distinct persons that it could betray. */
export interface Undisclosed {
  readonly estimate: Estimate
  /**
   * Distinct persons: in the denominator, in the numerator, in neither, and so for everything the number is made of. Of
   * a change or a difference, the counts of all its parts: what is computed from something hidden is hidden.
   */
  readonly basis: readonly number[]
}

/** 1 … k−1 persons are hidden. Nobody at all is no secret. */
export function isSmall(persons: number, k: Threshold): boolean {
  return persons > 0 && persons < k
}

/** The one door: a number whose basis holds a small count comes out as absent, "hidden". Source: MEASURES §5. */
export function disclose({ estimate, basis }: Undisclosed, k: Threshold): Estimate {
  return basis.some((persons) => isSmall(persons, k)) ? absent("hidden") : estimate
}
