import type { ShareRow } from "./clustered-share"
import { isHit, monthAt, type Pattern, type SeasonMembers } from "./season-patterns"
import type { WindowWeights } from "./share-moments"

/** Weighted person-months by place in a window: all, and those in which the outcome is reached. */
interface MonthTotals {
  readonly n: readonly number[]
  readonly d: readonly number[]
}
export type WindowTotals = readonly [MonthTotals, MonthTotals]

/** Places of the baseline's months by those of the result window's. */
type Seasons = readonly (number | null)[]

/** A window's weighted person-months are those of its strata, each with its weight. */
export function monthTotals({ strata }: SeasonMembers, weights: WindowWeights, seasons: Seasons): WindowTotals {
  const of = (window: 0 | 1): MonthTotals => {
    const length = window === 1 ? seasons.length : 12
    const n = new Array<number>(length).fill(0)
    const d = new Array<number>(length).fill(0)
    for (const [key, months] of strata[window]) {
      const weight = weights(key)[window]
      if (weight === 0) continue
      months.d.forEach((count, place) => (d[place] = (d[place] ?? 0) + weight * count))
      months.n.forEach((count, place) => (n[place] = (n[place] ?? 0) + weight * count))
    }
    return { n, d }
  }
  return [of(0), of(1)]
}

/** What one person-month adds to the influence on a level: where the outcome is reached, and in any case. */
interface Coefficient {
  readonly hit: number
  readonly row: number
}

/** The season-matched levels, and the influences of person-months on them. */
export interface SeasonLevels {
  /** p₀|w; null where a month of the result window has nobody in the baseline year. */
  readonly baseline: number | null
  readonly result: number
  readonly resultMonths: number
  readonly reachedMonths: number
  /** Of the baseline's months, on p₀|w; null where no month of the result window is held against it. */
  readonly ofBaseline: readonly (Coefficient | null)[]
  /** Of the result's months, on p_w, and through the mix of months on p₀|w. */
  readonly ofResult: readonly { readonly result: Coefficient; readonly mix: number }[]
}

/**
 * p_w = Σn ÷ Σd over the result window's months m; p₀|w = Σ ω_m·n₀(c) ÷ d₀(c), ω_m = d_m ÷ Σd, c the month of the baseline
 * year that m is held against. n and d are weighted. Source: MEASURES §3 M4 "Gain".
 */
export function seasonLevels([before, after]: WindowTotals, seasons: Seasons): SeasonLevels {
  const resultMonths = total(after.d)
  const reachedMonths = total(after.n)
  const result = reachedMonths / resultMonths
  const share = (place: number | null): number | null => {
    const d = place === null ? 0 : (before.d[place] ?? 0)
    return place === null || d === 0 ? null : (before.n[place] ?? 0) / d
  }
  const used = seasons.map((place, month) => ({ place, d: after.d[month] ?? 0 })).filter(({ d }) => d > 0)
  const baseline = used.every(({ place }) => share(place) !== null)
    ? total(used.map(({ place, d }) => d * (share(place) ?? 0))) / resultMonths
    : null
  const ofBaseline = before.d.map((d, place): Coefficient | null => {
    const held = total(used.filter((month) => month.place === place).map((month) => month.d))
    if (held === 0 || d === 0) return null
    const hit = held / resultMonths / d
    return { hit, row: -hit * (share(place) ?? 0) }
  })
  const ofResult = seasons.map((place) => ({
    result: { hit: 1 / resultMonths, row: -result / resultMonths },
    mix: baseline === null ? 0 : ((share(place) ?? baseline) - baseline) / resultMonths,
  }))
  return { baseline, result, resultMonths, reachedMonths, ofBaseline, ofResult }
}

type OneSide = Omit<ShareRow, "area" | "sharedPersons" | "uuShared">

interface Side {
  readonly row: OneSide
  /** u₂ − u₁ of every mover who counts. */
  readonly movers: ReadonlyMap<number, number>
}

