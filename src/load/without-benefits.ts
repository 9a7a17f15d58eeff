import dataPeriod from "../../queries/model/data_period.sql?raw"
import monthIndex from "../../queries/model/month_index.sql?raw"
import personIndex from "../../queries/model/person_index.sql?raw"
import type { Loaded } from "../domain/model"
import type { Engine, RunOptions } from "../engine/engine"
import { markSuperseded, monthsWithRows, provisionalMonths, tablesIn } from "./loaded-tables"
import { fingerprintOf } from "./model"

/**
 * Describe what is loaded where no file tells benefits, and build what the checks of data quality read. Each table ends
 * with its latest row, and what runs on does so until the latest day of any.
 */
export async function describeLoaded(
  engine: Engine,
  fingerprints: readonly string[],
  run: RunOptions = {},
): Promise<Loaded> {
  await engine.script(monthIndex, run)
  const tables = await tablesIn(engine, run)
  await engine.query(personIndex, {}, run)
  await markSuperseded(engine, run)
  const days = tables.flatMap(({ lastStart }) => lastStart ?? []).sort()
  const lastDay = days.at(-1) ?? null
  await engine.query(dataPeriod, { spell_last_day: lastDay, activity_last_day: lastDay }, run)
  return {
    data: { ends: {}, provisionalMonths },
    fingerprint: await fingerprintOf(fingerprints),
    tables,
    months: await monthsWithRows(engine, run),
  }
}
