import fullTimeSql from "../../queries/measures/fleks_full_time.sql?raw"
import residentsSql from "../../queries/measures/residents_month.sql?raw"
import { absent } from "../domain/absence"
import { areaKey } from "../domain/area"
import type { Series, SeriesResult } from "../domain/result"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { linesOf, MonthlyCounts, seriesOf } from "./area-series"
import { type EffortRequest, statusMonths } from "./effort-request"
import { shareSeries } from "./share-detail"
import { dataMonths, populationParameters } from "./request-parameters"

export interface Stock {
  /** Persons on the last day of each month: onBenefit, inFleksjob, inFewHours. */
  readonly persons: SeriesResult
  /** Full-time persons of each month: onBenefit, inFleksjob. */
  readonly fullTime: SeriesResult
  /** The share of citizens aged 16–66: onBenefit, inFleksjob. */
  readonly shares: SeriesResult
}

const fullTimeColumns = { onBenefit: "benefit", inFleksjob: "fleksjob" } as const
type Status = keyof typeof fullTimeColumns
const statuses: readonly Status[] = ["inFleksjob", "onBenefit"]

/**
 * "Flere i fleksjob": how many are on ledighedsydelse and in fleksjob, as persons, as full-time persons (days ÷ days of the
 * month) and as a share of citizens aged 16–66, where a table of `population` tells them. Source: MEASURES §3 M1.
 */
export async function effortStock(engine: Engine, request: EffortRequest, run: RunOptions = {}): Promise<Stock> {
  const span = statusMonths(request, dataMonths(request))
  const lines = await shareSeries(engine, request, [], span, run)
  const persons = lines.filter(({ name }) => name !== "level")
  const fullTimeRows = await engine.query(fullTimeSql, { ...populationParameters(request), ...span }, run)
  const columns = Object.values(fullTimeColumns).flatMap((name) => [`${name}_full_time`, `${name}_persons`])
  const days = new MonthlyCounts(fullTimeRows, columns)
  const fullTime = statuses.flatMap((name) =>
    seriesOf(request, [], {
      name,
      span,
      step: 1,
      point: (codes, month) => {
        const monthly = days.at(codes, month)
        const behind = monthly[`${fullTimeColumns[name]}_persons`] ?? 0
        const value = monthly[`${fullTimeColumns[name]}_full_time`] ?? 0
        return { estimate: { kind: "value", value, interval: absent("noInterval") }, basis: [behind] }
      },
    }),
  )
  const residents = await engine.query(residentsSql, { ...span }, run)
  return {
    persons: { unit: "persons", step: 1, series: persons },
    fullTime: { unit: "persons", step: 1, series: fullTime },
    shares: { unit: "populationShare", step: 1, series: sharesOf(request, persons, residents) },
  }
}

/** Of numbers that are shown: what is hidden there is hidden here. All of the area's municipalities must be counted. */
function sharesOf(request: EffortRequest, persons: readonly Series[], rows: readonly Row[]): Series[] {
  const residents = new MonthlyCounts(rows, ["residents"])
  const codesOf = new Map(linesOf(request, []).map(({ area, codes }) => [areaKey(area), codes]))
  return persons
    .filter(({ name }) => statuses.some((status) => status === name))
    .map((line) => ({
      ...line,
      points: line.points.map((point) => {
        const codes = codesOf.get(areaKey(line.area)) ?? []
        const counted = codes.map((code) => residents.at([code], point.month).residents ?? 0)
        const all = counted.reduce((sum, count) => sum + count, 0)
        if (all === 0 || counted.includes(0)) return { ...point, estimate: absent("tableMissing") }
        if (point.estimate.kind === "absent") return point
        return { ...point, estimate: { ...point.estimate, value: point.estimate.value / all } }
      }),
    }))
}
