import type { Verdict } from "../../domain/verdict"
import type { Speech } from "./speech"

const order = [
  "fulfilled",
  "reached",
  "partlyFulfilled",
  "onTrack",
  "notFulfilled",
  "notReached",
  "behind",
  "tooUncertain",
  "none",
  "notMeasured",
] as const
type Outcome = (typeof order)[number]
const negations = ["notFulfilled", "notReached", "none", "notMeasured"] as const

/**
 * Counts the verdicts in words: "Ét succeskriterium er opfyldt, ét er delvist opfyldt, og ét er ikke opfyldt".
 * `null` stands for a criterion that this version does not measure.
 */
export function overviewHeadline(verdicts: readonly (Verdict | null)[], { words }: Speech): string {
  const texts = words.overview.criteria
  const counts = new Map<Outcome, number>()
  for (const verdict of verdicts) {
    const outcome = outcomeOf(verdict)
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  }
  const found = order.flatMap((outcome) => {
    const count = counts.get(outcome)
    return count === undefined ? [] : [{ outcome, count }]
  })
  const [only] = found
  if (found.length === 1 && only !== undefined && only.count > 1) {
    const negated = negations.find((outcome) => outcome === only.outcome)
    if (negated !== undefined) return `${texts.noneOf(only.count)} ${texts.negated[negated]}`
    return `${texts.all(only.count)} ${texts.outcomes[only.outcome](false)}`
  }
  const clauses = found.map(({ outcome, count }, index) => {
    const subject = index === 0 ? texts.first(count) : texts.further(count)
    return `${subject} ${texts.outcomes[outcome](count === 1)}`
  })
  return words.capital(texts.join(clauses))
}

function outcomeOf(verdict: Verdict | null): Outcome {
  if (verdict === null) return "notMeasured"
  return verdict.kind === "none" ? "none" : verdict.word
}
