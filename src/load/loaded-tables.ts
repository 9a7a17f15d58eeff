import monthRows from "../../queries/model/month_rows.sql?raw"
import superseded from "../../queries/model/superseded.sql?raw"
import tableCoverage from "../../queries/model/table_coverage.sql?raw"
import type { IsoDay } from "../domain/calendar"
import type { Loaded, TableCoverage, TableName } from "../domain/model"
import type { Engine, Row, RunOptions } from "../engine/engine"

/** Months at the end that late registrations may still raise (MEASURES §6). */
export const provisionalMonths = 2

/** How much of each table is loaded; the macros of months must be there. */
export async function tablesIn(engine: Engine, run: RunOptions): Promise<readonly TableCoverage[]> {
  return (await engine.query(tableCoverage, {}, run)).map(coverageOf)
}

export async function monthsWithRows(engine: Engine, run: RunOptions): Promise<Loaded["months"]> {
  const months = await engine.query(monthRows, {}, run)
  return months.map((row) => ({
    table: row.table_name as TableName,
    month: Number(row.month),
    rows: Number(row.rows),
    running: Number(row.running),
  }))
}

/** One file contradicts no other, and comparing its rows would take time. */
export async function markSuperseded(engine: Engine, run: RunOptions): Promise<void> {
  await engine.query(superseded, {}, run)
  for (const table of ["spell", "activity"] as const) {
    await engine.query(`delete from superseded_${table}`, {}, run)
    const [counted] = await engine.query(`select count(distinct file_id)::integer as files from ${table}`, {}, run)
    if (Number(counted?.files ?? 0) < 2) continue
    await engine.query(`insert into superseded_${table} from superseded('told_${table}')`, {}, run)
  }
}

function coverageOf(row: Row): TableCoverage {
  return {
    table: row.table_name as TableName,
    rows: Number(row.rows),
    persons: row.persons === null ? null : Number(row.persons),
    firstDay: dayOf(row.first_day),
    lastStart: dayOf(row.last_start),
    latestEnd: dayOf(row.latest_end),
  }
}

export function dayOf(cell: Row[string] | undefined): IsoDay | null {
  return typeof cell === "string" ? cell : null
}
