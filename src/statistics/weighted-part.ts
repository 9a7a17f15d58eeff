import { type Absent, isAbsent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"

/** An estimate with its interval, and how much it weighs in a sum. */
export interface WeightedPart {
  readonly estimate: number
  readonly interval: Interval | Absent
  readonly weight: number
}

/**
 * Σω·θ with limits from the parts' own, ω > 0. Of independent parts (other persons in each) the distances to the limits
 * add as squares, as in `mover`; of parts that share persons they add as they are, which is right where the parts rise
 * and fall together and too wide otherwise. One part of weight 1 keeps its limits. Unit of the parts.
 */
export function weightedPart(
  parts: readonly WeightedPart[],
  sharing: "otherPersons" | "samePersons",
): { readonly estimate: number; readonly interval: Interval } {
  const estimate = parts.reduce((sum, part) => sum + part.weight * part.estimate, 0)
  const distance = (of: (part: WeightedPart) => number): number =>
    sharing === "samePersons"
      ? parts.reduce((sum, part) => sum + part.weight * of(part), 0)
      : Math.hypot(...parts.map((part) => part.weight * of(part)))
  const below = distance((part) => (isAbsent(part.interval) ? Infinity : part.estimate - part.interval.low))
  const above = distance((part) => (isAbsent(part.interval) ? Infinity : part.interval.high - part.estimate))
  return { estimate, interval: interval(estimate - below, estimate + above) }
}
