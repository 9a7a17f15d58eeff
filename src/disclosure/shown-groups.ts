import type { Threshold } from "../domain/result"
import { shownParts } from "./shown-parts"

/**
 * Which of several groups may be shown beside the whole that they are parts of, as `shownParts` has it. A group without
 * persons has nothing to show.
 *
 * Counts are of the same things in the same order in every group, distinct persons first.
 */
export function shownGroups(
  groups: readonly (readonly number[])[],
  rest: readonly number[],
  k: Threshold,
): readonly boolean[] {
  const shown = shownParts(
    groups.map((counts) => ({ own: [], summed: counts })),
    rest,
    k,
  )
  return groups.map((counts, index) => (counts[0] ?? 0) > 0 && shown[index] === true)
}
