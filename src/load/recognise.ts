import type { CanonicalColumn, LoadProblem } from "../domain/load-problem"
import { person } from "./column-rules"
import { isBranchHeading, isDegreeHeading, isMoveHeading, isWeekHeading } from "./dream/wide-layout"
import { parseMonth } from "./dates"
import { keyOf } from "./fold"
import { monthHeading } from "./month-heading"
import { isMonthName } from "./month-names"
import type { Recognised, RecognisedColumn } from "./recognised"
import { areOfSheet } from "./survey/survey-headings"
import { type ColumnRule, isToldByColumns, lacking, type TableRule, tableRules } from "./table-rules"

/** Which table the headings are of, and what each column is used as; or why they are of none. */
export function recognise(file: string, headings: readonly string[]): Recognised | LoadProblem {
  const byColumn = recogniseWeeks(headings) ?? recogniseMonths(headings)
  if (byColumn !== null) return byColumn
  // What the answers stand for, and which course they are about, the user must see.
  if (areOfSheet(headings)) return { code: "unknownTable", file, headings }
  const keys = headings.map(keyOf)
  const found = tableRules
    .filter(({ table }) => !isToldByColumns(table))
    .map((rule) => ({ rule, missing: missingOf(rule, keys) }))
  // A table without a column of citizens is none that has one, whatever the other columns are called.
  const hasCitizens = keys.some((key) => citizenKeys.has(key))
  const complete = found.find(
    ({ rule, missing }) =>
      rule.table !== "person" &&
      missing.length === 0 &&
      (rule.alone !== true || isWhole(rule, keys)) &&
      (!hasCitizens || rule.columns.some(({ column }) => column === "person_id")),
  )
  if (complete !== undefined) return assign(file, complete.rule, headings, keys)

  const person = tableRules.find(({ table }) => table === "person")
  const hasPerson = person !== undefined && missingOf(person, keys).length === 0
  if (hasPerson && person.distinctive.some((column) => has(person, column, keys))) {
    return assign(file, person, headings, keys)
  }
  const meant = found
    .filter(({ rule }) => rule.distinctive.some((column) => has(rule, column, keys)))
    // A background variable may have the name of a column of a table without citizens.
    .filter(({ rule }) => !hasPerson || rule.columns.some(({ column, required }) => required && column === "person_id"))
    .sort((a, b) => a.missing.length - b.missing.length)[0]
  if (meant !== undefined) {
    const missing = meant.missing.map(({ column, names }) => ({ column, accepted: names }))
    return { code: "missingColumns", file, table: meant.rule.table, missing, headings }
  }
  const named = headings.filter((heading) => heading !== "").length
  if (hasPerson && named > 1 && named <= mostBackground && !headings.some(isOfPeriod)) {
    return assign(file, person, headings, keys)
  }
  return { code: "unknownTable", file, headings }
}

/**
 * Headings of days, months or hours: the rows are periods, or each column is a month. Taken for background variables of
 * citizens they would be misread in silence, so that the user is asked instead.
 */
function isOfPeriod(heading: string): boolean {
  const key = keyOf(heading)
  if (periodKeys.has(key) || monthHeading(heading) !== null || isMonthName(heading)) return true
  return parseMonth(heading.replace(/^\D+(?=\d)/, "").replaceAll("_", "-")) !== null
}

/** No file of citizens' background has more columns: one that has is of something else, and the user is asked. */
const mostBackground = 200

const periodColumns: readonly CanonicalColumn[] = [
  ...(["start_date", "end_date", "weekly_hours", "weekly_minutes", "month", "hours"] as const),
]
const periodKeys = new Set(
  tableRules.flatMap(({ columns }) =>
    columns.filter(({ column }) => periodColumns.includes(column)).flatMap(({ names }) => names.map(keyOf)),
  ),
)
const citizenKeys = new Set(person().names.map(keyOf))
const lastResortKeys = new Set(person().lastResort?.map(keyOf))
/** Whether a heading is a name of the column of citizens, also one that counts only where there is no other. */
export function isCitizenHeading(heading: string): boolean {
  const key = keyOf(heading)
  return citizenKeys.has(key) || lastResortKeys.has(key)
}

const monthsRule = tableRules.find(({ table }) => table === "wage_hours_wide")
const wideRule = tableRules.find(({ table }) => table === "dream_wide")

/** A file with one column a week and one row a citizen. Null where the headings are of no such file. */
function recogniseWeeks(headings: readonly string[]): Recognised | null {
  const rest = headings.map((heading) => (stretchUseOf(heading) === null ? heading : ""))
  const keys = rest.map(keyOf)
  if (wideRule === undefined || !headings.some(isWeekHeading) || missingOf(wideRule, keys).length > 0) return null
  const used = new Map<number, CanonicalColumn>()
  for (const rule of wideRule.columns) {
    const [first] = positionsOf(rule, keys)
    if (first !== undefined) used.set(first, rule.column)
  }
  const seen = new Set<string>()
  const columns = headings.map((heading, index): RecognisedColumn => {
    const key = heading.trim().toLowerCase()
    const isRepeated = seen.has(key)
    seen.add(key)
    if (isRepeated) return { index, heading, usedAs: "ignored" }
    return { index, heading, usedAs: stretchUseOf(heading) ?? used.get(index) ?? "ignored" }
  })
  return { table: "dream_wide", columns }
}

