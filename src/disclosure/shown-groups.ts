import type { Threshold } from "../domain/result"
import { isSmall } from "./threshold"

/**
 * Which of several groups may be shown beside the whole that they are parts of. A group with a count of 1…k−1 persons is
 * not; and what is not shown, together with the persons in no group (`rest`), must not be such a number either, or the
 * whole minus the shown would tell it: then the smallest shown group goes too.
 *
 * Counts are of the same things in the same order in every group, distinct persons first.
 */
export function shownGroups(
  groups: readonly (readonly number[])[],
  rest: readonly number[],
  k: Threshold,
): readonly boolean[] {
  const shown = groups.map((counts) => (counts[0] ?? 0) > 0 && !counts.some((count) => isSmall(count, k)))
  const bySize = groups
    .map((counts, index) => ({ index, persons: counts[0] ?? 0 }))
    .sort((a, b) => a.persons - b.persons)
  const isTold = (): boolean =>
    rest.some((count, at) => {
      const left = groups.reduce((sum, counts, index) => (shown[index] === true ? sum : sum + (counts[at] ?? 0)), count)
      return isSmall(left, k)
    })
  while (isTold()) {
    const next = bySize.find(({ index }) => shown[index] === true)
    if (next === undefined) break
    shown[next.index] = false
  }
  return shown
}
