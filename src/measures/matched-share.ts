import strataSql from "../../queries/measures/ledighedsydelse_share_strata.sql?raw"
import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { ShareCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { MeasuredAreas } from "./area-numbers"
import { matchedWindows } from "./matched-windows"
import { personsIn, shareStrata, type ShareStratum, weightedShareRow } from "./share-moments"
import { shareParameters } from "./share-parameters"

const PROJECT = -1
const COMPARISON = -2

/** The persons of every area by sex and by the age group of the year in which the intervention starts. */
export async function strataOfShare(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<(key: string) => readonly ShareStratum[]> {
  const year = Math.floor(request.scheme.intervention.first / 12)
  const parameters = { ...shareParameters(request, result), stratum_year: year }
  const strata = shareStrata(await engine.query(strataSql, parameters, run))
  return (key) => strata.get(key === "project" ? PROJECT : key === "comparison" ? COMPARISON : Number(key)) ?? []
}

/**
 * M1 against comparison persons weighted in each window to an area's own persons by sex and age group. The age is that
 * reached in the year in which the intervention starts, so that a person is in the same stratum in both windows.
 * Source: MEASURES §3 M1, M5 "Matching".
 */
export async function measureMatchedShare(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const strataOf = await strataOfShare(engine, request, result, run)
  return matchedWindows<readonly ShareStratum[]>(
    request,
    {
      of: (key) => {
        const strata = strataOf(key)
        return strata.length === 0 ? undefined : strata
      },
      persons: personsIn,
      row: weightedShareRow,
      seasonMatched: false,
    },
    run,
  )
}
