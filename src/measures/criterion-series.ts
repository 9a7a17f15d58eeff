import progressionSeriesSql from "../../queries/measures/hours_progression_series.sql?raw"
import type { Month } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, SeriesResult } from "../domain/result"
import type { DurationCriterion, ProgressionCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { Undisclosed } from "../disclosure/threshold"
import { MonthlyCounts, pacedSeriesOf, seriesOf } from "./area-series"
import { companyOrientedSeries } from "./company-oriented-detail"
import { unitOf } from "./criterion-result"
import { narrowed } from "./measured-areas"
import { countsOf, durationBasis, sampleOf, staysOfRequest } from "./duration"
import { durationLevel, levelEstimate, shownDuration } from "./duration-statistic"
import { ownSeries } from "./own-measure"
import type { Stay } from "./period-sample"
import { shareOf } from "./progression"
import { progressionParameters } from "./progression-parameters"
import { dataMonths } from "./request-parameters"
import { shareSeries } from "./share-detail"
import { cohortMonths, levelSeries } from "./wage-hours-monthly"

/**
 * The criterion over time, for the project, the comparison set and the municipalities asked for: by month (M1, M4), by
 * quarter of the period (M2: one quarter for sets, the four ending there for a municipality) or of the start (M3).
 */
export async function criterionSeries(
  engine: Engine,
  request: MeasureRequest,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions = {},
): Promise<SeriesResult> {
  const { criterion } = request
  switch (criterion.measure) {
    case "ledighedsydelse_share": {
      const series = await shareSeries(engine, narrowed(request, criterion), municipalities, dataMonths(request), run)
      return { unit: unitOf(request), step: 1, series: series.filter(({ name }) => name === "level") }
    }
    case "ledighedsydelse_duration":
      return durationSeries(engine, narrowed(request, criterion), municipalities, run)
    case "hours_progression":
      return progressionSeries(engine, narrowed(request, criterion), municipalities, run)
    case "company_oriented_share": {
      const both = await companyOrientedSeries(engine, narrowed(request, criterion), municipalities, run)
      const level = both.series.series.filter(({ name }) => name === "either")
      return { unit: "share", step: 1, series: level.map((line) => ({ ...line, name: "level" })) }
    }
    case "own_measure":
      return ownSeries(engine, narrowed(request, criterion), municipalities, run)
    case "wage_hours_gap": {
      const narrow = narrowed(request, criterion)
      return levelSeries(narrow, await cohortMonths(engine, narrow, run), municipalities)
    }
  }
}

async function durationSeries(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions,
): Promise<SeriesResult> {
  const stays = await staysOfRequest(engine, request, run)
  const { criterion } = request
  const shown = shownDuration(criterion)
  const staysIn = membersOf(stays)
  const point = (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
    const quarters = codes.length === 1 ? 4 : 1
    const rows = sampleOf(request, staysIn(codes), { first: month - 3 * quarters + 1, last: month })
    const counts = countsOf(rows)
    const level = levelEstimate(durationLevel(criterion, rows, request.threshold), counts.persons)
    return { estimate: shown(level), basis: durationBasis(criterion, rows, counts) }
  }
  const { first, last } = dataMonths(request)
  // Nobody has a known duration of two years before the data are two years old.
  const span = { first: first + 24, last }
  return {
    unit: unitOf(request),
    step: 3,
    series: await pacedSeriesOf(request, municipalities, { name: "level", span, step: 3, point }, run),
  }
}

/** The stays of a set of municipalities, sorted out once and not again for every point of its line. */
function membersOf(stays: readonly Stay[]): (codes: readonly MunicipalityCode[]) => readonly Stay[] {
  const found = new Map<readonly MunicipalityCode[], readonly Stay[]>()
  return (codes) => {
    const known = found.get(codes)
    if (known !== undefined) return known
    const wanted = new Set(codes)
    const members = stays.filter(({ municipality }) => wanted.has(municipality))
    found.set(codes, members)
    return members
  }
}

async function progressionSeries(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions,
): Promise<SeriesResult> {
  const { first, last } = dataMonths(request)
  const { followUpMonths: followUp } = request.criterion
  // A quarter that the data begin in the middle of would show a part of its starts.
  const span = { first: Math.ceil(first / 3) * 3, last: last - followUp }
  const parameters = { ...progressionParameters(request), ...span }
  const counts = new MonthlyCounts(await engine.query(progressionSeriesSql, parameters, run), [
    "up",
    "observed",
    "not_observed",
  ])
  const point = (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
    const { up = 0, observed = 0 } = counts.at(codes, month)
    return { estimate: shareOf(up, observed), basis: [observed, up, observed - up] }
  }
  const line = { name: "level", span, step: 3, followUp, point } as const
  return { unit: "share", step: 3, series: seriesOf(request, municipalities, line) }
}
