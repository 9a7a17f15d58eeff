import strataSql from "../../queries/measures/wage_hours_strata.sql?raw"
import { absent, type AbsenceReason } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import { municipalities, type MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { WageHoursCriterion } from "../domain/scheme"
import type { Engine, Parameters, RunOptions } from "../engine/engine"
import { exactMatching, type Matching } from "../statistics/matching"
import { tInterval } from "../statistics/t-interval"
import { weightedMean, type WeightedSums } from "../statistics/weighted-mean"
import type { Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { countOf } from "./clustered-share"
import { CohortSums, countOfPersons, personsBy, type Strata, weighted, type WeightedGroup } from "./cohort-sums"
import { missingMonths } from "./delivery"
import {
  comparisonOf,
  leftOutParameters,
  populationParameters,
  windowParameters,
  windowsOf,
} from "./request-parameters"

/** Under this share of the target group with someone to be compared with there is no verdict (MEASURES §3 M5). */
const LEAST_COVERED = 0.8

export type WageHoursRequest = MeasureRequest<WageHoursCriterion>

export function cohortParameters(request: WageHoursRequest): Parameters {
  const { cohortDay, targetGroups, earlier, baseline } = request.criterion
  return {
    ...populationParameters(request),
    ...leftOutParameters(request),
    cohort_day: cohortDay,
    groups: targetGroups.join(","),
    earlier_first: earlier.first,
    earlier_last: earlier.last,
    baseline_first: baseline.first,
    baseline_last: baseline.last,
  }
}

export async function cohortOf(
  engine: Engine,
  request: WageHoursRequest,
  result: MonthSpan,
  run: RunOptions,
): Promise<CohortSums> {
  const parameters = { ...cohortParameters(request), ...windowParameters(request.criterion.baseline, result) }
  return new CohortSums(await engine.query(strataSql, parameters, run))
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
  const numbers = (group: WeightedGroup, all: number, covered: number) =>
    areaNumbers(group, all, { isMatched: request.matched, covered, isFinal, problem })
  const comparison = comparisonOf(request)
  const codesOf = (key: string): readonly MunicipalityCode[] => (key === "project" ? request.project : [Number(key)])

  const versus = (key: string): MeasuredAreas => {
    const { treated, compared, matching } = sidesOf(cohort, codesOf(key), comparison, request.matched)
    const own = weighted(treated, (stratum) => (matching.weights.has(stratum) ? 1 : 0))
    const against = weighted(compared, (stratum) => matching.weights.get(stratum) ?? 0)
    const areas = new Map<string, AreaNumbers>([
      [key, numbers(own, countOfPersons(treated), matching.covered)],
      ["comparison", numbers(against, countOfPersons(compared), 1)],
      ...comparison.map((code): [string, AreaNumbers] => {
        const strata = cohort.of([code])
        const group = weighted(strata, (stratum) => matching.weights.get(stratum) ?? 0)
        return [String(code), numbers(group, countOfPersons(strata), 1)]
      }),
    ])
    const variance = weightedMean(own.change).variance + weightedMean(against.change).variance
    return { areas, personsPart: () => ({ kind: "symmetric", variance }), verdictMinimum: 20 }
  }

  const project = versus("project")
  const participants = new Set(request.scheme.municipalities)
  const areas = new Map<string, AreaNumbers>()
  for (const key of ["project", "comparison"]) {
    const found = project.areas.get(key)
    if (found !== undefined && countOfPersons(cohort.of(key === "project" ? request.project : comparison)) > 0) {
      areas.set(key, found)
    }
  }
  for (const { code } of municipalities) {
    const strata = cohort.of([code])
    const all = countOfPersons(strata)
    if (all === 0) continue
    const own = participants.has(code) ? versus(String(code)).areas.get(String(code)) : undefined
    areas.set(String(code), own ?? numbers(weighted(strata, everyone), all, 1))
  }
  return { areas, personsPart: project.personsPart, verdictMinimum: 20, versus }
}

const everyone = () => 1

/** Both sides of a comparison and how they are matched; unmatched, everyone weighs 1. */
export function sidesOf(
  cohort: CohortSums,
  treatedCodes: readonly MunicipalityCode[],
  comparedCodes: readonly MunicipalityCode[],
  isMatched: boolean,
): { readonly treated: Strata; readonly compared: Strata; readonly matching: Matching } {
  const treated = cohort.of(treatedCodes)
  const compared = cohort.of(comparedCodes)
  if (isMatched) return { treated, compared, matching: exactMatching(personsBy(treated), personsBy(compared)) }
  const keys = [...treated.keys(), ...compared.keys()]
  return {
    treated,
    compared,
    matching: {
      weights: new Map(keys.map((key) => [key, 1])),
      treated: countOfPersons(treated),
      comparison: countOfPersons(compared),
      covered: 1,
    },
  }
}

/** Why there is no number, where the wage hours lack more than a quarter of a window's months. */
function missingWindow({ criterion, data }: WageHoursRequest, result: MonthSpan, cohort: CohortSums) {
  const [before, after] = cohort.months
  return missingMonths(before, criterion.baseline, data) ?? missingMonths(after, result, data)
}

interface Circumstances {
  readonly isMatched: boolean
  readonly covered: number
  readonly isFinal: boolean
  readonly problem: AbsenceReason | null
}

function areaNumbers(group: WeightedGroup, all: number, circumstances: Circumstances): AreaNumbers {
  const { isMatched, covered, isFinal, problem } = circumstances
  const { persons, withBefore, withAfter, withEither } = group
  const reason = problem ?? (persons === 0 ? (all > 0 ? "fewMatched" : "noPopulation") : null)
  const mean = (sums: WeightedSums, some: number): Undisclosed => {
    const basis = [persons, some]
    return { estimate: reason === null ? meanOf(sums) : absent(reason), basis }
  }
  const change = mean(group.change, withEither)
  const noVerdict = !isFinal ? "notObservedYet" : covered < LEAST_COVERED ? "fewMatched" : null
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
    ...(isMatched && { covered: coveredShare(persons, all) }),
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

/** The matched as a share of all; it is of the persons there are, so that no interval belongs to it. */
export function coveredShare(matched: number, all: number): Undisclosed {
  const basis = [all, matched, all - matched]
  if (all === 0) return { estimate: absent("noPopulation"), basis }
  return { estimate: { kind: "value", value: matched / all, interval: absent("noInterval"), persons: all }, basis }
}