function stretchUseOf(heading: string): CanonicalColumn | null {
  if (isWeekHeading(heading)) return "week_codes"
  if (isMoveHeading(heading)) return "year_municipality"
  if (isBranchHeading(heading)) return "month_branch"
  return isDegreeHeading(heading) ? "month_degree" : null
}

/**
 * A file of paid hours with one column a month: `løntimer_2019_04`, `timer_201904`. Months alone say not what they hold.
 * Null where the headings are of no such file.
 */
function recogniseMonths(headings: readonly string[]): Recognised | null {
  const months = headings.map(monthHeading)
  const told = months.filter((month) => month?.isOfHours === true)
  if (told.length < 2) return null
  const columns = monthColumns(headings)
  const isWhole = columns.every(({ usedAs, index }) => usedAs !== "ignored" || (months[index] ?? null) === null)
  const hasPerson = columns.some(({ usedAs }) => usedAs === "person_id")
  return isWhole && hasPerson ? { table: "wage_hours_wide", columns } : null
}

/** Each column of a file with one column a month, whatever the months hold. */
export function monthColumns(headings: readonly string[]): readonly RecognisedColumn[] {
  const months = headings.map(monthHeading)
  const keys = headings.map((heading, index) => (months[index] === null ? keyOf(heading) : ""))
  const used = new Map<number, CanonicalColumn>()
  for (const rule of monthsRule?.columns ?? []) {
    const [first] = positionsOf(rule, keys)
    if (first !== undefined) used.set(first, rule.column)
  }
  const seen = new Set<string>()
  return headings.map((heading, index): RecognisedColumn => {
    const month = months[index] ?? null
    if (month === null) return { index, heading, usedAs: used.get(index) ?? "ignored" }
    const name = `${month.kind ?? ""} ${month.month}`
    const isRepeated = seen.has(name)
    seen.add(name)
    return { index, heading, usedAs: isRepeated ? "ignored" : "month_hours" }
  })
}

function missingOf(rule: TableRule, keys: readonly string[]): readonly ColumnRule[] {
  return lacking(rule, (column) => has(rule, column, keys))
}

/** Whether every heading is one of the rule's. */
function isWhole({ columns }: TableRule, keys: readonly string[]): boolean {
  const known = new Set(columns.flatMap((column) => positionsOf(column, keys)))
  return keys.every((key, position) => key === "" || known.has(position))
}

function has(rule: TableRule, column: CanonicalColumn, keys: readonly string[]): boolean {
  return rule.columns.some((candidate) => candidate.column === column && positionsOf(candidate, keys).length > 0)
}

/** Positions of the headings that name the column, in the order of the names. */
function positionsOf({ names, lastResort = [] }: ColumnRule, keys: readonly string[]): number[] {
  const named = (name: string): number[] => {
    const wanted = keyOf(name)
    return keys.flatMap((key, position) => (key === wanted ? [position] : []))
  }
  const positions = [...new Set(names.flatMap(named))]
  return positions.length > 0 ? positions : lastResort.flatMap(named)
}

function assign(
  file: string,
  rule: TableRule,
  headings: readonly string[],
  keys: readonly string[],
): Recognised | LoadProblem {
  const used = new Map<number, CanonicalColumn>()
  const passedOver = new Set<number>()
  for (const column of rule.columns) {
    const positions = positionsOf(column, keys)
    const [first, ...others] = positions
    if (first === undefined) continue
    const twice = others.filter((position) => column.firstNameWins !== true || keys[position] === keys[first])
    if (twice.length > 0) {
      const named = [first, ...twice].map((position) => headings[position] ?? "")
      return { code: "duplicateHeadings", file, column: column.column, headings: named }
    }
    used.set(first, column.column)
    for (const position of others) passedOver.add(position)
  }
  const isBackground = (position: number): boolean =>
    rule.table === "person" && !used.has(position) && !passedOver.has(position) && headings[position] !== ""
  const seen = new Map<string, string>()
  for (const [position, heading] of headings.entries()) {
    if (!isBackground(position)) continue
    const name = heading.toLowerCase()
    const earlier = seen.get(name)
    if (earlier !== undefined) return { code: "duplicateHeadings", file, column: null, headings: [earlier, heading] }
    seen.set(name, heading)
  }
  const columns = headings.map((heading, index) => ({
    index,
    heading,
    usedAs: used.get(index) ?? (isBackground(index) ? ("background" as const) : ("ignored" as const)),
  }))
  return { table: rule.table, columns }
}
