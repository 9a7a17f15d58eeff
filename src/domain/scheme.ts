import { z } from "zod"
import { isoMonth, type Month, type MonthSpan, monthOf } from "./calendar"
import { isMunicipality, type MunicipalityCode } from "./municipality"

const writtenMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: "a month is written 2019-04", abort: true })
const month = z.codec(writtenMonth, z.custom<Month>(Number.isInteger), { decode: monthOf, encode: isoMonth })

const span = z
  .strictObject({ first: month, last: month })
  .refine(({ first, last }: MonthSpan) => first <= last, "the first month lies after the last")

/** A calendar month of a result window is held against the same one of this window, which may have it once only. */
const year = span.refine(({ first, last }) => last - first < 12, "more than twelve months")

const localized = z.strictObject({ da: z.string().min(1), en: z.string().min(1) })

const code = z.int().refine(isMunicipality, "no municipality has this code")

/** A published figure to hold a result against. It always stands with its area and year. */
const benchmark = z.strictObject({
  value: z.number(),
  /** Which series of the measure it may be shown with. */
  series: z.enum(["level", "stock", "companyOriented", "relativeDevelopment"]),
  area: localized,
  /** 2018, or 2020-08 of a single month. */
  year: z.string(),
  source: z.string(),
})

const windows = {
  baseline: span,
  result: span,
}

const criterionBase = {
  id: z.string().regex(/^[a-z0-9-]+$/),
  number: z.int().positive(),
  name: localized,
  /** For the navigation, where there is little room. */
  shortName: localized,
  /** The criterion in the words of the scheme's own document. */
  wording: localized,
  /** What the criterion is to achieve, to follow "lykkedes med at" and "succeeded in": "nedbringe andelen", "lowering the share". */
  aim: localized.optional(),
  benchmarks: z.array(benchmark).default([]),
}

/** Of whom a share is taken: persons on ledighedsydelse or in fleksjob, or all citizens aged 16 to 66. */
export const shareDenominators = ["fleksjobvisiterede", "population"] as const
export type ShareDenominator = (typeof shareDenominators)[number]

const share = z.strictObject({
  ...criterionBase,
  ...windows,
  measure: z.literal("ledighedsydelse_share"),
  better: z.literal("lower"),
  /** Mindste relevante ændring, as a fraction (0.01 is 1 percentage point). */
  smallestRelevantChange: z.number().positive(),
  /** How persons count in a month: those there on its last day, or the days of everyone ÷ the days in the month. */
  counting: z.enum(["lastDay", "fullTime"]).default("lastDay"),
  denominator: z.enum(shareDenominators).default("fleksjobvisiterede"),
})

/** Where time on ledighedsydelse begins: at its first day, or at the latest event of a kind before it. */
export const durationOrigins = ["benefit", "rehabiliteringsteam", "fleksjobbevilling"] as const
export type DurationOrigin = (typeof durationOrigins)[number]
export type EventOrigin = Exclude<DurationOrigin, "benefit">

const duration = z.strictObject({
  ...criterionBase,
  ...windows,
  measure: z.literal("ledighedsydelse_duration"),
  better: z.literal("lower"),
  /** What carries the verdict. The share in fleksjob within some weeks is better the higher it is. */
  statistic: z.enum(["restrictedMean", "median", "fleksjobWithin"]).default("restrictedMean"),
  /** Mindste relevante ændring of the restricted mean or the median, in weeks. */
  smallestRelevantChange: z.number().positive(),
  /** Mindste relevante ændring of the share in fleksjob, as a fraction. */
  smallestRelevantShare: z.number().positive().default(0.03),
  /** Weeks to which the mean is restricted. */
  restrictedTo: z.union([z.literal(52), z.literal(104)]).default(104),
  /** Weeks within which the fleksjob must have begun. */
  fleksjobWithin: z.union([z.literal(8), z.literal(13), z.literal(26), z.literal(52)]).default(8),
  /** Days: a shorter gap between two periods does not part a spell. Absent: 0, and 28 of DREAM weeks. */
  gapDays: z.int().nonnegative().optional(),
  /** Days after a spell's end within which a fleksjob must start to be its exit. */
  fleksjobDays: z.int().nonnegative().default(28),
  origin: z.enum(durationOrigins).default("benefit"),
})

