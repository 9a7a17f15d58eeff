import companyOrientedSql from "../../queries/measures/company_oriented_share.sql?raw"
import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import type { Engine, NumberColumns, Parameters, RunOptions } from "../engine/engine"
import type { MeasuredAreas } from "./area-numbers"
import { clusteredShares } from "./clustered-share"
import { areaParameters, leftOutParameters, populationParameters, windowParameters } from "./request-parameters"

/** What counts as reached in a month: company-oriented effort, ordinary hours, or either (the criterion). */
export const outcomes = ["either", "companyOriented", "ordinaryHours"] as const
export type Outcome = (typeof outcomes)[number]

export function groupParameters(request: MeasureRequest<CompanyOrientedCriterion>): Parameters {
  const { targetGroups, ordinaryWork } = request.criterion
  return { ...populationParameters(request), groups: targetGroups.join(","), work: ordinaryWork }
}

/** What both windows of M4 ask for, matched or not. */
export function windowedParameters(request: MeasureRequest<CompanyOrientedCriterion>, result: MonthSpan): Parameters {
  return {
    ...groupParameters(request),
    ...windowParameters(request.criterion.baseline, result),
    ...leftOutParameters(request),
  }
}

/** M4, share of the target group in company-oriented effort or with ordinary hours. Source: MEASURES §3 M4. */
export async function measureCompanyOriented(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  result: MonthSpan,
  run: RunOptions,
  outcome: Outcome = "either",
): Promise<MeasuredAreas> {
  const parameters = { ...windowedParameters(request, result), ...areaParameters(request), outcome, by_person: false }
  return clusteredShares(await engine.query(companyOrientedSql, parameters, run), { seasonMatched: true })
}

/** The same person by person. */
export function companyOrientedPersons(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  result: MonthSpan,
  run: RunOptions,
  outcome: Outcome = "either",
): Promise<NumberColumns> {
  const parameters = { ...windowedParameters(request, result), ...areaParameters(request), outcome, by_person: true }
  return engine.numbers(companyOrientedSql, parameters, run)
}
