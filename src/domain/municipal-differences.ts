import type { Absent } from "./absence"
import type { Estimate, Interval, Unit } from "./estimate"
import type { MunicipalityCode } from "./municipality"

/** One municipality among all: its own level, the level drawn towards the country's, and between which places it lies. */
export interface MunicipalDifference {
  readonly municipality: MunicipalityCode
  /** Distinct persons in the result window: the size that the funnel is drawn by. */
  readonly persons: Estimate
  readonly raw: Estimate
  readonly shrunken: Estimate
  /** Place with its interval, 1 the best; never one without the other. */
  readonly rank: { readonly kind: "rank"; readonly place: number; readonly interval: Interval } | Absent
}

/** Limits around the centre at one size. */
export interface FunnelPoint {
  readonly persons: number
  /** 95 and 99.8 per cent, from persons' chance alone. */
  readonly inner: Interval
  readonly outer: Interval
  /** The same with the ordinary differences between municipalities (τ²) added. */
  readonly innerWithTau: Interval
  readonly outerWithTau: Interval
}

/** Differences between municipalities in the result window (MEASURES §3). */
export interface MunicipalDifferences {
  readonly unit: Unit
  /** The country's level, all municipalities pooled. */
  readonly centre: Estimate
  /** Standard deviation between municipalities beyond persons' chance (τ), and how many it is from. */
  readonly tau: number
  readonly k: number
  readonly funnel: readonly FunnelPoint[]
  readonly municipalities: readonly MunicipalDifference[]
}
