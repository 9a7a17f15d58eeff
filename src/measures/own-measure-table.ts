import checkSql from "../../queries/measures/own_measure_check.sql?raw"
import rowsSql from "../../queries/measures/own_measure_rows.sql?raw"
import { normalisedSql, type OwnSqlProblem, ownSqlProblems, ownSqlTables, sqlForTableNames } from "../domain/own-sql"
import type { OwnMeasureCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { QueryError, TimeLimitError } from "../engine/query-error"

/** Milliseconds that a measure of one's own may take to give its rows. */
const LIMIT = 120_000

/** What is wrong with what the SQL gives. */
export type OwnShapeReason =
  | "noRows"
  | "noColumn" // person_id or pid, municipality, month, numerator, denominator
  | "columnType"
  | "unknownPersons"
  | "noMonth"
  | "noNumber"
  | "negative"
  | "notPart"
  | "tooSlow" // stopped after so many seconds
  | "engine" // what the engine itself says of the SQL

export type OwnMeasureProblem =
  | ({ readonly kind: "sql" } & OwnSqlProblem)
  | {
      readonly kind: "shape"
      readonly reason: OwnShapeReason
      /** The column, the number of rows, or the engine's words. */
      readonly detail: string
      /** Line of the SQL where the engine names one. */
      readonly line: number | null
    }

/** Thrown where a measure of one's own cannot be used; nothing of it has been shown. */
export class OwnMeasureError extends Error {
  readonly problems: readonly OwnMeasureProblem[]

  constructor(problems: readonly OwnMeasureProblem[]) {
    super(problems.map((problem) => `${problem.reason}${lineOf(problem)}: ${detailOf(problem)}`).join("; "))
    this.name = "OwnMeasureError"
    this.problems = problems
  }
}

function lineOf({ line }: OwnMeasureProblem): string {
  return line === null ? "" : ` (line ${line})`
}

function detailOf(problem: OwnMeasureProblem): string {
  return problem.kind === "sql" ? problem.word : problem.detail
}

type Source = Pick<OwnMeasureCriterion, "sql" | "unit">

/**
 * The table with the rows of a measure of one's own, one of each person, municipality and month. The SQL is checked
 * every time, runs once for the loaded data, and its rows are checked before anything is counted: every person must be
 * one of the data's, so that the threshold counts real ones.
 * Throws `OwnMeasureError`.
 */
export async function ownMeasureTable(engine: Engine, source: Source, run: RunOptions): Promise<string> {
  const sql = normalisedSql(source.sql)
  await checkSqlText(engine, sql)
  const table = `own_measure_${await digestOf(sql)}`
  const columns = await columnsOf(engine, sql, run)
  const rows = rowsSql
    .replace("from own_sql as o", `from (\n${sql}\n) as o`)
    .replaceAll("own_person", columns.person)
    .replaceAll("o.own_month", columns.month)
  try {
    await engine.execute(`create table if not exists ${table} as ${rows}`, { ...run, limit: LIMIT })
  } catch (cause) {
    throw engineProblem(cause, sql)
  }
  await checkRows(engine, table, source, run)
  return table
}

/** The measure's SQL with the table of its rows in place of `own_measure_row`. */
export function readingFrom(table: string, sql: string): string {
  return sql.replaceAll("own_measure_row", table)
}

async function checkSqlText(engine: Engine, sql: string): Promise<void> {
  const problems = ownSqlProblems(sql)
  if (problems.length > 0) throw new OwnMeasureError(problems.map((problem) => ({ kind: "sql", ...problem })))
  // What the engine reads is asked of the engine itself, after the text is known to hold one SELECT alone.
  let tables: readonly string[]
  try {
    tables = await engine.tableNames(sqlForTableNames(sql))
  } catch (cause) {
    throw engineProblem(cause, sql)
  }
  const foreign = tables.filter((table) => !ownSqlTables.includes(table.toLowerCase()))
  if (foreign.length === 0) return
  const lines = sql.split("\n")
  throw new OwnMeasureError(
    foreign.map((word) => {
      const found = lines.findIndex((text) => text.includes(word))
      return { kind: "sql", reason: "table", line: Math.max(0, found) + 1, word }
    }),
  )
}

interface Columns {
  readonly person: "pid" | "person_id"
  /** The month as an expression of the row `o`. */
  readonly month: string
}

const wholeNumbers = /^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER)$/
const numbers = /^(DOUBLE|FLOAT|DECIMAL\(.*\)|U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|BOOLEAN)$/

