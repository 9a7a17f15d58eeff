import type { Area } from "./area"
import type { IsoDay, Month, MonthSpan } from "./calendar"
import type { ComparisonRule } from "./comparison"
import type { SpellSet } from "./duration"
import type { Estimate, Unit } from "./estimate"
import type { MunicipalityCode } from "./municipality"
import type { PopulationFilter } from "./population-filter"
import type { DurationCriterion, EventOrigin, MeasuredCriterion, Scheme, TargetGroup } from "./scheme"
import type { Verdict } from "./verdict"
import type { ObservedWindow } from "./window"

/** What every measure returns: rows of estimates that have passed disclosure control. */

/** One area's criterion: two windows, the change between them, and the change relative to the comparison set. */
export interface AreaResult {
  readonly area: Area
  /** Distinct persons in the result window (spells for durations: see `spells`). */
  readonly persons: Estimate
  readonly baseline: Estimate
  readonly result: Estimate
  /** result − baseline, with the persons' interval. */
  readonly change: Estimate
  /** Difference in development, in the direction of the numbers themselves (not turned so that higher is better). */
  readonly difference: Estimate
  readonly verdict: Verdict
  /** Months of a municipality that are not the criterion's own. */
  readonly windows?: Windows
  /** Where every area has a comparison of its own: the change of that comparison. */
  readonly comparisonChange?: Estimate
  /** Where persons are matched: those with someone to be compared with, as a share of all. */
  readonly covered?: Estimate
  /** Where the scheme sets a number: the season-matched gain of the goal's months, and what it is held against. */
  readonly goal?: GoalResult
}

/** Mål: the gain G against the area's ambition, both as fractions. */
export interface GoalResult {
  readonly months: MonthSpan
  readonly baseline: Estimate
  readonly result: Estimate
  readonly gain: Estimate
  readonly ambition: number
}

/** How the difference in development was made; printed in the method note. */
export interface ComparisonNote {
  readonly rule: ComparisonRule
  readonly municipalities: readonly MunicipalityCode[]
  /** Comparison municipalities with enough persons to tell the ordinary ups and downs from (K). */
  readonly k: number
  /** Standard deviation of the municipalities' own changes beyond chance (τ), in the measure's unit. */
  readonly tau: number
}

export interface Windows {
  readonly baseline: MonthSpan
  /** Null where the data hold nothing of the window. */
  readonly result: ObservedWindow | null
}

/** Participating municipalities whose months or target groups are not the criterion's own (MEASURES §6). */
export interface OwnWindows extends Windows {
  readonly municipalities: readonly MunicipalityCode[]
  /** First and last month of their intervention. */
  readonly intervention: MonthSpan
  /** Of a criterion with target groups: those that they take part with. */
  readonly targetGroups?: readonly TargetGroup[]
}

export interface CriterionResult {
  readonly unit: Unit
  readonly windows: Windows
  /** The project first, then the comparison set, then every municipality of the country. */
  readonly areas: readonly AreaResult[]
  readonly comparison: ComparisonNote
  /** Those who take part with months or groups of their own; absent where everyone has the criterion's. */
  readonly ownWindows?: readonly OwnWindows[]
}

export interface SeriesPoint {
  /** The month the point is drawn at. */
  readonly month: Month
  readonly estimate: Estimate
  readonly provisional: boolean
}

/** One line of a time series. */
export interface Series {
  readonly area: Area
  /** What the line shows where a measure has several (`level`, `onBenefit`, `companyOriented`, `ordinaryHours`, …). */
  readonly name: string
  readonly points: readonly SeriesPoint[]
}

export interface SeriesResult {
  readonly unit: Unit
  /** Months between neighbouring points: 1 for months, 3 for quarters. */
  readonly step: 1 | 3
  readonly series: readonly Series[]
}

/** A point of a curve, at whole weeks since the start. */
export interface CurvePoint {
  readonly week: number
  readonly estimate: Estimate
  readonly atRisk: Estimate
}

/** Cumulative incidence of one kind of exit, or survival, of one set of spells. */
export interface Curve extends SpellSet {
  readonly kind: "toFleksjob" | "otherExit" | "remaining"
  readonly points: readonly CurvePoint[]
}

/** M2 beside the verdict, of one set of spells. */
export interface DurationDetail extends SpellSet {
  /** Distinct persons of the sample. */
  readonly persons: Estimate
  /** Spells of the sample, those that were completed in it, and those that were not. */
  readonly spells: Estimate
  readonly completed: Estimate
  readonly censored: Estimate
  readonly completedMean: Estimate
  readonly completedMedian: Estimate
  readonly completedLowerQuartile: Estimate
  readonly completedUpperQuartile: Estimate
  /** From the curve, in weeks. */
  readonly median: Estimate
  readonly lowerQuartile: Estimate
  readonly upperQuartile: Estimate
  readonly restrictedMean52: Estimate
  readonly restrictedMean104: Estimate
  /** Share in fleksjob within 8, 13, 26 and 52 weeks. */
  readonly fleksjobWithin: readonly { readonly weeks: number; readonly estimate: Estimate }[]
  /** Spells left out since they began on the data's first day. */
  readonly unknownStart: Estimate
}

