import { Table, tableToIPC } from "apache-arrow"
import type { Engine } from "../../engine/engine"
import { numberColumn, wordColumn } from "../arrow-columns"
import type { LoadNames } from "../load-names"
import { parseMunicipality } from "../municipality-name"
import type { Recognised } from "../recognised"
import { mondayOf } from "./iso-week"
import { layoutOf, yearsOf } from "./wide-layout"
import { stretchTablesOf } from "./wide-staging"

/** The tables between a file of weeks and its periods. A citizen is known by the first row that has them. */
export interface WeekTables {
  /** place (1, 2, …), monday: the weeks that the file tells of. */
  readonly week: string
  /** row_number, said, from_place, to_place (exclusive): unbroken weeks with one code, as it stands in the file. */
  readonly run: string
  /** row_number, said, municipality, from_day, to_day (exclusive). */
  readonly home: string
  /** text, number: what the file's municipalities mean. */
  readonly homeMeaning: string
}

export function weekTablesOf({ prefix }: LoadNames): WeekTables {
  return {
    week: `${prefix}week`,
    run: `${prefix}run`,
    home: `${prefix}home`,
    homeMeaning: `${prefix}home_meaning`,
  }
}

const always = { from: "date '0001-01-01'", to: "date '9999-12-31'" }

/** Make the tables from a file with one row a citizen and one column a week; `usable` is true of the rows to take. */
export async function runsOfWide(
  engine: Engine,
  names: LoadNames,
  { columns, municipality }: Recognised,
  usable: string,
): Promise<void> {
  const { weeks, moves } = layoutOf(columns)
  const { week, run, home, homeMeaning } = weekTablesOf(names)
  await storeWeeks(
    engine,
    week,
    weeks.map(({ monday }) => monday),
  )
  const stretches = stretchTablesOf(names)
  const taken = `(select row_number from ${names.rows} where ${usable})`
  await engine.query(
    `create or replace table ${run} as
    select s.* from ${stretches.weeks} as s join ${taken} using (row_number) where s.said is not null`,
  )
  if (moves.length === 0) {
    await engine.query(
      `create or replace table ${home} as
      select row_number, null::varchar as said, coalesce(municipality, ${municipality ?? "null"})::integer as municipality,
        ${always.from} as from_day, ${always.to} as to_day
      from ${names.rows} where ${usable}`,
    )
    return
  }
  const years = yearsOf(weeks)
  const firstDays = years.map((year, at) => {
    const monday = at === 0 ? null : mondayOf(year, 1)
    return `(${at + 1}, ${monday === null ? always.from : `date '1970-01-01' + ${monday}`})`
  })
  await storeHomeMeaning(engine, names, `select distinct said as text from ${stretches.homes}`)
  await engine.query(
    `create or replace table ${home} as
    with year as (from (values ${firstDays.join(", ")}) as year (place, first_day))
    select s.row_number, s.said, m.number::integer as municipality, f.first_day as from_day,
      coalesce(l.first_day, ${always.to}) as to_day
    from ${stretches.homes} as s
    join ${taken} using (row_number)
    join year as f on f.place = s.from_place
    left join year as l on l.place = s.to_place
    left join ${homeMeaning} as m on m.text = s.said`,
  )
}

/** Make the tables from a file with one row a citizen and week. The first row of a citizen's week counts. */
export async function runsOfLong(
  engine: Engine,
  names: LoadNames,
  { municipality }: Recognised,
  usable: string,
): Promise<void> {
  const { week, run, home } = weekTablesOf(names)
  const mondays = await engine.query(`select distinct week from ${names.rows} where ${usable} order by 1`)
  await storeWeeks(
    engine,
    week,
    mondays.map((row) => Number(row.week)),
  )
  const told = `${names.prefix}told`
  await engine.query(
    `create or replace table ${told} as
    select min(r.row_number) over (partition by r.person_id) as row_number, w.place, w.monday, r.code as said, r.municipality
    from ${names.rows} as r join ${week} as w on w.monday = date '1970-01-01' + r.week
    where ${usable}
    qualify row_number() over (partition by r.person_id, r.week order by r.row_number) = 1`,
  )
  await engine.query(
    `create or replace table ${run} as
    with told as (
      select row_number, place, said, place - row_number() over (partition by row_number, said order by place) as island
      from ${told} where said is not null
    )
    select row_number, said, min(place)::integer as from_place, (max(place) + 1)::integer as to_place
    from told group by row_number, said, island`,
  )
  await engine.query(
    `create or replace table ${home} as
    with change as (
      select row_number, municipality, monday from ${told}
      window w as (partition by row_number order by place)
      qualify row_number() over w = 1 or municipality is distinct from lag(municipality) over w
    )
    select row_number, null::varchar as said, coalesce(municipality, ${municipality ?? "null"})::integer as municipality,
      case when row_number() over w = 1 then ${always.from} else monday end as from_day,
      coalesce(lead(monday) over w, ${always.to}) as to_day
    from change
    window w as (partition by row_number order by monday)`,
  )
  await engine.query(`drop table ${told}`)
}

async function storeWeeks(engine: Engine, table: string, mondays: readonly number[]): Promise<void> {
  await engine.query(`create or replace table ${table} (place integer, monday date)`)
  if (mondays.length === 0) return
  const values = mondays.map((monday, at) => `(${at + 1}, date '1970-01-01' + ${monday})`)
  await engine.query(`insert into ${table} values ${values.join(", ")}`)
}

async function storeHomeMeaning(engine: Engine, names: LoadNames, distinct: string): Promise<void> {
  const rows = await engine.query(distinct)
  const texts = rows.flatMap(({ text }) => (text === null || text === undefined ? [] : [String(text)]))
  await createFrom(engine, weekTablesOf(names).homeMeaning, {
    text: wordColumn(texts),
    number: numberColumn(texts.map((text) => parseMunicipality(text))),
  })
}

/** A table made of Arrow columns. */
export async function createFrom(
  engine: Engine,
  table: string,
  columns: Readonly<Record<string, ReturnType<typeof wordColumn> | ReturnType<typeof numberColumn>>>,
): Promise<void> {
  await engine.query(`drop table if exists ${table}`)
  await engine.insertArrow(table, tableToIPC(new Table({ ...columns }), "stream"), "create")
}
