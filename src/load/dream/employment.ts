import type { Engine } from "../../engine/engine"
import { numberColumn, wordColumn } from "../arrow-columns"
import { isEmptyMark } from "../fold"
import type { LoadNames } from "../load-names"
import { parseNumber } from "../numbers"
import type { Recognised } from "../recognised"
import { createFrom } from "./week-runs"
import { layoutOf } from "./wide-layout"
import { stretchTablesOf } from "./wide-staging"

/**
 * The months in which a wide file of weeks tells of employment: a degree above 0, or an industry. Makes the table
 * (row_number, month) of the load; `usable` is true of the rows to take. Source: MEASURES §1 DREAM.
 */
export async function makeEmployment(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  usable: string,
): Promise<void> {
  const { branches, degrees } = employmentOf(recognised)
  const stretches = stretchTablesOf(names)
  const { employed } = employmentTablesOf(names)
  await engine.query(`create or replace table ${employed} (row_number integer, month integer)`)
  const parts = [
    { table: stretches.branches, columns: branches, tells: tellsBranch },
    { table: stretches.degrees, columns: degrees, tells: tellsDegree },
  ]
  for (const { table, columns, tells } of parts) {
    if (columns.length === 0) continue
    const meaning = `${table}_meaning`
    const distinct = await engine.query(`select distinct said from ${table} where said is not null`)
    const telling = distinct.map((row) => String(row.said)).filter(tells)
    await createFrom(engine, meaning, { text: wordColumn(telling) })
    await createFrom(engine, `${table}_month`, {
      place: numberColumn(columns.map((_, at) => at + 1)),
      month: numberColumn(columns.map(({ month }) => month)),
    })
    await engine.query(
      `insert into ${employed}
      select s.row_number, m.month::integer
      from ${table} as s
      join ${meaning} as t on t.text = s.said
      join ${table}_month as m on m.place >= s.from_place and m.place < s.to_place
      where s.row_number in (select row_number from ${names.rows} where ${usable})`,
    )
  }
}

/** The statements that take the employment into its tables. */
export function takeEmployment(names: LoadNames, recognised: Recognised, fileId: number): string[] {
  const months = employmentMonths(recognised)
  if (months.length === 0) return []
  return [
    `insert into employment (file_id, row_number, person_id, month)
    select distinct ${fileId}, e.row_number, r.person_id, e.month
    from ${employmentTablesOf(names).employed} as e join ${names.rows} as r using (row_number)`,
    `insert into employment_month (file_id, month) values ${months.map((month) => `(${fileId}, ${month})`).join(", ")}`,
  ]
}

/** Months (year × 12 + month − 1) that the file has a column of employment for, in the order of time. */
export function employmentMonths(recognised: Recognised): number[] {
  const { branches, degrees } = employmentOf(recognised)
  return [...new Set([...branches, ...degrees].map(({ month }) => month))].sort((a, b) => a - b)
}

/** Months between the first and the last that are not among them. */
export function missingMonths(months: readonly number[]): number[] {
  return months.flatMap((month, at) => {
    const previous = months[at - 1] ?? month - 1
    return Array.from({ length: month - previous - 1 }, (_, step) => previous + 1 + step)
  })
}

/** Degrees that are no number, with their row: the first one of each row. */
export async function unreadableDegreesIn(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
): Promise<readonly { readonly row: number; readonly value: string }[]> {
  if (employmentOf(recognised).degrees.length === 0) return []
  const { degrees } = stretchTablesOf(names)
  const distinct = await engine.query(`select distinct said from ${degrees} where said is not null`)
  const bad = distinct.map((row) => String(row.said)).filter((text) => !isEmptyMark(text) && !isNumber(text))
  if (bad.length === 0) return []
  await createFrom(engine, `${degrees}_unreadable`, { text: wordColumn(bad) })
  const found = await engine.query(
    `select s.row_number, arg_min(s.said, s.from_place) as value
    from ${degrees} as s join ${degrees}_unreadable as u on u.text = s.said
    group by s.row_number order by s.row_number`,
  )
  return found.map((row) => ({ row: Number(row.row_number), value: String(row.value) }))
}

function employmentOf({ table, columns }: Recognised) {
  const { branches, degrees } = layoutOf(table === "dream_wide" ? columns : [])
  return { branches, degrees }
}

function employmentTablesOf({ prefix }: LoadNames): { readonly employed: string } {
  return { employed: `${prefix}employed` }
}

/** A code of nothing but zeros names no industry. */
function tellsBranch(text: string): boolean {
  return !isEmptyMark(text) && !/^0+(\.0+)?$/.test(text.trim())
}

function isNumber(text: string): boolean {
  return parseNumber(text, ",") !== null
}

function tellsDegree(text: string): boolean {
  // Above 0 whatever the decimal mark.
  return (parseNumber(text, ",") ?? 0) > 0
}
