import type { Threshold } from "../domain/result"
import { isSmall } from "./threshold"

/** One part of a whole, before disclosure control. */
export interface Part {
  /** Counts of distinct persons that the part's own numbers could betray. */
  readonly own: readonly number[]
  /** What the reader can add up over the parts and hold against the whole: the same things in the same order in each. */
  readonly summed: readonly number[]
}

/**
 * Which of several parts may be shown beside the whole that they add up to. A part with a count of 1…k−1 is not; and what
 * is not shown, with what is in no part (`rest`), must not add up to such a number either, or the whole minus the shown
 * would tell it: then the smallest shown part goes too.
 *
 * The first count is the part's persons. The reader knows that a hidden part has some, since nobody is shown as nobody: m
 * hidden parts hold k + m − 2 persons at least, so that each can have any of 1…k−1 with one or more left for each other.
 * Of the other counts a hidden part may have none, and a hidden sum of k or more leaves it every value of 1…k−1 (with at
 * least two of them, which a small part among them makes sure of). Source: MEASURES §5.
 */
export function shownParts(parts: readonly Part[], rest: readonly number[], k: Threshold): readonly boolean[] {
  const shown = parts.map(({ own, summed }) => ![...own, ...summed].some((count) => isSmall(count, k)))
  const bySize = parts
    .map(({ summed }, index) => ({ index, size: summed[0] ?? 0 }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => a.size - b.size)
  const isTold = (): boolean =>
    rest.some((count, at) => {
      const hidden = parts.filter(({ summed }, index) => shown[index] === false && (summed[at] ?? 0) > 0)
      const sum = hidden.reduce((all, { summed }) => all + (summed[at] ?? 0), count)
      return sum > 0 && sum < k + (at === 0 ? Math.max(0, hidden.length - 2) : 0)
    })
  while (isTold()) {
    const next = bySize.find(({ index }) => shown[index] === true)
    if (next === undefined) break
    shown[next.index] = false
  }
  return shown
}
