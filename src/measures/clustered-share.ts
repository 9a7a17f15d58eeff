import { absent } from "../domain/absence"
import type { Measured } from "../domain/estimate"
import type { Row } from "../engine/engine"
import { clusteredVariance } from "../statistics/clustered"
import { logitInterval } from "../statistics/logit-interval"
import { tInterval } from "../statistics/t-interval"
import type { Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas, PersonsPart } from "./area-numbers"

/** One row of `ledighedsydelse_share.sql` or `company_oriented_share.sql`; weighted, n, d and u are with the weights. */
export interface ShareRow {
  readonly area: string
  readonly window1: WindowCounts
  readonly window2: WindowCounts
  readonly personsEither: number
  /** Sums over persons of u₁², u₂² and (u₂ − u₁)². */
  readonly uu1: number
  readonly uu2: number
  readonly uuChange: number
  readonly sharedPersons: number
  readonly uuShared: number
}

interface WindowCounts {
  readonly n: number | null
  readonly d: number
  /** Distinct persons: all, with a month in the numerator, with a month outside it. */
  readonly persons: number
  readonly withTrait: number
  readonly withoutTrait: number
}

/**
 * Shares of person-months in two windows, the change between them and the persons' variance of the difference, from the
 * sums that the SQL delivers. Persons who live on both sides count once in n and once in Σu².
 */
export function clusteredShares(rows: readonly Row[], options: Options = {}): MeasuredAreas {
  return sharesOf(rows.map(shareRow), options)
}

interface Options {
  readonly seasonMatched?: boolean
  /** A mean amount instead of a share: its level lies on the plain scale, and has no complement. */
  readonly isMean?: boolean
}

/** The same from rows that are made of weighted strata. */
export function sharesOf(rows: readonly ShareRow[], options: Options = {}): MeasuredAreas {
  const shares = new Map(rows.map((row) => [row.area, row]))
  const comparison = shares.get("comparison")
  const personsPart = (key: string): PersonsPart => {
    const own = shares.get(key)
    if (own === undefined || comparison === undefined) return absent("noComparison")
    const persons = own.personsEither + comparison.personsEither - own.sharedPersons
    const squares = own.uuChange + comparison.uuChange - 2 * own.uuShared
    return { kind: "symmetric", variance: clusteredVariance(squares, persons) }
  }
  const areas = new Map([...shares].map(([key, row]) => [key, areaNumbers(row, options)]))
  return { areas, personsPart, verdictMinimum: 20 }
}

function areaNumbers(row: ShareRow, { seasonMatched = false, isMean = false }: Options): AreaNumbers {
  const { window1, window2 } = row
  // A season-matched baseline is weighted by the result window's months, so its persons have an influence on it too.
  const baseline = level(window1, row.uu1, seasonMatched ? row.personsEither : window1.persons, isMean)
  const result = level(window2, row.uu2, window2.persons, isMean)
  const changeVariance = clusteredVariance(row.uuChange, row.personsEither)
  const basis = [...baseline.basis, ...result.basis]
  return {
    persons: { estimate: countOf(window2.persons), basis: [window2.persons] },
    baseline,
    result,
    change: { estimate: changeOf(baseline, result, changeVariance, row.personsEither), basis },
    resultVariance: clusteredVariance(row.uu2, window2.persons),
    changeVariance,
    weight: window2.d,
    fewestPersons: Math.min(window1.persons, window2.persons),
    fewestForVerdict: Math.min(window1.persons, window2.persons),
  }
}

function level(
  { n, d, persons, withTrait, withoutTrait }: WindowCounts,
  uu: number,
  influential: number,
  isMean: boolean,
): Undisclosed {
  const basis = [persons, withTrait, withoutTrait]
  if (d === 0 || n === null) return { estimate: absent("noPopulation"), basis }
  const value = n / d
  const se = Math.sqrt(clusteredVariance(uu, influential))
  const limits = isMean ? tInterval(value, se, persons - 1) : logitInterval(value, se, persons)
  return {
    estimate: {
      kind: "value",
      value,
      interval: persons > 1 ? limits : absent("noInterval"),
      numerator: n,
      denominator: d,
      persons,
    },
    basis,
  }
}

function changeOf(
  baseline: Undisclosed,
  result: Undisclosed,
  variance: number,
  persons: number,
): Undisclosed["estimate"] {
  if (baseline.estimate.kind === "absent") return baseline.estimate
  if (result.estimate.kind === "absent") return result.estimate
  const value = result.estimate.value - baseline.estimate.value
  return { kind: "value", value, interval: tInterval(value, Math.sqrt(variance), persons - 1) }
}

export function countOf(persons: number): Measured {
  return { kind: "value", value: persons, interval: absent("noInterval"), persons }
}

function shareRow(row: Row): ShareRow {
  const window = (number: 1 | 2): WindowCounts => {
    const n = row[`n_${number}`]
    return {
      n: n === null || n === undefined ? null : Number(n),
      d: Number(row[`d_${number}`] ?? 0),
      persons: Number(row[`persons_${number}`]),
      withTrait: Number(row[`with_${number}`]),
      withoutTrait: Number(row[`without_${number}`]),
    }
  }
  return {
    area: areaName(Number(row.area)),
    window1: window(1),
    window2: window(2),
    personsEither: Number(row.persons_either),
    uu1: Number(row.uu_1),
    uu2: Number(row.uu_2),
    uuChange: Number(row.uu_change),
    sharedPersons: Number(row.shared_persons),
    uuShared: Number(row.uu_shared),
  }
}

/** The key of an area (`areaKey`) from its number in SQL (`area_member.sql`). */
function areaName(area: number): string {
  if (area === -1) return "project"
  return area === -2 ? "comparison" : String(area)
}
