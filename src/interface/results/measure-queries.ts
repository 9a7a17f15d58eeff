import { queryOptions } from "@tanstack/react-query"
import type { Month } from "../../domain/calendar"
import type { DurationChoice } from "../../domain/duration"
import type { Model } from "../../domain/model"
import type { MunicipalityCode } from "../../domain/municipality"
import type { MeasureRequest } from "../../domain/result"
import type {
  CompanyOrientedCriterion,
  DurationCriterion,
  ProgressionCriterion,
  ShareCriterion,
  WageHoursCriterion,
} from "../../domain/scheme"
import type { Engine } from "../../engine/engine"
import { companyEffort } from "../../measures/company-effort"
import { companyOrientedDetail } from "../../measures/company-oriented-detail"
import { criterionResult } from "../../measures/criterion-result"
import { criterionSeries } from "../../measures/criterion-series"
import { durationStudy } from "../../measures/duration-study"
import { eventStudy, type FollowedCriterion } from "../../measures/event-study"
import { type BackgroundMatched, matchingBalance } from "../../measures/matching-balance"
import { municipalDifferences } from "../../measures/municipal-differences"
import { firstIncrease } from "../../measures/first-increase"
import { progressionFollowUps } from "../../measures/follow-ups"
import { hoursMatrices } from "../../measures/hours-matrix"
import { milestonePaths } from "../../measures/milestones"
import { progressionDetail } from "../../measures/progression-detail"
import { rollOut } from "../../measures/roll-out"
import { robustness } from "../../measures/robustness"
import { runningStatus } from "../../measures/running-status"
import { shareDetail } from "../../measures/share-detail"
import { wageHoursDetail } from "../../measures/wage-hours-detail"

/** What answers the questions: the engine, and the loaded data that the answers belong to. */
export interface Source {
  readonly engine: Engine
  readonly model: Model
}

type Municipalities = readonly MunicipalityCode[]

export function criterionResultOptions(source: Source, request: MeasureRequest) {
  return queryOptions({
    ...about("result", source, request),
    queryFn: ({ signal }) => criterionResult(source.engine, request, { signal }),
  })
}

export function criterionSeriesOptions(source: Source, request: MeasureRequest, municipalities: Municipalities) {
  return queryOptions({
    ...about("series", source, request, municipalities),
    queryFn: ({ signal }) => criterionSeries(source.engine, request, municipalities, { signal }),
  })
}

export function shareDetailOptions(
  source: Source,
  request: MeasureRequest<ShareCriterion>,
  municipalities: Municipalities,
) {
  return queryOptions({
    ...about("shareDetail", source, request, municipalities),
    queryFn: ({ signal }) => shareDetail(source.engine, request, municipalities, { signal }),
  })
}

export function durationStudyOptions(
  source: Source,
  request: MeasureRequest<DurationCriterion>,
  choice: DurationChoice,
) {
  const { queryKey, placeholderData } = about("durationStudy", source, request)
  return queryOptions({
    queryKey: [...queryKey, choice] as const,
    placeholderData,
    queryFn: ({ signal }) => durationStudy(source.engine, request, choice, { signal }),
  })
}

export function progressionDetailOptions(source: Source, request: MeasureRequest<ProgressionCriterion>) {
  return queryOptions({
    ...about("progressionDetail", source, request),
    queryFn: ({ signal }) => progressionDetail(source.engine, request, { signal }),
  })
}

export function followUpOptions(source: Source, request: MeasureRequest<ProgressionCriterion>) {
  return queryOptions({
    ...about("followUps", source, request),
    queryFn: ({ signal }) => progressionFollowUps(source.engine, request, { signal }),
  })
}

export function hoursMatrixOptions(source: Source, request: MeasureRequest<ProgressionCriterion>) {
  return queryOptions({
    ...about("hoursMatrix", source, request),
    queryFn: ({ signal }) => hoursMatrices(source.engine, request, { signal }),
  })
}

export function firstIncreaseOptions(source: Source, request: MeasureRequest<ProgressionCriterion>) {
  return queryOptions({
    ...about("firstIncrease", source, request),
    queryFn: ({ signal }) => firstIncrease(source.engine, request, { signal }),
  })
}

