import type { Absent } from "../../src/domain/absence"
import type { Interval } from "../../src/domain/estimate"
import type { MeasureRequest } from "../../src/domain/result"
import type { MeasuredAreas } from "../../src/measures/area-numbers"
import type { ComparisonCount } from "./country"
import type { Random } from "./draws"

/** What is true of an area with its own chances as they fell out. */
export interface Truth {
  /** Of the result window; absent where the measure has only a change, or the pooled truth has no simple form. */
  readonly level?: number
  readonly change?: number
}

/** An interval that belongs to no area's level or change, such as a point of a curve. */
export interface Extra {
  readonly name: string
  readonly area: string
  readonly truth: number
  readonly interval: Interval | Absent
}

/** One drawn country, as a measure sees it. */
export interface Drawn {
  /** By `areaKey`: the single municipalities and `project`. */
  readonly truth: ReadonlyMap<string, Truth>
  /** The product's own numbers, with the first so many municipalities to compare with. */
  readonly measured: (count: ComparisonCount) => Promise<MeasuredAreas>
  readonly extras: readonly Extra[]
}

export interface SimulatedMeasure {
  readonly name: string
  /** What one of the sds 0, 1, 2 is in the measure's unit: a percentage point, a week, an hour. */
  readonly step: number
  readonly stepName: string
  readonly request: MeasureRequest
  readonly replications: number
  /** Persons of the result window in a comparison municipality, on average. */
  readonly comparisonPersons: number
  /** Draws a country where the municipalities' own changes have this sd and the scheme does nothing. */
  readonly draw: (random: Random, sd: number) => Drawn
}
