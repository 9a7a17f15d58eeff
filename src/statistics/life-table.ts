/** A period at risk: a spell, or the part of one seen in a window or in a municipality. Times in days since the origin. */
export interface RiskRow {
  /** Number of the person; a person may have several rows. */
  readonly person: number
  /** Duration at which the row comes under observation; at risk are times t with entry < t ≤ exit. */
  readonly entry: number
  readonly exit: number
  /** What happened at the exit: 0 censored, 1 fleksjob, 2 other. */
  readonly kind: number
}

/** Columns of equal length, one element for each distinct time at which a row ends, in rising order. */
export interface LifeTable {
  readonly time: readonly number[]
  /** Y: rows with entry < time ≤ exit. May rise from one time to the next, as rows enter late. */
  readonly atRisk: readonly number[]
  /** d: rows that end here otherwise than by censoring. */
  readonly exits: readonly number[]
  /** d by kind: 1 fleksjob, 2 other. */
  readonly exitsByKind: { readonly 1: readonly number[]; readonly 2: readonly number[] }
  readonly censored: readonly number[]
  /** Rows that entered since the time before, that time included: Y = Y before − d before − censored before + entered. */
  readonly entered: readonly number[]
  /** Y on the first day, t = 1. */
  readonly atRiskFirstDay: number
  /** Y on the day after each time: between two times rows only enter, so Y is lowest there. */
  readonly atRiskNextDay: readonly number[]
  /** Last day for which the table tells who was at risk. */
  readonly known: number
}

interface Ends {
  fleksjob: number
  other: number
  censored: number
}

/**
 * Counts the rows into a life table: O(n) and a sort of the distinct times.
 *
 * A row with entry ≥ exit is at risk at no time and is left out, as R's `Surv(entry, exit, event)` leaves it out. Any kind
 * above 1 counts as other. Does not need sorted rows; does not change them.
 */
export function lifeTable(rows: readonly RiskRow[]): LifeTable {
  const ends = new Map<number, Ends>()
  const entries = new Map<number, number>()
  for (const row of rows) {
    if (!(row.entry < row.exit)) continue
    const end = ends.get(row.exit) ?? { fleksjob: 0, other: 0, censored: 0 }
    if (row.kind === 1) end.fleksjob++
    else if (row.kind > 1) end.other++
    else end.censored++
    ends.set(row.exit, end)
    entries.set(row.entry, (entries.get(row.entry) ?? 0) + 1)
  }

  const starts = ascending(entries)
  let next = 0
  let present = 0
  const steps = ascending(ends).map(([time, end]) => {
    let entered = 0
    for (let start = starts[next]; start !== undefined && start[0] < time; start = starts[++next]) entered += start[1]
    const atRisk = present + entered
    const exits = end.fleksjob + end.other
    present = atRisk - exits - end.censored
    return { time, atRisk, entered, exits, end, nextDay: present + (entries.get(time) ?? 0) }
  })
  return {
    time: steps.map((step) => step.time),
    atRisk: steps.map((step) => step.atRisk),
    exits: steps.map((step) => step.exits),
    exitsByKind: { 1: steps.map((step) => step.end.fleksjob), 2: steps.map((step) => step.end.other) },
    censored: steps.map((step) => step.end.censored),
    entered: steps.map((step) => step.entered),
    atRiskFirstDay: entries.get(0) ?? 0,
    atRiskNextDay: steps.map((step) => step.nextDay),
    known: steps.at(-1)?.time ?? 0,
  }
}

/**
 * The table up to, and without, the first whole day with fewer than `minimumAtRisk` at risk: a curve ends there. With
 * delayed entry that can be the very first day, and the table is then empty, or a day on which nobody leaves: durations
 * at which nobody was followed must not count as if everyone had stayed. Entries and exits are whole days.
 */
export function truncate(table: LifeTable, minimumAtRisk: number): LifeTable {
  const last = table.atRiskNextDay.findIndex((atRisk) => atRisk < minimumAtRisk)
  const cut = table.atRiskFirstDay < minimumAtRisk ? 0 : last + 1
  const keep = (column: readonly number[]): readonly number[] => column.slice(0, cut)
  return {
    time: keep(table.time),
    atRisk: keep(table.atRisk),
    exits: keep(table.exits),
    exitsByKind: { 1: keep(table.exitsByKind[1]), 2: keep(table.exitsByKind[2]) },
    censored: keep(table.censored),
    entered: keep(table.entered),
    atRiskFirstDay: table.atRiskFirstDay,
    atRiskNextDay: keep(table.atRiskNextDay),
    known: table.time[cut - 1] ?? 0,
  }
}

/** Rows at risk (entry < t ≤ exit) at each of the times, for the line of numbers under a curve. */
export function numberAtRisk(rows: readonly RiskRow[], times: readonly number[]): number[] {
  return times.map((t) => rows.reduce((count, row) => (row.entry < t && t <= row.exit ? count + 1 : count), 0))
}

/** Index of the last time ≤ t, −1 where t lies before the first. */
export function lastIndexUpTo(time: readonly number[], t: number): number {
  let low = 0
  let high = time.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((time[middle] ?? Infinity) <= t) low = middle + 1
    else high = middle
  }
  return low - 1
}

function ascending<T>(map: ReadonlyMap<number, T>): (readonly [number, T])[] {
  return [...map].sort((a, b) => a[0] - b[0])
}