const progression = z.strictObject({
  ...criterionBase,
  ...windows,
  measure: z.literal("hours_progression"),
  better: z.literal("higher"),
  /** Mindste relevante ændring, as a fraction. */
  smallestRelevantChange: z.number().positive(),
  followUpMonths: z.union([z.literal(3), z.literal(6), z.literal(12), z.literal(18), z.literal(24)]).default(12),
  /** Weekly hours at the start of the fleksjob, at most. */
  hoursAtStart: z.number().positive().default(10),
  /** True counts those below `hoursAtStart` alone, false those at it as well: the documents say both. */
  hoursBelow: z.boolean().default(false),
})

/** Target groups of the company-oriented measure (STV), as `queries/model/target_group_month.sql` builds them. */
export const targetGroups = ["activityReady", "resourceProgramme"] as const
export type TargetGroup = (typeof targetGroups)[number]

/** What ordinary work is told by: paid hours, or employment in a file of DREAM weeks. */
export const ordinaryWorks = ["hours", "employment"] as const
export type OrdinaryWork = (typeof ordinaryWorks)[number]

const companyOriented = z.strictObject({
  ...criterionBase,
  ...windows,
  baseline: year,
  measure: z.literal("company_oriented_share"),
  better: z.literal("higher"),
  targetGroups: z.array(z.enum(targetGroups)).min(1),
  ordinaryWork: z.enum(ordinaryWorks).default("hours"),
  /** Months whose season-matched gain is held against the ambition: the last three of the project. */
  goal: span,
  /** Percentage points to gain, as a fraction, unless a municipality has its own. */
  ambition: z.number().positive(),
  ambitions: z
    .array(z.strictObject({ municipality: code, value: z.number().positive(), reason: z.string().min(1) }))
    .default([]),
})

/** What folkepension means to those who are followed. */
export const pensionRules = ["followed", "ends"] as const
export type PensionRule = (typeof pensionRules)[number]

const wageHoursGap = z
  .strictObject({
    ...criterionBase,
    ...windows,
    measure: z.literal("wage_hours_gap"),
    better: z.literal("higher"),
    /** Mindste relevante ændring, in hours a month. */
    smallestRelevantChange: z.number().positive(),
    targetGroups: z.array(z.enum(targetGroups)).min(1),
    /** Who is in a target group on this day is followed, in the municipality and the group of that day. */
    cohortDay: z.iso.date(),
    /**
     * "entrants": everyone who is in a target group during the project, each from the first day in it; the months before
     * are counted back from that day's.
     */
    cohort: z.enum(["onDay", "entrants"]).default("onDay"),
    /** Are persons followed through folkepension, or does it end what is observed, as death and emigration do? */
    pension: z.enum(pensionRules).default("followed"),
    /** Months whose hours are matched on; not those of the baseline, so that these stay a check. */
    earlier: span,
  })
  .refine(({ earlier, baseline }) => earlier.last < baseline.first, "the months matched on reach into the baseline")
  .refine(
    ({ baseline, cohortDay, result }) => baseline.last < monthOf(cohortDay) && monthOf(cohortDay) <= result.first,
    "the baseline ends before the cohort's day, the result begins after it",
  )

/** Kinds of numbers that a measure of one's own may give: a share of what it counts, or a mean amount of it. */
export const ownUnits = ["share", "hours", "hoursPerMonth", "weeks"] as const

/** Longer SQL is no measure. */
const longestSql = 50_000

/** Σnumerator ÷ Σdenominator of the rows that SQL of the user's own selects, one of each person, municipality and month. */
export const ownMeasure = z.strictObject({
  ...criterionBase,
  ...windows,
  measure: z.literal("own_measure"),
  better: z.enum(["lower", "higher"]),
  /** Mindste relevante ændring: a fraction of a share, else in the unit. */
  smallestRelevantChange: z.number().positive(),
  unit: z.enum(ownUnits),
  /** What the number is, inside a sentence: "andelen i fleksjob med mindst 15 timer". */
  subject: localized,
  /** The tables that the SQL rests on: they say from when to when it can count. */
  tables: z
    .array(z.enum(["spell", "activity", "wage_hours"]))
    .min(1)
    .default(["spell"]),
  /** Name of the file that the SQL came from. */
  file: z.string().max(200),
  sql: z.string().min(1).max(longestSql),
})

/** A criterion of the document that this version cannot compute: named, so that nobody takes the scheme for complete. */
const notMeasured = z.strictObject({
  ...criterionBase,
  measure: z.literal("not_measured"),
  reason: localized,
})

const criterion = z.discriminatedUnion("measure", [
  share,
  duration,
  progression,
  companyOriented,
  wageHoursGap,
  ownMeasure,
  notMeasured,
])

