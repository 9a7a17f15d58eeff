import type { Area } from "./area"
import type { IsoDay } from "./calendar"
import type { Estimate } from "./estimate"

/** Which spells of M2 are described: those with a day in a window, or those that began in it. */
export type DurationSample = "period" | "flow"

/** By what the project's spells are divided: a background variable of the file, or the age at the spell's start. */
export type DurationSplit =
  { readonly kind: "trait"; readonly name: string; readonly values: readonly string[] } | { readonly kind: "age" }

/** Ages at the spell's start, both ends included. */
export const ageBands = [
  { from: 0, to: 29 },
  { from: 30, to: 39 },
  { from: 40, to: 49 },
  { from: 50, to: 59 },
  { from: 60, to: 120 },
] as const

/** What may be chosen of M2's description; the verdict knows nothing of it. */
export interface DurationChoice {
  readonly sample: DurationSample
  readonly split: DurationSplit | null
}

/** Whose spells: all of an area in a window, or the part of them with one value of a background variable. */
export interface SpellSet {
  readonly area: Area
  readonly window: "baseline" | "result"
  /** The value, or the number of the age band. */
  readonly group?: string
}

/** Two sets of spells held against each other: the second minus, or in proportion to, the first. */
export interface SpellComparison {
  readonly first: SpellSet
  readonly second: SpellSet
  readonly fleksjobWithin: readonly SpellContrast[]
  readonly restrictedMean: readonly { readonly weeks: number; readonly difference: Estimate }[]
  readonly logRank: { readonly statistic: Estimate; readonly p: Estimate }
}

/** Shares in fleksjob within some weeks: their difference, and their ratio less 1 (0.12 is 12 per cent more). */
export interface SpellContrast {
  readonly weeks: number
  readonly difference: Estimate
  readonly relative: Estimate
}

/** (T2/T1)/(C2/C1) − 1 of the shares in fleksjob within some weeks. */
export interface RelativeDevelopment {
  readonly weeks: number
  readonly estimate: Estimate
}

/** Spells that run on a day, by how long they have run. */
export interface RunningSpells {
  readonly area: Area
  readonly window: "baseline" | "result"
  readonly day: IsoDay
  readonly persons: Estimate
  /** Persons whose spell began before the data, so that not every share knows where to count them. */
  readonly unknownStart: Estimate
  /** Of those running, the share that has run at least so many whole weeks. */
  readonly shares: readonly { readonly weeks: number; readonly share: Estimate }[]
}

/** From the baseline's last day to the result's. */
export interface RunningChange {
  readonly area: Area
  readonly changes: readonly { readonly weeks: number; readonly change: Estimate }[]
}
