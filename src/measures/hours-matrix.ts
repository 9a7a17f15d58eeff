import matrixSql from "../../queries/measures/hours_matrix.sql?raw"
import { absent, type AbsenceReason } from "../domain/absence"
import { type Area, areaKey, comparisonArea, projectArea } from "../domain/area"
import type { Estimate } from "../domain/estimate"
import { hourBands, outOfFleksjob } from "../domain/hour-band"
import type { MunicipalityCode } from "../domain/municipality"
import type { HoursMatrix, HoursMatrixRow } from "../domain/progression-result"
import type { MeasureRequest, Threshold } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { hiddenInRow } from "../disclosure/hidden-row"
import { disclose } from "../disclosure/threshold"
import { countOf } from "./clustered-share"
import { undelivered } from "./delivery"
import { shareOf } from "./progression"
import { progressionParameters } from "./progression-parameters"
import { comparisonOf, windowParameters, windowsOf } from "./request-parameters"

/** M3's matrix of hours from start to follow-up, for project and comparison in both windows, of all who began. */
export async function hoursMatrices(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  run: RunOptions = {},
): Promise<readonly HoursMatrix[]> {
  const windows = windowsOf(request)
  const spans = { baseline: windows.baseline, result: windows.result?.months ?? windows.baseline }
  const parameters = { ...progressionParameters(request), ...windowParameters(spans.baseline, spans.result) }
  const rows = await engine.query(matrixSql, parameters, run)
  const missing = await undelivered(engine, request, spans, run)
  const sets: readonly (readonly [Area, readonly MunicipalityCode[]])[] = [
    [projectArea, request.project],
    [comparisonArea, comparisonOf(request)],
  ]
  return sets.flatMap(([area, codes]) =>
    (["baseline", "result"] as const).map((window): HoursMatrix => {
      const late = window === "result" && windows.result === null
      const reason = late ? "notObservedYet" : missing(areaKey(area), window)
      const members = new Set(codes)
      const wanted = rows.filter(
        ({ municipality, window_number: number }) =>
          members.has(Number(municipality)) && Number(number) === (window === "baseline" ? 1 : 2),
      )
      return { area, window, ...matrixOf(wanted, request.threshold, reason) }
    }),
  )
}

function matrixOf(
  rows: readonly Row[],
  k: Threshold,
  reason: AbsenceReason | null,
): Pick<HoursMatrix, "rows" | "unknownHours"> {
  const counts = hourBands.map(() => Array.from({ length: outOfFleksjob + 1 }, () => 0))
  let unknown = 0
  for (const { start_band: from, follow_up_band: to, persons } of rows) {
    const row = from === null ? undefined : counts[Number(from)]
    if (row === undefined || to === null) unknown += Number(persons)
    else row[Number(to)] = (row[Number(to)] ?? 0) + Number(persons)
  }
  return {
    rows: counts.map((row) => rowOf(row, k, reason)),
    unknownHours: reason === null ? disclose({ estimate: countOf(unknown), basis: [unknown] }, k) : absent(reason),
  }
}

function rowOf(counts: readonly number[], k: Threshold, reason: AbsenceReason | null): HoursMatrixRow {
  if (reason !== null) return { persons: absent(reason), shares: counts.map(() => absent(reason)) }
  const persons = counts.reduce((sum, count) => sum + count, 0)
  const hidden = hiddenInRow(counts, k)
  return {
    persons: disclose({ estimate: countOf(persons), basis: [persons] }, k),
    shares: counts.map((count, index): Estimate =>
      hidden[index] === true ? absent("hidden") : shareOf(count, persons),
    ),
  }
}