export function companyOrientedDetailOptions(
  source: Source,
  request: MeasureRequest<CompanyOrientedCriterion>,
  municipalities: Municipalities,
) {
  return queryOptions({
    ...about("companyOrientedDetail", source, request, municipalities),
    queryFn: ({ signal }) => companyOrientedDetail(source.engine, request, municipalities, { signal }),
  })
}

export function milestonePathsOptions(source: Source, request: MeasureRequest<CompanyOrientedCriterion>) {
  return queryOptions({
    ...about("milestonePaths", source, request),
    queryFn: ({ signal }) => milestonePaths(source.engine, request, { signal }),
  })
}

export function runningStatusOptions(source: Source, request: MeasureRequest<CompanyOrientedCriterion>, month: Month) {
  const { queryKey, placeholderData } = about("runningStatus", source, request)
  return queryOptions({
    queryKey: [...queryKey, month] as const,
    placeholderData,
    queryFn: ({ signal }) => runningStatus(source.engine, request, month, { signal }),
  })
}

export function companyEffortOptions(source: Source, request: MeasureRequest<CompanyOrientedCriterion>) {
  return queryOptions({
    ...about("companyEffort", source, request),
    queryFn: ({ signal }) => companyEffort(source.engine, request, { signal }),
  })
}

export function rollOutOptions(source: Source, request: MeasureRequest<CompanyOrientedCriterion>, month: Month) {
  const { queryKey, placeholderData } = about("rollOut", source, request)
  return queryOptions({
    queryKey: [...queryKey, month] as const,
    placeholderData,
    queryFn: ({ signal }) => rollOut(source.engine, request, month, { signal }),
  })
}

export function wageHoursDetailOptions(source: Source, request: MeasureRequest<WageHoursCriterion>) {
  return queryOptions({
    ...about("wageHoursDetail", source, request),
    queryFn: ({ signal }) => wageHoursDetail(source.engine, request, { signal }),
  })
}

export function matchingBalanceOptions(source: Source, request: MeasureRequest<BackgroundMatched>) {
  return queryOptions({
    ...about("matchingBalance", source, request),
    queryFn: ({ signal }) => matchingBalance(source.engine, request, { signal }),
  })
}

export function robustnessOptions(source: Source, request: MeasureRequest) {
  return queryOptions({
    ...about("robustness", source, request),
    queryFn: ({ signal }) => robustness(source.engine, request, { signal }),
  })
}

export function eventStudyOptions(source: Source, request: MeasureRequest<FollowedCriterion>) {
  return queryOptions({
    ...about("eventStudy", source, request),
    queryFn: ({ signal }) => eventStudy(source.engine, request, { signal }),
  })
}

export function municipalDifferencesOptions(source: Source, request: MeasureRequest) {
  return queryOptions({
    ...about("municipalDifferences", source, request),
    queryFn: ({ signal }) => municipalDifferences(source.engine, request, { signal }),
  })
}

/** What a matched comparison changes in every criterion that has one. */
const weighted: ReadonlySet<string> = new Set(["result", "robustness", "matchingBalance"])

/**
 * The key is plain data and names everything that changes a number. While a changed choice is computed the old answer
 * stays, but only that of the same criterion on the same data: another one's would be false, not old.
 */
function about(name: string, { model }: Source, request: MeasureRequest, municipalities: Municipalities = []) {
  const subject = [name, model.fingerprint, request.scheme.id, request.criterion.id].join("/")
  const {
    scheme,
    criterion,
    project,
    comparisonRule,
    comparisonChosen,
    filter,
    leftOut,
    matched,
    wageHoursCoverage,
    threshold,
    data,
  } = request
  // Of the others only M5's are weighted: what a choice does not touch is not computed again.
  const isWeighted = criterion.measure === "wage_hours_gap" || weighted.has(name)
  const choices = {
    scheme,
    criterion,
    project,
    comparisonRule,
    comparisonChosen,
    filter,
    leftOut,
    matched: isWeighted && matched,
    wageHoursCoverage,
    threshold,
    data,
    municipalities,
  }
  return {
    queryKey: ["measure", subject, choices] as const,
    placeholderData: <T>(
      previous: T | undefined,
      query: { queryKey: readonly unknown[] } | undefined,
    ): T | undefined => (query?.queryKey[1] === subject ? previous : undefined),
  }
}
