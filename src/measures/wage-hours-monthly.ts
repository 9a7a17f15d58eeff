import monthlySql from "../../queries/measures/wage_hours_monthly.sql?raw"
import { absent } from "../domain/absence"
import { type Area, projectArea } from "../domain/area"
import type { Month } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { Series, SeriesPoint, SeriesResult } from "../domain/result"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import { concentration, developmentInterval } from "../statistics/development"
import { weightedMean, type WeightedSums } from "../statistics/weighted-mean"
import { linesOf } from "./area-series"
import { variationAmong } from "./develop"
import { comparisonOf, dataMonths, lastFinal } from "./request-parameters"
import { cohortParameters, meanOf, type WageHoursRequest } from "./wage-hours"

/** Ordinary hours a month of a cohort, by municipality and month: `wage_hours_monthly.sql`. */
export class CohortMonths {
  readonly #rows = new Map<Month, Map<MunicipalityCode, Row>>()

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      const month = Number(row.month)
      const byCode = this.#rows.get(month) ?? new Map<MunicipalityCode, Row>()
      byCode.set(Number(row.municipality), row)
      this.#rows.set(month, byCode)
    }
  }

  get months(): readonly Month[] {
    return [...this.#rows.keys()].sort((a, b) => a - b)
  }

  /** Sums over municipalities; a column that is not there counts as 0. */
  at(month: Month, codes: readonly MunicipalityCode[]): (column: string) => number {
    const byCode = this.#rows.get(month)
    const rows = codes.map((code) => byCode?.get(code)).filter((row) => row !== undefined)
    return (column) => rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)
  }
}

export async function cohortMonths(engine: Engine, request: WageHoursRequest, run: RunOptions): Promise<CohortMonths> {
  const parameters = {
    ...cohortParameters(request),
    ...dataMonths(request),
    project: request.project.join(","),
    comparison: comparisonOf(request).join(","),
    participants: request.scheme.municipalities.join(","),
    matched: request.matched,
  }
  return new CohortMonths(await engine.query(monthlySql, parameters, run))
}

type Column = (column: string) => number

/** Hours of the month of those who weigh. */
function weightedHours(of: Column): WeightedSums {
  return {
    persons: of("weighted_persons"),
    w: of("w"),
    w2: of("w2"),
    wx: of("wh"),
    w2x: of("w2h"),
    w2xx: of("w2hh"),
  }
}

/** Hours of the month minus the person's own mean of the baseline. */
function deviations(of: Column): WeightedSums {
  return {
    persons: of("weighted_persons"),
    w: of("w"),
    w2: of("w2"),
    wx: of("wh") - of("wb"),
    w2x: of("w2h") - of("w2b"),
    w2xx: of("w2hh") - 2 * of("w2hb") + of("w2bb"),
  }
}

/** Mean hours by month: the project and its comparison as they are matched, a municipality alone as it is. */
export function levelSeries(
  request: WageHoursRequest,
  months: CohortMonths,
  municipalities: readonly MunicipalityCode[],
): SeriesResult {
  const series = linesOf(request, municipalities).map(({ area, codes }) =>
    lineOf(request, months, area, "level", (month) => {
      const of = months.at(month, codes)
      if (area.kind !== "municipality") return { estimate: meanOf(weightedHours(of)), basis: weightedBasis(of) }
      const persons = of("persons")
      const [hours, squares] = [of("hours"), of("hours_squared")]
      const sums = { persons, w: persons, w2: persons, wx: hours, w2x: hours, w2xx: squares }
      return { estimate: meanOf(sums), basis: [persons, of("with_hours")] }
    }),
  )
  return { unit: "hoursPerMonth", step: 1, series }
}

/**
 * The event-study line: month by month the difference between project and comparison in hours above the baseline's mean,
 * with the interval of a difference in development, τ² from the comparison municipalities' own months.
 */
export function differenceSeries(request: WageHoursRequest, months: CohortMonths): SeriesResult {
  const comparison = comparisonOf(request)
  const point = (month: Month): Undisclosed => {
    const own = months.at(month, request.project)
    const other = months.at(month, comparison)
    const basis = [...weightedBasis(own), ...weightedBasis(other)]
    const [treated, compared] = [weightedMean(deviations(own)), weightedMean(deviations(other))]
    if (own("weighted_persons") === 0) return { estimate: absent("noPopulation"), basis }
    if (other("weighted_persons") === 0) return { estimate: absent("noComparison"), basis }
    const each = comparison.map((code) => months.at(month, [code]))
    const { tauSquared, k } = variationAmong(
      each.map((of) => {
        const { value: change, variance } = weightedMean(deviations(of))
        return { change, variance, persons: of("weighted_persons") }
      }),
    )
    const value = treated.value - compared.value
    const limits = developmentInterval({
      improvement: value,
      persons: { kind: "symmetric", variance: treated.variance + compared.variance },
      tauSquared,
      w:
        concentration(request.project.map((code) => months.at(month, [code])("w"))) +
        concentration(each.map((of) => of("w"))),
      k,
    })
    return { estimate: { kind: "value", value, interval: limits }, basis }
  }
  return { unit: "hoursPerMonth", step: 1, series: [lineOf(request, months, projectArea, "hoursDifference", point)] }
}

function weightedBasis(of: Column): number[] {
  return [of("weighted_persons"), of("weighted_with_hours"), of("weighted_with_before")]
}

function lineOf(
  request: WageHoursRequest,
  months: CohortMonths,
  area: Area,
  name: string,
  point: (month: Month) => Undisclosed,
): Series {
  const final = lastFinal(request)
  const points = months.months.map((month): SeriesPoint => ({
    month,
    estimate: disclose(point(month), request.threshold),
    provisional: month > final,
  }))
  return { area, name, points }
}
