import { absent, type Absent } from "../domain/absence"
import { interval, type Interval } from "../domain/estimate"
import { Z975 } from "./normal"

/**
 * Wilson's score interval of a share: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), without continuity correction.
 *
 * Both ends are fractions. The low end is exactly 0 for zero successes, the high end exactly 1 where all succeed; n = 0
 * is absent ("noPopulation"). Neither number needs to be whole.
 *
 * Source: R `prop.test(successes, n, correct = FALSE)$conf.int`.
 */
export function wilson(successes: number, n: number): Interval | Absent {
  if (!(n > 0)) return absent("noPopulation")
  const p = successes / n
  const zz = (Z975 * Z975) / n
  const centre = p + zz / 2
  const half = Z975 * Math.sqrt((Math.max(0, p * (1 - p)) + zz / 4) / n)
  const low = successes <= 0 ? 0 : (centre - half) / (1 + zz)
  const high = successes >= n ? 1 : (centre + half) / (1 + zz)
  return interval(low, high)
}
