import { isoMonth } from "../../domain/calendar"
import { degreeColumn, mostRejected, type Finding, type FindingExample } from "../../domain/load-problem"
import type { Engine } from "../../engine/engine"
import { kept, type LineOf } from "../findings"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"
import { isoYearOf, mondayOf } from "./iso-week"
import { periodTablesOf } from "./week-periods"
import { weekTablesOf } from "./week-runs"
import { employmentMonths, missingMonths, unreadableDegreesIn } from "./employment"
import { layoutOf, missingWeeks, yearsOf } from "./wide-layout"

/** What a file of weeks lacks or says that the code table does not know. */
export async function weekFindings(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  rows: number,
  lineOf: LineOf,
): Promise<Finding[]> {
  const { week } = weekTablesOf(names)
  const mondays = await engine.query(
    `select (monday - date '1970-01-01')::integer as monday from ${week} order by place`,
  )
  const weeks = mondays.map((row) => ({ monday: Number(row.monday) }))
  const found = [
    listed("missingWeeks", rows, intervals(missingWeeks(weeks), 7), writtenWeek),
    listed("missingYears", rows, intervals(yearsWithoutHome(recognised, weeks), 1), String),
    listed("missingMonths", rows, intervals(missingMonths(employmentMonths(recognised)), 1), isoMonth),
    await unreadableDegrees(engine, names, recognised, lineOf),
    await unknownCodes(engine, names, lineOf),
    recognised.table === "dream_long" ? await repeatedWeeks(engine, names, lineOf) : null,
    await unknownHomes(engine, names, recognised, lineOf),
  ]
  return found.filter((finding) => finding !== null)
}

function listed(
  kind: "missingWeeks" | "missingYears" | "missingMonths",
  rows: number,
  missing: readonly Interval[],
  written: (at: number) => string,
): Finding | null {
  if (missing.length === 0) return null
  const values = missing.map(({ first, last, count }) => ({
    value: first === last ? written(first) : `${written(first)}/${written(last)}`,
    count,
  }))
  return { kind, rows, examples: [], effect: "none", values }
}

interface Interval {
  readonly first: number
  readonly last: number
  readonly count: number
}

/** Neighbours joined, of numbers in order that lie a step apart. */
function intervals(numbers: readonly number[], step: number): Interval[] {
  const found: Interval[] = []
  for (const at of numbers) {
    const open = found.at(-1)
    if (open?.last === at - step) found[found.length - 1] = { ...open, last: at, count: open.count + 1 }
    else found.push({ first: at, last: at, count: 1 })
  }
  return found
}

/** "2019-W14", as ISO 8601 writes it. */
function writtenWeek(monday: number): string {
  const year = isoYearOf(monday)
  const week = (monday - (mondayOf(year, 1) ?? monday)) / 7 + 1
  return `${year}-W${String(week).padStart(2, "0")}`
}

/** Of a file with municipalities by year, the years of its weeks that have none. */
function yearsWithoutHome({ table, columns }: Recognised, weeks: readonly { readonly monday: number }[]): number[] {
  const { moves } = layoutOf(columns)
  if (table !== "dream_wide" || moves.length === 0) return []
  const told = new Set(moves.map(({ year }) => year))
  return yearsOf(weeks).flatMap((year) => (told.has(year) ? [] : [year]))
}

async function unknownCodes(engine: Engine, names: LoadNames, lineOf: LineOf): Promise<Finding | null> {
  const unknown = `${weekTablesOf(names).run} as r join ${periodTablesOf(names).said} as s on s.text = r.said
    where s.known is null`
  const counts = await engine.query(
    `select r.said, sum(r.to_place - r.from_place)::integer as weeks from ${unknown} group by 1 order by 2 desc, 1`,
  )
  if (counts.length === 0) return null
  const [counted] = await engine.query(`select count(distinct r.row_number)::integer as rows from ${unknown}`)
  const examples = await engine.query(
    `select r.row_number, min(r.said) as value from ${unknown} group by 1 order by 1 limit ${mostRejected}`,
  )
  const finding: Omit<Finding, "examples"> = {
    kind: "unknownWeekCode",
    rows: Number(counted?.rows ?? 0),
    effect: "valueUnknown",
    values: counts.map((row) => ({ value: String(row.said), count: Number(row.weeks) })),
  }
  return kept(engine, names, finding, asExamples(examples, lineOf))
}

/** Degrees of employment that are no number: of those months nobody knows. */
async function unreadableDegrees(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  lineOf: LineOf,
): Promise<Finding | null> {
  const unreadable = await unreadableDegreesIn(engine, names, recognised)
  const [first] = unreadable
  if (first === undefined) return null
  const rows = new Map(unreadable.map(({ row, value }) => [row, value]))
  const examples = [...rows].slice(0, mostRejected).map(([row, value]) => ({ row: lineOf(row), value }))
  const finding: Omit<Finding, "examples"> = {
    kind: "invalidNumber",
    column: degreeColumn,
    rows: rows.size,
    effect: "valueUnknown",
  }
  return kept(engine, names, finding, examples)
}

/** A citizen's week on a second row. */
async function repeatedWeeks(engine: Engine, names: LoadNames, lineOf: LineOf): Promise<Finding | null> {
  const found = await engine.query(
    `select row_number, coalesce(code, '') as value from ${names.rows}
    where person_id is not null and week is not null
    qualify row_number() over (partition by person_id, week order by row_number) > 1
    order by row_number`,
  )
  if (found.length === 0) return null
  const finding: Omit<Finding, "examples"> = { kind: "repeatedWeek", rows: found.length, effect: "rowLeftOut" }
  return kept(engine, names, finding, asExamples(found.slice(0, mostRejected), lineOf))
}

/** Citizens with a period of which the file tells no municipality. */
async function unknownHomes(
  engine: Engine,
  names: LoadNames,
  { table, columns, municipality }: Recognised,
  lineOf: LineOf,
): Promise<Finding | null> {
  const { moves } = layoutOf(columns)
  // A column of municipalities has a finding of its own.
  const hasColumn = columns.some(({ usedAs }) => usedAs === "municipality")
  if (municipality !== undefined || (hasColumn && moves.length === 0) || table === "dream_long") return null
  const { spell } = periodTablesOf(names)
  const [counted] = await engine.query(
    `select count(distinct row_number)::integer as rows from ${spell} where municipality is null`,
  )
  const rows = Number(counted?.rows ?? 0)
  if (rows === 0) return null
  const examples = await engine.query(
    `select s.row_number, min(coalesce(h.said, '')) as value
    from ${spell} as s
    join ${weekTablesOf(names).home} as h
      on h.row_number = s.row_number and h.municipality is null and h.from_day < s.end_date and h.to_day > s.start_date
    where s.municipality is null group by 1 order by 1 limit ${mostRejected}`,
  )
  const finding: Omit<Finding, "examples"> = {
    kind: "unknownMunicipality",
    column: "nykom",
    rows,
    effect: "valueUnknown",
  }
  return kept(engine, names, finding, asExamples(examples, lineOf))
}

function asExamples(found: readonly Readonly<Record<string, unknown>>[], lineOf: LineOf): FindingExample[] {
  return found.map((row) => ({ row: lineOf(Number(row.row_number)), value: String(row.value) }))
}
