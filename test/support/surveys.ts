import type { IsoDay } from "../../src/domain/calendar"
import { quoteText } from "../../src/engine/bind"
import type { Engine } from "../../src/engine/engine"

type Cell = string | number | null

/** An answer: of a number from 1 to 5, or of words. */
export interface GivenAnswer {
  readonly respondent: string
  readonly question: string
  readonly answer: number | string
  readonly course?: string
  readonly municipality?: number
  readonly timing?: "foer" | "efter"
  readonly day?: IsoDay
  readonly role?: string
}

type Course = readonly [
  course: string,
  municipality: number,
  ended: IsoDay,
  role: string | null,
  enrolled: number | null,
  attended: number | null,
]
type Project = readonly [
  scheme: string,
  municipality: number,
  applied: number | null,
  granted: number | null,
  total: number | null,
  planned: number | null,
]
/** One message; no score is no answer. */
type Message = readonly [person: string | null, municipality: number, day: IsoDay, score: number | null]

export interface GivenSurveys {
  readonly course?: readonly Course[]
  readonly project?: readonly Project[]
  readonly answers?: readonly GivenAnswer[]
  readonly staff?: readonly (GivenAnswer & { readonly scheme?: string })[]
  readonly messages?: readonly Message[]
}

/** Replace the rows of the tables of surveys, courses and money. */
export async function giveSurveys(engine: Engine, given: GivenSurveys): Promise<void> {
  await put(engine, "course", "course, municipality, ended, role, enrolled, attended", given.course ?? [])
  await put(
    engine,
    "project",
    "scheme, municipality, applied_dkk, granted_dkk, total_cost_dkk, planned_participants",
    given.project ?? [],
  )
  const columns = "respondent, municipality, timing, day, role, question, answer, score"
  const cells = (row: GivenAnswer): Cell[] => [
    row.respondent,
    row.municipality ?? null,
    row.timing ?? null,
    row.day ?? null,
    row.role ?? null,
    row.question,
    String(row.answer),
    typeof row.answer === "number" ? row.answer : null,
  ]
  const answers = (given.answers ?? []).map((row) => [row.course ?? "k", ...cells(row)])
  await put(engine, "course_response", `course, ${columns}`, answers)
  const staff = (given.staff ?? []).map((row) => [row.scheme ?? "stv", ...cells(row)])
  await put(engine, "staff_response", `scheme, ${columns}`, staff)
  await put(engine, "satisfaction", "person_id, municipality, day, score", given.messages ?? [])
}

async function put(engine: Engine, table: string, columns: string, rows: readonly (readonly Cell[])[]): Promise<void> {
  await engine.query(`delete from ${table}`)
  if (rows.length === 0) return
  const values = rows.map((row, index) => [...row.map(literal), 1, index + 1].join(", "))
  await engine.query(`insert into ${table} (${columns}, file_id, row_number) values (${values.join("), (")})`)
}

function literal(cell: Cell): string {
  if (cell === null) return "null"
  return typeof cell === "number" ? String(cell) : quoteText(cell)
}
