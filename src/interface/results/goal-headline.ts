import type { CriterionResult } from "../../domain/result"
import { roundQuantity } from "../../figures/scale"
import { differenceUnit } from "../../text/format"
import type { Speech } from "./speech"

/** The ambition that all municipalities share; null where some have their own. */
export function sharedAmbition({ areas }: CriterionResult): number | null {
  const ambitions = new Set(
    areas.flatMap(({ area, goal }) => (goal && area.kind === "municipality" ? [goal.ambition] : [])),
  )
  const [only] = ambitions
  return ambitions.size === 1 && only !== undefined ? only : null
}

/** "7 af 26 kommuner nåede ambitionen på 20 procentpoint"; null where the scheme sets no number. */
export function goalHeadline(result: CriterionResult, { words, formats }: Speech): string | null {
  const { areas, unit } = result
  const own = areas.filter(({ area, goal }) => area.kind === "municipality" && goal !== undefined)
  const judged = own.flatMap(({ verdict }) => (verdict.kind === "goal" ? [verdict] : []))
  if (judged.length === 0) return null
  const texts = words.criterion.ambition
  const final = judged.every(({ provisional }) => !provisional)
  const count = judged.filter(({ word }) => word === "reached" || word === "onTrack").length
  const shared = sharedAmbition(result)
  const ambition = shared === null ? texts.own : texts.shared(roundQuantity(formats, shared, differenceUnit(unit)))
  if (!final) return texts.underway(count, judged.length, ambition)
  return count === 0 ? texts.none(judged.length, ambition) : texts.headline(count, judged.length, ambition)
}
