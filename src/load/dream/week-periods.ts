import type { Engine } from "../../engine/engine"
import { wordColumn } from "../arrow-columns"
import { activityOf, benefitOf, isKnownCode } from "../categories"
import { isEmptyMark } from "../fold"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"
import { codeOf, codesIn, type DreamCode } from "./dream-codes"
import { makeEmployment, takeEmployment } from "./employment"
import { createFrom, runsOfLong, runsOfWide, weekTablesOf } from "./week-runs"

/** Benefit of a code that the code table lacks. */
const unknownBenefit = "ukendt"

/** The periods of one load, as they will be in the canonical tables. */
export interface PeriodTables {
  readonly spell: string
  readonly activity: string
  readonly event: string
  /** text, group_name, activity_name, known (null: not in the code table): what the file's codes mean. */
  readonly said: string
}

export function periodTablesOf({ prefix }: LoadNames): PeriodTables {
  return {
    spell: `${prefix}spell`,
    activity: `${prefix}activity`,
    event: `${prefix}event`,
    said: `${prefix}said`,
  }
}

/**
 * The periods of a file of DREAM weeks: unbroken weeks of one benefit group and of one activity, Monday to Monday, cut
 * where the citizen's municipality changes. A week that the file has no column for ends nothing.
 */
export async function makeWeekPeriods(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  usable: string,
): Promise<void> {
  const makeRuns = recognised.table === "dream_wide" ? runsOfWide : runsOfLong
  await makeRuns(engine, names, recognised, usable)
  const { spell, activity, event } = periodTablesOf(names)
  const [groups, activities] = [`${names.prefix}group`, `${names.prefix}offer`]
  await storeCodes(engine, names, { groups, activities })
  await engine.query(
    `create or replace table ${spell} as
    with ${periodsOf(names, "group_name")}
    select p.row_number, r.person_id, p.municipality, g.benefit, p.start_date, p.end_date, g.visitation, g.condition,
      p.from_place
    from period as p join ${groups} as g on g.name = p.name join ${names.rows} as r using (row_number)`,
  )
  await engine.query(
    `create or replace table ${activity} as
    with ${periodsOf(names, "activity_name")}
    select p.row_number, r.person_id, p.municipality, a.activity, a.sector, p.start_date, p.end_date
    from period as p join ${activities} as a on a.name = p.name join ${names.rows} as r using (row_number)`,
  )
  // Someone who is gone from the first week on has no day on which that happened.
  await engine.query(
    `create or replace table ${event} as
    select row_number, person_id, municipality, start_date as day,
      case benefit when 'doed' then 'doed' else 'udvandring' end as event
    from ${spell}
    where benefit in ('doed', 'ikke_bosiddende') and from_place > 1
    qualify row_number() over (partition by row_number, from_place order by start_date) = 1`,
  )
  await makeEmployment(engine, names, recognised, usable)
}

/** Whether a file tells of weeks, and its rows are not those of a canonical table. */
export function isOfWeeks({ table }: Recognised): boolean {
  return table === "dream_wide" || table === "dream_long"
}

/** The statements that take the made periods into the canonical tables. */
export function takeWeekPeriods(names: LoadNames, recognised: Recognised, fileId: number): string[] {
  const { columns } = recognised
  const { spell, activity, event } = periodTablesOf(names)
  const shared = "row_number, person_id, municipality, start_date, end_date"
  const isPerson = columns.some(({ usedAs }) => usedAs === "sex" || usedAs === "birth_year")
  return [
    `insert into spell (file_id, ${shared}, benefit, visitation, condition)
    select ${fileId}, ${shared}, benefit, visitation, condition from ${spell}`,
    `insert into activity (file_id, ${shared}, activity, sector)
    select ${fileId}, ${shared}, activity, sector from ${activity}`,
    `insert into event (file_id, row_number, person_id, municipality, day, event)
    select ${fileId}, row_number, person_id, municipality, day, event from ${event}`,
    `insert into week_period select ${fileId}, min(monday), max(monday) + 7 from ${weekTablesOf(names).week}`,
    ...(isPerson
      ? [
          `insert into person (file_id, row_number, person_id, sex, birth_year)
          select ${fileId}, row_number, person_id, sex, birth_year from ${names.rows} where person_id is not null`,
        ]
      : []),
    ...takeEmployment(names, recognised, fileId),
  ]
}

