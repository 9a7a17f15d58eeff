import type { Absent, AbsenceReason } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { Windows } from "../domain/result"
import type { Undisclosed } from "../disclosure/threshold"
import type { PersonUncertainty } from "../statistics/development"

/** What a measure knows of one area before it is held against the comparison set and passes disclosure control. */
export interface AreaNumbers {
  /** Distinct persons in the result window. */
  readonly persons: Undisclosed
  readonly baseline: Undisclosed
  readonly result: Undisclosed
  readonly change: Undisclosed
  /** Persons' variance of the result. */
  readonly resultVariance: number
  /** Persons' variance of the change (v). */
  readonly changeVariance: number
  /** Denominator of the result window, by which municipalities weigh in their set (ω). */
  readonly weight: number
  /** Distinct persons in the smaller of the two windows. */
  readonly fewestPersons: number
  /** What must reach `verdictMinimum` in both windows for a verdict: persons, for durations exits. */
  readonly fewestForVerdict: number
  /** Why there is no verdict though there is a number. */
  readonly noVerdict?: AbsenceReason
  /** Share of the area's persons who have someone to be compared with, where persons are matched. */
  readonly covered?: Undisclosed
}

/** The level of any set of municipalities taken as one, in the measure's unit; NaN where there is none. */
export interface PooledLevels {
  readonly baseline: number
  readonly result: number
}

export type Pooled = (codes: readonly MunicipalityCode[]) => PooledLevels

/** The persons' part of the uncertainty of I, an area against the comparison set. */
export type PersonsPart = PersonUncertainty | Absent

export interface MeasuredAreas {
  /** By `areaKey`. */
  readonly areas: ReadonlyMap<string, AreaNumbers>
  /** The same as they were counted, also of windows with months missing: what the sets' own levels are made of. */
  readonly counted?: ReadonlyMap<string, AreaNumbers>
  /** Turned so that above 0 is better, as I is. */
  readonly personsPart: (key: string) => PersonsPart
  readonly verdictMinimum: number
  /** Where every area has a comparison of its own: the area, its comparison set and that set's municipalities. */
  readonly versus?: (key: string) => MeasuredAreas
  /** Where the sets' levels follow from more than their municipalities' numbers: of any part of the two sets. */
  readonly pooled?: Pooled
  /** Where the municipalities' ordinary ups and downs are not those of `areas`: τ², K, and Σω² of the comparison set. */
  readonly ordinary?: { readonly tauSquared: number; readonly k: number; readonly concentration: number }
  /** Months of an area that are not the criterion's own. */
  readonly windowsOf?: (key: string) => Windows | undefined
  /** How a number may be shown: a quantile in whole weeks. What is judged is not rounded. */
  readonly shown?: (estimate: Estimate) => Estimate
}
