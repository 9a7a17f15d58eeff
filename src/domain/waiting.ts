import type { Area } from "./area"
import type { MonthSpan } from "./calendar"
import type { SpellSet } from "./duration"
import type { Estimate } from "./estimate"
import type { CurvePoint } from "./result"

/** Persons who wait for something in a window, and those for whom it comes. */
export interface WaitingLevel {
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly persons: Estimate
  /** Persons for whom it came in the window. */
  readonly arrived: Estimate
  readonly within: readonly { readonly weeks: number; readonly estimate: Estimate }[]
  /** Weeks by which it has come for half, where other ways out count as never. */
  readonly median: Estimate
}

/** How soon something comes after an event, before and during the intervention. */
export interface WaitingStudy<C> {
  readonly months: { readonly baseline: MonthSpan; readonly result: MonthSpan | null }
  readonly levels: readonly WaitingLevel[]
  readonly curves: readonly C[]
}

/** Cumulative incidence of ordinary hours after an offer, or of another way out, or the share that still waits. */
export interface HoursCurve extends SpellSet {
  readonly kind: "toHours" | "otherWay" | "noHoursYet"
  readonly points: readonly CurvePoint[]
}

/** From the start of virksomhedspraktik or løntilskud to the first ordinary hours. */
export type OfferToHours = WaitingStudy<HoursCurve>