/** What a municipality has agreed to have gained on the way: for the whole bruttomålgruppe, season-matched. */
const milestone = z.strictObject({
  municipality: code,
  /** The last day of its months. */
  date: z.iso.date(),
  /** As a fraction. */
  gain: z.number().positive(),
  /** Kroner paid when it is reached, as agreed; nothing is taken for granted where it is left out. */
  releases: z.number().nonnegative().optional(),
})

/** What one municipality has agreed apart from the others. What is left out is as in the scheme. */
const ownTerms = z
  .strictObject({
    municipality: code,
    /** First month of its intervention: its windows, and those of what it is held against, move along. */
    start: month.optional(),
    /** Last month of its project; without it, it takes part as long as the others. */
    end: month.optional(),
    targetGroups: z.array(z.enum(targetGroups)).min(1).optional(),
    /** Kroner. */
    applied: z.number().nonnegative().optional(),
    granted: z.number().nonnegative().optional(),
  })
  .refine(
    ({ start, end }) => start === undefined || end === undefined || start <= end,
    "the first month lies after the last",
  )

/** The most that may be applied for, from the size of the target groups. */
const grantCeiling = z.strictObject({
  /** Kroner for each person in the bruttomålgruppe on the day. */
  perPerson: z.number().positive(),
  day: z.iso.date(),
  /** Kroner for the project's leader. */
  projectLeader: z.number().nonnegative(),
})

/** A part of the indsatsmodel that experience can be written about. */
/** As the canonical tables have it; the sign that parts names in SQL is in none. */
const countedName = z
  .string()
  .min(1)
  .max(100)
  .refine((name) => !name.includes("\u001f"))

const element = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** In the words of the scheme's documents. */
  name: localized,
  /** What in the files counts its use: kinds of events, of activities, and phases as `participation` names them. */
  countedBy: z
    .strictObject({
      events: z.array(countedName).default([]),
      activities: z.array(countedName).default([]),
      phases: z.array(countedName).default([]),
    })
    .refine(({ events, activities, phases }) => events.length + activities.length + phases.length > 0, {
      error: "an element is counted by nothing",
    })
    .optional(),
})

/** A question of a survey that the scheme requires; a question of a file is taken for it where it holds one of the words. */
const requiredQuestion = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: localized,
  words: z.array(z.string().min(1)).min(1),
})

/** What a municipality has set itself beside the scheme's criterion. What is reached is shown; nothing is judged. */
const ownSuccess = z.strictObject({
  municipality: code,
  wording: z.string().min(1),
  /** What of the outcome it is held against; "told" is told in words alone. */
  measure: z.enum(["attended", "responseRate", "high", "told"]),
  /** Of "high" (share of answers 4 and 5): the question, as the file writes it. */
  question: z.string().optional(),
  /** Persons, or a fraction. */
  target: z.number().positive().optional(),
})

/** A scheme that pays for courses and asks their participants (LAB). */
const courses = z.strictObject({
  wording: localized,
  /** The least share of the costs that the municipality bears. */
  coFinancing: z.number().positive().max(1),
  /** Days after a course's end within which answers count as given at once. */
  answeredWithin: z.int().positive(),
  requiredQuestions: z.array(requiredQuestion),
  ownSuccess: z.array(ownSuccess).default([]),
})

/** A survey of the staff, and what it is to tell in the document's words. */
const staffSurvey = z.strictObject({ wording: localized })

/** Messages that ask citizens for their opinion. */
const satisfaction = z.strictObject({
  wording: localized,
  /** The groups that all are to be asked. */
  targetGroups: z.array(z.enum(targetGroups)).min(1),
})

