import type { SpellSet } from "../domain/duration"
import type { Threshold } from "../domain/result"
import { isSmall } from "../disclosure/threshold"
import { lifeTable, truncate } from "../statistics/life-table"
import { cumulativeIncidence, type Curve, kaplanMeier } from "../statistics/product-limit"
import { type Counts, countsOf } from "./duration"
import type { SampleRow } from "./period-sample"
import { shownWeeks } from "./shown-weeks"
import type { SpellGroup } from "./spell-group"

/** Weeks at which the share in fleksjob is read: the published marker and the quarters of a year (MEASURES §3 M2). */
export const marks = [8, 13, 26, 52] as const

/** A group's spells with all that is read from them more than once. */
export interface SpellReading {
  readonly set: SpellSet
  readonly rows: readonly SampleRow[]
  readonly counts: Counts
  /** Distinct persons: all, and those who exit in each way. */
  readonly basis: readonly number[]
  readonly survival: Curve
  readonly toFleksjob: Curve
  readonly otherExit: Curve
  /** The weeks whose points may be shown. */
  readonly weeks: readonly number[]
}

/** Curves end where fewer than k are at risk (MEASURES §3 M2 (b)); numbers are read at the weeks wanted. */
export function readSpells(
  { area, window, group, rows }: SpellGroup,
  k: Threshold,
  wanted: readonly number[] = marks,
): SpellReading {
  const table = truncate(lifeTable(rows), k)
  const counts = countsOf(rows)
  const survival = kaplanMeier(table)
  return {
    set: { area, window, ...(group !== undefined && { group }) },
    rows,
    counts,
    basis: [counts.persons, counts.fleksjob, counts.other],
    survival,
    toFleksjob: cumulativeIncidence(table, 1),
    otherExit: cumulativeIncidence(table, 2),
    weeks: shownWeeks(rows, survival.end, (count) => isSmall(count, k), wanted),
  }
}
