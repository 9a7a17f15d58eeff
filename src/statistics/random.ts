import normalQuantile from "@stdlib/stats-base-dists-normal-quantile"
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64"
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus"
import { skipN } from "pure-rand/utils/skipN"

/** Uniform on [0, 1). The same seed gives the same numbers in every browser. */
export type Random = () => number

/** Numbers passed over, so that seeds that lie close together give streams that do not. */
const WARM_UP = 64

/** A seeded stream of uniform numbers with 53 bits each (xoroshiro128+). The seed is a whole number of 32 bits. */
export function seededRandom(seed: number): Random {
  const generator = xoroshiro128plus(seed)
  skipN(generator, WARM_UP)
  return () => uniformFloat64(generator)
}

/** One draw from the standard normal distribution, by inversion: one uniform number a draw. */
export function standardNormal(random: Random): number {
  return normalQuantile(Math.max(random(), Number.EPSILON / 2), 0, 1)
}
