import type { SampleRow } from "./period-sample"

/** Weeks to which curves are given. */
const LAST_WEEK = 104

/**
 * Whole weeks, until a curve's end, that may be shown without betraying a small number of persons who exit in one way or
 * are censored between two of them. Counted are persons: one may have several spells. Weeks asked for come first, since
 * numbers beside the curve are read there; the others are fitted in between.
 */
export function shownWeeks(
  rows: readonly SampleRow[],
  endDay: number,
  small: (persons: number) => boolean,
  wanted: readonly number[] = [],
): number[] {
  const ends = rows.filter(({ exit }) => exit <= endDay).sort((a, b) => a.exit - b.exit)
  const last = Math.floor(Math.min(LAST_WEEK, endDay / 7))
  /** Is what happens after one week and up to another nothing or enough? */
  const apart = (from: number, to: number): boolean => {
    const persons = new Map<number, Set<number>>()
    for (let at = firstAfter(ends, from * 7); ; at += 1) {
      const row = ends[at]
      if (row === undefined || row.exit > to * 7) break
      const known = persons.get(row.kind)
      if (known === undefined) persons.set(row.kind, new Set([row.person]))
      else known.add(row.person)
    }
    return ![...persons.values()].some(({ size }) => small(size))
  }
  const fixed = [0]
  for (const week of wanted) if (week <= last && apart(fixed.at(-1) ?? 0, week)) fixed.push(week)
  return fixed.flatMap((from, index) => {
    const to = fixed[index + 1]
    const between = [from]
    for (let week = from + 1; week < (to ?? last + 1); week += 1) {
      if (apart(between.at(-1) ?? from, week)) between.push(week)
    }
    while (to !== undefined && between.length > 1 && !apart(between.at(-1) ?? from, to)) between.pop()
    return between
  })
}

/** Index of the first row that ends after the day. */
function firstAfter(ends: readonly SampleRow[], day: number): number {
  let low = 0
  let high = ends.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle]?.exit ?? Infinity) <= day) low = middle + 1
    else high = middle
  }
  return low
}
