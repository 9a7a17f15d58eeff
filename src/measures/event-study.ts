import { absent } from "../domain/absence"
import { projectArea } from "../domain/area"
import type { Month } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, SeriesResult } from "../domain/result"
import type { CompanyOrientedCriterion, ProgressionCriterion, ShareCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { Undisclosed } from "../disclosure/threshold"
import { concentration, developmentInterval } from "../statistics/development"
import { seriesOf } from "./area-series"
import { unmeasurable } from "./criterion-result"
import { variationAmong } from "./develop"
import type { Point } from "./event-study-point"
import { progressionPoints } from "./progression-event-study"
import { comparisonOf, dataMonths } from "./request-parameters"
import { sharePoints } from "./share-event-study"

/** A criterion whose difference can be followed month by month (M1, M4) or by quarter of start (M3). */
export type FollowedCriterion = ShareCriterion | ProgressionCriterion | CompanyOrientedCriterion

/**
 * Event-study line: at every point of time the project's change since its baseline minus the comparison's, with the
 * interval of a difference in development (τ² of that point's changes). The months before the start are drawn, not
 * fitted. In percentage points as fractions, in the direction of the numbers. Source: MEASURES §3 M5.
 */
export async function eventStudy(
  engine: Engine,
  request: MeasureRequest<FollowedCriterion>,
  run: RunOptions = {},
): Promise<SeriesResult> {
  const { criterion } = request
  const reason = unmeasurable(request)
  const byQuarter = criterion.measure === "hours_progression"
  const { first, last } = dataMonths(request)
  const span = byQuarter ? { first: Math.ceil(first / 3) * 3, last: last - criterion.followUpMonths } : { first, last }
  const pointAt = byQuarter
    ? await progressionPoints(engine, { ...request, criterion }, span, run)
    : await sharePoints(engine, { ...request, criterion }, span, run)
  const point = (_: readonly MunicipalityCode[], month: Month): Undisclosed => {
    if (reason !== null) return { estimate: absent(reason), basis: [] }
    const at = pointAt(month)
    return { estimate: at === null ? absent("noPopulation") : differenceOf(request, at), basis: at?.basis ?? [] }
  }
  const step = byQuarter ? 3 : 1
  const followUp = byQuarter ? criterion.followUpMonths : 0
  const lines = seriesOf(request, [], { name: "difference", span, step, followUp, point })
  return { unit: "shareDifference", step, series: lines.filter(({ area }) => area.kind === projectArea.kind) }
}

function differenceOf(request: MeasureRequest, { project, comparison, persons, municipalities }: Point): Estimate {
  if (project === null || comparison === null) return absent("noPopulation")
  const value = project.change - comparison.change
  const others = comparisonOf(request).flatMap((code) => municipalities.get(code) ?? [])
  const { tauSquared, k } = variationAmong(others.map((other) => ({ ...other, persons: other.fewest })))
  const weights = (codes: readonly MunicipalityCode[]) => codes.map((code) => municipalities.get(code)?.weight ?? 0)
  const w = concentration(weights(request.project)) + concentration(weights(comparisonOf(request)))
  return {
    kind: "value",
    value,
    interval: developmentInterval({ improvement: value, persons, tauSquared, w, k }),
  }
}
