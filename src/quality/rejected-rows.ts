import rejectedRow from "../../queries/quality/rejected_row.sql?raw"
import type { FindingKind } from "../domain/load-problem"
import type { RejectedRow } from "../domain/quality"
import type { Engine, Row, RunOptions } from "../engine/engine"

const page = 20_000

/** Every row and value that loading could not use, some thousands at a time, in the order of files and lines. */
export async function* rejectedRows(engine: Engine, run: RunOptions = {}): AsyncGenerator<readonly RejectedRow[]> {
  for (let offset = 0; ; offset += page) {
    const rows = await engine.query(rejectedRow, { limit: page, offset }, run)
    yield rows.map(rejectedRowOf)
    if (rows.length < page) return
  }
}

function rejectedRowOf(row: Row): RejectedRow {
  return {
    fileId: Number(row.file_id),
    line: Number(row.line),
    heading: typeof row.heading === "string" ? row.heading : null,
    value: typeof row.value === "string" ? row.value : "",
    fields: row.fields === null ? null : Number(row.fields),
    kind: row.kind as FindingKind,
    effect: row.effect === "valueUnknown" ? "valueUnknown" : "rowLeftOut",
  }
}
