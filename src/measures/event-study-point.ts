import type { MunicipalityCode } from "../domain/municipality"
import type { PersonUncertainty } from "../statistics/development"

/** One set or municipality at one point of time, against its own baseline. */
export interface Cell {
  /** Share of the point minus the share of the baseline. */
  readonly change: number
  /** Persons' variance of the change. */
  readonly variance: number
  /** Persons at the point and in the baseline, whichever are fewer. */
  readonly fewest: number
  readonly weight: number
}

/** Everything about one point of time that the difference of the two sets is made of. */
export interface Point {
  readonly project: Cell | null
  readonly comparison: Cell | null
  readonly persons: PersonUncertainty
  readonly municipalities: ReadonlyMap<MunicipalityCode, Cell>
  readonly basis: readonly number[]
}
