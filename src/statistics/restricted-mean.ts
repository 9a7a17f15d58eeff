import { absent, type Absent } from "../domain/absence"
import { lastIndexUpTo, lifeTable, truncate, type LifeTable, type RiskRow } from "./life-table"
import { survivalSteps, type Step } from "./product-limit"

export interface RestrictedMean {
  readonly kind: "value"
  /** Days. */
  readonly value: number
  /** Days squared. */
  readonly variance: number
}

export interface RestrictedMeanByPerson extends RestrictedMean {
  /** ψ_i, the change of the mean by person i's rows, for every person with a row at risk. */
  readonly influence: ReadonlyMap<number, number>
}

/** A step of the curve at or before τ, with the area under it from there to τ. */
interface AreaStep extends Step {
  readonly area: number
}

/**
 * Mean time on the benefit within the first τ days: the area under the Kaplan–Meier curve from 0 to τ.
 *
 * Variance Σ_{t≤τ} A(t)²·d/(Y(Y−d)) with A(t) = ∫_t^τ S; a term with d = Y is 0. Counts every spell as independent.
 * Absent where the curve ends before τ with S > 0 ("curveTooShort"; R extends it flat), and for an empty table
 * ("noPopulation").
 *
 * Source: R `summary(survfit(Surv(entry, exit, event) ~ 1), rmean = tau)$table`.
 */
export function restrictedMean(table: LifeTable, tau: number): RestrictedMean | Absent {
  const areas = areaSteps(table, tau)
  if ("kind" in areas) return areas
  const variance = areas.reduce(
    (sum, { area, exits, atRisk }) => sum + area * area * perExit(exits / atRisk, atRisk - exits),
    0,
  )
  return { kind: "value", value: meanOf(areas, tau), variance }
}

/**
 * The restricted mean with a variance that counts persons, not spells: Σψ_i².
 *
 * ψ_i = −Σ over i's rows and t ≤ τ of A(t)·(dN(t) − 1{at risk}·d/Y)/(Y − d). Equals the Greenwood variance where each
 * person has one row and enters at 0; with delayed entry the two differ by some per cent, in R as well. With
 * `minimumAtRisk` the curve ends as in `truncate`. Absent as `restrictedMean`. O(n log n).
 *
 * Source: R `residuals(survfit(Surv(entry, exit, event) ~ 1, id = spell, cluster = person), times = tau, type = "auc")`,
 * summed by person.
 */
export function restrictedMeanByPerson(
  rows: readonly RiskRow[],
  tau: number,
  minimumAtRisk = 1,
): RestrictedMeanByPerson | Absent {
  const areas = areaSteps(truncate(lifeTable(rows), minimumAtRisk), tau)
  if ("kind" in areas) return areas

  const time = areas.map((step) => step.time)
  const weight = areas.map((step) => perExit(step.area, step.atRisk - step.exits))
  let sum = 0
  const compensator = areas.map((step, j) => (sum += ((weight[j] ?? 0) * step.exits) / step.atRisk))

  const influence = new Map<number, number>()
  for (const row of rows) {
    if (!(row.entry < row.exit)) continue
    const last = lastIndexUpTo(time, row.exit)
    const expected = (compensator[last] ?? 0) - (compensator[lastIndexUpTo(time, row.entry)] ?? 0)
    const observed = row.kind > 0 && time[last] === row.exit ? (weight[last] ?? 0) : 0
    influence.set(row.person, (influence.get(row.person) ?? 0) + expected - observed)
  }
  return { kind: "value", value: meanOf(areas, tau), variance: signedVariance([{ influence, sign: 1 }]), influence }
}

/**
 * Variance of a signed sum of restricted means whose persons may be the same: Σ over persons of (Σ sign·ψ_i)². With the
 * four cells T2 − T1 − C2 + C1 it is V of the difference in development; of one mean, its own variance.
 */
export function signedVariance(
  parts: readonly { readonly influence: ReadonlyMap<number, number>; readonly sign: 1 | -1 }[],
): number {
  const total = new Map<number, number>()
  for (const { influence, sign } of parts) {
    for (const [person, psi] of influence) total.set(person, (total.get(person) ?? 0) + sign * psi)
  }
  let squares = 0
  for (const psi of total.values()) squares += psi * psi
  return squares
}

function areaSteps(table: LifeTable, tau: number): AreaStep[] | Absent {
  const steps = survivalSteps(table)
  const end = steps.at(-1)
  if (end === undefined) return absent("noPopulation")
  // Known through day `known`, the curve has an area up to the day after.
  if (table.known + 1 < tau && end.after > 0) return absent("curveTooShort")
  let area = 0
  let next = tau
  return steps
    .filter((step) => step.time <= tau)
    .reverse()
    .map((step) => {
      area += step.after * (next - step.time)
      next = step.time
      return { ...step, area }
    })
    .reverse()
}

function meanOf(areas: readonly AreaStep[], tau: number): number {
  const first = areas[0]
  return first === undefined ? tau : first.time + first.area
}

/** Nobody remains where d = Y: the area after it is 0, and so is the term. */
function perExit(amount: number, remaining: number): number {
  return remaining > 0 ? amount / remaining : 0
}
