import type { MeasureRequest } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Parameters } from "../engine/engine"
import { dataEnd, leftOutParameters, populationParameters } from "./request-parameters"

/** What M3's SQL asks for, whatever is counted. */
export function progressionParameters(request: MeasureRequest<ProgressionCriterion>): Parameters {
  return {
    ...populationParameters(request),
    follow_up_months: request.criterion.followUpMonths,
    most_minutes: mostMinutes(request.criterion),
    ...leftOutParameters(request),
    last_day: dataEnd(request),
  }
}

/** Hours are compared in whole minutes (MEASURES §3 M3), so below 10 hours is at most 599 minutes. */
function mostMinutes({ hoursAtStart, hoursBelow }: ProgressionCriterion): number {
  return Math.round(hoursAtStart * 60) - (hoursBelow ? 1 : 0)
}
