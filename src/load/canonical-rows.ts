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
  word(column: CanonicalColumn, part?: "word" | "visitation" | "condition" | "sector"): string | null
  text(column: CanonicalColumn): string | null
}

function text(name: CanonicalColumn): Target {
  return { name, type: "varchar", value: (read) => read.text(name) }
}
function word(name: CanonicalColumn): Target {
  return { name, type: "varchar", value: (read) => read.word(name) }
}
function number(name: CanonicalColumn, type: "integer" | "double" | "boolean" = "integer"): Target {
  return { name, type, value: (read) => read.number(name) }
}
function date(name: CanonicalColumn): Target {
  return { name, type: "date", value: (read) => onDay(read.number(name)) }
}
function onDay(days: string | null): string | null {
  return days === null ? null : `date '1970-01-01' + ${days}::integer`
}

const personId = text("person_id")
const municipality = number("municipality")
const period = [date("start_date"), date("end_date")]
const minutes: Target = {
  name: "weekly_minutes",
  type: "integer",
  value: (read) => {
    const [hours, rest] = [read.number("weekly_hours"), read.number("weekly_minutes")]
    if (hours === null || rest === null) return hours ?? rest
    return `case when ${hours} is null then ${rest} else ${hours} + coalesce(${rest}, 0) end`
  },
}
const sheet: readonly Target[] = [
  text("respondent"),
  municipality,
  word("timing"),
  date("day"),
  word("role"),
  text("question"),
  word("answer"),
  { name: "score", type: "integer", value: (read) => read.number("answer") },
]

// Columns as in queries/load/tables.sql, without file_id and row_number; of weeks, what their periods are made from.
const targets: Readonly<Record<TableKind, readonly Target[]>> = {
  person: [personId, word("sex"), number("birth_year"), text("age_group")],
  spell: [
    personId,
    municipality,
    word("benefit"),
    ...period,
    minutes,
    { name: "visitation", type: "varchar", value: (read) => ownOrTold(read, "visitation", "benefit") },
    { name: "condition", type: "varchar", value: (read) => ownOrTold(read, "condition", "benefit") },
    text("caseworker"),
  ],
  activity: [
    personId,
    municipality,
    word("activity"),
    ...period,
    minutes,
    text("company"),
    text("branch"),
    { name: "sector", type: "varchar", value: (read) => ownOrTold(read, "sector", "activity") },
    text("company_size"),
    number("via_vitas", "boolean"),
  ],
  wage_hours: [personId, municipality, number("month"), number("hours", "double"), word("kind"), text("company")],
  event: [personId, municipality, word("event"), date("day"), text("caseworker")],
  participation: [personId, municipality, word("scheme"), ...period, text("phase")],
  population: [municipality, date("counted_on"), word("population_group"), number("persons")],
  project: [
    word("scheme"),
    municipality,
    number("applied_dkk", "double"),
    number("granted_dkk", "double"),
    number("total_cost_dkk", "double"),
    number("planned_participants"),
    ...period,
  ],
  course: [text("course"), municipality, date("ended"), word("role"), number("enrolled"), number("attended")],
  course_response: [text("course"), ...sheet],
  staff_response: [word("scheme"), ...sheet],
  satisfaction: [personId, municipality, date("day"), number("score")],
  dream_wide: [personId, municipality, word("sex"), number("birth_year")],
  dream_long: [personId, municipality, number("week"), text("code")],
  dream_code: [text("code"), text("code_group"), text("code_activity")],
}

// A column of its own says more than a word of another column's name.
function ownOrTold(read: Read, part: "visitation" | "condition" | "sector", by: "benefit" | "activity"): string | null {
  const parts = [read.word(part), read.word(by, part)].filter((told) => told !== null)
  return parts.length === 0 ? null : `coalesce(${parts.join(", ")})`
}

/** Columns whose value a row cannot do without. The municipality of a citizen may be unknown. */
const needed: Readonly<Record<TableKind, readonly CanonicalColumn[]>> = {
  person: ["person_id"],
  spell: ["person_id", "benefit", "start_date"],
  activity: ["person_id", "activity", "start_date"],
  wage_hours: ["person_id", "month", "hours"],
  event: ["person_id", "event", "day"],
  participation: ["person_id", "scheme", "start_date"],
  // "Hele landet" is no municipality: its row would count everyone twice.
  population: ["municipality", "counted_on", "population_group", "persons"],
  project: ["scheme"],
  course: ["course", "ended"],
  course_response: ["course", "respondent", "question", "answer"],
  staff_response: ["respondent", "question", "answer"],
  satisfaction: ["day"],
  dream_wide: ["person_id"],
  dream_long: ["person_id", "week"],
  dream_code: ["code", "code_group"],
}

/** Columns that may be empty, but whose unreadable text must not be taken for an empty one: a running period, no answer. */
const emptyOrRead: ReadonlySet<CanonicalColumn> = new Set(["end_date", "score"])

/** Columns kept as written that a row cannot do without. */
export function neededTexts(table: TableKind): CanonicalColumn[] {
  return needed[table].filter((column) => !meaningColumns.has(column))
}

/** Whether a row is left out where the column's value cannot be read. */
export function leavesOut(table: TableKind, column: CanonicalColumn): boolean {
  return needed[table].includes(column) || emptyOrRead.has(column)
}

export interface CanonicalRows {
  readonly create: string
  /** The rows at places `from` to before `to`. */
  readonly insert: (from: number, to: number) => string
  /** Condition on the made rows: every needed value is there, and a period has a day. */
  readonly isUsable: string
  readonly names: readonly string[]
}

/** A text of the file without blanks around it; an empty one means nothing. */
export function trimmed(column: string): string {
  return `nullif(nullif(trim(${column}), ''), 'NULL')`
}

/**
 * The statements that turn the text table of a load into rows of the canonical table. `isAlwaysMeant`: columns of which every
 * text is in the table of meanings, which the engine then joins twice as fast.
 */
export function canonicalRows(
  { table, columns, municipality: given }: Recognised,
  names: LoadNames,
  fileId: number,
  isAlwaysMeant: (index: number) => boolean = () => false,
): CanonicalRows {
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
  const meant = columns.filter(({ usedAs }) => meaningColumns.has(usedAs as CanonicalColumn))
  const joins = meant.map(({ index }) => {
    const position = columnName(index)
    return `${isAlwaysMeant(index) ? "" : "left "}join ${names.meaning(position)} as m_${position} on m_${position}.key = t.${position}`
  })
  const strict = columns.filter(({ usedAs }) => emptyOrRead.has(usedAs as CanonicalColumn))
  const isRead = strict.map(({ index }) => `m_${columnName(index)}.problem is null`)
  return {
    create: `create or replace table ${names.rows}
      (file_id integer, row_number integer, ${made.map(({ name, type }) => `${name} ${type}, `).join("")}is_read boolean)`,
    // Whole numbers written out: as parameters they would not keep the engine from scanning all rows.
    insert: (from, to) => `insert into ${names.rows}
      select ${fileId}, t.row_number, ${values.join(", ")}, ${["true", ...isRead].join(" and ")}
      from ${names.keyed} as t ${joins.join(" ")}
      where t.place >= ${from} and t.place < ${to}`,
    isUsable: [
      "is_read",
      ...needed[table].map((name) => `${name} is not null`),
      ...(made.some(({ name }) => name === "end_date")
        ? ["(end_date is null or start_date is null or end_date > start_date)"]
        : []),
    ].join(" and "),
    names: made.map(({ name }) => name),
  }
}
