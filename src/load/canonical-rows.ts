import { type CanonicalColumn, isOfSheets, type TableKind } from "../domain/load-problem"
import { type Source, type Target, targets, type WordPart } from "./canonical-targets"
import { columnName, type LoadNames } from "./load-names"
import { meaningColumns } from "./meaning"
import { monthHeading, type MonthHeading } from "./month-heading"
import type { Recognised, RecognisedColumn } from "./recognised"
import { coursePlace, textAt } from "./survey/question-table"

interface Read {
  number(column: CanonicalColumn): string | null
  word(column: CanonicalColumn, part?: WordPart): string | null
  text(column: CanonicalColumn): string | null
}

/** SQL of a target's value, null where no column of the file tells it. */
function valueOf(source: Source, type: Target["type"], read: Read): string | null {
  switch (source.from) {
    case "text":
      return read.text(source.column)
    case "word":
      return read.word(source.column, source.part)
    case "number":
      return type === "date" ? onDay(read.number(source.column)) : read.number(source.column)
    case "first": {
      const told = source.of.map((part) => valueOf(part, type, read)).filter((value) => value !== null)
      return told.length === 0 ? null : `coalesce(${told.join(", ")})`
    }
    case "minutes": {
      const [hours, rest] = [read.number("weekly_hours"), read.number("weekly_minutes")]
      if (hours === null || rest === null) return hours ?? rest
      return `case when ${hours} is null then ${rest} else ${hours} + coalesce(${rest}, 0) end`
    }
    case "monthStart": {
      const month = read.number("month")
      if (month === null) return null
      const at = `(${month}::integer + ${source.later})`
      return `make_date(${at} // 12, ${at} % 12 + 1, 1)`
    }
  }
}

function onDay(days: string | null): string | null {
  return days === null ? null : `date '1970-01-01' + ${days}::integer`
}

/** Columns whose value a row cannot do without. The municipality of a citizen may be unknown. */
const needed: Readonly<Record<TableKind, readonly CanonicalColumn[]>> = {
  person: ["person_id"],
  spell: ["person_id", "benefit", "start_date"],
  fleksjob_hours: ["person_id", "start_date", "weekly_minutes"],
  activity: ["person_id", "activity", "start_date"],
  wage_hours: ["person_id", "month", "hours"],
  wage_hours_wide: ["person_id"],
  event: ["person_id", "event", "day"],
  participation: ["person_id", "scheme", "start_date"],
  // "Hele landet" is no municipality: its row would count everyone twice.
  population: ["municipality", "counted_on", "population_group", "persons"],
  project: ["scheme"],
  course: ["course", "ended"],
  course_response: ["course", "respondent", "question", "answer"],
  staff_response: ["respondent", "question", "answer"],
  course_response_wide: ["course", "respondent", "question", "answer"],
  staff_response_wide: ["respondent", "question", "answer"],
  satisfaction: ["day"],
  dream_wide: ["person_id"],
  dream_long: ["person_id", "week"],
  dream_code: ["code", "code_group"],
}

/** Columns that may be empty, but whose unreadable text must not be taken for an empty one: a running period, no answer. */
export const emptyOrRead: ReadonlySet<CanonicalColumn> = new Set(["end_date", "score"])

/** Columns kept as written that a row cannot do without. */
export function neededTexts(table: TableKind): CanonicalColumn[] {
  return needed[table].filter((column) => !meaningColumns.has(column))
}

/** Whether a row is left out where the column's value cannot be read. */
export function leavesOut(table: TableKind, column: CanonicalColumn): boolean {
  // Its start may be a month, and its minutes are made from hours.
  if (table === "fleksjob_hours" && (column === "month" || column === "weekly_hours")) return true
  return needed[table].includes(column) || emptyOrRead.has(column)
}

export interface CanonicalRows {
  readonly create: string
  /** The rows at places `from` to before `to`. */
  readonly insert: (from: number, to: number) => string
  /** So many rows are made of one row of the file, at most. */
  readonly perRow: number
  /** When all rows are made; null where nothing is left to do. */
  readonly finish: string | null
  /** Condition on the made rows: every needed value is there, and a period has a day. */
  readonly isUsable: string
  /** Query of the number of rows of the file that are loaded, as `rows`, once those of no use are gone. */
  readonly counted: string
}

/** Of a period. */
export const withoutDay = "end_date <= start_date"

