import type { MonthSpan } from "./calendar"
import type { MeasuredCriterion, Scheme } from "./scheme"

/** Months on either side of the project's end (MEASURES §6 "Forankring"). */
const months = 12

/**
 * The criterion with its windows moved for Forankring: the project's last 12 months as baseline, the 12 months after its end
 * as result. Null for wage hours, which are of the months after the project from the outset.
 */
export function afterProject<C extends MeasuredCriterion>(criterion: C, scheme: Pick<Scheme, "project">): C | null
export function afterProject(criterion: MeasuredCriterion, { project }: Pick<Scheme, "project">) {
  if (criterion.measure === "wage_hours_gap") return null
  const baseline: MonthSpan = { first: project.last - months + 1, last: project.last }
  const result: MonthSpan = { first: project.last + 1, last: project.last + months }
  return { ...criterion, baseline, result }
}
