import strataSql from "../../queries/measures/wage_hours_strata.sql?raw"
import { absent, type AbsenceReason } from "../domain/absence"
import { lastDay, type MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { WageHoursCriterion } from "../domain/scheme"
import type { Engine, Parameters, RunOptions } from "../engine/engine"
import { exactMatching, type Matching } from "../statistics/matching"
import { tInterval } from "../statistics/t-interval"
import { weightedMean, type WeightedSums } from "../statistics/weighted-mean"
import type { Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { countOf } from "./clustered-share"
import { coveredShare, LEAST_COVERED } from "./coverage"
import {
  cohortPerson,
  type CohortPerson,
  CohortSums,
  countOfPersons,
  personsBy,
  type Strata,
  weighted,
  type WeightedGroup,
} from "./cohort-sums"
import { missingMonths } from "./delivery"
import { matchedAreas } from "./matched-areas"
import {
  comparisonOf,
  leftOutParameters,
  populationParameters,
  windowParameters,
  windowsOf,
} from "./request-parameters"

export type WageHoursRequest = MeasureRequest<WageHoursCriterion>

export function cohortParameters(request: WageHoursRequest): Parameters {
  const { cohort, cohortDay, pension, targetGroups, earlier, baseline, result } = request.criterion
  return {
    ...populationParameters(request),
    ...leftOutParameters(request),
    cohort_day: cohortDay,
    cohort_until: cohort === "onDay" ? cohortDay : lastDay(request.scheme.project.last),
    groups: targetGroups.join(","),
    pension_ends: pension === "ends",
    earlier_first: earlier.first,
    earlier_last: earlier.last,
    ...windowParameters(baseline, result),
  }
}

export async function cohortOf(
  engine: Engine,
  request: WageHoursRequest,
  result: MonthSpan,
  run: RunOptions,
): Promise<CohortSums> {
  return new CohortSums(await engine.query(strataSql, { ...strataParameters(request, result), by_person: false }, run))
}

/** The cohort's persons instead of their sums. */
export async function cohortPersons(
  engine: Engine,
  request: WageHoursRequest,
  result: MonthSpan,
  run: RunOptions,
): Promise<readonly CohortPerson[]> {
  const rows = await engine.query(strataSql, { ...strataParameters(request, result), by_person: true }, run)
  return rows.filter((row) => Number(row.persons) > 0).map(cohortPerson)
}

function strataParameters(request: WageHoursRequest, result: MonthSpan): Parameters {
  return { ...cohortParameters(request), ...windowParameters(request.criterion.baseline, result) }
}

/**
 * M5, mean ordinary hours a month after the project minus before it, of everyone in the target group on the cohort's day.
 * A participating area is held against comparison persons weighted to its own strata. Source: MEASURES §3 M5.
 */
export async function measureWageHours(
  engine: Engine,
  request: WageHoursRequest,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const cohort = await cohortOf(engine, request, result, run)
  const isFinal = windowsOf(request).result?.provisional === false
  const problem = missingWindow(request, result, cohort)
  const numbers = (group: WeightedGroup, strata: Strata, covered: number | null) =>
    areaNumbers(group, countOfPersons(strata), { covered: request.matched ? covered : null, isFinal, problem })
  const comparison = comparisonOf(request)
  const compared = cohort.of(comparison)
  const each = comparison.map((code) => [String(code), cohort.of([code])] as const)

  const against = (key: string): MeasuredAreas => {
    const treated = cohort.of(key === "project" ? request.project : [Number(key)])
    const matching = matchingOf(treated, compared, request.matched)
    const weightOf = (stratum: string) => matching.weights.get(stratum) ?? 0
    const own = weighted(treated, (stratum) => (matching.weights.has(stratum) ? 1 : 0))
    const other = weighted(compared, weightOf)
    const areas = new Map<string, AreaNumbers>(
      each.map(([code, strata]) => [code, numbers(weighted(strata, weightOf), strata, null)]),
    )
    if (countOfPersons(treated) > 0) areas.set(key, numbers(own, treated, matching.covered))
    if (countOfPersons(compared) > 0) areas.set("comparison", numbers(other, compared, null))
    const variance = weightedMean(own.change).variance + weightedMean(other.change).variance
    return { areas, personsPart: () => ({ kind: "symmetric", variance }), verdictMinimum: 20 }
  }
  return matchedAreas(request, {
    against,
    alone: (code) => {
      const strata = cohort.of([code])
      return strata.size === 0 ? undefined : numbers(weighted(strata, everyone), strata, null)
    },
  })
}

const everyone = () => 1

/** Who weighs what on either side; unmatched, everyone weighs 1. */
export function matchingOf(treated: Strata, compared: Strata, isMatched: boolean): Matching {
  if (isMatched) return exactMatching(personsBy(treated), personsBy(compared))
  return {
    weights: new Map([...treated.keys(), ...compared.keys()].map((key) => [key, 1])),
    treated: countOfPersons(treated),
    comparison: countOfPersons(compared),
    covered: 1,
  }
}

/** Why there is no number, where the wage hours lack more than a quarter of a window's months. */
export function missingWindow(
  request: WageHoursRequest,
  result: MonthSpan,
  { months: [before, after] }: CohortSums,
): AbsenceReason | null {
  return missingMonths(before, request.criterion.baseline, request) ?? missingMonths(after, result, request)
}

interface Circumstances {
  /** Share of the area's persons who are matched; null where the area is not matched to anyone. */
  readonly covered: number | null
  readonly isFinal: boolean
  readonly problem: AbsenceReason | null
}

function areaNumbers(group: WeightedGroup, all: number, { covered, isFinal, problem }: Circumstances): AreaNumbers {
  const { persons, withBefore, withAfter, withEither } = group
  const reason = problem ?? (persons === 0 ? (all > 0 ? "fewMatched" : "noPopulation") : null)
  const mean = (sums: WeightedSums, some: number): Undisclosed => {
    const basis = [persons, some]
    return { estimate: reason === null ? meanOf(sums) : absent(reason), basis }
  }
  const change = mean(group.change, withEither)
  const noVerdict = !isFinal ? "notObservedYet" : (covered ?? 1) < LEAST_COVERED ? "fewMatched" : null
  return {
    persons: { estimate: reason === null ? countOf(persons) : absent(reason), basis: [persons] },
    baseline: mean(group.before, withBefore),
    result: mean(group.after, withAfter),
    change: { ...change, basis: [...change.basis, withBefore, withAfter] },
    resultVariance: weightedMean(group.after).variance,
    changeVariance: weightedMean(group.change).variance,
    weight: group.w,
    fewestPersons: persons,
    fewestForVerdict: persons,
    ...(noVerdict !== null && { noVerdict }),
    ...(covered !== null && { covered: coveredShare(persons, all) }),
  }
}

/** Mean hours a month with the t interval of the persons' variance. */
export function meanOf(sums: WeightedSums): Undisclosed["estimate"] {
  if (sums.persons === 0) return absent("noPopulation")
  const { value, variance } = weightedMean(sums)
  return {
    kind: "value",
    value,
    interval: tInterval(value, Math.sqrt(variance), sums.persons - 1),
    persons: sums.persons,
  }
}
