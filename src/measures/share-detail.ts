import stockSql from "../../queries/measures/fleks_stock_series.sql?raw"
import residentsSql from "../../queries/measures/residents_month.sql?raw"
import { absent } from "../domain/absence"
import type { Month, MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest, Series, SeriesResult } from "../domain/result"
import { isOfCitizens, type ShareCriterion } from "../domain/scheme"
import type { Engine, Row, RunOptions } from "../engine/engine"
import type { Undisclosed } from "../disclosure/threshold"
import { MonthlyCounts, seriesOf } from "./area-series"
import { countOf } from "./clustered-share"
import { unmeasurable } from "./criterion-result"
import { shareOf } from "./progression"
import { dataMonths, populationParameters } from "./request-parameters"

/** Minutes a week of a fleksjob of few hours, at most. */
const FEW_MINUTES = 600

/** Numbers of persons beside M1: on ledighedsydelse, in fleksjob, in fleksjob of 10 hours or less, by month. */
export async function shareDetail(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions = {},
): Promise<SeriesResult> {
  const series = await shareSeries(engine, request, municipalities, dataMonths(request), run)
  return { unit: "persons", step: 1, series: series.filter(({ name }) => name !== "level") }
}

/** Persons on ledighedsydelse of all citizens, in the municipalities where these are counted by the month. */
async function ofCitizens(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  stock: readonly Row[],
  span: MonthSpan,
  run: RunOptions,
): Promise<(codes: readonly MunicipalityCode[], month: Month) => Undisclosed> {
  const reason = unmeasurable(request)
  if (reason !== null) return () => ({ estimate: absent(reason), basis: [] })
  const onBenefit = new Map(stock.map((row) => [`${row.municipality} ${row.month}`, row.on_benefit]))
  const rows = (await engine.query(residentsSql, { ...span }, run))
    .filter(({ residents }) => residents !== null)
    .map((row) => ({ ...row, on_benefit: onBenefit.get(`${row.municipality} ${row.month}`) ?? 0 }))
  const counts = new MonthlyCounts(rows, ["on_benefit", "residents"])
  return (codes, month) => {
    const { on_benefit: persons = 0, residents = 0 } = counts.at(codes, month)
    return { estimate: shareOf(persons, residents), basis: [persons, residents, residents - persons] }
  }
}

/** Share and numbers by month. One month and one area: Wilson (MEASURES §3 M1). */
export async function shareSeries(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  municipalities: readonly MunicipalityCode[],
  span: MonthSpan,
  run: RunOptions,
): Promise<Series[]> {
  const parameters = { ...populationParameters(request), ...span, few_minutes: FEW_MINUTES }
  const rows = await engine.query(stockSql, parameters, run)
  const hoursKnown = rows.some((row) => row.hours_known === true)
  const counts = new MonthlyCounts(rows, ["on_benefit", "in_fleksjob", "in_few_hours"])
  const share = isOfCitizens(request.criterion)
    ? await ofCitizens(engine, request, rows, span, run)
    : (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
        const { on_benefit: onBenefit = 0, in_fleksjob: inFleksjob = 0 } = counts.at(codes, month)
        return {
          estimate: shareOf(onBenefit, onBenefit + inFleksjob),
          basis: [onBenefit, inFleksjob, onBenefit + inFleksjob],
        }
      }
  const count =
    (column: string) =>
    (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
      if (column === "in_few_hours" && !hoursKnown) return { estimate: absent("columnMissing"), basis: [] }
      const monthly = counts.at(codes, month)
      const persons = monthly[column] ?? 0
      // Those in fleksjob of more hours can be worked out from the two numbers that are shown.
      const others = column === "in_few_hours" ? [(monthly.in_fleksjob ?? 0) - persons] : []
      return { estimate: countOf(persons), basis: [persons, ...others] }
    }
  const line = (name: string, point: typeof share) => seriesOf(request, municipalities, { name, span, step: 1, point })
  return [
    ...line("level", share),
    ...line("onBenefit", count("on_benefit")),
    ...line("inFleksjob", count("in_fleksjob")),
    ...line("inFewHours", count("in_few_hours")),
  ]
}
