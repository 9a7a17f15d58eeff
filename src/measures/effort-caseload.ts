import caseloadSql from "../../queries/measures/effort_caseload.sql?raw"
import { absent } from "../domain/absence"
import { comparisonArea, projectArea } from "../domain/area"
import type { Month } from "../domain/calendar"
import type { Estimate } from "../domain/estimate"
import type { Caseload, CaseloadLevel, Told } from "../domain/fleksjob-effort"
import type { MunicipalityCode } from "../domain/municipality"
import type { Threshold } from "../domain/result"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import { quantileType7 } from "../statistics/quantiles"
import { seriesOf } from "./area-series"
import { countOf } from "./clustered-share"
import { effortWindows, type EffortRequest, statusMonths } from "./effort-request"
import { comparisonOf, dataEnd, dataMonths, populationParameters } from "./request-parameters"

/**
 * Below this part of those on ledighedsydelse with a known caseworker, a municipality's month tells no caseloads. Where only
 * events name caseworkers, these seem to rise as the first events come in. MEASURES is silent; it asks for the same part
 * where persons are matched (§3 M5).
 */
const LEAST_KNOWN = 0.8

interface CaseloadRow {
  readonly municipality: number
  readonly month: number
  /** Of one caseworker. */
  readonly persons: number
  readonly isKnown: boolean
}

/**
 * Persons per caseworker on the last day of each month, and the quartiles over caseworkers before the intervention's start
 * and in its last final month, of municipalities where nearly everyone's caseworker is known that month. Absent ("columnMissing") where the files name no caseworker of the participating
 * municipalities. Source: MEASURES §3 "Small counts": "lave sagsstammer for den gennemgående personlige jobformidler".
 */
export async function effortCaseload(
  engine: Engine,
  request: EffortRequest,
  run: RunOptions = {},
): Promise<Told<Caseload>> {
  const span = statusMonths(request, dataMonths(request))
  const found = await engine.query(caseloadSql, { ...populationParameters(request), ...span }, run)
  const rows = found.map((row): CaseloadRow => ({
    municipality: Number(row.municipality),
    month: Number(row.month),
    persons: Number(row.persons),
    isKnown: Number(row.known ?? 1) >= LEAST_KNOWN,
  }))
  const members = new Set<number>(request.project)
  if (!rows.some(({ municipality }) => members.has(municipality))) return absent("columnMissing")
  const at = (codes: readonly MunicipalityCode[], month: Month) => {
    const wanted = new Set<number>(codes)
    return rows
      .filter((row) => row.isKnown && row.month === month && wanted.has(row.municipality))
      .map(({ persons }) => persons)
  }
  const months = {
    baseline: request.scheme.intervention.first - 1,
    result: effortWindows(request, dataEnd(request)).result?.last ?? null,
  }
  const series = seriesOf(request, [], {
    name: "caseload",
    span,
    step: 1,
    point: (codes, month) => quantile(at(codes, month), 0.5, request.threshold),
  })
  const windows = [
    { window: "baseline" as const, month: months.baseline },
    ...(months.result === null ? [] : [{ window: "result" as const, month: months.result }]),
  ]
  const sets = [
    { area: projectArea, codes: request.project },
    { area: comparisonArea, codes: comparisonOf(request) },
  ]
  return {
    kind: "told",
    months,
    series: { unit: "persons", step: 1, series },
    levels: sets.flatMap(({ area, codes }) =>
      windows.map(({ window, month }) => ({ area, window, ...levelOf(at(codes, month), request.threshold) })),
    ),
  }
}

function levelOf(loads: readonly number[], k: Threshold): Omit<CaseloadLevel, "area" | "window"> {
  const persons = loads.reduce((sum, load) => sum + load, 0)
  const counted = (estimate: Estimate, ...basis: readonly number[]) => disclose({ estimate, basis }, k)
  // The files do not tell of the day, or not of enough.
  const none = absent("outsidePeriod")
  return {
    // Caseworkers are persons too.
    caseworkers: counted(loads.length === 0 ? none : countOf(loads.length), loads.length, persons),
    persons: counted(loads.length === 0 ? none : countOf(persons), persons),
    mean: counted(
      loads.length === 0 ? none : { kind: "value", value: persons / loads.length, interval: absent("noInterval") },
      loads.length,
      persons,
    ),
    lowerQuartile: disclose(quantile(loads, 0.25, k), k),
    median: disclose(quantile(loads, 0.5, k), k),
    upperQuartile: disclose(quantile(loads, 0.75, k), k),
  }
}

/**
 * A quantile over caseworkers in whole persons. It needs k caseworkers on either side (MEASURES §5), and is itself a count of
 * persons.
 */
function quantile(loads: readonly number[], q: number, k: Threshold): Undisclosed {
  const found = quantileType7(
    [...loads].sort((a, b) => a - b),
    q,
  )
  if (found.kind === "absent") return { estimate: absent("outsidePeriod"), basis: [] }
  const value = Math.round(found.value)
  const isTold = Math.min(q, 1 - q) * loads.length >= k
  return { estimate: isTold ? countOf(value) : absent("hidden"), basis: [value] }
}
