import { absent, type Absent } from "../domain/absence"
import { combinations, numberOfCombinations } from "./combinations"
import { type Random, seededRandom } from "./random"

/** Municipalities of one set; the arrays run in parallel. */
export interface MunicipalChanges {
  /** Δ: each municipality's own change. */
  readonly changes: readonly number[]
  /** Denominators of the result window; in every draw they are divided by the sum of their set. */
  readonly weights: readonly number[]
  /** Persons' variance of each change; used where one municipality takes part. */
  readonly variances: readonly number[]
}

export interface RandomisationTest {
  readonly kind: "value"
  /** Share of the draws at least as far from 0 as what happened. */
  readonly p: number
  /** t of what happened; with one participating municipality its distance in standard deviations. */
  readonly statistic: number
  readonly draws: number
  /** True where every combination was gone through, false where combinations were drawn. */
  readonly exact: boolean
  /** Municipalities drawn each time, and all that they are drawn from. */
  readonly participants: number
  readonly municipalities: number
}

interface Municipality {
  readonly change: number
  readonly weight: number
  readonly variance: number
}

const DRAWS = 9_999
const SEED = 20190401

/** Statistics that differ by rounding alone are equal: the same sets can be summed in another order. */
const SAME = 1 - 1e-10

/**
 * How unusual a difference in development is among all ways to pick as many municipalities as take part: the studentised
 * randomisation test.
 *
 * |T| of all municipalities are drawn 9 999 times without replacement, or every combination is taken where there are
 * fewer. t = (Σω_jΔ_j − Σω_cΔ_c)/√(S_T + S_C) with S = Σω²(Δ − Δ̄)²/(1 − 2ω + Σω²), ω the share of the set's weights, made
 * anew in every draw. p = (1 + #{|t*| ≥ |t|})/(1 + draws); of all combinations, among which is the one that happened, the
 * plain share. One participating municipality: the share of municipalities whose |Δ_j − Δ̄|/√(v_j + τ²) is at least as
 * large, Δ̄ being the weighted mean of the others.
 *
 * Municipalities without weight are left out, and with one participating those without variance. Absent where a set is
 * empty ("noComparison"), or t cannot be made: one comparison municipality against several, or no spread at all
 * ("noInterval").
 *
 * Source: t is coefficient over standard error of R
 * `clubSandwich::vcovCR(lm(delta ~ project, weights = w), cluster = municipality, type = "CR2")`.
 */
export function randomisationTest(
  participating: MunicipalChanges,
  comparison: MunicipalChanges,
  tauSquared: number,
  { draws = DRAWS, seed = SEED }: { readonly draws?: number; readonly seed?: number } = {},
): RandomisationTest | Absent {
  const own = weighty(participating)
  const others = weighty(comparison)
  if (own.length === 0 || others.length === 0) return absent("noComparison")
  const only = own[0]
  if (own.length === 1 && only !== undefined) return rankOfOne(only, others, tauSquared)
  if (others.length === 1) return absent("noInterval")

  const all = [...own, ...others]
  const statistic = studentised(all, firstOf(all.length, own.length))
  if (!Number.isFinite(statistic)) return absent("noInterval")
  const asFar = (taken: Uint8Array): number => (Math.abs(studentised(all, taken)) >= Math.abs(statistic) * SAME ? 1 : 0)

  const sizes = { participants: own.length, municipalities: all.length }
  const ways = numberOfCombinations(all.length, own.length)
  let count = 0
  if (ways <= draws) {
    for (const taken of combinations(all.length, own.length)) count += asFar(taken)
    return { kind: "value", p: count / ways, statistic, draws: ways, exact: true, ...sizes }
  }
  const random = seededRandom(seed)
  for (let draw = 0; draw < draws; draw++) count += asFar(drawn(all.length, own.length, random))
  return { kind: "value", p: (1 + count) / (1 + draws), statistic, draws, exact: false, ...sizes }
}

function weighty({ changes, weights, variances }: MunicipalChanges): Municipality[] {
  return changes
    .map((change, j) => ({ change, weight: weights[j] ?? 0, variance: variances[j] ?? 0 }))
    .filter(({ weight }) => weight > 0)
}

/** t of the municipalities marked 1 against the rest; ±∞ or NaN where neither set has any spread. */
function studentised(all: readonly Municipality[], taken: Uint8Array): number {
  const set = (mark: 0 | 1) => meanAndError(all.filter((_, j) => taken[j] === mark))
  const [inside, outside] = [set(1), set(0)]
  return (inside.mean - outside.mean) / Math.sqrt(inside.error + outside.error)
}

/** Weighted mean of a set with its squared error S. */
function meanAndError(set: readonly Municipality[]): { mean: number; error: number } {
  const sum = set.reduce((total, { weight }) => total + weight, 0)
  const concentration = set.reduce((total, { weight }) => total + (weight / sum) ** 2, 0)
  const mean = set.reduce((total, { change, weight }) => total + (weight / sum) * change, 0)
  const error = set.reduce((total, { change, weight }) => {
    const share = weight / sum
    return total + (share * share * (change - mean) ** 2) / (1 - 2 * share + concentration)
  }, 0)
  return { mean, error }
}

function rankOfOne(one: Municipality, others: readonly Municipality[], tauSquared: number): RandomisationTest | Absent {
  if (!(one.variance > 0)) return absent("noInterval")
  const all = [one, ...others.filter(({ variance }) => variance > 0)]
  if (all.length < 2) return absent("noComparison")
  const distances = all.map(({ change, weight, variance }) => {
    const rest = all.reduce((total, each) => total + each.weight, 0) - weight
    const sum = all.reduce((total, each) => total + each.weight * each.change, 0) - weight * change
    return (change - sum / rest) / Math.sqrt(variance + tauSquared)
  })
  const statistic = distances[0] ?? 0
  const asFar = distances.filter((distance) => Math.abs(distance) >= Math.abs(statistic) * SAME).length
  const sizes = { participants: 1, municipalities: all.length }
  return { kind: "value", p: asFar / all.length, statistic, draws: all.length, exact: true, ...sizes }
}

function firstOf(size: number, taken: number): Uint8Array {
  return new Uint8Array(size).fill(1, 0, taken)
}

/** `take` of `size` places marked 1, every combination as likely (selection sampling, Knuth's algorithm S). */
function drawn(size: number, take: number, random: Random): Uint8Array {
  const marks = new Uint8Array(size)
  let left = take
  for (let place = 0; place < size && left > 0; place++) {
    if (random() * (size - place) >= left) continue
    marks[place] = 1
    left--
  }
  return marks
}
