import studentQuantile from "@stdlib/stats-base-dists-t-quantile"
import type { AreaResult, ComparisonNote } from "../../domain/result"

/** One-sided level of a certain improvement. */
const LEVEL = 0.025

export interface CertainCount {
  /** With allowance for how many are looked at. */
  readonly certain: number
  /** Each seen alone. */
  readonly alone: number
  readonly judged: number
}

/**
 * How many of the areas have a difference in development that is certainly for the better when so many are looked at:
 * those whose one-sided p, adjusted by Benjamini and Hochberg, is at most 0.025 (MEASURES §4 "Many municipalities").
 * p_(j)·n/j ≤ 0.025 is asked of the t-statistic instead: t_(j) ≥ the 1 − 0.025·j/n quantile, K − 1 degrees of freedom.
 * Areas without an interval are not counted among n.
 */
export function countCertain(
  areas: readonly AreaResult[],
  { k }: ComparisonNote,
  better: "lower" | "higher",
): CertainCount {
  if (k < 2) return { certain: 0, alone: 0, judged: 0 }
  const statistics = areas.flatMap(({ difference }) => {
    if (difference.kind === "absent" || difference.interval.kind === "absent") return []
    const { low, high } = difference.interval
    const below = better === "higher" ? difference.value - low : high - difference.value
    const improvement = better === "higher" ? difference.value : -difference.value
    const error = below / studentQuantile(1 - LEVEL, k - 1)
    return [error > 0 ? improvement / error : 0]
  })
  const n = statistics.length
  const falling = statistics.sort((a, b) => b - a)
  let certain = 0
  for (const [index, statistic] of falling.entries()) {
    const rank = index + 1
    if (statistic >= studentQuantile(1 - (LEVEL * rank) / n, k - 1)) certain = rank
  }
  const alone = statistics.filter((statistic) => statistic >= studentQuantile(1 - LEVEL, k - 1)).length
  return { certain, alone, judged: n }
}
