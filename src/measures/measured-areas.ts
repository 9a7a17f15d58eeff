import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type {
  CompanyOrientedCriterion,
  DurationCriterion,
  OwnMeasureCriterion,
  ProgressionCriterion,
  ShareCriterion,
  WageHoursCriterion,
} from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { MeasuredAreas } from "./area-numbers"
import { measureCompanyOriented } from "./company-oriented"
import { withoutMissingMonths } from "./delivery"
import { measureDuration } from "./duration"
import { measureMatchedCompanyOriented } from "./matched-company-oriented"
import { measureOwn } from "./own-measure"
import { measureProgression } from "./progression"
import { measureShare } from "./share"
import { measureWageHours } from "./wage-hours"

/** What the measure counts of every area, without windows that the delivered rows do not cover. */
export async function measuredAreas(
  engine: Engine,
  request: MeasureRequest,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const found = await measure(engine, request, result, run)
  // M5's persons are those of one day: what their municipality delivers later touches none of their hours.
  return request.criterion.measure === "wage_hours_gap"
    ? found
    : withoutMissingMonths(engine, request, result, found, run)
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
