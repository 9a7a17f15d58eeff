import type { Engine } from "../../engine/engine"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"

/** The place of the course that all sheets of a file are about. */
export const coursePlace = -1

/** The table of a file's questions, and of the course that the user named: texts that may hold anything never stand in SQL. */
export function questionTable({ prefix }: LoadNames): string {
  return `${prefix}question`
}

/** A question's text, or the course, in SQL. */
export function textAt(names: LoadNames, place: number): string {
  return `(select text from ${questionTable(names)} where place = ${place})`
}

/** Keep the questions of a file with one column each. Files of other kinds have none. */
export async function storeQuestions(engine: Engine, names: LoadNames, recognised: Recognised): Promise<void> {
  const { columns, course } = recognised
  const texts = columns.flatMap(({ index, asked }) => (asked === undefined ? [] : [[index, asked.question] as const]))
  if (course !== undefined) texts.push([coursePlace, course])
  if (texts.length === 0) return
  await engine.query(`create or replace table ${questionTable(names)} (place integer, text varchar)`)
  for (const [place, text] of texts) {
    await engine.query(`insert into ${questionTable(names)} values ($place, $text)`, { place, text })
  }
}
