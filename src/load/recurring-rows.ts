import type { TableKind } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { namesOf } from "./load-names"
import { storedIn } from "./stored-in"

/** What tells one row from another; what a newer export may have changed, such as an end date, is left out. */
const keys: Readonly<Record<TableKind, string>> = {
  person: "person_id",
  spell: "person_id, benefit, start_date",
  activity: "person_id, activity, start_date",
  fleksjob_hours: "person_id, start_date",
  wage_hours: "person_id, month, kind, company",
  wage_hours_wide: "person_id, month, kind, company",
  event: "person_id, event, day",
  participation: "person_id, scheme, start_date",
  population: "municipality, counted_on, population_group",
  project: "scheme, municipality",
  course: "course, municipality, ended, role",
  course_response: "course, respondent, timing, question",
  staff_response: "scheme, respondent, timing, question",
  course_response_wide: "course, respondent, timing, question",
  staff_response_wide: "scheme, respondent, timing, question",
  satisfaction: "person_id, municipality, day",
  dream_wide: "person_id, benefit, start_date",
  dream_long: "person_id, benefit, start_date",
  dream_code: "code",
}

/** Of an older file's rows in a table, how many a newer file has, too: many where it is a newer export of the same. */
export async function recurringRows(
  engine: Engine,
  table: TableKind,
  older: number,
  newer: number,
): Promise<{ readonly recurring: number; readonly of: number }> {
  namesOf(older)
  namesOf(newer)
  const rows = (fileId: number): string =>
    `select distinct ${keys[table]} from ${storedIn(table)} where file_id = ${fileId}`
  const [found] = await engine.query(
    `select (select count(*) from (${rows(older)} intersect ${rows(newer)}))::integer as recurring,
      (select count(*) from (${rows(older)}))::integer as of_rows`,
  )
  return { recurring: Number(found?.recurring ?? 0), of: Number(found?.of_rows ?? 0) }
}
