import { comparisonSet } from "../../domain/comparison"
import { isMeasured, type Scheme } from "../../domain/scheme"
import type { View } from "../view"
import type { Speech } from "./speech"

/** What the verdicts of a scheme are held against, and that a difference is no proof of cause. */
export function comparisonLead(scheme: Scheme, view: View, { words }: Speech): string {
  const texts = words.overview
  const measured = scheme.criteria.filter(isMeasured)
  const goals = measured.filter((criterion) => "ambition" in criterion)
  const participating = view.project ?? scheme.municipalities
  return (goals.length === 0 ? texts.lead : goals.length === measured.length ? texts.leadGoal : texts.leadMixed)(
    texts.projectCount(participating.length),
    texts.comparisonCount(comparisonSet(scheme, view.comparisonRule).length),
  )
}
