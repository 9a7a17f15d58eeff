import type { Row } from "../engine/engine"
import type { ShareRow } from "./clustered-share"
import { type Background, backgroundOf, type PersonsByStratum, stratumKey } from "./person-strata"

/** Months on ledighedsydelse and in all, in the baseline and in the result: what is summed over persons. */
const terms = ["n1", "d1", "n2", "d2"] as const
type Vector = readonly number[]

/** Of the persons of one stratum: counts in each window, and sums and sums of products of their terms. */
interface Moments {
  readonly persons: readonly [number, number]
  readonly withTrait: readonly [number, number]
  readonly withoutTrait: readonly [number, number]
  readonly personsEither: number
  readonly sums: Vector
  readonly products: readonly Vector[]
}

export interface ShareStratum extends Moments {
  readonly key: string
  readonly background: Background
  /** The persons who are also in the comparison set, their terms here times those there. */
  readonly shared: Moments | null
}

/** What a person of a stratum weighs in each window. */
export type WindowWeights = (key: string) => readonly [number, number]

export const unweighted: WindowWeights = () => [1, 1]

/** The strata of every area of `ledighedsydelse_share_strata.sql`, by its number there. */
export function shareStrata(rows: readonly Row[]): ReadonlyMap<number, readonly ShareStratum[]> {
  const areas = new Map<number, Map<string, ShareStratum>>()
  // An area's own persons come before those it shares.
  for (const row of rows.toSorted((a, b) => Number(a.is_shared) - Number(b.is_shared))) {
    const background = backgroundOf(row)
    const key = stratumKey(background)
    const strata = areas.get(Number(row.area)) ?? new Map<string, ShareStratum>()
    const own = strata.get(key)
    const moments = momentsOf(row)
    strata.set(
      key,
      row.is_shared === true && own !== undefined
        ? { ...own, shared: moments }
        : { ...moments, key, background, shared: null },
    )
    areas.set(Number(row.area), strata)
  }
  return new Map([...areas].map(([area, strata]) => [area, [...strata.values()]]))
}

export function personsIn(strata: readonly ShareStratum[], window: 0 | 1): PersonsByStratum {
  return new Map(strata.map(({ key, persons }) => [key, persons[window]]))
}

/**
 * A weighted share of person-months in each window, p = Σwn/Σwd, with the sums of squares of the persons' influences
 * u_i = w_i2(n_i2 − p₂d_i2)/Σ(wd)₂ − w_i1(n_i1 − p₁d_i1)/Σ(wd)₁, weights taken as fixed. `other` is the comparison set with
 * its weights, of whose persons those who are also here count once.
 *
 * Source: R `survey::svycontrast` on the totals of w·n and w·d by window, `svydesign(ids = ~person)`.
 */
export function weightedShareRow(
  area: string,
  strata: readonly ShareStratum[],
  weights: WindowWeights,
  other?: { readonly members: readonly ShareStratum[]; readonly weights: WindowWeights },
): ShareRow {
  const totals = totalsOf(strata, weights)
  const theirs = other && { totals: totalsOf(other.members, other.weights), weights: other.weights }
  const row = { uu1: 0, uu2: 0, uuChange: 0, personsEither: 0, sharedPersons: 0, uuShared: 0 }
  for (const stratum of strata) {
    const [first, second] = weights(stratum.key)
    const baseline = influence(totals, [first, 0])
    const result = influence(totals, [0, second])
    const change = influence(totals, [first, second])
    row.uu1 += bilinear(baseline, stratum.products, baseline)
    row.uu2 += bilinear(result, stratum.products, result)
    row.uuChange += bilinear(change, stratum.products, change)
    row.personsEither += personsOf(stratum, [first, second])
    if (theirs === undefined || stratum.shared === null) continue
    row.sharedPersons += personsOf(stratum.shared, [first, second])
    row.uuShared += bilinear(change, stratum.shared.products, influence(theirs.totals, theirs.weights(stratum.key)))
  }
  const window = (index: 0 | 1) => {
    const members = strata.filter(({ key }) => weights(key)[index] > 0)
    const count = (pick: (stratum: ShareStratum) => readonly [number, number]) =>
      members.reduce((sum, stratum) => sum + pick(stratum)[index], 0)
    return {
      n: totals[2 * index] ?? 0,
      d: totals[2 * index + 1] ?? 0,
      persons: count(({ persons }) => persons),
      withTrait: count(({ withTrait }) => withTrait),
      withoutTrait: count(({ withoutTrait }) => withoutTrait),
    }
  }
  return { area, window1: window(0), window2: window(1), ...row }
}

/** Σwn and Σwd of both windows. */
function totalsOf(strata: readonly ShareStratum[], weights: WindowWeights): Vector {
  return terms.map((_, term) =>
    strata.reduce((sum, { key, sums }) => sum + weights(key)[term < 2 ? 0 : 1] * (sums[term] ?? 0), 0),
  )
}

/** What each of a person's terms adds to the person's influence on the change. */
function influence([n1 = 0, d1 = 0, n2 = 0, d2 = 0]: Vector, [first, second]: readonly [number, number]): Vector {
  const baseline = d1 > 0 ? first / d1 : 0
  const result = d2 > 0 ? second / d2 : 0
  return [-baseline, d1 > 0 ? (baseline * n1) / d1 : 0, result, d2 > 0 ? (-result * n2) / d2 : 0]
}

/** Below this part of its terms' sizes a sum is their rounding alone. */
const ROUNDING = 1e-13

/** Σ over persons of (a·x)(b·y) from the sums of their products. */
function bilinear(a: Vector, products: readonly Vector[], b: Vector): number {
  let [sum, size] = [0, 0]
  a.forEach((left, row) => {
    b.forEach((right, column) => {
      const term = left * (products[row]?.[column] ?? 0) * right
      sum += term
      size += Math.abs(term)
    })
  })
  return Math.abs(sum) <= ROUNDING * size ? 0 : sum
}

/** Distinct persons with a weight in a window that they are in. */
function personsOf({ persons, personsEither }: Moments, [first, second]: readonly [number, number]): number {
  if (first > 0 && second > 0) return personsEither
  if (first > 0) return persons[0]
  return second > 0 ? persons[1] : 0
}

function momentsOf(row: Row): Moments {
  const pair = (name: string): readonly [number, number] => [Number(row[`${name}_1`]), Number(row[`${name}_2`])]
  return {
    persons: pair("persons"),
    withTrait: pair("with"),
    withoutTrait: pair("without"),
    personsEither: Number(row.persons_either),
    sums: [...["n_1", "d_1", "n_2", "d_2"].map((name) => Number(row[name]))],
    products: terms.map((left) => terms.map((right) => Number(row[`${left}_${right}`]))),
  }
}
