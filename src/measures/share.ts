import shareSql from "../../queries/measures/ledighedsydelse_share.sql?raw"
import populationSql from "../../queries/measures/ledighedsydelse_population_share.sql?raw"
import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { ShareCriterion } from "../domain/scheme"
import type { Engine, NumberColumns, RunOptions } from "../engine/engine"
import type { MeasuredAreas } from "./area-numbers"
import { clusteredShares } from "./clustered-share"
import { measureMatchedShare } from "./matched-share"
import { shareParameters } from "./share-parameters"

/** M1, share of the fleksjobvisiterede, or of all citizens, who are on ledighedsydelse. Source: MEASURES §3 M1. */
export async function measureShare(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  if (request.matched) return measureMatchedShare(engine, request, result, run)
  const sql = request.criterion.denominator === "population" ? populationSql : shareSql
  return clusteredShares(await engine.query(sql, { ...shareParameters(request, result), by_person: false }, run))
}

/** The same person by person. */
export function sharePersons(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<NumberColumns> {
  return engine.numbers(shareSql, { ...shareParameters(request, result), by_person: true }, run)
}