export const schemeSchema = z
  .strictObject({
    schema: z.literal(1),
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: localized,
    shortName: localized,
    appropriation: z.string().optional(),
    /** What the scheme is for, to follow "Formålet er" in a sentence. */
    purpose: localized.optional(),
    elements: z.array(element).default([]),
    project: span,
    intervention: span,
    /** None where the document names none: the user chooses them before anything is computed. */
    municipalities: z.array(code),
    /** Other schemes with the same benefit group in either window; `null` where their municipalities are unknown. */
    excludedFromComparison: z
      .array(z.strictObject({ reason: localized, municipalities: z.array(code).nullable() }))
      .default([]),
    criteria: z.array(criterion),
    courses: courses.optional(),
    staffSurvey: staffSurvey.optional(),
    satisfaction: satisfaction.optional(),
    milestones: z.array(milestone).default([]),
    ownTerms: z.array(ownTerms).default([]),
    grantCeiling: grantCeiling.optional(),
    /** The document that the definition is taken from. */
    source: z.string(),
    /** What the documents do not say and the definition takes for granted. */
    assumptions: z.array(localized).default([]),
  })
  .refine(({ municipalities }) => new Set(municipalities).size === municipalities.length, "a municipality stands twice")
  .refine(
    ({ ownTerms: own }) => new Set(own.map(({ municipality }) => municipality)).size === own.length,
    "a municipality stands twice",
  )
  .refine(
    ({ ownTerms: own, municipalities }) => own.every(({ municipality }) => municipalities.includes(municipality)),
    "a municipality that takes no part has terms of its own",
  )
  .refine(
    ({ ownTerms: own, intervention }) => own.every(({ start = intervention.first, end = Infinity }) => start <= end),
    "the first month lies after the last",
  )
  .refine(
    ({ criteria }) => new Set(criteria.map(({ id }) => id)).size === criteria.length,
    "a criterion id stands twice",
  )
  .refine(
    ({ elements }) => new Set(elements.map(({ id }) => id)).size === elements.length,
    "an element id stands twice",
  )
  .refine(({ criteria, courses: own }) => criteria.length > 0 || own !== undefined, {
    error: "a scheme without criteria",
    path: ["criteria"],
  })

export type Scheme = z.infer<typeof schemeSchema>
export type SchemeElement = Scheme["elements"][number]
export type Criterion = Scheme["criteria"][number]
export type ShareCriterion = z.infer<typeof share>
export type DurationCriterion = z.infer<typeof duration>
export type ProgressionCriterion = z.infer<typeof progression>
export type CompanyOrientedCriterion = z.infer<typeof companyOriented>
export type WageHoursCriterion = z.infer<typeof wageHoursGap>
export type OwnMeasureCriterion = z.infer<typeof ownMeasure>
export type MeasuredCriterion = Exclude<Criterion, { measure: "not_measured" }>
export type Milestone = z.infer<typeof milestone>
export type OwnTerms = z.infer<typeof ownTerms>
export type CourseRules = z.infer<typeof courses>
export type OwnSuccess = z.infer<typeof ownSuccess>
export type Benchmark = z.infer<typeof benchmark>

export function isMeasured(criterion: Criterion): criterion is MeasuredCriterion {
  return criterion.measure !== "not_measured"
}

/** A share of all citizens, who are counted outside the files of persons. */
export function isOfCitizens(criterion: MeasuredCriterion): boolean {
  return criterion.measure === "ledighedsydelse_share" && criterion.denominator === "population"
}

/** Which way the criterion's number is better. */
export function betterOf(criterion: MeasuredCriterion): "lower" | "higher" {
  if (criterion.measure !== "ledighedsydelse_duration") return criterion.better
  return criterion.statistic === "fleksjobWithin" ? "higher" : criterion.better
}

/**
 * Mindste relevante ændring (m) in the unit of the criterion's number; null where the scheme sets a number itself, and
 * where it sets none: of a share of all citizens.
 */
export function relevantChangeOf(criterion: MeasuredCriterion): number | null {
  switch (criterion.measure) {
    case "company_oriented_share":
      return null
    case "ledighedsydelse_duration":
      return criterion.statistic === "fleksjobWithin"
        ? criterion.smallestRelevantShare
        : criterion.smallestRelevantChange
    case "ledighedsydelse_share":
      return criterion.denominator === "population" ? null : criterion.smallestRelevantChange
    case "hours_progression":
    case "wage_hours_gap":
    case "own_measure":
      return criterion.smallestRelevantChange
  }
}

/** The ambition of one municipality, or the scheme's own where it has none of its own. */
export function ambitionOf(criterion: CompanyOrientedCriterion, municipality: MunicipalityCode): number {
  return criterion.ambitions.find((own) => own.municipality === municipality)?.value ?? criterion.ambition
}

/**
 * The criterion at another follow-up: the starts of its baseline move along, so that follow-up ends when it did
 * (MEASURES §6).
 */
export function atFollowUp(
  criterion: ProgressionCriterion,
  followUpMonths: ProgressionCriterion["followUpMonths"],
): ProgressionCriterion {
  const { first, last } = criterion.baseline
  const moved = criterion.followUpMonths - followUpMonths
  return { ...criterion, followUpMonths, baseline: { first: first + moved, last: last + moved } }
}

/** Where a baseline is moved back, the months that are matched on go with it: they are to lie before it. */
export function earlierBy(months: number, criterion: MeasuredCriterion): { readonly earlier?: MonthSpan } {
  if (criterion.measure !== "wage_hours_gap") return {}
  const { first, last } = criterion.earlier
  return { earlier: { first: first - months, last: last - months } }
}
