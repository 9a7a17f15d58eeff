import { queryOptions } from "@tanstack/react-query"
import type { Model } from "../../domain/model"
import type { MunicipalityCode } from "../../domain/municipality"
import type { MeasureRequest } from "../../domain/result"
import type { Engine, RunOptions } from "../../engine/engine"
import { anchoring } from "../../measures/anchoring"
import { companyEffort } from "../../measures/company-effort"
import { companyOrientedDetail } from "../../measures/company-oriented-detail"
import { criterionResult } from "../../measures/criterion-result"
import { criterionSeries } from "../../measures/criterion-series"
import { effortCaseload } from "../../measures/effort-caseload"
import { effortContacts } from "../../measures/effort-contacts"
import { targetGroups } from "../../measures/effort-groups"
import { meetingStudy } from "../../measures/effort-meeting"
import { effortPhases } from "../../measures/effort-phases"
import { effortReach } from "../../measures/effort-reach"
import { effortStock } from "../../measures/effort-stock"
import { elementUses } from "../../measures/element-use"
import { durationStudy } from "../../measures/duration-study"
import { eventStudy } from "../../measures/event-study"
import { matchingBalance } from "../../measures/matching-balance"
import { municipalDifferences } from "../../measures/municipal-differences"
import { firstIncrease } from "../../measures/first-increase"
import { offerToHours } from "../../measures/offer-to-hours"
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

type Measure<Q, R> = (engine: Engine, request: Q, run: RunOptions) => Promise<R>
type MeasureWith<Q, X, R> = (engine: Engine, request: Q, more: X, run: RunOptions) => Promise<R>

/** The question of a measure that is asked of everyone at once. */
function asked<Q extends MeasureRequest, R>(name: string, measure: Measure<Q, R>) {
  return (source: Source, request: Q) =>
    queryOptions({
      ...about(name, source, request),
      queryFn: ({ signal }) => measure(source.engine, request, { signal }),
    })
}

/** The question of a measure that tells of some municipalities by name as well. */
function askedOf<Q extends MeasureRequest, R>(name: string, measure: MeasureWith<Q, Municipalities, R>) {
  return (source: Source, request: Q, municipalities: Municipalities) =>
    queryOptions({
      ...about(name, source, request, municipalities),
      queryFn: ({ signal }) => measure(source.engine, request, municipalities, { signal }),
    })
}

/** The question of a measure that needs a month or a choice beside the request. */
function askedWith<Q extends MeasureRequest, X, R>(name: string, measure: MeasureWith<Q, X, R>) {
  return (source: Source, request: Q, more: X) => {
    const { queryKey, placeholderData } = about(name, source, request)
    return queryOptions({
      queryKey: [...queryKey, more] as const,
      placeholderData,
      queryFn: ({ signal }) => measure(source.engine, request, more, { signal }),
    })
  }
}

export const criterionResultOptions = asked("result", criterionResult)
export const criterionSeriesOptions = askedOf("series", criterionSeries)
export const shareDetailOptions = askedOf("shareDetail", shareDetail)
export const progressionDetailOptions = asked("progressionDetail", progressionDetail)
export const followUpOptions = asked("followUps", progressionFollowUps)
export const hoursMatrixOptions = asked("hoursMatrix", hoursMatrices)
export const firstIncreaseOptions = asked("firstIncrease", firstIncrease)
export const companyOrientedDetailOptions = askedOf("companyOrientedDetail", companyOrientedDetail)
export const milestonePathsOptions = asked("milestonePaths", milestonePaths)
export const runningStatusOptions = askedWith("runningStatus", runningStatus)
export const companyEffortOptions = asked("companyEffort", companyEffort)
export const offerToHoursOptions = asked("offerToHours", offerToHours)
export const rollOutOptions = askedWith("rollOut", rollOut)
export const durationStudyOptions = askedWith("durationStudy", durationStudy)
export const wageHoursDetailOptions = asked("wageHoursDetail", wageHoursDetail)
export const matchingBalanceOptions = asked("matchingBalance", matchingBalance)
export const anchoringOptions = asked("anchoring", anchoring)
export const elementUseOptions = asked("elementUse", elementUses)
export const robustnessOptions = asked("robustness", robustness)
export const eventStudyOptions = asked("eventStudy", eventStudy)
export const municipalDifferencesOptions = asked("municipalDifferences", municipalDifferences)
export const effortStockOptions = asked("effortStock", effortStock)
export const targetGroupsOptions = asked("targetGroups", targetGroups)
export const effortPhasesOptions = asked("effortPhases", effortPhases)
export const effortReachOptions = asked("effortReach", effortReach)
export const effortContactsOptions = asked("effortContacts", effortContacts)
export const effortCaseloadOptions = asked("effortCaseload", effortCaseload)
export const meetingStudyOptions = asked("meetingStudy", meetingStudy)

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
