import { type Month, type MonthSpan, monthOf } from "./calendar"
import { isMatchable, isMatched } from "./matching"
import { gapDaysOf, type MeasureRequest } from "./result"
import { atFollowUp, earlierBy, type MeasuredCriterion } from "./scheme"

/** Another reasonable choice than the one that the result is made with. */
export const variantIds = [
  "fullTime",
  "gap28",
  "fleksjob14",
  "fleksjob56",
  "hoursBelow",
  "followUp3",
  "followUp6",
  "followUp18",
  "followUp24",
  "earlierBaseline",
  "longerBaseline",
  "entrants",
  "employment",
  "withoutCovid",
  "cluster",
  "matched",
  "unmatched",
] as const
export type VariantId = (typeof variantIds)[number]

export interface Variant {
  readonly id: VariantId
  readonly request: MeasureRequest
}

/** The preset of months to leave out (MEASURES §6). */
export const covidMonths: MonthSpan = { first: monthOf("2020-03"), last: monthOf("2020-06") }

/**
 * The other choices that documents and practice leave open for a criterion, each alone against the request as it is. A
 * choice that the request has already made, or that none of its months is touched by, is not among them.
 */
export function variantsOf(request: MeasureRequest): readonly Variant[] {
  return variantIds.flatMap((id) => {
    const changed = changeOf(id, request)
    return changed === null ? [] : [{ id, request: { ...request, ...changed } }]
  })
}

type Change = Partial<Pick<MeasureRequest, "criterion" | "leftOut" | "comparisonRule" | "matched">>

function changeOf(id: VariantId, request: MeasureRequest): Change | null {
  const { criterion, comparisonRule, leftOut, matched } = request
  switch (id) {
    case "fullTime":
      return criterion.measure === "ledighedsydelse_share" && criterion.counting === "lastDay"
        ? { criterion: { ...criterion, counting: "fullTime" } }
        : null
    case "gap28":
      return criterion.measure === "ledighedsydelse_duration" && gapDaysOf({ criterion, data: request.data }) !== 28
        ? { criterion: { ...criterion, gapDays: 28 } }
        : null
    case "fleksjob14":
    case "fleksjob56": {
      const fleksjobDays = id === "fleksjob14" ? 14 : 56
      return criterion.measure === "ledighedsydelse_duration" && criterion.fleksjobDays !== fleksjobDays
        ? { criterion: { ...criterion, fleksjobDays } }
        : null
    }
    case "hoursBelow":
      return criterion.measure === "hours_progression" && !criterion.hoursBelow
        ? { criterion: { ...criterion, hoursBelow: true } }
        : null
    case "followUp3":
    case "followUp6":
    case "followUp18":
    case "followUp24":
      return withFollowUp(request, followUps[id])
    case "earlierBaseline":
      return criterion.measure === "company_oriented_share"
        ? { criterion: { ...criterion, baseline: moved(criterion.baseline, -12, -12) } }
        : null
    case "longerBaseline":
      return criterion.measure === "company_oriented_share"
        ? null
        : { criterion: { ...criterion, ...earlierBy(12, criterion), baseline: moved(criterion.baseline, -12, 0) } }
    case "entrants":
      return criterion.measure === "wage_hours_gap" && criterion.cohort === "onDay"
        ? { criterion: { ...criterion, cohort: "entrants" } }
        : null
    case "employment":
      return criterion.measure === "company_oriented_share" &&
        criterion.ordinaryWork === "hours" &&
        request.data.ends.employment !== undefined
        ? { criterion: { ...criterion, ordinaryWork: "employment" } }
        : null
    case "withoutCovid":
      return leftOut === null && touches(request, covidMonths) ? { leftOut: covidMonths } : null
    case "cluster":
      return comparisonRule === "all" ? { comparisonRule: "cluster" } : null
    case "matched":
    case "unmatched": {
      // M5 is matched by default; its page shows what it is without.
      const isOffered = isMatchable(criterion) && !isMatched(criterion, null)
      return isOffered && matched !== (id === "matched") ? { matched: id === "matched" } : null
    }
  }
}

const followUps = { followUp3: 3, followUp6: 6, followUp18: 18, followUp24: 24 } as const

function withFollowUp({ criterion }: MeasureRequest, followUpMonths: 3 | 6 | 18 | 24): Change | null {
  if (criterion.measure !== "hours_progression" || criterion.followUpMonths === followUpMonths) return null
  return { criterion: atFollowUp(criterion, followUpMonths) }
}

function moved({ first, last }: MonthSpan, byFirst: number, byLast: number): MonthSpan {
  return { first: first + byFirst, last: last + byLast }
}

function touches({ criterion }: MeasureRequest, months: MonthSpan): boolean {
  const later = followUpOf(criterion)
  return [criterion.baseline, criterion.result].some(
    ({ first, last }) => first + later <= months.last && last + later >= months.first,
  )
}

function followUpOf(criterion: MeasuredCriterion): Month {
  return criterion.measure === "hours_progression" ? criterion.followUpMonths : 0
}
