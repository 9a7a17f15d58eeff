import progressionSql from "../../queries/measures/hours_progression.sql?raw"
import { absent } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { mover, type Part } from "../statistics/mover"
import { wilson } from "../statistics/wilson"
import type { AreaNumbers, MeasuredAreas, PersonsPart } from "./area-numbers"
import { countOf } from "./clustered-share"
import { measureMatchedProgression } from "./matched-progression"
import { progressionParameters } from "./progression-parameters"
import { comparisonOf, windowParameters } from "./request-parameters"

/** Persons of a cohort by what had become of their hours; sums of hours among those still in fleksjob. */
export interface Cohort {
  readonly up: number
  readonly unchanged: number
  readonly down: number
  readonly left: number
  readonly unknownHours: number
  readonly notObserved: number
  readonly changeSum: number
  readonly changeSquareSum: number
  /** The same among those who went up. */
  readonly riseSum: number
  readonly riseSquareSum: number
}

export const emptyCohort: Cohort = {
  up: 0,
  unchanged: 0,
  down: 0,
  left: 0,
  unknownHours: 0,
  notObserved: 0,
  changeSum: 0,
  changeSquareSum: 0,
  riseSum: 0,
  riseSquareSum: 0,
}

const nobody: readonly [Cohort, Cohort] = [emptyCohort, emptyCohort]

export function observed({ up, unchanged, down, left }: Cohort): number {
  return up + unchanged + down + left
}

/** Cohorts of each area in each window. A person counts once in the country, so sets are sums of municipalities. */
export async function cohortsByArea(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<ReadonlyMap<string, readonly [Cohort, Cohort]>> {
  const parameters = { ...progressionParameters(request), ...windowParameters(request.criterion.baseline, result) }
  const rows = await engine.query(progressionSql, parameters, run)
  const cohorts = new Map<string, [Cohort, Cohort]>()
  for (const row of rows) {
    const key = String(row.municipality)
    const pair: [Cohort, Cohort] = cohorts.get(key) ?? [...nobody]
    pair[Number(row.window_number) === 1 ? 0 : 1] = cohortOf(row)
    cohorts.set(key, pair)
  }
  const pooled = (codes: readonly MunicipalityCode[]): [Cohort, Cohort] => {
    const pairs = codes.map((code) => cohorts.get(String(code)) ?? nobody)
    const sum = (index: 0 | 1): Cohort => pairs.map((pair) => pair[index]).reduce(add, emptyCohort)
    return [sum(0), sum(1)]
  }
  cohorts.set("project", pooled(request.project))
  cohorts.set("comparison", pooled(comparisonOf(request)))
  return cohorts
}

/** M3, share of those who began few hours in fleksjob that has more hours at follow-up. Source: MEASURES §3 M3 (i). */
export async function measureProgression(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  if (request.matched) return measureMatchedProgression(engine, request, result, run)
  const cohorts = await cohortsByArea(engine, request, result, run)
  const comparison = cohorts.get("comparison")
  const personsPart = (key: string): PersonsPart => {
    const own = cohorts.get(key)
    if (own === undefined || comparison === undefined) return absent("noComparison")
    const parts = [part(own[1], 1), part(own[0], -1), part(comparison[1], -1), part(comparison[0], 1)]
    if (parts.some((each) => each === null)) return absent("noPopulation")
    return { kind: "asymmetric", interval: mover(parts.filter((each) => each !== null)) }
  }
  const areas = new Map([...cohorts].map(([key, [before, after]]) => [key, areaNumbers(before, after)]))
  return { areas, personsPart, verdictMinimum: 20 }
}

function areaNumbers(before: Cohort, after: Cohort): AreaNumbers {
  const basis = [...upBasis(before), ...upBasis(after)]
  const n1 = observed(before)
  const n2 = observed(after)
  return {
    persons: { estimate: countOf(n2), basis: [n2] },
    baseline: { estimate: upShare(before), basis: upBasis(before) },
    result: { estimate: upShare(after), basis: upBasis(after) },
    change: { estimate: changeOf(before, after), basis },
    resultVariance: variance(after),
    changeVariance: variance(before) + variance(after),
    weight: n2,
    fewestPersons: Math.min(n1, n2),
    fewestForVerdict: Math.min(n1, n2),
  }
}

export function upShare(cohort: Cohort): Estimate {
  return shareOf(cohort.up, observed(cohort))
}

/** A share of persons with Wilson's interval. */
export function shareOf(numerator: number, denominator: number): Estimate {
  if (denominator === 0) return absent("noPopulation")
  const limits = wilson(numerator, denominator)
  return {
    kind: "value",
    value: numerator / denominator,
    interval: limits,
    numerator,
    denominator,
    persons: denominator,
  }
}

export function upBasis(cohort: Cohort): readonly number[] {
  const n = observed(cohort)
  return [n, cohort.up, n - cohort.up]
}

function changeOf(before: Cohort, after: Cohort): Estimate {
  const parts = [part(after, 1), part(before, -1)]
  const [second, first] = parts
  if (!second || !first) return absent("noPopulation")
  return { kind: "value", value: second.estimate - first.estimate, interval: mover([second, first]) }
}

function part(cohort: Cohort, sign: 1 | -1): Part | null {
  const n = observed(cohort)
  return n === 0 ? null : { estimate: cohort.up / n, interval: wilson(cohort.up, n), sign }
}

/** Σ p(1−p)/n, the persons' variance that τ² sets apart from the municipalities'. */
function variance(cohort: Cohort): number {
  const n = observed(cohort)
  if (n === 0) return 0
  const p = cohort.up / n
  return (p * (1 - p)) / n
}

function cohortOf(row: Row): Cohort {
  return {
    up: Number(row.up),
    unchanged: Number(row.unchanged),
    down: Number(row.down),
    left: Number(row.left_fleksjob),
    unknownHours: Number(row.unknown_hours),
    notObserved: Number(row.not_observed),
    changeSum: Number(row.change_sum),
    changeSquareSum: Number(row.change_square_sum),
    riseSum: Number(row.rise_sum),
    riseSquareSum: Number(row.rise_square_sum),
  }
}

function add(a: Cohort, b: Cohort): Cohort {
  return {
    up: a.up + b.up,
    unchanged: a.unchanged + b.unchanged,
    down: a.down + b.down,
    left: a.left + b.left,
    unknownHours: a.unknownHours + b.unknownHours,
    notObserved: a.notObserved + b.notObserved,
    changeSum: a.changeSum + b.changeSum,
    changeSquareSum: a.changeSquareSum + b.changeSquareSum,
    riseSum: a.riseSum + b.riseSum,
    riseSquareSum: a.riseSquareSum + b.riseSquareSum,
  }
}
