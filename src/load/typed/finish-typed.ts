import { Table, tableToIPC } from "apache-arrow"
import type { Finding } from "../../domain/load-problem"
import type { Engine } from "../../engine/engine"
import { integerColumn } from "../arrow-columns"
import { uselessIf, withoutDay } from "../canonical-rows"
import { type LineOf, valueFindingOf } from "../findings"
import type { LoadNames } from "../load-names"
import { problemsOf } from "../meaning-tables"
import type { Recognised } from "../recognised"
import { shortened } from "../shortened"
import { rowChecks, type Transferred } from "../transfer"
import type { TypedSummary } from "./typed-source"

export interface FinishOptions {
  readonly endsAreInclusive: boolean
  readonly lineOf: LineOf
  readonly signal?: AbortSignal | undefined
}

/** What was found in the rows that have been stored, of which those of no use are taken out. */
export async function finishTyped(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  summary: TypedSummary,
  options: FinishOptions,
): Promise<Transferred> {
  const { table } = recognised
  const findings: Finding[] = []
  for (const column of summary.read) {
    const problems = summary.problems.get(column.index) ?? []
    for (const problem of problemsOf(column.told, (id) => problems[id])) {
      const { rows = [], ids = [] } = summary.found.get(column.index)?.get(problem.kind) ?? {}
      const examples = rows.map((row, at) => {
        return { row: options.lineOf(row), value: shortened(column.told[ids[at] ?? 0]?.text ?? "") }
      })
      findings.push(await valueFindingOf(engine, names, table, column, problem, examples))
    }
  }
  options.signal?.throwIfAborted()
  const checked = await rowChecks(engine, names, recognised, options)
  findings.push(...checked)
  options.signal?.throwIfAborted()
  await leaveOut(engine, names, summary.unread)
  const hasNoDay = checked.some(({ kind }) => kind === "endBeforeStart")
  // One after another: of a column that has a value on every row, the engine then looks at none.
  for (const useless of uselessIf(table)) {
    if (useless !== withoutDay || hasNoDay) await engine.query(`delete from ${names.rows} where ${useless}`)
  }
  const [counted] = await engine.query(`select count(*)::integer as rows from ${names.rows}`)
  return { findings, rowsLoaded: Number(counted?.["rows"] ?? 0) }
}

async function leaveOut(engine: Engine, names: LoadNames, rows: readonly number[]): Promise<void> {
  if (rows.length === 0) return
  await engine.query(`create or replace table ${names.unread} (row_number integer)`)
  const arrow = new Table({ row_number: integerColumn(Int32Array.from(rows)) })
  await engine.insertArrow(names.unread, tableToIPC(arrow, "stream"), "append")
  await engine.query(`delete from ${names.rows} where row_number in (select row_number from ${names.unread})`)
  await engine.query(`drop table ${names.unread}`)
}
