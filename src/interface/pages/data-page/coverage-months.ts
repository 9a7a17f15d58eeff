import type { Month, MonthSpan } from "../../../domain/calendar"
import { monthsIn } from "../../../domain/calendar"
import { type Loaded, type TableName, tableNames } from "../../../domain/model"

export type Coverage = "filled" | "provisional" | "older" | "empty" | "outside"

export interface TableMonths {
  readonly table: TableName
  readonly cells: readonly { readonly month: Month; readonly coverage: Coverage }[]
  /** Months between the table's first and last in which no period begins, though earlier ones run. */
  readonly older: readonly Month[]
  /** Months without a row between the table's first and last. */
  readonly missing: readonly Month[]
}

export interface CoverageMonths {
  readonly span: MonthSpan
  readonly tables: readonly TableMonths[]
}

/** Earlier months hold a few long-running periods and would press the rest together. */
const longest = 120

/** Which months each loaded table has rows in, on one common axis. Null where no table has a month. */
export function coverageMonths(model: Loaded): CoverageMonths | null {
  const found = new Map(model.months.map((told) => [`${told.table} ${told.month}`, told]))
  const hasRows = (table: TableName, month: Month): boolean => (found.get(`${table} ${month}`)?.rows ?? 0) > 0
  const all = model.months.filter(({ rows }) => rows > 0).map(({ month }) => month)
  if (all.length === 0) return null
  const last = all.reduce((a, b) => Math.max(a, b))
  const first = Math.max(
    all.reduce((a, b) => Math.min(a, b)),
    last - longest + 1,
  )
  const span = { first, last }
  const tables = tableNames.flatMap((table): TableMonths[] => {
    const own = monthsIn(span).filter((month) => hasRows(table, month))
    const [start] = own
    const end = own.at(-1)
    if (start === undefined || end === undefined) return []
    const final = end - model.data.provisionalMonths
    const coverage = (month: Month): Coverage => {
      if (month < start || month > end) return "outside"
      if (!hasRows(table, month)) return found.has(`${table} ${month}`) ? "older" : "empty"
      return month > final ? "provisional" : "filled"
    }
    const cells = monthsIn(span).map((month) => ({ month, coverage: coverage(month) }))
    const monthsOf = (wanted: Coverage): readonly Month[] =>
      cells.flatMap(({ month, coverage }) => (coverage === wanted ? [month] : []))
    return [{ table, cells, older: monthsOf("older"), missing: monthsOf("empty") }]
  })
  return { span, tables }
}
