import type { CanonicalColumn, TableKind } from "../domain/load-problem"
import { columnName, type LoadNames } from "./load-names"
import { meaningColumns } from "./meaning"
import type { Recognised } from "./recognise"

interface Target {
  readonly name: string
  readonly type: string
  /** The value, from columns of the file that are there. */
  readonly value: (read: Read) => string | null
}

interface Read {
  number(column: CanonicalColumn): string | null
  word(column: CanonicalColumn, part?: "word" | "visitation" | "condition"): string | null
  text(column: CanonicalColumn): string | null
}

const personId: Target = { name: "person_id", type: "varchar", value: (read) => read.text("person_id") }
const municipality: Target = { name: "municipality", type: "integer", value: (read) => read.number("municipality") }
const dates: readonly Target[] = (["start_date", "end_date"] as const).map((name) => ({
  name,
  type: "date",
  value: (read) => onDay(read.number(name)),
}))
const minutes: Target = {
  name: "weekly_minutes",
  type: "integer",
  value: (read) => {
    const [hours, rest] = [read.number("weekly_hours"), read.number("weekly_minutes")]
    if (hours === null || rest === null) return hours ?? rest
    return `case when ${hours} is null then ${rest} else ${hours} + coalesce(${rest}, 0) end`
  },
}

function onDay(days: string | null): string | null {
  return days === null ? null : `date '1970-01-01' + ${days}::integer`
}

// Columns as in queries/load/tables.sql, without file_id.
const targets: Readonly<Record<TableKind, readonly Target[]>> = {
  person: [
    personId,
    { name: "sex", type: "varchar", value: (read) => read.word("sex") },
    { name: "birth_year", type: "integer", value: (read) => read.number("birth_year") },
    { name: "age_group", type: "varchar", value: (read) => read.text("age_group") },
  ],
  spell: [
    personId,
    municipality,
    { name: "benefit", type: "varchar", value: (read) => read.word("benefit") },
    ...dates,
    minutes,
    { name: "visitation", type: "varchar", value: (read) => ownOrTold(read, "visitation") },
    { name: "condition", type: "varchar", value: (read) => ownOrTold(read, "condition") },
    { name: "caseworker", type: "varchar", value: (read) => read.text("caseworker") },
  ],
  activity: [
    personId,
    municipality,
    { name: "activity", type: "varchar", value: (read) => read.word("activity") },
    ...dates,
    minutes,
  ],
  wage_hours: [
    personId,
    { name: "month", type: "integer", value: (read) => read.number("month") },
    { name: "hours", type: "double", value: (read) => read.number("hours") },
    { name: "kind", type: "varchar", value: (read) => read.word("kind") },
  ],
}

// A column of its own says more than a word of the benefit's name.
function ownOrTold(read: Read, column: "visitation" | "condition"): string | null {
  const parts = [read.word(column), read.word("benefit", column)].filter((part) => part !== null)
  return parts.length === 0 ? null : `coalesce(${parts.join(", ")})`
}

/** Columns whose value a row cannot do without. The municipality may be unknown. */
const needed: Readonly<Record<TableKind, readonly string[]>> = {
  person: ["person_id"],
  spell: ["person_id", "benefit", "start_date"],
  activity: ["person_id", "activity", "start_date"],
  wage_hours: ["person_id", "month", "hours"],
}

export interface CanonicalRows {
  readonly create: string
  /** Rows `$from` < row_number ≤ `$to`. */
  readonly insert: string
  /** Condition on the made rows: every needed value is there, and a period has a day. */
  readonly isUsable: string
  readonly names: readonly string[]
}

/** A text of the file without blanks around it; an empty one means nothing. */
export function trimmed(column: string): string {
  return `nullif(nullif(trim(${column}), ''), 'NULL')`
}

/** The statements that turn the text table of a load into rows of the canonical table. */
export function canonicalRows({ table, columns, municipality: given }: Recognised, names: LoadNames): CanonicalRows {
  const positions = new Map(columns.map(({ usedAs, index }) => [usedAs, columnName(index)]))
  const meaning = (column: CanonicalColumn, part: string): string | null => {
    const position = positions.get(column)
    return position === undefined ? null : `m_${position}.${part}`
  }
  const read: Read = {
    number: (column) =>
      meaning(column, "number") ?? (column === "municipality" && given !== undefined ? String(given) : null),
    word: (column, part = "word") => meaning(column, part),
    text: (column) => {
      const position = positions.get(column)
      return position === undefined ? null : trimmed(`t.${position}`)
    },
  }
  const made = targets[table]
  const values = made.map(({ name, type, value }) => `cast(${value(read) ?? "null"} as ${type}) as ${name}`)
  const read_ = columns.filter(({ usedAs }) => meaningColumns.has(usedAs as CanonicalColumn))
  const joins = read_.map(({ index }) => {
    const position = columnName(index)
    return `left join ${names.meaning(position)} as m_${position} on m_${position}.text = t.${position}`
  })
  const end = positions.get("end_date")
  // An end that cannot be read must not become a running period.
  const endIsRead = end === undefined ? "true" : `m_${end}.problem is null`
  return {
    create: `create or replace table ${names.rows}
      (row_number integer, end_is_read boolean, ${made.map(({ name, type }) => `${name} ${type}`).join(", ")})`,
    insert: `insert into ${names.rows}
      select t.row_number, ${endIsRead}, ${values.join(", ")}
      from ${names.text} as t ${joins.join(" ")}
      where t.row_number > $from and t.row_number <= $to`,
    isUsable: [
      "end_is_read",
      ...needed[table].map((name) => `${name} is not null`),
      ...(made.some(({ name }) => name === "end_date") ? ["(end_date is null or end_date > start_date)"] : []),
    ].join(" and "),
    names: made.map(({ name }) => name),
  }
}
