import type { CanonicalColumn, TableKind } from "../domain/load-problem"
import { knownWords } from "./categories"

/** Where a value of a canonical row comes from: what a column of the file says, or several. */
export type Source =
  | { readonly from: "text" | "number"; readonly column: CanonicalColumn }
  | { readonly from: "word"; readonly column: CanonicalColumn; readonly part: WordPart }
  /** The first of them that is told. */
  | { readonly from: "first"; readonly of: readonly Source[] }
  /** Hours and minutes, added. */
  | { readonly from: "minutes" }
  /** The first day of the month that a row tells, or of a later one. */
  | { readonly from: "monthStart"; readonly later: number }

/** A word may tell more than its own: see `Meaning`. */
export type WordPart = "word" | "visitation" | "condition" | "sector"

export interface Target {
  readonly name: string
  readonly type: "varchar" | "integer" | "double" | "boolean" | "date"
  readonly source: Source
  /** The words that most files have and no other, where there are such. */
  readonly words?: readonly string[]
}

function text(name: CanonicalColumn): Target {
  return { name, type: "varchar", source: { from: "text", column: name } }
}
function word(name: CanonicalColumn, words?: readonly string[]): Target {
  return { name, type: "varchar", source: wordOf(name), ...(words !== undefined && { words }) }
}
function number(name: CanonicalColumn, type: "integer" | "double" | "boolean" = "integer"): Target {
  return { name, type, source: { from: "number", column: name } }
}
function date(name: CanonicalColumn): Target {
  return { name, type: "date", source: { from: "number", column: name } }
}
function wordOf(column: CanonicalColumn, part: WordPart = "word"): Source {
  return { from: "word", column, part }
}

// A column of its own says more than a word of another column's name.
function ownOrTold(name: "visitation" | "condition" | "sector", by: "benefit" | "activity"): Target {
  return {
    name,
    type: "varchar",
    source: { from: "first", of: [wordOf(name), wordOf(by, name)] },
    words: knownWords[name],
  }
}

/** A day of its own, or the beginning of the month. */
function dateOrMonth(name: "start_date" | "end_date", later: number): Target {
  const of: readonly Source[] = [
    { from: "number", column: name },
    { from: "monthStart", later },
  ]
  return { name, type: "date", source: { from: "first", of } }
}

const personId = text("person_id")
const municipality = number("municipality")
const period = [date("start_date"), date("end_date")]
const minutes: Target = { name: "weekly_minutes", type: "integer", source: { from: "minutes" } }
const sheet: readonly Target[] = [
  text("respondent"),
  municipality,
  word("timing"),
  date("day"),
  word("role"),
  text("question"),
  word("answer"),
  { name: "score", type: "integer", source: { from: "number", column: "answer" } },
]

const wageHours = [
  personId,
  municipality,
  number("month"),
  number("hours", "double"),
  word("kind", knownWords.kind),
  text("company"),
]

/** Columns as in queries/load/tables.sql, without file_id and row_number; of weeks, what their periods are made from. */
export const targets: Readonly<Record<TableKind, readonly Target[]>> = {
  person: [personId, word("sex"), number("birth_year"), text("age_group")],
  spell: [
    personId,
    municipality,
    word("benefit", knownWords.benefit),
    ...period,
    minutes,
    ownOrTold("visitation", "benefit"),
    ownOrTold("condition", "benefit"),
    text("caseworker"),
  ],
  fleksjob_hours: [personId, dateOrMonth("start_date", 0), dateOrMonth("end_date", 1), minutes],
  activity: [
    personId,
    municipality,
    word("activity", knownWords.activity),
    ...period,
    minutes,
    text("company"),
    text("branch"),
    ownOrTold("sector", "activity"),
    text("company_size"),
    number("via_vitas", "boolean"),
  ],
  wage_hours: wageHours,
  wage_hours_wide: wageHours,
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
  course_response_wide: [text("course"), ...sheet],
  staff_response_wide: [word("scheme"), ...sheet],
  satisfaction: [personId, municipality, date("day"), number("score")],
  dream_wide: [personId, municipality, word("sex"), number("birth_year")],
  dream_long: [personId, municipality, number("week"), text("code")],
  dream_code: [text("code"), text("code_group"), text("code_activity")],
}
