import type { Estimate } from "./estimate"
import type { MonthSpan } from "./calendar"
import type { MunicipalityCode } from "./municipality"
import type { SeriesPoint } from "./result"
import type { Milestone } from "./scheme"
import type { Verdict } from "./verdict"

/** A milestone, or the ambition (`milestone` null), and what the whole bruttomålgruppe had gained by then. */
export interface ReachedMark {
  readonly milestone: Milestone | null
  readonly months: MonthSpan
  /** What was to be gained, as a fraction. */
  readonly wanted: number
  readonly gain: Estimate
  readonly verdict: Verdict
}

/** How far one municipality has come on its way. */
export interface MunicipalPath {
  readonly municipality: MunicipalityCode
  /** Season-matched gain of three months at a time, as fractions, from the intervention's start. */
  readonly points: readonly SeriesPoint[]
  /** The milestones by date, then the ambition where the municipality has one for all its groups. */
  readonly marks: readonly ReachedMark[]
  /** Distinct persons of the bruttomålgruppe on the day of the ceiling. */
  readonly persons?: Estimate
  /** Kroner: the most that may be applied for to company consultants, where the scheme has a ceiling. */
  readonly ceiling?: Estimate
}
