import type { AbsenceReason } from "../../domain/absence"
import { certainSign, type Estimate } from "../../domain/estimate"
import type { AreaResult } from "../../domain/result"

/** What a headline may say of one area: never more than the intervals support. */
export type Claim =
  | { readonly kind: "more"; readonly falls: boolean; readonly size: number }
  | { readonly kind: "apart"; readonly falls: boolean; readonly better: boolean; readonly size: number }
  | { readonly kind: "better" | "worse"; readonly size: number }
  | { readonly kind: "relevantExcluded" }
  | { readonly kind: "undecided" }
  | { readonly kind: "own"; readonly falls: boolean; readonly size: number }
  | { readonly kind: "ownUndecided" }
  | { readonly kind: "unavailable"; readonly reason: AbsenceReason }

/**
 * "Fell more than in the comparison set" is claimed only where the difference and the area's own change are certain and
 * the comparison set moved along; where it moved the other way, the fall and the difference are said apart. A certain
 * difference without a certain change of its own is better or worse, no more.
 */
export function claimOf(area: AreaResult, comparison: AreaResult | undefined, better: "lower" | "higher"): Claim {
  const { difference } = area
  if (difference.kind === "absent" || difference.interval.kind === "absent") return ownClaim(area.change)
  const sign = certainSign(difference)
  if (sign === 0) {
    const excluded = area.verdict.kind === "judgement" && area.verdict.word === "notFulfilled"
    return { kind: excluded ? "relevantExcluded" : "undecided" }
  }
  const size = Math.abs(difference.value)
  const falls = sign < 0
  const isBetter = falls === (better === "lower")
  if (certainSign(area.change) !== sign) return { kind: isBetter ? "better" : "worse", size }
  const movedAlong = comparison?.change.kind === "value" && comparison.change.value * sign >= 0
  return movedAlong ? { kind: "more", falls, size } : { kind: "apart", falls, better: isBetter, size }
}

function ownClaim(change: Estimate): Claim {
  if (change.kind === "absent") return { kind: "unavailable", reason: change.reason }
  const sign = certainSign(change)
  return sign === 0 ? { kind: "ownUndecided" } : { kind: "own", falls: sign < 0, size: Math.abs(change.value) }
}
