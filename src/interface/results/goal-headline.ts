import type { CriterionResult } from "../../domain/result"
import type { Speech } from "./speech"

/** "7 af 26 kommuner nåede deres egen ambition"; null where the scheme sets no number. */
export function goalHeadline({ areas }: CriterionResult, { words }: Speech): string | null {
  const own = areas.filter(({ area, goal }) => area.kind === "municipality" && goal !== undefined)
  const judged = own.flatMap(({ verdict }) => (verdict.kind === "goal" ? [verdict] : []))
  if (judged.length === 0) return null
  const texts = words.criterion.ambition
  const final = judged.every(({ provisional }) => !provisional)
  const count = judged.filter(({ word }) => word === "reached" || word === "onTrack").length
  if (!final) return texts.underway(count, judged.length)
  return count === 0 ? texts.none(judged.length) : texts.headline(count, judged.length)
}
