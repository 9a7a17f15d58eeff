import type { Absent, AbsenceReason } from "./absence"
import type { Interval } from "./estimate"

/** The words of MEASURES §4 for criteria without a set number. */
export type Judgement = "fulfilled" | "partlyFulfilled" | "notFulfilled" | "tooUncertain"

/** The words for criteria where the scheme sets a number. */
export type GoalStatus = "reached" | "notReached" | "onTrack" | "behind"

/** What the sentence adds to the word. */
export type Nuance =
  | "none"
  | "certainButSmall" // L > 0 and I < m
  | "smallCertainRelevantExcluded" // L > 0 and U < m
  | "worseThanComparison" // U < 0
  | "relevantExcluded"

export type Verdict =
  | {
      readonly kind: "judgement"
      readonly word: Judgement
      readonly nuance: Nuance
      readonly provisional: boolean
    }
  | {
      readonly kind: "goal"
      readonly word: GoalStatus
      readonly provisional: boolean
      /** The ambition lies within the gain's interval: chance may decide. */
      readonly withinInterval: boolean
    }
  | { readonly kind: "none"; readonly reason: AbsenceReason }

/**
 * Vurdering from I with L…U (improvement relative to the comparison set, positive is better) and the smallest relevant
 * change m, all unrounded and in one unit. The four rules cover every case once.
 */
export function judge(
  improvement: number,
  limits: Interval | Absent,
  smallestRelevant: number,
  provisional: boolean,
): Verdict {
  if (limits.kind === "absent") return { kind: "none", reason: limits.reason }
  const { low, high } = limits
  const verdict = (word: Judgement, nuance: Nuance): Verdict => ({ kind: "judgement", word, nuance, provisional })
  if (high < smallestRelevant) {
    if (low > 0) return verdict("notFulfilled", "smallCertainRelevantExcluded")
    return verdict("notFulfilled", high < 0 ? "worseThanComparison" : "relevantExcluded")
  }
  if (low <= 0) return verdict("tooUncertain", "none")
  return improvement >= smallestRelevant ? verdict("fulfilled", "none") : verdict("partlyFulfilled", "certainButSmall")
}

/**
 * Mål from the point value of the gain against the ambition; before the goal's date against the line that leads to it.
 * The words Opfyldt and Ikke opfyldt are never used here. `wanted` is what the gain is to be by now, the ambition itself
 * where nothing else is said.
 */
export function judgeGoal(
  gain: number,
  ownInterval: Interval | Absent,
  wanted: number,
  isFinal = true,
  ambition = wanted,
): Verdict {
  const enough = gain >= wanted
  return {
    kind: "goal",
    word: isFinal ? (enough ? "reached" : "notReached") : enough ? "onTrack" : "behind",
    provisional: !isFinal,
    withinInterval: ownInterval.kind === "interval" && ownInterval.low <= ambition && ambition <= ownInterval.high,
  }
}
