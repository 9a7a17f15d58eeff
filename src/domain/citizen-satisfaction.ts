import type { Estimate } from "./estimate"
import type { MunicipalityCode } from "./municipality"

/** A quarter as a whole number, year × 4 + quarter − 1. */
export type Quarter = number

/** What citizens answered to messages, of one municipality or all participating ones, in a quarter or all of them. */
export interface CitizenAnswers {
  /** Null: all participating municipalities. */
  readonly municipality: MunicipalityCode | null
  /** Null: all quarters with messages. */
  readonly quarter: Quarter | null
  readonly sent: Estimate
  /** Answered ÷ sent. */
  readonly answered: Estimate
  /** Share of the answers that are 4 or 5. */
  readonly high: Estimate
  readonly mean: Estimate
  /** Persons of the bruttomålgruppe who were sent a message, and as a share of it. */
  readonly reached: Estimate
  readonly reach: Estimate
}

export interface CitizenSatisfaction {
  readonly quarters: readonly Quarter[]
  readonly answers: readonly CitizenAnswers[]
  /** Does every message, some or none tell whom it was sent to? */
  readonly persons: "all" | "some" | "none"
}
