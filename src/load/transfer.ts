import type { CanonicalColumn, Finding } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { canonicalRows, neededTexts, trimmed } from "./canonical-rows"
import { targets } from "./canonical-targets"
import type { EarlyRows } from "./early-rows"
import {
  endBeforeStartFinding,
  type LineOf,
  missingTextFinding,
  repeatedPerson,
  repeatedPersonFinding,
  valueFinding,
} from "./findings"
import { weekFindings } from "./dream/week-findings"
import { isOfWeeks, makeWeekPeriods, takeWeekPeriods } from "./dream/week-periods"
import { columnName, type LoadNames } from "./load-names"
import { codeWordsOf, type ReadColumn, storeMeanings } from "./meaning-tables"
import { storeMissing } from "./missing-columns"
import { nextTask } from "../engine/next-task"
import type { DecimalMark, Mapping } from "../domain/mapping"
import type { Recognised } from "./recognised"
import type { Room } from "./room"
import { rowsPerInsert } from "./row-groups"
import { storedIn } from "./stored-in"
import { isRequired } from "./table-rules"
import { inTransaction } from "./transaction"
import { columnsOf, holdAlike, storeTexts } from "./word-types"

export interface TransferOptions {
  readonly fileId: number
  readonly decimal: DecimalMark
  readonly endsAreInclusive: boolean
  readonly mapping?: Mapping | undefined
  readonly rows: number
  readonly lineOf: LineOf
  readonly room: Room
  /** Rows that were made while the file was read. */
  readonly early?: EarlyRows | undefined
  readonly signal?: AbortSignal | undefined
  readonly onShare: (share: number) => void
}

/** Of weeks most of the time goes to the periods made of the rows. */
const weeksShare = 0.2

export interface Transferred {
  readonly findings: readonly Finding[]
  readonly rowsLoaded: number
}

/** Make the rows of the canonical table beside it, with what was found on the way. The table itself is not touched yet. */
export async function makeRows(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  read: readonly ReadColumn[],
  options: TransferOptions,
): Promise<Transferred> {
  const { lineOf, signal, rows } = options
  const findings: Finding[] = []
  for (const column of read) {
    const required = isRequired(recognised.table, column.usedAs)
    const words = codeWordsOf(options.mapping, column.usedAs)
    const problems = await storeMeanings(engine, names, column, { ...options, required, words })
    for (const problem of problems) {
      findings.push(await valueFinding(engine, names, recognised.table, column, problem, lineOf))
    }
  }
  const meant = new Set(read.flatMap(({ index, told }) => (told.every(({ text }) => text !== null) ? [index] : [])))
  const made = canonicalRows(recognised, names, options.fileId, (index) => meant.has(index))
  const early = options.early?.rowsFor(read, options.decimal) ?? 0
  if (early === 0) await engine.query(made.create)
  const step = Math.ceil(rowsPerInsert / made.perRow)
  const rowsShare = isOfWeeks(recognised) ? weeksShare : 1
  for (let from = early; from < rows; from += step) {
    signal?.throwIfAborted()
    await engine.query(made.insert(from, from + step))
    await options.room.check(1)
    options.onShare(rowsShare * Math.min(1, (from + step) / rows))
    await nextTask()
  }
  if (made.finish !== null) await engine.query(made.finish)
  options.onShare(rowsShare)
  findings.push(...(await rowChecks(engine, names, recognised, options)))
  signal?.throwIfAborted()
  await makeTraits(engine, names, recognised, made.isUsable)
  if (isOfWeeks(recognised)) {
    await makeWeekPeriods(engine, names, recognised, made.isUsable)
    findings.push(...(await weekFindings(engine, names, recognised, rows, lineOf)))
  }
  await engine.query(`delete from ${names.rows} where (${made.isUsable}) is not true`)
  const [counted] = await engine.query(made.counted)
  return { findings, rowsLoaded: Number(counted?.["rows"] ?? 0) }
}

