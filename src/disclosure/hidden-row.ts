import type { Threshold } from "../domain/result"
import { isSmall } from "./threshold"

/**
 * Which cells of a row are hidden, where the reader sees the row's total, its other cells and every zero.
 *
 * First the cells with 1…k−1 persons, then the smallest of those still shown, until m ≥ 2 are hidden and hold together at
 * least k + m − 2 persons. For all the reader knows, each of them can then have any v of 1…k−1: the other m − 1 cells have
 * at least k + m − 2 − v ≥ m − 1 persons to share, one or more for each. Where all cells with persons are too few for
 * that, the whole row is hidden, zeros too, and each cell can have anything from 0 to the total. A total of 1…k−1 hides the row, and
 * is for the caller to hide. Holds for rows that share no cell and no further total. Source: MEASURES §5.
 */
export function hiddenInRow(counts: readonly number[], k: Threshold): readonly boolean[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (isSmall(total, k)) return counts.map(() => true)
  const hidden = counts.map((count) => isSmall(count, k))
  if (!hidden.includes(true)) return hidden
  const byCount = counts
    .map((count, index) => ({ count, index }))
    .filter(({ count, index }) => count > 0 && hidden[index] === false)
    .sort((a, b) => a.count - b.count)
  for (const { index } of byCount) {
    if (isCovered(counts, hidden, k)) return hidden
    hidden[index] = true
  }
  return isCovered(counts, hidden, k) ? hidden : counts.map(() => true)
}

function isCovered(counts: readonly number[], hidden: readonly boolean[], k: Threshold): boolean {
  const within = counts.filter((_, index) => hidden[index] === true)
  const persons = within.reduce((sum, count) => sum + count, 0)
  return within.length >= 2 && persons >= k + within.length - 2
}
