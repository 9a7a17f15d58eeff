import rowLine from "../../queries/quality/row_line.sql?raw"
import type { IsoDay } from "../domain/calendar"
import type { QualityFinding } from "../domain/quality"
import type { Threshold } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import { absent } from "../domain/absence"
import type { Engine, Row, RunOptions } from "../engine/engine"
import { type CheckName, checks } from "./checks"
import { inSlices, slicesOf } from "./slices"

export interface CheckOptions {
  /** Disclosure threshold k. */
  readonly threshold: Threshold
  /** A start after this day lies in the future. */
  readonly today: IsoDay
}

/**
 * Run one check of the loaded tables; the model must be built. Numbers of persons pass disclosure control, since they are
 * statistics and the report is made to be passed on. Rows and their lines are given as they are: they are facts of the
 * reader's own file, open on the same machine, and without them nothing can be put right.
 */
export async function runCheck(
  engine: Engine,
  name: CheckName,
  { threshold, today }: CheckOptions,
  run: RunOptions = {},
): Promise<readonly QualityFinding[]> {
  const { sql, sliced = false, read } = checks[name]
  const answer = sliced
    ? await inSlices(engine, sql, { today }, await slicesOf(engine, run), run)
    : await engine.query(sql, { today }, run)
  const said = answer.flatMap((row) => read(row).map((finding) => ({ row, finding, places: placesOf(row) })))
  const lines = await linesOf(
    engine,
    said.flatMap(({ places }) => places),
    run,
  )
  return said.map(({ row, finding, places }): QualityFinding => {
    const fileId = row.file_id === null || row.file_id === undefined ? null : Number(row.file_id)
    const persons = Number(row.persons)
    return {
      table: null,
      ...finding,
      id: [name, finding.kind, fileId, finding.table, finding.column, ...finding.values].join(" "),
      fileId,
      rows: Number(row.rows),
      persons: disclose(
        { estimate: { kind: "value", value: persons, interval: absent("noInterval") }, basis: [persons] },
        threshold,
      ),
      // A line of weeks makes several periods.
      lines: [...new Set(places.flatMap((place) => lines.get(place) ?? []))],
    }
  })
}

function placesOf({ places }: Row): readonly string[] {
  return typeof places === "string" && places !== "" ? places.split(" ") : []
}

async function linesOf(
  engine: Engine,
  places: readonly string[],
  run: RunOptions,
): Promise<ReadonlyMap<string, number>> {
  if (places.length === 0) return new Map()
  const rows = await engine.query(rowLine, { places: places.join(" ") }, run)
  return new Map(rows.map(({ place, line }) => [String(place), Number(line)]))
}
