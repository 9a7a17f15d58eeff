import type { LifeTable, RiskRow } from "./life-table"

/**
 * Rows of one group counted by whole day: how many enter, and how many leave in each way. Groups add and take away, so
 * that a set without one of its members need not be counted anew.
 */
export interface DayCounts {
  readonly entered: Int32Array
  readonly fleksjob: Int32Array
  readonly other: Int32Array
  readonly censored: Int32Array
}

/** Counts the rows to `lastDay`; what happens later is counted on the day after it, which no time up to it sees. */
export function countDays(rows: readonly RiskRow[], lastDay: number): DayCounts {
  const counts = emptyDays(lastDay)
  for (const { entry, exit, kind } of rows) {
    if (!(entry < exit) || entry > lastDay) continue
    const day = Math.min(exit, lastDay + 1)
    increase(counts.entered, entry)
    if (exit > lastDay || kind === 0) increase(counts.censored, day)
    else increase(kind === 1 ? counts.fleksjob : counts.other, day)
  }
  return counts
}

/** Counts of several groups together; with `sign` −1 the second is taken away from the first. */
export function addDays(a: DayCounts, b: DayCounts, sign: 1 | -1 = 1): DayCounts {
  const sum = (left: Int32Array, right: Int32Array) => left.map((count, day) => count + sign * (right[day] ?? 0))
  return {
    entered: sum(a.entered, b.entered),
    fleksjob: sum(a.fleksjob, b.fleksjob),
    other: sum(a.other, b.other),
    censored: sum(a.censored, b.censored),
  }
}

export function emptyDays(lastDay: number): DayCounts {
  const days = () => new Int32Array(lastDay + 2)
  return { entered: days(), fleksjob: days(), other: days(), censored: days() }
}

/** The life table that `lifeTable` makes of the same rows, except that all who stay past the last day end the day after. */
export function tableOfDays({ entered, fleksjob, other, censored }: DayCounts): LifeTable {
  const time: number[] = []
  const atRisk: number[] = []
  const exits: number[] = []
  const exitsByKind: { 1: number[]; 2: number[] } = { 1: [], 2: [] }
  const censoredAt: number[] = []
  const enteredSince: number[] = []
  const atRiskNextDay: number[] = []
  let present = 0
  let since = 0
  for (let day = 1; day < entered.length; day += 1) {
    since += entered[day - 1] ?? 0
    const [toFleksjob, toOther, cut] = [fleksjob[day] ?? 0, other[day] ?? 0, censored[day] ?? 0]
    if (toFleksjob + toOther + cut === 0) continue
    const risk = present + since
    present = risk - toFleksjob - toOther - cut
    time.push(day)
    atRisk.push(risk)
    exits.push(toFleksjob + toOther)
    exitsByKind[1].push(toFleksjob)
    exitsByKind[2].push(toOther)
    censoredAt.push(cut)
    enteredSince.push(since)
    atRiskNextDay.push(present + (entered[day] ?? 0))
    since = 0
  }
  return {
    time,
    atRisk,
    exits,
    exitsByKind,
    censored: censoredAt,
    entered: enteredSince,
    atRiskFirstDay: entered[0] ?? 0,
    atRiskNextDay,
    known: time.at(-1) ?? 0,
  }
}

function increase(counts: Int32Array, day: number): void {
  counts[day] = (counts[day] ?? 0) + 1
}