async function columnsOf(engine: Engine, sql: string, run: RunOptions): Promise<Columns> {
  let types: ReadonlyMap<string, string>
  try {
    const rows = await engine.query(`select column_name, column_type from (describe ${sql}\n)`, {}, run)
    types = new Map(rows.map((row) => [String(row.column_name).toLowerCase(), String(row.column_type)]))
  } catch (cause) {
    throw engineProblem(cause, sql)
  }
  const person = types.has("pid") ? "pid" : "person_id"
  const month = types.get("month") ?? ""
  const wanted: readonly (readonly [string, RegExp])[] = [
    [person, person === "pid" ? wholeNumbers : /^VARCHAR$/],
    ["municipality", wholeNumbers],
    ["month", /^(DATE|U?INTEGER|BIGINT)$/],
    ["numerator", numbers],
    ["denominator", numbers],
  ]
  const problems = wanted.flatMap(([name, type]): readonly OwnMeasureProblem[] => {
    const found = types.get(name)
    if (found === undefined) return [{ kind: "shape", reason: "noColumn", detail: name, line: null }]
    return type.test(found) ? [] : [{ kind: "shape", reason: "columnType", detail: `${name}: ${found}`, line: null }]
  })
  if (problems.length > 0) throw new OwnMeasureError(problems)
  return { person, month: month === "DATE" ? "month_of(o.month)" : "o.month" }
}

async function checkRows(engine: Engine, table: string, { unit }: Source, run: RunOptions): Promise<void> {
  const [found] = await engine.query(readingFrom(table, checkSql), { is_share: unit === "share" }, run)
  const counts: readonly (readonly [OwnShapeReason, number])[] = [
    ["unknownPersons", Number(found?.unknown_persons)],
    ["noMonth", Number(found?.no_month)],
    ["noNumber", Number(found?.no_number)],
    ["negative", Number(found?.negative)],
    ["notPart", Number(found?.not_part)],
  ]
  const problems = counts.flatMap(([reason, count]): readonly OwnMeasureProblem[] =>
    count === 0 ? [] : [{ kind: "shape", reason, detail: String(count), line: null }],
  )
  if (Number(found?.rows) === 0) problems.push({ kind: "shape", reason: "noRows", detail: "", line: null })
  if (problems.length > 0) throw new OwnMeasureError(problems)
}

/** What the engine says of the user's SQL, with the line it names. */
function engineProblem(cause: unknown, sql: string): unknown {
  if (cause instanceof TimeLimitError) {
    const seconds = String(Math.round(cause.limit / 1000))
    return new OwnMeasureError([{ kind: "shape", reason: "tooSlow", detail: seconds, line: null }])
  }
  if (!(cause instanceof QueryError)) return cause
  const said = saidBy(cause)
  const line = /LINE (\d+):/.exec(said.text)?.[1]
  const at = said.position === null ? null : sql.slice(0, said.position).split("\n").length
  return new OwnMeasureError([
    {
      kind: "shape",
      reason: "engine",
      detail: (said.text.split("\n")[0] ?? "").slice(0, 300),
      line: line === undefined ? at : Number(line),
    },
  ])
}

/** The engine tells its reason as text, or as JSON with the place in the SQL. */
function saidBy({ cause }: QueryError): { readonly text: string; readonly position: number | null } {
  const text = cause instanceof Error ? cause.message : String(cause)
  try {
    const told = JSON.parse(text) as { exception_message?: unknown; position?: unknown }
    const position = Number(told.position)
    return { text: String(told.exception_message), position: Number.isInteger(position) ? position : null }
  } catch {
    return { text, position: null }
  }
}

async function digestOf(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("")
}
