import type { IsoDay } from "../../src/domain/calendar"
import type { Model } from "../../src/domain/model"
import { quoteText } from "../../src/engine/bind"
import type { Engine } from "../../src/engine/engine"
import { buildModel } from "../../src/load/model"

/** End dates are exclusive, as in the canonical tables; null is running. */
type Spell = readonly [
  person: string,
  municipality: number | null,
  benefit: string,
  start: IsoDay,
  end: IsoDay | null,
  more?: {
    readonly minutes?: number
    readonly visitation?: string
    readonly condition?: string
    readonly file?: number
    readonly caseworker?: string
  },
]
/** A month (year × 12 + month − 1) in which a file of weeks tells of employment. */
type Employment = readonly [person: string, month: number]
type FleksjobHours = readonly [person: string, start: IsoDay, end: IsoDay | null, minutes: number]
type Activity = readonly [
  person: string,
  activity: string,
  start: IsoDay,
  end: IsoDay | null,
  more?: {
    readonly municipality?: number
    readonly file?: number
    readonly company?: string
    readonly branch?: string
    readonly sector?: string
    readonly size?: string
    readonly vitas?: boolean
  },
]
type Hours = readonly [person: string, month: number, hours: number, kind: string | null, company?: string]
type Person = readonly [
  person: string,
  birthYear: number | null,
  more?: { readonly sex?: string; readonly ageGroup?: string; readonly file?: number },
]
type PersonTrait = readonly [person: string, name: string, value: string | null, file?: number]

type Event = readonly [
  person: string,
  event: string,
  day: IsoDay,
  more?: { readonly municipality?: number; readonly caseworker?: string },
]
type Participation = readonly [
  person: string,
  scheme: string,
  start: IsoDay,
  end: IsoDay | null,
  phase?: string | null,
  municipality?: number,
]
type Population = readonly [municipality: number, countedOn: IsoDay, group: string, persons: number]

/** Rows of the canonical tables, as short as they can be written. */
export interface Given {
  readonly person?: readonly Person[]
  readonly trait?: readonly PersonTrait[]
  readonly spell?: readonly Spell[]
  readonly fleksjobHours?: readonly FleksjobHours[]
  readonly employment?: readonly Employment[]
  readonly activity?: readonly Activity[]
  readonly hours?: readonly Hours[]
  readonly event?: readonly Event[]
  readonly participation?: readonly Participation[]
  readonly population?: readonly Population[]
}

export const LY = "ledighedsydelse"
export const FJ = "fleksjob"

/** A spell that begins long before all others, so that none of them stands on the data's first day. */
export const early: Spell = ["early", null, "kontanthjaelp", "2010-01-01", "2010-01-02"]

/** Replace all canonical rows. */
export async function give(engine: Engine, given: Given): Promise<void> {
  await put(
    engine,
    "person",
    "person_id, birth_year, sex, age_group, file_id",
    (given.person ?? []).map(([person, year, more]) => [
      person,
      year,
      more?.sex ?? null,
      more?.ageGroup ?? null,
      more?.file ?? 1,
    ]),
  )
  await put(
    engine,
    "person_trait",
    "person_id, name, value, file_id",
    (given.trait ?? []).map(([person, name, value, file = 1]) => [person, name, value, file]),
  )
  await put(
    engine,
    "spell",
    "person_id, municipality, benefit, start_date, end_date, weekly_minutes, visitation, condition, file_id, caseworker",
    (given.spell ?? []).map(([person, municipality, benefit, start, end, more]) => [
      person,
      municipality,
      benefit,
      start,
      end,
      more?.minutes ?? null,
      more?.visitation ?? null,
      more?.condition ?? null,
      more?.file ?? 1,
      more?.caseworker ?? null,
    ]),
  )
  await put(engine, "fleksjob_hours", "person_id, start_date, end_date, weekly_minutes", given.fleksjobHours ?? [])
  await put(engine, "employment", "person_id, month", given.employment ?? [])
  const months = [...new Set((given.employment ?? []).map(([, month]) => month))]
  await put(
    engine,
    "employment_month",
    "month",
    months.map((month) => [month]),
  )
  await put(
    engine,
    "activity",
    "person_id, activity, start_date, end_date, company, branch, sector, company_size, via_vitas, municipality, file_id",
    (given.activity ?? []).map(([person, activity, start, end, more]) => [
      person,
      activity,
      start,
      end,
      more?.company ?? null,
      more?.branch ?? null,
      more?.sector ?? null,
      more?.size ?? null,
      more?.vitas === undefined ? null : String(more.vitas),
      more?.municipality ?? null,
      more?.file ?? 1,
    ]),
  )
  await put(
    engine,
    "wage_hours",
    "person_id, month, hours, kind, company",
    (given.hours ?? []).map(([person, month, hours, kind, company = null]) => [person, month, hours, kind, company]),
  )
  await put(
    engine,
    "event",
    "person_id, event, day, municipality, caseworker",
    (given.event ?? []).map(([person, event, day, more]) => [
      person,
      event,
      day,
      more?.municipality ?? null,
      more?.caseworker ?? null,
    ]),
  )
  await put(
    engine,
    "participation",
    "person_id, scheme, start_date, end_date, phase, municipality",
    (given.participation ?? []).map(([person, scheme, start, end, phase = null, municipality = null]) => [
      person,
      scheme,
      start,
      end,
      phase,
      municipality,
    ]),
  )
  await put(engine, "population", "municipality, counted_on, population_group, persons", given.population ?? [])
}

/** Replace all canonical rows and build the model's facts from them. */
export async function modelOf(engine: Engine, given: Given, lastDay: IsoDay | null = null): Promise<Model> {
  await give(engine, given)
  return buildModel(engine, { lastDay, fingerprints: ["test"] })
}

/** Everyone counts: the parameters of an empty filter. */
export const everybody = { traits: "", trait_count: 0, age_from: null, age_to: null } as const

async function put(
  engine: Engine,
  table: string,
  columns: string,
  rows: readonly (readonly (string | number | null)[])[],
): Promise<void> {
  await engine.query(`delete from ${table}`)
  if (rows.length === 0) return
  // The place in the file, as loading gives it; the rows of a table are numbered through.
  const file = columns.includes("file_id") ? [] : [1]
  const places = table === "person_trait" || table === "employment_month" ? [] : ["row_number"]
  const names = [columns, ...file.map(() => "file_id"), ...places].join(", ")
  const values = rows.map((row, index) => [...row, ...file, ...places.map(() => index + 1)].map(literal).join(", "))
  await engine.query(`insert into ${table} (${names}) values (${values.join("), (")})`)
}

function literal(cell: string | number | null): string {
  if (cell === null) return "null"
  return typeof cell === "number" ? String(cell) : quoteText(cell)
}
