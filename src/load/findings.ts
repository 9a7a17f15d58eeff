import {
  type CanonicalColumn,
  type Finding,
  type FindingExample,
  type FindingKind,
  mostRejected,
  type TableKind,
} from "../domain/load-problem"
import type { Engine, Row } from "../engine/engine"
import { leavesOut, withoutDay } from "./canonical-rows"
import { columnName, type LoadNames } from "./load-names"
import type { RecordSplitter } from "./record-splitter"
import { storeRejected } from "./rejected-rows"
import type { ValueProblem } from "./meaning-tables"
import { shortened } from "./shortened"
import { isRequired } from "./table-rules"

const mostExamples = 20

/** The line of a row in the file. */
export type LineOf = (rowNumber: number) => number

/** What a bad value does to its row. A period whose end cannot be read is left out: it must not become a running one. */
function effectOf(table: TableKind, column: CanonicalColumn, kind: FindingKind): Finding["effect"] {
  return leavesOut(table, column) && kind !== "unknownCode" ? "rowLeftOut" : "valueUnknown"
}

export interface FoundColumn {
  readonly index: number
  readonly heading: string
  readonly usedAs: CanonicalColumn
}

/** Rows of a column whose texts have this problem. */
export async function valueFinding(
  engine: Engine,
  names: LoadNames,
  table: TableKind,
  column: FoundColumn,
  problem: ValueProblem,
  lineOf: LineOf,
): Promise<Finding> {
  const name = columnName(column.index)
  const { kind } = problem
  // An empty field has no text to join by.
  const isForEmpty = kind === "missingValue" || (kind === "unknownMunicipality" && isRequired(table, column.usedAs))
  const orEmpty = isForEmpty ? `or t.${name} is null` : ""
  const found = await engine.query(
    `select t.row_number, m.text as value
    from ${names.keyed} as t left join ${names.meaning(name)} as m on m.key = t.${name}
    where m.problem = $kind ${orEmpty}
    order by t.row_number limit ${mostRejected}`,
    { kind },
  )
  return valueFindingOf(engine, names, table, column, problem, rowsOf(found, lineOf))
}

/** As `valueFinding`, of rows that have been found. */
export function valueFindingOf(
  engine: Engine,
  names: LoadNames,
  table: TableKind,
  { heading, usedAs }: FoundColumn,
  { kind, rows, values }: ValueProblem,
  found: readonly FindingExample[],
): Promise<Finding> {
  const effect = effectOf(table, usedAs, kind)
  const finding = { kind, column: heading, rows, effect, ...(values.length > 0 && { values }) }
  return kept(engine, names, finding, found)
}

/** Rows without a value in a column kept as written, such as the citizen. */
export function missingTextFinding(
  engine: Engine,
  names: LoadNames,
  column: CanonicalColumn,
  heading: string,
  lineOf: LineOf,
): Promise<Finding | null> {
  return findingOf(engine, names, `${column} is null`, "''", lineOf, {
    kind: "missingValue",
    column: heading,
    effect: "rowLeftOut",
  })
}

/** Periods without a day. */
export function endBeforeStartFinding(
  engine: Engine,
  names: LoadNames,
  heading: string,
  endsAreInclusive: boolean,
  lineOf: LineOf,
): Promise<Finding | null> {
  const lastDay = endsAreInclusive ? "end_date - 1" : "end_date"
  const value = `(start_date::varchar || ' – ' || (${lastDay})::varchar)`
  return findingOf(engine, names, withoutDay, value, lineOf, {
    kind: "endBeforeStart",
    column: heading,
    effect: "rowLeftOut",
  })
}

/** Citizens on more than one row of a person file: the first row counts. */
export function repeatedPersonFinding(
  engine: Engine,
  names: LoadNames,
  heading: string,
  lineOf: LineOf,
): Promise<Finding | null> {
  return findingOf(engine, names, repeatedPerson(names), "person_id", lineOf, {
    kind: "repeatedPerson",
    column: heading,
    effect: "rowLeftOut",
  })
}

/** Condition of the rows of citizens who stand on an earlier row. */
export function repeatedPerson({ rows }: LoadNames): string {
  return `row_number in (
    select row_number from ${rows} where person_id is not null
    qualify row_number() over (partition by person_id order by row_number) > 1
  )`
}

/** Rows that the splitter left out. */
export function rowFindings(
  { ragged, broken }: Pick<RecordSplitter, "ragged" | "broken">,
  expectedFields: number,
): Finding[] {
  const findings: Finding[] = [
    { kind: "raggedRow", rows: ragged.rows, examples: ragged.examples, effect: "rowLeftOut", expectedFields },
    { kind: "brokenQuote", rows: broken.rows, examples: broken.examples, effect: "rowLeftOut" },
  ]
  return findings.filter(({ rows }) => rows > 0)
}

async function findingOf(
  engine: Engine,
  names: LoadNames,
  condition: string,
  value: string,
  lineOf: LineOf,
  finding: Omit<Finding, "rows" | "examples">,
): Promise<Finding | null> {
  const [counted] = await engine.query(
    `select count(distinct row_number)::integer as rows from ${names.rows} where ${condition}`,
  )
  const rows = Number(counted?.["rows"] ?? 0)
  if (rows === 0) return null
  const found = await engine.query(
    `select distinct row_number, ${value} as value from ${names.rows} where ${condition} order by row_number
    limit ${mostRejected}`,
  )
  return kept(engine, names, { ...finding, rows }, rowsOf(found, lineOf))
}

/** The finding with its first rows as examples; all that may be listed are kept in the engine. */
export async function kept(
  engine: Engine,
  names: LoadNames,
  finding: Omit<Finding, "examples">,
  rows: readonly FindingExample[],
): Promise<Finding> {
  await storeRejected(engine, names, finding, rows)
  return { ...finding, examples: rows.slice(0, mostExamples) }
}

function rowsOf(found: readonly Row[], lineOf: LineOf): FindingExample[] {
  return found.map(({ row_number: rowNumber, value }) => {
    const text = value === null || value === undefined ? "" : String(value)
    return {
      row: lineOf(Number(rowNumber)),
      value: shortened(text),
    }
  })
}
