import { absent, type AbsenceReason } from "../domain/absence"
import { areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import type { Unit } from "../domain/estimate"
import { municipalities } from "../domain/municipality"
import { isEveryone } from "../domain/population-filter"
import type { CriterionResult, MeasureRequest, OwnWindows, Windows } from "../domain/result"
import { isOfCitizens, type CompanyOrientedCriterion } from "../domain/scheme"
import { isCommon } from "../domain/waves"
import type { Engine, RunOptions } from "../engine/engine"
import { develop } from "./develop"
import { durationUnit } from "./duration-statistic"
import { goalWindows, withGoal } from "./goal"
import { comparisonOf, windowsOf } from "./request-parameters"
import { areasOf, criterionWindows, sharedRequest, wavesIn } from "./wave-areas"
import type { Asked } from "./wave-together"

/**
 * A success criterion for the participating municipalities together, the comparison set and every municipality: both
 * windows, own change, difference in development and verdict, after disclosure control.
 */
export async function criterionResult(
  engine: Engine,
  request: MeasureRequest,
  run: RunOptions = {},
): Promise<CriterionResult> {
  const windows = windowsOf(sharedRequest(request))
  const reason = unmeasurable(request)
  if (reason !== null) return nothing(request, windows, reason)
  const measured = await areasOf(engine, request, criterionWindows, run)
  if (measured === null) return beforeResult(engine, request, windows, run)
  const own = ownWindowsOf(request)
  const developed = {
    ...develop(request, windows, unitOf(request), measured),
    ...(own.length > 0 && { ownWindows: own }),
  }
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
  if (request.criterion.measure === "wage_hours_gap" || request.matched) return none
  const measured = await areasOf(engine, request, baselineWindows, run)
  if (measured === null) return none
  const { areas } = develop(request, windows, unitOf(request), measured)
  const baselines = new Map(areas.map(({ area, baseline }) => [areaKey(area), baseline]))
  return {
    ...none,
    areas: none.areas.map((row) => ({ ...row, baseline: baselines.get(areaKey(row.area)) ?? row.baseline })),
  }
}

/** The baseline in the result's place too. */
function baselineWindows(request: MeasureRequest): Asked {
  const { baseline } = request.criterion
  return { request, windows: { baseline, result: { months: baseline, provisional: true } } }
}

/** Whose months or groups are not the criterion's, and which they are. */
function ownWindowsOf(request: MeasureRequest): OwnWindows[] {
  return (wavesIn(request) ?? [])
    .filter((wave) => !isCommon(wave, request))
    .map(({ municipalities: codes, scheme, criterion }) => ({
      ...windowsOf({ ...request, scheme, criterion }),
      municipalities: codes,
      intervention: scheme.intervention,
      ...("targetGroups" in criterion && { targetGroups: criterion.targetGroups }),
    }))
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

async function addGoal(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  developed: CriterionResult,
  run: RunOptions,
): Promise<CriterionResult> {
  // The mål is the own gain: no comparison, and so none that is weighted.
  const measured = await areasOf(engine, { ...request, matched: false }, goalWindows, run)
  return measured === null ? developed : withGoal(developed, request, measured)
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
  if (criterion.measure !== "wage_hours_gap") return null
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