/**
 * A season-matched row of weighted persons, with the sums of squares of their influences on both levels; `other` is the
 * comparison set, of whose persons those who are also here count once.
 *
 * Source: R `survey::svycontrast` on the totals of w·n and w·d by month, `svydesign(ids = ~person)`.
 */
export function weightedSeasonRow(
  area: string,
  members: SeasonMembers,
  weights: WindowWeights,
  seasons: Seasons,
  other?: { readonly members: SeasonMembers; readonly weights: WindowWeights },
): ShareRow {
  const own = sideOf(members, weights, seasons)
  let [sharedPersons, uuShared] = [0, 0]
  if (other !== undefined) {
    const moved = new Set(own.movers.keys())
    const theirs = sideOf(other.members, other.weights, seasons, moved)
    for (const [mover, u] of own.movers) {
      const there = theirs.movers.get(mover)
      if (there === undefined) continue
      sharedPersons += 1
      uuShared += u * there
    }
  }
  return { area, ...own.row, sharedPersons, uuShared }
}

/** `alone` gives the influences of these movers only, on the levels of all. */
function sideOf(members: SeasonMembers, weights: WindowWeights, seasons: Seasons, alone?: ReadonlySet<number>): Side {
  const levels = seasonLevels(monthTotals(members, weights, seasons), seasons)
  const counts = {
    baseline: { d: 0, persons: 0, withTrait: 0, withoutTrait: 0 },
    result: { d: 0, persons: 0, withTrait: 0, withoutTrait: 0 },
  }
  const sums = { personsEither: 0, uu1: 0, uu2: 0, uuChange: 0 }
  const movers = new Map<number, number>()
  for (const { keys, cells, persons, mover } of members.patterns) {
    if (alone !== undefined && (mover === null || !alone.has(mover))) continue
    const [first, second] = [weightIn(keys, weights, 0), weightIn(keys, weights, 1)]
    let [u1, u2, d1, n1, d2, n2] = [0, 0, 0, 0, 0, 0]
    for (const cell of first > 0 ? cells[0] : []) {
      const coefficient = levels.ofBaseline[monthAt(cell)]
      if (coefficient === null || coefficient === undefined) continue
      d1 += 1
      u1 += first * coefficient.row
      if (!isHit(cell)) continue
      n1 += 1
      u1 += first * coefficient.hit
    }
    for (const cell of second > 0 ? cells[1] : []) {
      const coefficient = levels.ofResult[monthAt(cell)]
      if (coefficient === undefined) continue
      d2 += 1
      u1 += second * coefficient.mix
      u2 += second * coefficient.result.row
      if (!isHit(cell)) continue
      n2 += 1
      u2 += second * coefficient.result.hit
    }
    if (d1 + d2 === 0) continue
    add(counts.baseline, persons, first, d1, n1)
    add(counts.result, persons, second, d2, n2)
    sums.personsEither += persons
    sums.uu1 += persons * u1 * u1
    sums.uu2 += persons * u2 * u2
    sums.uuChange += persons * (u2 - u1) * (u2 - u1)
    if (mover !== null) movers.set(mover, u2 - u1)
  }
  const { baseline } = levels
  const window1 = { ...counts.baseline, n: baseline === null ? null : baseline * counts.baseline.d }
  return { row: { window1, window2: { ...counts.result, n: levels.reachedMonths }, ...sums }, movers }
}

interface Counts {
  d: number
  persons: number
  withTrait: number
  withoutTrait: number
}

function add(counts: Counts, persons: number, weight: number, d: number, n: number): void {
  counts.d += persons * weight * d
  if (d > 0) counts.persons += persons
  if (n > 0) counts.withTrait += persons
  if (d > n) counts.withoutTrait += persons
}

/** Someone who is not in a window anywhere weighs nothing in it. */
function weightIn(keys: Pattern["keys"], weights: WindowWeights, window: 0 | 1): number {
  const key = keys[window]
  return key === null ? 0 : weights(key)[window]
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