/** A benefit told by its name, as files of weekly payments do; different spellings of it are one. */
function wordOf(text: string): DreamCode | undefined {
  const meant = benefitOf(text)
  if (meant === null || meant.benefit === unknownBenefit || !isKnownCode("benefit", meant.benefit)) return undefined
  const { benefit, visitation, condition } = meant
  return { group: [benefit, visitation, condition].filter((part) => part !== null).join("_"), activity: null }
}

function periodsOf(names: LoadNames, name: "group_name" | "activity_name"): string {
  const { run, week, home } = weekTablesOf(names)
  return `named as (
      select r.row_number, r.from_place, r.to_place, s.${name} as name
      from ${run} as r join ${periodTablesOf(names).said} as s on s.text = r.said
      where s.${name} is not null
    ),
    marked as (
      select *, name is distinct from lag(name) over w or from_place is distinct from lag(to_place) over w as begins
      from named
      window w as (partition by row_number order by from_place)
    ),
    numbered as (
      select *, sum(begins::integer) over (partition by row_number order by from_place) as part from marked
    ),
    stretch as (
      select row_number, any_value(name) as name, min(from_place) as from_place, max(to_place) as to_place
      from numbered group by row_number, part
    ),
    period as (
      select s.row_number, s.name, s.from_place, h.municipality,
        greatest(f.monday, h.from_day) as start_date, least(l.monday + 7, h.to_day) as end_date
      from stretch as s
      join ${week} as f on f.place = s.from_place
      join ${week} as l on l.place = s.to_place - 1
      join ${home} as h on h.row_number = s.row_number and h.from_day < l.monday + 7 and h.to_day > f.monday
    )`
}

/** The meaning of each code that the file has, and of the groups and activities they stand for. */
async function storeCodes(
  engine: Engine,
  names: LoadNames,
  tables: { readonly groups: string; readonly activities: string },
): Promise<void> {
  const codes = await codesIn(engine)
  const rows = await engine.query(`select distinct said from ${weekTablesOf(names).run} where said is not null`)
  const told = rows.flatMap((row) => {
    const text = String(row.said)
    if (isEmptyMark(text)) return []
    const number = codeOf(text)
    const code = number === null ? wordOf(text) : codes.get(number)
    return [{ text, group: code?.group ?? unknownBenefit, activity: code?.activity ?? null, known: code !== undefined }]
  })
  await createFrom(engine, periodTablesOf(names).said, {
    text: wordColumn(told.map(({ text }) => text)),
    group_name: wordColumn(told.map(({ group }) => group)),
    activity_name: wordColumn(told.map(({ activity }) => activity)),
    known: wordColumn(told.map(({ known }) => (known ? "yes" : null))),
  })
  const groups = [...new Set(told.map(({ group }) => group))].map((name) => ({ name, ...benefitOf(name) }))
  await createFrom(engine, tables.groups, {
    name: wordColumn(groups.map(({ name }) => name)),
    benefit: wordColumn(groups.map(({ benefit }) => benefit ?? unknownBenefit)),
    visitation: wordColumn(groups.map(({ visitation }) => visitation ?? null)),
    condition: wordColumn(groups.map(({ condition }) => condition ?? null)),
  })
  const offers = [...new Set(told.flatMap(({ activity }) => activity ?? []))]
  await createFrom(engine, tables.activities, {
    name: wordColumn(offers),
    activity: wordColumn(offers.map((name) => activityOf(name).activity)),
    sector: wordColumn(offers.map((name) => activityOf(name).sector)),
  })
}
