import { absent, type AbsenceReason } from "../domain/absence"
import { areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { Unit } from "../domain/estimate"
import { municipalities } from "../domain/municipality"
import { isEveryone } from "../domain/population-filter"
import type { CriterionResult, MeasureRequest, Windows } from "../domain/result"
import {
  isOfCitizens,
  type CompanyOrientedCriterion,
  type DurationCriterion,
  type OwnMeasureCriterion,
  type ProgressionCriterion,
  type ShareCriterion,
  type WageHoursCriterion,
} from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { MeasuredAreas } from "./area-numbers"
import { measureCompanyOriented } from "./company-oriented"
import { withoutMissingMonths } from "./delivery"
import { develop } from "./develop"
import { measureDuration } from "./duration"
import { durationUnit } from "./duration-statistic"
import { goalMonths, withGoal } from "./goal"
import { measureMatchedCompanyOriented } from "./matched-company-oriented"
import { measureOwn } from "./own-measure"
import { measureProgression } from "./progression"
import { comparisonOf, windowsOf } from "./request-parameters"
import { measureShare } from "./share"
import { measureWageHours } from "./wage-hours"

/**
 * A success criterion for the participating municipalities together, the comparison set and every municipality: both
 * windows, own change, difference in development and verdict, after disclosure control.
 */
export async function criterionResult(
  engine: Engine,
  request: MeasureRequest,
  run: RunOptions = {},
): Promise<CriterionResult> {
  const windows = windowsOf(request)
  const reason = unmeasurable(request)
  if (reason !== null) return nothing(request, windows, reason)
  if (windows.result === null) return beforeResult(engine, request, windows, run)
  const measured = await measuredAreas(engine, request, windows.result.months, run)
  const developed = develop(request, windows, unitOf(request), measured)
  return isCompanyOriented(request) ? addGoal(engine, request, developed, run) : developed
}

/** Where the data hold nothing of the result yet: the baselines alone. Those of M5 are of persons who are followed on. */
async function beforeResult(
  engine: Engine,
  request: MeasureRequest,
  windows: Windows,
  run: RunOptions,
): Promise<CriterionResult> {
  const none = nothing(request, windows, "notObservedYet")
  if (isWageHours(request) || request.matched) return none
  const measured = await measuredAreas(engine, request, windows.baseline, run)
  const { areas } = develop(request, windows, unitOf(request), measured)
  const baselines = new Map(areas.map(({ area, baseline }) => [areaKey(area), baseline]))
  return {
    ...none,
    areas: none.areas.map((row) => ({ ...row, baseline: baselines.get(areaKey(row.area)) ?? row.baseline })),
  }
}

/** What the measure counts of every area, without windows that the delivered rows do not cover. */
export async function measuredAreas(
  engine: Engine,
  request: MeasureRequest,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const found = await measure(engine, request, result, run)
  // M5's persons are those of one day: what their municipality delivers later touches none of their hours.
  return isWageHours(request) ? found : withoutMissingMonths(engine, request, result, found, run)
}

function measure(engine: Engine, request: MeasureRequest, result: MonthSpan, run: RunOptions): Promise<MeasuredAreas> {
  const { criterion } = request
  switch (criterion.measure) {
    case "ledighedsydelse_share":
      return measureShare(engine, narrowed<ShareCriterion>(request, criterion), result, run)
    case "ledighedsydelse_duration":
      return measureDuration(engine, narrowed<DurationCriterion>(request, criterion), result, run)
    case "hours_progression":
      return measureProgression(engine, narrowed<ProgressionCriterion>(request, criterion), result, run)
    case "company_oriented_share": {
      const measureDevelopment = request.matched ? measureMatchedCompanyOriented : measureCompanyOriented
      return measureDevelopment(engine, narrowed<CompanyOrientedCriterion>(request, criterion), result, run)
    }
    case "own_measure":
      return measureOwn(engine, narrowed<OwnMeasureCriterion>(request, criterion), result, run)
    case "wage_hours_gap":
      return measureWageHours(engine, narrowed<WageHoursCriterion>(request, criterion), result, run)
  }
}

/** The request with its criterion's kind known to the compiler. */
export function narrowed<C extends MeasureRequest["criterion"]>(
  request: MeasureRequest,
  criterion: C,
): MeasureRequest<C> {
  return { ...request, criterion }
}

export function unitOf({ criterion }: MeasureRequest): Unit {
  if (criterion.measure === "wage_hours_gap") return "hoursPerMonth"
  if (isOfCitizens(criterion)) return "populationShare"
  if (criterion.measure === "own_measure") return criterion.unit
  return criterion.measure === "ledighedsydelse_duration" ? durationUnit(criterion) : "share"
}

function isCompanyOriented(request: MeasureRequest): request is MeasureRequest<CompanyOrientedCriterion> {
  return request.criterion.measure === "company_oriented_share"
}

function isWageHours({ criterion }: MeasureRequest): boolean {
  return criterion.measure === "wage_hours_gap"
}

async function addGoal(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  developed: CriterionResult,
  run: RunOptions,
): Promise<CriterionResult> {
  const months = goalMonths(request)
  if (months === null) return developed
  const measured = await measureCompanyOriented(engine, request, months, run)
  return withGoal(developed, request, months, await withoutMissingMonths(engine, request, months, measured, run))
}

/** Why the files do not allow the measure, null where they do: no number is better than a wrong one. */
export function unmeasurable(request: MeasureRequest): AbsenceReason | null {
  const {
    criterion,
    filter,
    data: { ends, origins, countsCitizens },
  } = request
  if (isOfCitizens(criterion)) {
    if (!countsCitizens) return "populationMissing"
    return isEveryone(filter) ? null : "populationNotDivided"
  }
  if (criterion.measure === "ledighedsydelse_duration") {
    return criterion.origin === "benefit" || origins.includes(criterion.origin) ? null : "eventsMissing"
  }
  if (isCompanyOriented(request)) {
    // Without offers or wage hours everyone would count as reached by neither.
    return ends.activity === undefined || ends.wage_hours === undefined ? "tableMissing" : null
  }
  if (criterion.measure === "own_measure") {
    return criterion.tables.some((table) => ends[table] === undefined) ? "tableMissing" : null
  }
  if (!isWageHours(request)) return null
  if (ends.wage_hours === undefined) return "tableMissing"
  // Where hours end with the benefit, what follows it is not 0 but unknown.
  if (request.wageHoursCoverage === "whileOnBenefit") return "hoursOnlyOnBenefit"
  return request.wageHoursCoverage === null ? "hoursCoverageUnknown" : null
}

function nothing(request: MeasureRequest, windows: Windows, reason: AbsenceReason): CriterionResult {
  const none = absent(reason)
  const areas = [projectArea, comparisonArea, ...municipalities.map(({ code }) => municipalityArea(code))]
  return {
    unit: unitOf(request),
    windows,
    areas: areas.map((area) => ({
      area,
      persons: none,
      baseline: none,
      result: none,
      change: none,
      difference: none,
      verdict: { kind: "none", reason },
    })),
    comparison: { rule: request.comparisonRule, municipalities: comparisonOf(request), k: 0, tau: 0 },
  }
}
