import { comparisonArea, projectArea } from "../domain/area"
import { firstDay, type MonthSpan } from "../domain/calendar"
import type { DurationSample, SpellSet } from "../domain/duration"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { DurationCriterion } from "../domain/scheme"
import { analysisDay, sampleOf } from "./duration"
import { dayNumber, dayWindow, flowSample, type SampleRow, type Stay, unknownStarts } from "./period-sample"
import { comparisonOf, windowsOf } from "./request-parameters"

/** The spells of a set as the sample sees them, and the stays left out since nobody knows when their spell began. */
export interface SpellGroup extends SpellSet {
  readonly rows: readonly SampleRow[]
  readonly unknown: readonly Stay[]
}

/** Project and comparison set in both windows; those of the result are missing where the data hold nothing of it. */
export function areaGroups(
  request: MeasureRequest<DurationCriterion>,
  stays: readonly Stay[],
  sample: DurationSample,
): SpellGroup[] {
  const { baseline, result } = windowsOf(request)
  const areas = [
    { area: projectArea, members: membersOf(stays, request.project) },
    { area: comparisonArea, members: membersOf(stays, comparisonOf(request)) },
  ]
  const spans: readonly { readonly window: SpellSet["window"]; readonly span: MonthSpan }[] = [
    { window: "baseline", span: baseline },
    ...(result === null ? [] : [{ window: "result" as const, span: result.months }]),
  ]
  return spans.flatMap(({ window, span }) =>
    areas.map(({ area, members }): SpellGroup => {
      const rows = sample === "flow" ? flowOf(request, members, window, span) : sampleOf(request, members, span)
      return { area, window, rows, unknown: sample === "flow" ? [] : unknownStarts(members, dayWindow(span)) }
    }),
  )
}

/**
 * The spells that begin in the window. Those of the result are followed to the analysis date; those of the baseline are
 * cut off where the intervention begins, so that no day after it tells of the time before.
 */
function flowOf(
  request: MeasureRequest<DurationCriterion>,
  stays: readonly Stay[],
  window: SpellSet["window"],
  span: MonthSpan,
): SampleRow[] {
  const until = window === "baseline" ? dayNumber(firstDay(request.scheme.intervention.first)) : Infinity
  return flowSample(stays, span, request.leftOut, until, analysisDay(request))
}

export function membersOf(stays: readonly Stay[], codes: readonly MunicipalityCode[]): Stay[] {
  const wanted = new Set(codes)
  return stays.filter(({ municipality }) => wanted.has(municipality))
}
