import ownMeasureSql from "../../queries/measures/own_measure.sql?raw"
import seriesSql from "../../queries/measures/own_measure_series.sql?raw"
import { absent } from "../domain/absence"
import type { Month, MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, SeriesResult } from "../domain/result"
import type { OwnMeasureCriterion } from "../domain/scheme"
import type { Engine, NumberColumns, Parameters, RunOptions } from "../engine/engine"
import { clusteredVariance } from "../statistics/clustered"
import { logitInterval } from "../statistics/logit-interval"
import { tInterval } from "../statistics/t-interval"
import type { Undisclosed } from "../disclosure/threshold"
import type { MeasuredAreas } from "./area-numbers"
import { type Counts, MonthlyCounts, seriesOf } from "./area-series"
import { clusteredShares } from "./clustered-share"
import { ownMeasureTable, readingFrom } from "./own-measure-table"
import {
  areaParameters,
  dataMonths,
  leftOutParameters,
  populationParameters,
  windowParameters,
} from "./request-parameters"

/**
 * A measure of the user's own: Σnumerator ÷ Σdenominator over the months of each window, with the persons' variance of
 * a ratio. The SQL gives rows of persons; the product itself counts them, so that the threshold holds for what it counts.
 * Source: MEASURES §3 "Uncertainty" and M1.
 */
export async function measureOwn(
  engine: Engine,
  request: MeasureRequest<OwnMeasureCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const table = await ownMeasureTable(engine, request.criterion, run)
  const parameters = { ...ownParameters(request, result), by_person: false }
  const rows = await engine.query(readingFrom(table, ownMeasureSql), parameters, run)
  return clusteredShares(rows, { isMean: request.criterion.unit !== "share" })
}

/** The same person by person. */
export async function ownPersons(
  engine: Engine,
  request: MeasureRequest<OwnMeasureCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<NumberColumns> {
  const table = await ownMeasureTable(engine, request.criterion, run)
  return engine.numbers(readingFrom(table, ownMeasureSql), { ...ownParameters(request, result), by_person: true }, run)
}

function ownParameters(request: MeasureRequest<OwnMeasureCriterion>, result: MonthSpan): Parameters {
  return {
    ...populationParameters(request),
    ...areaParameters(request),
    ...windowParameters(request.criterion.baseline, result),
    ...leftOutParameters(request),
    is_share: request.criterion.unit === "share",
  }
}

const columns = ["n", "d", "nn", "nd", "dd", "persons", "with_n", "without_n"] as const

/** The same month by month, with the interval of a window of one month. */
export async function ownSeries(
  engine: Engine,
  request: MeasureRequest<OwnMeasureCriterion>,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions,
): Promise<SeriesResult> {
  const { unit } = request.criterion
  const table = await ownMeasureTable(engine, request.criterion, run)
  const span = dataMonths(request)
  const parameters = { ...populationParameters(request), ...span, is_share: unit === "share" }
  const rows = await engine.query(readingFrom(table, seriesSql), parameters, run)
  const counts = new MonthlyCounts(rows, columns)
  const point = (codes: readonly MunicipalityCode[], month: Month): Undisclosed =>
    levelOf(counts.at(codes, month), unit === "share")
  return { unit, step: 1, series: seriesOf(request, municipalities, { name: "level", span, step: 1, point }) }
}

function levelOf(counts: Counts, isShare: boolean): Undisclosed {
  const { n = 0, d = 0, nn = 0, nd = 0, dd = 0, persons = 0, with_n: withN = 0, without_n: withoutN = 0 } = counts
  const basis = [persons, withN, withoutN]
  if (d === 0) return { estimate: absent("noPopulation"), basis }
  const value = n / d
  // Σu² of u = (n − p·d) ÷ D, from the sums of products; rounding may leave less than nothing.
  const squares = Math.max(0, nn - 2 * value * nd + value * value * dd) / (d * d)
  const se = Math.sqrt(clusteredVariance(squares, persons))
  const limits = isShare ? logitInterval(value, se, persons) : tInterval(value, se, persons - 1)
  const interval = persons > 1 ? limits : absent("noInterval")
  return { estimate: { kind: "value", value, interval, numerator: n, denominator: d, persons }, basis }
}
