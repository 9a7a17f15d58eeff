import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { ShareCriterion } from "../domain/scheme"
import type { Parameters } from "../engine/engine"
import { areaParameters, leftOutParameters, populationParameters, windowParameters } from "./request-parameters"

/** What M1's SQL asks for, matched or not. */
export function shareParameters(request: MeasureRequest<ShareCriterion>, result: MonthSpan): Parameters {
  return {
    ...populationParameters(request),
    ...areaParameters(request),
    ...windowParameters(request.criterion.baseline, result),
    ...leftOutParameters(request),
    full_time: request.criterion.counting === "fullTime",
  }
}
