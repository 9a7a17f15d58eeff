import companySeriesSql from "../../queries/measures/company_oriented_series.sql?raw"
import { type MonthSpan, monthsIn } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { CompanyOrientedCriterion, DurationCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { addDays, countDays, type DayCounts, emptyDays, tableOfDays } from "../statistics/day-counts"
import { truncate } from "../statistics/life-table"
import type { MeasuredAreas, Pooled } from "./area-numbers"
import { MonthlyCounts } from "./area-series"
import { groupParameters } from "./company-oriented"
import { narrowed } from "./measured-areas"
import { sampleOf, staysOfRequest } from "./duration"
import { tableLevel } from "./duration-statistic"
import type { SampleRow } from "./period-sample"
import { isLeftOut } from "./request-parameters"

/**
 * How a set's levels come about from its municipalities, so that one can be left out: shares from their numerators and
 * denominators, season-matched ones month by month, durations from the days that their spells enter and leave.
 */
export async function pooledLevels(
  engine: Engine,
  request: MeasureRequest,
  result: MonthSpan,
  measured: MeasuredAreas,
  run: RunOptions,
): Promise<Pooled> {
  const { criterion } = request
  if (measured.pooled !== undefined) return measured.pooled
  switch (criterion.measure) {
    case "ledighedsydelse_share":
    case "hours_progression":
    case "own_measure":
      return pooledShares(measured)
    case "company_oriented_share":
      return pooledSeasons(engine, narrowed<CompanyOrientedCriterion>(request, criterion), result, run)
    case "wage_hours_gap":
      return pooledMeans(measured)
    case "ledighedsydelse_duration":
      return pooledDurations(engine, narrowed<DurationCriterion>(request, criterion), result, run)
  }
}

function pooledShares(measured: MeasuredAreas): Pooled {
  const areas = measured.counted ?? measured.areas
  const pooled = (codes: readonly MunicipalityCode[], window: "baseline" | "result"): number => {
    const parts = codes.map((code) => fraction(areas.get(String(code))?.[window].estimate))
    return sum(parts.map(({ numerator }) => numerator)) / sum(parts.map(({ denominator }) => denominator))
  }
  return (codes) => ({ baseline: pooled(codes, "baseline"), result: pooled(codes, "result") })
}

/** Persons or person-months of a share; an area without any adds nothing to a set. */
function fraction(estimate: Estimate | undefined): { readonly numerator: number; readonly denominator: number } {
  if (estimate?.kind !== "value") return { numerator: 0, denominator: 0 }
  return { numerator: estimate.numerator ?? 0, denominator: estimate.denominator ?? 0 }
}

/** Means of persons' hours; those matched to the project's persons keep their weights, whoever is left out. */
function pooledMeans(measured: MeasuredAreas): Pooled {
  const matched = measured.versus?.("project") ?? measured
  return (codes) => {
    const parts = codes.flatMap((code) => {
      const numbers = matched.areas.get(String(code)) ?? measured.areas.get(String(code))
      return numbers === undefined ? [] : [numbers]
    })
    const weight = sum(parts.map((part) => part.weight))
    const mean = (window: "baseline" | "result") =>
      sum(parts.map((part) => part.weight * valueOf(part[window].estimate))) / weight
    return { baseline: mean("baseline"), result: mean("result") }
  }
}

function valueOf(estimate: Estimate): number {
  return estimate.kind === "value" ? estimate.value : NaN
}

/** Gain G = p − p₀|w of MEASURES §3 M4, from persons by municipality and month. */
async function pooledSeasons(
  engine: Engine,
  request: MeasureRequest<CompanyOrientedCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<Pooled> {
  const { baseline } = request.criterion
  const span = { first: baseline.first, last: result.last }
  const rows = await engine.query(companySeriesSql, { ...groupParameters(request), ...span }, run)
  const counts = new MonthlyCounts(rows, ["persons", "either"])
  const seasons = new Map(monthsIn(baseline).map((month) => [month % 12, month]))
  const pairs = monthsIn(result)
    .map((month) => ({ month, before: seasons.get(month % 12) }))
    .filter(({ month, before }) => !isLeftOut(request, month) && (before === undefined || !isLeftOut(request, before)))
  return (codes) => {
    const months = pairs.map(({ month, before }) => {
      const after = counts.at(codes, month)
      const earlier = before === undefined ? {} : counts.at(codes, before)
      const share = (earlier.either ?? 0) / (earlier.persons ?? 0)
      return { persons: after.persons ?? 0, either: after.either ?? 0, before: share }
    })
    const persons = sum(months.map((month) => month.persons))
    const expected = months.map((month) => (month.persons === 0 ? 0 : month.persons * month.before))
    return { baseline: sum(expected) / persons, result: sum(months.map(({ either }) => either)) / persons }
  }
}

async function pooledDurations(
  engine: Engine,
  request: MeasureRequest<DurationCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<Pooled> {
  const stays = await staysOfRequest(engine, request, run)
  const samples = [sampleOf(request, stays, request.criterion.baseline), sampleOf(request, stays, result)] as const
  const horizon = horizonOf(request.criterion, samples)
  const countsIn = (sample: readonly SampleRow[]): ReadonlyMap<MunicipalityCode, DayCounts> => {
    const rows = new Map<MunicipalityCode, SampleRow[]>()
    for (const row of sample) {
      const own = rows.get(row.municipality)
      if (own === undefined) rows.set(row.municipality, [row])
      else own.push(row)
    }
    return new Map([...rows].map(([code, own]) => [code, countDays(own, horizon)]))
  }
  const windows = [countsIn(samples[0]), countsIn(samples[1])] as const
  const levelOf = (codes: readonly MunicipalityCode[], counts: ReadonlyMap<MunicipalityCode, DayCounts>): number => {
    const none = emptyDays(horizon)
    const all = codes.map((code) => counts.get(code) ?? none).reduce((a, b) => addDays(a, b), none)
    return tableLevel(request.criterion, truncate(tableOfDays(all), request.threshold))
  }
  return (codes) => ({ baseline: levelOf(codes, windows[0]), result: levelOf(codes, windows[1]) })
}

/** Days of which the statistic needs to know: a median's are not bounded beforehand. */
function horizonOf(criterion: DurationCriterion, samples: readonly (readonly SampleRow[])[]): number {
  if (criterion.statistic === "fleksjobWithin") return criterion.fleksjobWithin * 7
  if (criterion.statistic === "restrictedMean") return criterion.restrictedTo * 7
  return samples.flat().reduce((latest, { exit }) => Math.max(latest, exit), 0)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