/** What is found in the made rows themselves. Of citizens who may have one row only, the first is kept. */
export async function rowChecks(
  engine: Engine,
  names: LoadNames,
  { table, columns }: Recognised,
  { endsAreInclusive, lineOf }: Pick<TransferOptions, "endsAreInclusive" | "lineOf">,
): Promise<readonly Finding[]> {
  const heading = (column: CanonicalColumn): string => columns.find(({ usedAs }) => usedAs === column)?.heading ?? ""
  const found: (Finding | null)[] = []
  for (const column of neededTexts(table)) {
    found.push(await missingTextFinding(engine, names, column, heading(column), lineOf))
  }
  if (targets[table].some(({ name }) => name === "end_date")) {
    found.push(await endBeforeStartFinding(engine, names, heading("end_date"), endsAreInclusive, lineOf))
  }
  if (table === "person" || table === "dream_wide") {
    const repeated = await repeatedPersonFinding(engine, names, heading("person_id"), lineOf)
    if (repeated !== null) await engine.query(`delete from ${names.rows} where ${repeatedPerson(names)}`)
    found.push(repeated)
  }
  return found.filter((finding) => finding !== null)
}

/** Take the made rows into the canonical tables, all or none. */
export async function takeRows(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  { fileId, isTyped, signal }: Pick<TransferOptions, "fileId" | "signal"> & { readonly isTyped: boolean },
): Promise<void> {
  const ofFile = [
    `insert into line_step select ${fileId}, from_row, difference from ${names.steps}`,
    `insert into rejected_row select ${fileId}, * from ${names.rejected}`,
  ]
  if (isOfWeeks(recognised)) {
    for (const table of ["spell", "activity", "event"]) {
      await storeMissing(engine, table)
      await storeTexts(engine, table)
    }
    await inTransaction(engine, [...takeWeekPeriods(names, recognised, fileId), ...ofFile], signal)
    return
  }
  if (!isTyped) await engine.query(`alter table ${names.rows} drop column is_read`)
  const statements = [...(await taking(engine, storedIn(recognised.table), names.rows)), ...ofFile]
  if (recognised.table === "person") {
    statements.push(
      `insert into person_trait (file_id, person_id, name, value)
      select ${fileId}, person_id, name, value from ${names.traits}`,
    )
  }
  await inTransaction(engine, statements, signal)
}

/** An empty table gives its place to the made rows, which need not be copied then: of ten million that takes seconds. */
async function taking(engine: Engine, table: string, made: string): Promise<readonly string[]> {
  const [ours, wanted] = [await columnsOf(engine, made), await columnsOf(engine, table)]
  const [first] = await engine.query(`select file_id from ${table} limit 1`)
  if (first === undefined && holdAlike(ours, wanted)) {
    return [`drop table ${table}`, `alter table ${made} rename to ${table}`]
  }
  await storeMissing(engine, table)
  const held = new Map(wanted.map(({ name, type }) => [name, type]))
  await storeTexts(engine, table, new Set(ours.flatMap(({ name, type }) => (held.get(name) === type ? [] : [name]))))
  const columns = ours.map(({ name }) => name).join(", ")
  const [last] = await engine.query(`select coalesce(max(rowid) + 1, 0)::integer as rows from ${made}`)
  const rows = Number(last?.["rows"] ?? 0)
  // In steps, between which the user may cancel.
  return Array.from({ length: Math.ceil(rows / rowsPerInsert) }, (_, step) => {
    const [from, to] = [step * rowsPerInsert, (step + 1) * rowsPerInsert]
    return `insert into ${table} (${columns}) select ${columns} from ${made} where rowid >= ${from} and rowid < ${to}`
  })
}

async function makeTraits(
  engine: Engine,
  names: LoadNames,
  { table, columns }: Recognised,
  isUsable: string,
): Promise<void> {
  if (table !== "person") return
  await engine.query(`create or replace table ${names.traits} (person_id varchar, name varchar, value varchar)`)
  for (const { index, heading, usedAs } of columns) {
    if (usedAs !== "background") continue
    const value = trimmed(`t.${columnName(index)}`)
    await engine.query(
      `insert into ${names.traits}
      select r.person_id, $name, ${value}
      from ${names.keyed} as t join ${names.rows} as r using (row_number)
      where ${value} is not null and ${isUsable}`,
      { name: heading },
    )
    await nextTask()
  }
}
