import seriesSql from "../../queries/measures/company_oriented_series.sql?raw"
import { type Area, areaKey, comparisonArea, municipalityArea, projectArea } from "../domain/area"
import type { Month, MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { CompanyOrientedDetail, MeasureRequest, SeriesResult } from "../domain/result"
import type { CompanyOrientedCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import type { MeasuredAreas } from "./area-numbers"
import { MonthlyCounts, seriesOf } from "./area-series"
import { besideWhole, hiddenBeside } from "./beside-whole"
import { countOf } from "./clustered-share"
import { groupParameters, measureCompanyOriented, type Outcome, outcomes } from "./company-oriented"
import { withoutMissingMonths } from "./delivery"
import { goalMonths } from "./goal"
import { shareOf } from "./progression"
import { rowsInOwnGroups } from "./own-groups"
import { dataMonths, windowsOf } from "./request-parameters"

const columns = { either: "either", companyOriented: "company_oriented", ordinaryHours: "ordinary_hours" } as const

/** Beside M4: each part alone in each window, by month, and the numbers of persons (STAR's running status). */
export async function companyOrientedDetail(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions = {},
): Promise<{ details: readonly CompanyOrientedDetail[]; series: SeriesResult; counts: SeriesResult }> {
  const areas = [projectArea, comparisonArea, ...municipalities.map(municipalityArea)]
  const { result } = windowsOf(request)
  const details: CompanyOrientedDetail[] = []
  if (result !== null) {
    const measured = await byOutcome(engine, request, result.months, run)
    details.push(...detailsOf(request, areas, "baseline", measured), ...detailsOf(request, areas, "result", measured))
  }
  const goal = goalMonths(request)
  if (goal !== null) details.push(...detailsOf(request, areas, "goal", await byOutcome(engine, request, goal, run)))
  return { details, ...(await companyOrientedSeries(engine, request, municipalities, run)) }
}

type ByOutcome = Readonly<Record<Outcome, MeasuredAreas>>

async function byOutcome(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  months: MonthSpan,
  run: RunOptions,
): Promise<ByOutcome> {
  const measure = async (outcome: Outcome) => {
    const measured = await measureCompanyOriented(engine, request, months, run, outcome)
    return withoutMissingMonths(engine, request, months, measured, run)
  }
  return {
    either: await measure("either"),
    companyOriented: await measure("companyOriented"),
    ordinaryHours: await measure("ordinaryHours"),
  }
}

function detailsOf(
  request: MeasureRequest,
  areas: readonly Area[],
  window: CompanyOrientedDetail["window"],
  measured: ByOutcome,
): CompanyOrientedDetail[] {
  const column = window === "baseline" ? "baseline" : "result"
  const isHidden = {
    either: hiddenBeside(request, measured.either),
    companyOriented: hiddenBeside(request, measured.companyOriented),
    ordinaryHours: hiddenBeside(request, measured.ordinaryHours),
  }
  const part = (area: Area, outcome: Outcome): Estimate => {
    const numbers = measured[outcome].areas.get(areaKey(area))
    if (numbers === undefined) return absent("noPopulation")
    const isTold = area.kind === "municipality" && isHidden[outcome](area.code, column)
    return disclose(besideWhole(numbers[column], isTold), request.threshold)
  }
  return areas.map((area) => ({
    area,
    window,
    either: part(area, "either"),
    companyOriented: part(area, "companyOriented"),
    ordinaryHours: part(area, "ordinaryHours"),
  }))
}

/** The shares and the numbers of persons, by month. */
export async function companyOrientedSeries(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  municipalities: readonly MunicipalityCode[],
  run: RunOptions,
): Promise<{ series: SeriesResult; counts: SeriesResult }> {
  const span = dataMonths(request)
  const { scheme, criterion } = request
  const rows = await rowsInOwnGroups(scheme, criterion.targetGroups, (groups) =>
    engine.query(seriesSql, { ...groupParameters(request), ...span, groups }, run),
  )
  const monthly = new MonthlyCounts(rows, ["persons", ...Object.values(columns)])
  const share =
    (outcome: Outcome) =>
    (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
      const counts = monthly.at(codes, month)
      const persons = counts.persons ?? 0
      const reached = counts[columns[outcome]] ?? 0
      return { estimate: shareOf(reached, persons), basis: [persons, reached, persons - reached] }
    }
  const count =
    (outcome: Outcome) =>
    (codes: readonly MunicipalityCode[], month: Month): Undisclosed => {
      const persons = monthly.at(codes, month)[columns[outcome]] ?? 0
      return { estimate: countOf(persons), basis: [persons] }
    }
  const line = (name: string, point: ReturnType<typeof share>) =>
    seriesOf(request, municipalities, { name, span, step: 1, point })
  return {
    series: { unit: "share", step: 1, series: outcomes.flatMap((outcome) => line(outcome, share(outcome))) },
    counts: {
      unit: "persons",
      step: 1,
      series: [
        ...line("personsCompanyOriented", count("companyOriented")),
        ...line("personsOrdinaryHours", count("ordinaryHours")),
      ],
    },
  }
}
