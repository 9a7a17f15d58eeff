import { interval, type Interval } from "../domain/estimate"
import { seededRandom, standardNormal } from "./random"
import type { Shrunken } from "./shrinkage"

export interface RankInterval {
  /** Place of the shrunken value, 1 the best; those alike share the lowest place. */
  readonly rank: number
  readonly interval: Interval
}

const DRAWS = 10_000
const SEED = 20190401

/**
 * Between which places each unit's rank lies: the 2.5 and 97.5 percentiles of its rank over 10 000 seeded draws of all
 * units from N(shrunken, B·v). Rank 1 is the best, `best` says which end that is; the result runs parallel to the units.
 *
 * A percentile is the lowest whole rank that at least that share of the draws does not exceed (R `quantile(type = 1)`), so
 * the interval holds at least 95 % of the draws. Values alike in a draw take their places by chance: where τ² = 0 all
 * shrunken values are one and nothing orders the units, which their intervals then say.
 *
 * Source: MEASURES §3, differences between municipalities.
 */
export function rankIntervals(
  units: readonly Shrunken[],
  best: "highest" | "lowest",
  { draws = DRAWS, seed = SEED }: { readonly draws?: number; readonly seed?: number } = {},
): RankInterval[] {
  const sign = best === "lowest" ? 1 : -1
  const random = seededRandom(seed)
  const size = units.length
  const deviations = units.map(({ variance }) => Math.sqrt(variance))
  const counts = units.map(() => new Uint32Array(size))
  const chance = new Float64Array(size)
  const drawn = new Float64Array(size)
  const order = units.map((_, j) => j)
  for (let draw = 0; draw < draws; draw++) {
    units.forEach(({ value }, j) => {
      const z = standardNormal(random)
      chance[j] = z
      drawn[j] = sign * value + (deviations[j] ?? 0) * z
    })
    order.sort((a, b) => (drawn[a] ?? 0) - (drawn[b] ?? 0) || (chance[a] ?? 0) - (chance[b] ?? 0))
    order.forEach((unit, place) => {
      const ranks = counts[unit]
      if (ranks) ranks[place] = (ranks[place] ?? 0) + 1
    })
  }
  return units.map(({ value }, j) => {
    const rankAt = (share: number): number => rankReached(counts[j] ?? new Uint32Array(), share * draws)
    const better = units.filter((other) => sign * other.value < sign * value).length
    return { rank: better + 1, interval: interval(rankAt(0.025), rankAt(0.975)) }
  })
}

/** The lowest rank by which this many draws are reached; `counts[0]` counts rank 1. */
function rankReached(counts: Uint32Array, wanted: number): number {
  let reached = 0
  return counts.findIndex((count) => (reached += count) >= wanted) + 1
}