/** Conditions on the rows made for a table, each of which makes one useless: a needed value missing, a period without a day. */
export function uselessIf(table: TableKind): readonly string[] {
  const conditions = needed[table].map((name) => `${name} is null`)
  const isPeriod = targets[table].some(({ name }) => name === "end_date")
  return isPeriod ? [...conditions, withoutDay] : conditions
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
  recognised: Recognised,
  names: LoadNames,
  fileId: number,
  isAlwaysMeant: (index: number) => boolean = () => false,
): CanonicalRows {
  const { table, columns } = recognised
  const made = targets[table]
  const read = readerOf(recognised, names)
  const parts = [...monthsOf(columns, read), ...answersOf(columns, read, names, fileId)]
  const isWide = table === "wage_hours_wide" || isOfSheets(table)
  const shared = columns.filter(({ usedAs }) => !ofParts.has(usedAs) && meaningColumns.has(usedAs as CanonicalColumn))
  const strict = columns.filter(({ usedAs }) => emptyOrRead.has(usedAs as CanonicalColumn))
  const isRead = ["true", ...strict.map(({ index }) => `m_${columnName(index)}.problem is null`)].join(" and ")
  const selected = (from: Read, meant: readonly number[], condition: string): string => {
    const values = made.map(({ name, type, source }) => {
      return `cast(${valueOf(source, type, from) ?? "null"} as ${type}) as ${name}`
    })
    const joins = meant.map((index) => {
      const at = columnName(index)
      return `${isAlwaysMeant(index) ? "" : "left "}join ${names.meaning(at)} as m_${at} on m_${at}.key = t.${at}`
    })
    return `select ${fileId}, t.row_number, ${values.join(", ")}, ${isRead}
      from ${names.keyed} as t ${joins.join(" ")} where ${condition}`
  }
  const sharedIndices = shared.map(({ index }) => index)
  const usedAs = (use: CanonicalColumn): boolean => columns.some((column) => column.usedAs === use)
  // A row is loaded though its fields be empty, where it says whose they are.
  const whole = (["person_id", "course", "respondent"] as const).flatMap((column) =>
    needed[table].includes(column) && usedAs(column) ? [`${read.text(column) ?? "null"} is not null`] : [],
  )
  return {
    create: `create or replace table ${names.rows}
      (file_id integer, row_number integer, ${made.map(({ name, type }) => `${name} ${type}, `).join("")}is_read boolean)`,
    // Whole numbers written out: as parameters they would not keep the engine from scanning all rows.
    insert: (from, to) => {
      const inSlice = `t.place >= ${from} and t.place < ${to}`
      const selects = isWide
        ? parts.map((part) =>
            selected(part.read, [...sharedIndices, ...part.meant], `${inSlice} and ${part.told} is not null`),
          )
        : [selected(read, sharedIndices, inSlice)]
      return `insert into ${names.rows} ${selects.join(" union all ")}`
    },
    perRow: Math.max(1, parts.length),
    finish: table === "fleksjob_hours" && !usedAs("end_date") && !usedAs("month") ? untilNext(names.rows) : null,
    isUsable: ["is_read", ...uselessIf(table).map((useless) => `(${useless}) is not true`)].join(" and "),
    counted: isWide
      ? `select count(*)::integer as rows from ${names.text} as t
        where ${["true", ...whole].join(" and ")} and exists (select 1 from ${names.rows})`
      : `select count(*)::integer as rows from ${names.rows}`,
  }
}

/** One of the rows that a row of a wide file becomes. */
interface Part {
  readonly read: Read
  /** The column read for its meaning. */
  readonly meant: readonly number[]
  /** Without it there is no row: hours of 0 are told as 0. */
  readonly told: string
}

const ofParts: ReadonlySet<RecognisedColumn["usedAs"]> = new Set(["month_hours", "question_answer"])

function monthsOf(columns: Recognised["columns"], read: Read): Part[] {
  return columns.flatMap(({ index, heading, usedAs }) => {
    const month = usedAs === "month_hours" ? monthHeading(heading) : null
    const position = columnName(index)
    if (month === null) return []
    return [{ read: ofMonth(read, { ...month, position }), meant: [index], told: `m_${position}.number` }]
  })
}

function answersOf(columns: Recognised["columns"], read: Read, names: LoadNames, fileId: number): Part[] {
  return columns.flatMap(({ index, usedAs, asked }) => {
    if (asked === undefined) return []
    const position = columnName(index)
    const isScored = usedAs === "question_answer"
    const told = isScored ? `m_${position}.word` : trimmed(`t.${position}`)
    const answer: Read = {
      number: (column) => (column !== "answer" ? read.number(column) : isScored ? `m_${position}.number` : null),
      word: (column, part) => {
        if (column === "answer") return told
        return column === "timing" && asked.timing !== null ? `'${asked.timing}'` : read.word(column, part)
      },
      text: (column) => {
        if (column === "question") return textAt(names, index)
        // A row without a key is a sheet of its own, in this file and beside others.
        return read.text(column) ?? (column === "respondent" ? `'${fileId}-' || t.row_number` : null)
      },
    }
    return [{ read: answer, meant: isScored ? [index] : [], told }]
  })
}

function readerOf({ columns, municipality: given, course }: Recognised, names: LoadNames): Read {
  const positions = new Map(columns.map(({ usedAs, index }) => [usedAs, columnName(index)]))
  const meaning = (column: CanonicalColumn, part: string): string | null => {
    const position = positions.get(column)
    return position === undefined ? null : `m_${position}.${part}`
  }
  return {
    number: (column) =>
      meaning(column, "number") ?? (column === "municipality" && given !== undefined ? String(given) : null),
    word: (column, part = "word") => meaning(column, part),
    text: (column) => {
      const position = positions.get(column)
      if (position !== undefined) return trimmed(`t.${position}`)
      return column === "course" && course !== undefined ? textAt(names, coursePlace) : null
    },
  }
}

/** What a row tells of one of its months. The kind is a word of the product, which can stand in SQL. */
function ofMonth(read: Read, { position, month, kind }: MonthHeading & { readonly position: string }): Read {
  return {
    ...read,
    number: (column) =>
      column === "hours" ? `m_${position}.number` : column === "month" ? String(month) : read.number(column),
    word: (column, part) => (column === "kind" && kind !== null ? `'${kind}'` : read.word(column, part)),
  }
}

/** In a file of starts alone, hours hold until the citizen's next row begins. */
function untilNext(rows: string): string {
  return `update ${rows} as r set end_date = n.next_start
    from (
      select person_id, start_date, lead(start_date) over (partition by person_id order by start_date) as next_start
      from (select distinct person_id, start_date from ${rows} where is_read and weekly_minutes is not null)
    ) as n
    where r.person_id = n.person_id and r.start_date = n.start_date`
}
