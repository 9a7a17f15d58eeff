import type { Absent } from "./absence"
import type { Estimate } from "./estimate"
import type { MonthSpan } from "./calendar"

/** The smallest and the largest difference in development when one municipality is left out. */
export interface LeaveOneOut {
  readonly kind: "range"
  readonly low: number
  readonly high: number
  /** How many municipalities were left out in turn. */
  readonly municipalities: number
}

/** How unusual the difference is among all ways to pick as many municipalities. */
export type Randomisation =
  | {
      readonly kind: "test"
      readonly p: number
      /** Ways tried; all there are where `exact`. */
      readonly draws: number
      readonly exact: boolean
      /** Municipalities drawn each time, and those they are drawn from: only those whose own change may be shown. */
      readonly participants: number
      readonly municipalities: number
    }
  | {
      /** One participating municipality: its place among all by the size of its difference from the comparison's mean. */
      readonly kind: "rank"
      readonly rank: number
      readonly of: number
    }

/** The same difference between two years before the start, when nothing had happened. */
export interface Placebo {
  readonly baseline: MonthSpan
  readonly result: MonthSpan
  readonly difference: Estimate
}

/** Did the lines run alike before the start? "unknown": the data do not reach far enough back to tell. */
export type LinesBefore = "alike" | "diverge" | "unknown"

/** Robustness of one criterion's difference in development (MEASURES §3). In the direction of the numbers themselves. */
export interface Robustness {
  /** Municipalities counted alike: unweighted mean change of the project minus the comparison's. */
  readonly unweighted: Estimate
  readonly randomisation: Randomisation | Absent
  readonly withoutParticipant: LeaveOneOut | Absent
  readonly withoutComparison: LeaveOneOut | Absent
  readonly placebo: Placebo
  readonly linesBefore: LinesBefore
}
