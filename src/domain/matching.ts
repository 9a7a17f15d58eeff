import type { MeasuredCriterion, ShareDenominator } from "./scheme"

/** The measures whose comparison group can be weighted to be alike, and whether it is where nothing is chosen. */
const matchable: Readonly<Partial<Record<MeasuredCriterion["measure"], "byDefault" | "onRequest">>> = {
  ledighedsydelse_share: "onRequest",
  hours_progression: "onRequest",
  company_oriented_share: "onRequest",
  wage_hours_gap: "byDefault",
}

type Kind = Pick<MeasuredCriterion, "measure"> & { readonly denominator?: ShareDenominator }

/** Citizens who are counted, and not told one by one, cannot be weighted. */
export function isMatchable({ measure, denominator }: Kind): boolean {
  return matchable[measure] !== undefined && denominator !== "population"
}

/** Is the criterion's comparison group matched, given the reader's choice (null: none)? */
export function isMatched(criterion: Kind, chosen: boolean | null): boolean {
  return isMatchable(criterion) && (chosen ?? matchable[criterion.measure] === "byDefault")
}

/**
 * What persons are matched on: sex and age group; also target group and the time in it; or all that M5's cohort tells.
 */
export function matchedOn({ measure }: Pick<MeasuredCriterion, "measure">): "background" | "group" | "cohort" {
  if (measure === "wage_hours_gap") return "cohort"
  return measure === "company_oriented_share" ? "group" : "background"
}
