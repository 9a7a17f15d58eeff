import { firstDay, type MonthSpan } from "./calendar"
import { withDefaultWindows } from "./default-windows"
import type { Criterion, MeasuredCriterion, Scheme } from "./scheme"

/** The measures, with their parameters, that a criterion of one's own can be made of. */
export const criterionTemplates = [
  "share",
  "restrictedMean",
  "median",
  "fleksjobWithin8",
  "fleksjobWithin13",
  "fleksjobWithin26",
  "fleksjobWithin52",
  "hours6",
  "hours12",
  "hours24",
  "companyActivityReady",
  "companyResourceProgramme",
  "companyBoth",
  "wageHours",
] as const
export type CriterionTemplate = (typeof criterionTemplates)[number]

const prefix = "eget-"

/** Was the criterion added here, so that it may be taken away again? */
export function isOwnCriterion({ id }: Pick<Criterion, "id">): boolean {
  return id.startsWith(prefix)
}

/** An id and a number that no criterion of the scheme has. */
export function nextCriterion({ criteria }: Scheme): { readonly id: string; readonly number: number } {
  const ids = new Set(criteria.map(({ id }) => id))
  let own = 1
  while (ids.has(`${prefix}${own}`)) own += 1
  return { id: `${prefix}${own}`, number: Math.max(0, ...criteria.map(({ number }) => number)) + 1 }
}

/**
 * A criterion of one's own with the windows of MEASURES §6 and the smallest relevant changes proposed in §4, until
 * somebody sets others.
 */
export function ownCriterion(scheme: Scheme, template: CriterionTemplate, name: string): MeasuredCriterion {
  const text = { da: name, en: name }
  const base = { ...nextCriterion(scheme), name: text, shortName: text, wording: text, benchmarks: [] }
  // Any span will do: the default windows take its place.
  const span = scheme.intervention
  return withDefaultWindows({ ...base, ...measureOf(template, span) }, scheme)
}

type OfMeasure<C> = C extends MeasuredCriterion
  ? Omit<C, "id" | "number" | "name" | "shortName" | "wording" | "aim" | "benchmarks">
  : never

function measureOf(template: CriterionTemplate, span: MonthSpan): OfMeasure<MeasuredCriterion> {
  const windows = { baseline: span, result: span }
  const duration = {
    ...windows,
    measure: "ledighedsydelse_duration",
    better: "lower",
    smallestRelevantChange: 4,
    smallestRelevantShare: 0.03,
    restrictedTo: 104,
    origin: "benefit",
    fleksjobDays: 28,
  } as const
  const hours = {
    ...windows,
    measure: "hours_progression",
    better: "higher",
    smallestRelevantChange: 0.03,
    hoursAtStart: 10,
    hoursBelow: false,
  } as const
  const company = {
    ...windows,
    measure: "company_oriented_share",
    better: "higher",
    goal: span,
    ambition: 0.2,
    ordinaryWork: "hours",
    ambitions: [],
  } as const
  switch (template) {
    case "share":
      return {
        ...windows,
        measure: "ledighedsydelse_share",
        better: "lower",
        smallestRelevantChange: 0.01,
        counting: "lastDay",
        denominator: "fleksjobvisiterede",
      }
    case "restrictedMean":
    case "median":
      return { ...duration, statistic: template, fleksjobWithin: 8 }
    case "fleksjobWithin8":
      return { ...duration, statistic: "fleksjobWithin", fleksjobWithin: 8 }
    case "fleksjobWithin13":
      return { ...duration, statistic: "fleksjobWithin", fleksjobWithin: 13 }
    case "fleksjobWithin26":
      return { ...duration, statistic: "fleksjobWithin", fleksjobWithin: 26 }
    case "fleksjobWithin52":
      return { ...duration, statistic: "fleksjobWithin", fleksjobWithin: 52 }
    case "hours6":
      return { ...hours, followUpMonths: 6 }
    case "hours12":
      return { ...hours, followUpMonths: 12 }
    case "hours24":
      return { ...hours, followUpMonths: 24 }
    case "companyActivityReady":
      return { ...company, ambitions: [], targetGroups: ["activityReady"] }
    case "companyResourceProgramme":
      return { ...company, ambitions: [], targetGroups: ["resourceProgramme"] }
    case "companyBoth":
      return { ...company, ambitions: [], targetGroups: ["activityReady", "resourceProgramme"] }
    case "wageHours":
      return {
        ...windows,
        measure: "wage_hours_gap",
        better: "higher",
        smallestRelevantChange: 2,
        targetGroups: ["activityReady", "resourceProgramme"],
        cohortDay: firstDay(span.first),
        cohort: "onDay",
        pension: "followed",
        earlier: span,
      }
  }
}
