import { absent, type Absent } from "../domain/absence"
import type { BetweenVariance } from "./dersimonian-laird"

export interface Shrunken {
  readonly kind: "value"
  /** The unit's value drawn towards the mean of all. */
  readonly value: number
  /** B: 1 keeps the unit's own value, 0 is the mean of all. */
  readonly weight: number
  /** B·v, the variance left after the drawing, without that of τ² and the mean. */
  readonly variance: number
}

/**
 * A unit's value drawn towards the mean of all units, the more the less its persons say: p̂ + B(y − p̂), B = τ²/(τ² + v),
 * with p̂ and τ² from `dersimonianLaird` over the units large enough to count.
 *
 * A unit without person variance (v ≤ 0) has no weight to draw with and is absent ("noInterval").
 *
 * Source: R `metafor::blup(rma(yi, vi, method = "DL"))$pred`.
 */
export function shrink(value: number, variance: number, between: BetweenVariance): Shrunken | Absent {
  if (!(variance > 0)) return absent("noInterval")
  const weight = between.tauSquared / (between.tauSquared + variance)
  return {
    kind: "value",
    value: between.mean + weight * (value - between.mean),
    weight,
    variance: weight * variance,
  }
}
