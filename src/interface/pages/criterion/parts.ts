import type { MeasureRequest } from "../../../domain/result"
import { isOfCitizens, type MeasuredCriterion } from "../../../domain/scheme"
import { variantsOf } from "../../../domain/sensitivity"
import type { FollowedCriterion } from "../../../measures/event-study"
import type { Text } from "../../../text/texts"

export type PartId = keyof Text["pageParts"]["parts"]

/**
 * Criteria whose difference is followed over time: the page of wage hours begins with it, durations have none, nor have
 * shares of citizens who are not told one by one or measures of the user's own.
 */
export function isFollowed(criterion: MeasuredCriterion): criterion is FollowedCriterion {
  if (isOfCitizens(criterion)) return false
  return ["ledighedsydelse_share", "hours_progression", "company_oriented_share"].includes(criterion.measure)
}

/** The parts that a criterion's page has, from top to bottom. */
export function partsOf(request: MeasureRequest): readonly PartId[] {
  return [
    "development",
    "municipalities",
    ...(isFollowed(request.criterion) ? (["overTime"] as const) : []),
    "checks",
    ...(variantsOf(request).length > 0 ? (["choices"] as const) : []),
    "differences",
  ]
}

/** The element of a part. It is not in the address: the hash holds the reader's choices. */
export function partElementId(part: PartId): string {
  return `part-${part}`
}
