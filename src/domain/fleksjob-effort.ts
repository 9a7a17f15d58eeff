import type { Absent } from "./absence"
import type { Area } from "./area"
import type { Month, MonthSpan } from "./calendar"
import type { Estimate } from "./estimate"
import type { Curve, SeriesResult } from "./result"
import type { WaitingStudy } from "./waiting"

/** The effort of Udvikling i fleksjob in numbers: what has passed disclosure control. */

/** The scheme's target groups, in the order that a citizen meets them. */
export const fleksjobGroups = ["beforeMeeting", "onBenefit", "fewHours"] as const
export type FleksjobGroup = (typeof fleksjobGroups)[number]

/** Persons of each target group on the last day of each month, and the part of them that takes part; one series a group. */
export interface TargetGroups {
  readonly persons: SeriesResult
  readonly takingPart: SeriesResult
}

/** Persons in each phase on the last day of a month. */
export interface PhaseMonth {
  readonly month: Month
  readonly persons: Estimate
  /** In the order of `phases`. */
  readonly byPhase: readonly Estimate[]
}

/** What became of those who were in a phase. */
export interface PhaseRow {
  readonly phase: string
  readonly persons: Estimate
  /** Moved on to each of `phases`, in their order; nobody moves to the phase they are in. */
  readonly next: readonly Estimate[]
  readonly left: Estimate
  readonly running: Estimate
}

export interface Phases {
  /** As the files name them, in their alphabetical order, which is that of their numbers. */
  readonly phases: readonly string[]
  readonly months: readonly PhaseMonth[]
  /** The months that transitions are followed in. */
  readonly span: MonthSpan
  readonly transitions: readonly PhaseRow[]
}

/** How long the citizens of a row have been on ledighedsydelse, in completed weeks; null is all of them. */
export interface ReachRow {
  readonly band: number | null
  readonly persons: Estimate
  readonly takingPart: Estimate
  readonly share: Estimate
}

export interface Reach {
  readonly month: Month
  readonly rows: readonly ReachRow[]
}

/** Bands of anciennitet in completed weeks as `effort_reach.sql` numbers them; the last are of unknown anciennitet. */
export const anciennitetBands = [
  { from: 0, to: 12 },
  { from: 13, to: 25 },
  { from: 26, to: 51 },
  { from: 52, to: 103 },
  { from: 104, to: null },
  null,
] as const

export interface ContactLevel {
  readonly area: Area
  readonly window: "baseline" | "result"
  /** Persons with a day on ledighedsydelse in a month and municipality that samtaler are delivered for. */
  readonly persons: Estimate
  /** Of them, the part with a samtale in the window. */
  readonly met: Estimate
  /** Samtaler per person-month on ledighedsydelse. */
  readonly rate: Estimate
}

export interface Contacts {
  readonly months: { readonly baseline: MonthSpan; readonly result: MonthSpan | null }
  readonly series: SeriesResult
  readonly levels: readonly ContactLevel[]
  /** Participating municipalities with samtaler in the files. */
  readonly delivering: number
}

export interface CaseloadLevel {
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly caseworkers: Estimate
  readonly persons: Estimate
  readonly mean: Estimate
  readonly lowerQuartile: Estimate
  readonly median: Estimate
  readonly upperQuartile: Estimate
}

export interface Caseload {
  /** The last days that the levels are of. */
  readonly months: { readonly baseline: Month; readonly result: Month | null }
  /** Medians over caseworkers. */
  readonly series: SeriesResult
  readonly levels: readonly CaseloadLevel[]
}

/** Meetings in the rehabilitation team: how soon a fleksjob begins. */
export interface MeetingStudy extends WaitingStudy<Curve> {
  readonly delivering: number
}

/** Absent where the files do not tell it. */
export type Told<T> = ({ readonly kind: "told" } & T) | Absent