/** M3 beside the share that went up. */
export interface ProgressionDetail {
  readonly area: Area
  readonly window: "baseline" | "result"
  /** Persons whose follow-up is observed and whose hours are known. */
  readonly observed: Estimate
  /** Shares of all observed. */
  readonly up: Estimate
  readonly unchanged: Estimate
  readonly down: Estimate
  readonly left: Estimate
  /** Up, as a share of those still in fleksjob. */
  readonly upOfRemaining: Estimate
  /** Mean change of weekly hours among those still in fleksjob. */
  readonly meanChange: Estimate
  /** The same among those who went up. */
  readonly meanRise: Estimate
  /** Persons outside the denominators. */
  readonly unknownHours: Estimate
  readonly notObservedYet: Estimate
}

/** M4 beside the share in either: each part alone, the numbers of persons, and the season-matched gain of the goal. */
export interface CompanyOrientedDetail {
  readonly area: Area
  readonly window: "baseline" | "result" | "goal"
  readonly either: Estimate
  readonly companyOriented: Estimate
  readonly ordinaryHours: Estimate
}

/** M5 beside the change: who is followed, and how many of them have someone to be compared with. */
export interface WageHoursDetail {
  readonly area: Area
  /** Persons in the target group on the cohort's day. */
  readonly cohort: Estimate
  readonly matched: Estimate
  readonly covered: Estimate
  /** Persons who died or emigrated before any month of the result window: in none of the other numbers. */
  readonly unobserved: Estimate
  /** Mean ordinary hours a month of the matched in both windows, and the mean change. */
  readonly before: Estimate
  readonly after: Estimate
  readonly change: Estimate
}

/** How far project and comparison differ in one level of what they are matched on, in standard deviations. */
export interface BalanceRow {
  readonly variable: "sex" | "age" | "targetGroup" | "held" | "earlierHours" | "baselineHours"
  /** Of categories, as the SQL names them; empty of a number. */
  readonly level: string
  readonly before: Estimate
  readonly after: Estimate
}

/** Above this a standardised mean difference is marked: the groups are not alike there. */
export const notableImbalance = 0.1

/** Which persons the wage hours cover: everyone, or each only while on the benefit; null where nobody has said. */
export type WageHoursCoverage = "everyone" | "whileOnBenefit" | null

/** The tables whose days limit what a measure can tell. */
type DatedTable = "spell" | "activity" | "wage_hours" | "event" | "employment"

/** What is loaded, as far as a measure and its note need to know it. */
export interface DataDescription {
  readonly firstDay: IsoDay
  readonly lastDay: IsoDay
  /**
   * First day of each table (employment: of DREAM weeks); a measure begins with the latest of those it uses.
   */
  readonly starts: Readonly<Partial<Record<DatedTable, IsoDay>>>
  /** Last day of each table (MEASURES §6); a measure ends with the earliest of those it uses. */
  readonly ends: Readonly<Partial<Record<DatedTable, IsoDay>>>
  /** True where the last day is the user's own and not the latest start date in the files. */
  readonly lastDayChosen: boolean
  /** Months at the end that may still rise when late registrations arrive. */
  readonly provisionalMonths: number
  /** Kinds of events at which time on ledighedsydelse may begin. */
  readonly origins: readonly EventOrigin[]
  /** True where the files tell of folkepension. */
  readonly hasPension: boolean
  /** True where citizens aged 16 to 66 are counted. */
  readonly countsCitizens: boolean
  /** True where benefits are told by DREAM weeks: months are then whole weeks, by the Thursday rule. */
  readonly weekBased: boolean
}

/** One question to a measure. Everything that changes a number is in here, and in the URL. */
export interface MeasureRequest<C extends MeasuredCriterion = MeasuredCriterion> {
  readonly scheme: Scheme
  readonly criterion: C
  /** The participating municipalities that are pooled as "project": all of the scheme's, or those chosen. */
  readonly project: readonly MunicipalityCode[]
  readonly comparisonRule: ComparisonRule
  /** Where the rule is "chosen": the municipalities held against. */
  readonly comparisonChosen: readonly MunicipalityCode[]
  readonly filter: PopulationFilter
  /** Months that every window skips, such as the first COVID-19 closing; null skips none. */
  readonly leftOut: MonthSpan | null
  /** Is the comparison group weighted to be alike in what the measure matches on? */
  readonly matched: boolean
  readonly wageHoursCoverage: WageHoursCoverage
  /** Disclosure threshold k. */
  readonly threshold: Threshold
  readonly data: DataDescription
}

export type Threshold = 3 | 5 | 10
export const thresholds: readonly Threshold[] = [3, 5, 10]
export const defaultThreshold: Threshold = 5

/** Days below which a gap does not part a spell (MEASURES §3 M2): DREAM overwrites a week now and then. */
export function gapDaysOf({
  criterion,
  data,
}: {
  readonly criterion: DurationCriterion
  readonly data: Pick<DataDescription, "weekBased">
}): number {
  return criterion.gapDays ?? (data.weekBased ? 28 : 0)
}
