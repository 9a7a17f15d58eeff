import type { Area } from "./area"
import type { MonthSpan } from "./calendar"
import type { SpellSet } from "./duration"
import type { Estimate } from "./estimate"
import type { CurvePoint, ProgressionDetail, Windows } from "./result"
import type { ProgressionCriterion } from "./scheme"

/** M3 in full: what has passed disclosure control. */

export type FollowUpMonths = ProgressionCriterion["followUpMonths"]

/** What had become of two cohorts a number of months after the start, for the project and the comparison set. */
export interface FollowUp {
  readonly months: FollowUpMonths
  /** Months of start that this follow-up allows. */
  readonly windows: Windows
  readonly details: readonly ProgressionDetail[]
}

/** Persons by the hours they began with. */
export interface HoursMatrixRow {
  readonly persons: Estimate
  /** Shares of the row's persons, by the band at follow-up; the last are out of fleksjob. */
  readonly shares: readonly Estimate[]
}

/** From the hours of the start to those at follow-up. Rows are the bands of `hourBands`. */
export interface HoursMatrix {
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly rows: readonly HoursMatrixRow[]
  /** Persons outside all rows, since hours are unknown at the start or at follow-up. */
  readonly unknownHours: Estimate
}

/** Time from the start to the first day with more hours, where leaving fleksjob competes. */
export interface FirstIncrease {
  readonly area: Area
  readonly window: "baseline" | "result"
  /** Months of start. */
  readonly starts: MonthSpan
  /** Last month in which anyone is followed. */
  readonly followedTo: number
  readonly persons: Estimate
  readonly increased: Estimate
  readonly within: readonly { readonly weeks: number; readonly estimate: Estimate }[]
  /** Weeks by which half have had more hours. */
  readonly median: Estimate
}

/** Cumulative incidence of more hours, or of leaving fleksjob before that, or the share that still has neither. */
export interface IncreaseCurve extends SpellSet {
  readonly kind: "moreHours" | "outOfFleksjob" | "sameHours"
  readonly points: readonly CurvePoint[]
}

export interface FirstIncreaseResult {
  readonly details: readonly FirstIncrease[]
  readonly curves: readonly IncreaseCurve[]
}
