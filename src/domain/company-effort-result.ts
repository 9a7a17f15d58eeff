import type { Absent } from "./absence"
import type { Month } from "./calendar"
import type { Estimate } from "./estimate"
import type { MunicipalityCode } from "./municipality"
import type { Area } from "./area"
import type { SeriesResult } from "./result"
import type { TargetGroup } from "./scheme"

/** The whole bruttomålgruppe, where a person in several groups counts once, or one of its groups. */
export type StatusGroup = "together" | TargetGroup

/** STAR's running status: persons of a bruttomålgruppe in company-oriented effort, and persons with ordinary hours. */
export interface GroupStatus {
  readonly group: StatusGroup
  /** Lines `companyOriented` and `ordinaryHours`, of the bruttomålgruppe of the month. */
  readonly shares: SeriesResult
  /** Lines `persons` (the bruttomålgruppe), `companyOriented` and `ordinaryHours`. */
  readonly counts: SeriesResult
}

/** One month of a participating municipality, for the whole bruttomålgruppe. */
export interface MunicipalStatus {
  readonly municipality: MunicipalityCode
  readonly persons: Estimate
  readonly companyOriented: Estimate
  readonly ordinaryHours: Estimate
  readonly companyOrientedShare: Estimate
  readonly ordinaryHoursShare: Estimate
}

export interface RunningStatus {
  /** "together" first, then each group where there are several. */
  readonly groups: readonly GroupStatus[]
  /** The month of the table of municipalities. */
  readonly month: Month
  readonly municipalities: readonly MunicipalStatus[]
}

/** How far one municipality has come in covering its bruttomålgruppe. */
export interface MunicipalRollOut {
  readonly municipality: MunicipalityCode
  /** First month in which at least k persons of the bruttomålgruppe had been reached; null: not yet. */
  readonly begun: Month | null
  readonly persons: Estimate
  readonly running: Estimate
  readonly reached: Estimate
  readonly runningShare: Estimate
  readonly reachedShare: Estimate
}

/** Step-by-step roll-out: the part of the month's bruttomålgruppe that takes part in the scheme, or has done so. */
export interface RollOut {
  readonly kind: "rollOut"
  /** Lines `rollOutReached` (so far) and `rollOutRunning` (in the month), of the participating municipalities together. */
  readonly shares: SeriesResult
  readonly month: Month
  readonly municipalities: readonly MunicipalRollOut[]
}

/** Absent where no file tells who takes part in the scheme. */
export type RollOutResult = RollOut | Absent

/** What is told of offers of virksomhedspraktik and løntilskud, each as a share with the persons' interval. */
export const offerIndicators = ["viaVitas", "goal", "agreement", "mentor", "hoursAfter", "sameCompany"] as const
export type OfferIndicator = (typeof offerIndicators)[number]

/** One area's company places in one window. */
export interface CompanyPlaces extends Readonly<Record<OfferIndicator, Estimate>> {
  readonly area: Area
  readonly window: "baseline" | "result"
  /** Distinct companies with a running place, and those without one in the twelve months before. */
  readonly companies: Estimate
  readonly newCompanies: Estimate
  /** Effective number of branches, 1/Σs² over the branches' shares of the places. */
  readonly branches: Estimate
}

/** How an area's places are spread in a window over the values of one variable. */
export interface PlaceSpread {
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly variable: "branch" | "sector" | "company_size"
  /** As written in the file, most places first. */
  readonly values: readonly { readonly value: string; readonly share: Estimate }[]
}

export interface CompanyEffort {
  /** Project, comparison set, and every participating municipality. */
  readonly places: readonly CompanyPlaces[]
  /** Of the project and the comparison set. */
  readonly spreads: readonly PlaceSpread[]
  /** Lines `companies` and `newCompanies` of the project, by quarter. */
  readonly companies: SeriesResult
  /** A line for each indicator of an offer, by quarter. */
  readonly shares: SeriesResult
}

/** Absent where no file tells anything of the offers beyond their dates. */
export type CompanyEffortResult = ({ readonly kind: "companies" } & CompanyEffort) | Absent
