import { Table, tableToIPC } from "apache-arrow"
import type { Finding, FindingExample } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { numberColumn, wordColumn } from "./arrow-columns"
import type { LoadNames } from "./load-names"
import type { LineStep } from "./record-splitter"

/** The tables of one load that end in `rejected_row` and `line_step`, empty. */
export async function createRejected(engine: Engine, names: LoadNames): Promise<void> {
  await engine.query(
    `create or replace table ${names.rejected}
      (line integer, heading varchar, value varchar, fields integer, kind varchar, effect varchar)`,
  )
  await engine.query(`create or replace table ${names.steps} (from_row integer, difference integer)`)
}

/** Keep rows of one finding with their lines, so that the reader can be given all of them. */
export async function storeRejected(
  engine: Engine,
  names: LoadNames,
  { kind, column, effect }: Pick<Finding, "kind" | "column" | "effect">,
  rows: readonly FindingExample[],
): Promise<void> {
  if (rows.length === 0) return
  const same = (word: string | undefined) => wordColumn(rows.map(() => word ?? null))
  const arrow = new Table({
    line: numberColumn(rows.map(({ row }) => row)),
    heading: same(column),
    value: wordColumn(rows.map(({ value }) => value)),
    fields: numberColumn(rows.map(({ fields }) => fields ?? null)),
    kind: same(kind),
    effect: same(effect),
  })
  await appended(engine, names, names.rejected, arrow)
}

/** Keep how rows lie to their lines, for findings that are made when all files are loaded. */
export async function storeSteps(engine: Engine, names: LoadNames, steps: readonly LineStep[]): Promise<void> {
  if (steps.length === 0) return
  const arrow = new Table({
    from_row: numberColumn(steps.map(({ ordinal }) => ordinal)),
    difference: numberColumn(steps.map(({ difference }) => difference)),
  })
  await appended(engine, names, names.steps, arrow)
}

/** By way of a table of its own: an Arrow insert into a table (1.32) takes the columns as they are, without casts. */
async function appended(engine: Engine, names: LoadNames, table: string, arrow: Table): Promise<void> {
  await engine.query(`drop table if exists ${names.batch}`)
  await engine.insertArrow(names.batch, tableToIPC(arrow, "stream"), "create")
  await engine.query(`insert into ${table} select * from ${names.batch}`)
  await engine.query(`drop table ${names.batch}`)
}
