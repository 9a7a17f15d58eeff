import { readFileSync, statSync } from "node:fs"
import path from "node:path"
import { readParquet } from "parquet-wasm/node"
import { beforeAll, describe, expect, it } from "vitest"
import { type Connection, openDuckDB, type readTruth, TABLES } from "../../data/demo/make"

const folder = path.resolve(import.meta.dirname, "../../data/demo")
const truth = JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")) as ReturnType<typeof readTruth>

let connection: Connection

/** The rows of a query whose values are all numbers or texts. */
function rows<Row>(sql: string): Row[] {
  return (connection.query(sql).toArray() as { toJSON(): Row }[]).map((row) => row.toJSON())
}

function value(sql: string): number {
  return Number(rows<{ value: number }>(sql)[0]?.value)
}

function sqlFile(name: string): string {
  return readFileSync(path.join(import.meta.dirname, name), "utf8")
}

interface Change {
  area: string
  persons: number
  se: number
  change: number
}

/** Changes of `cells`, a query giving borger_id, area, is_result, n and d. */
function changes(cells: string): Map<string, Change> {
  connection.query(`create or replace table cell as ${cells}`)
  return new Map(rows<Change>(sqlFile("change.sql")).map((row) => [row.area, row]))
}

/** Scheme against rest, in standard errors from the truth. */
function distance(areas: Map<string, Change>, difference: number): number {
  const scheme = areas.get("scheme")
  const rest = areas.get("rest")
  if (!scheme || !rest) return Number.NaN
  return Math.abs(scheme.change - rest.change - difference) / Math.hypot(scheme.se, rest.se)
}

/** Share of municipalities whose 95 per cent interval holds the true change. */
function coverage(areas: Map<string, Change>, truths: Record<string, Record<string, number | string>>): number {
  const inside = [...areas.values()]
    .filter((row) => /^\d+$/.test(row.area) && row.persons >= 20)
    .map((row) => {
      const change = Number(truths[row.area]?.["result"]) - Number(truths[row.area]?.["baseline"])
      return Math.abs(row.change - change) <= 1.96 * row.se
    })
  return inside.filter(Boolean).length / inside.length
}

beforeAll(async () => {
  connection = (await openDuckDB()).connection
  for (const table of TABLES) {
    const file = readFileSync(path.join(folder, `${table}.parquet`))
    connection.insertArrowFromIPCStream(readParquet(file).intoIPCStream(), { name: table, create: true })
  }
  const uif = ["151", "157", "165", "320", "336", "550", "787", "791", "813"]
  connection.query(`
    create table place as
    select
      column1 as kommune,
      if(column2 = 1, 'scheme', if(column1 = 825, 'outside', 'rest')) as uif,
      if(column3 = 1, 'scheme', if(column1 in (482, 825), 'outside', 'rest')) as stv
    from (values ${municipalities()
      .map((m) => `(${m.code}, ${uif.includes(m.code) ? 1 : 0}, ${m.stv})`)
      .join()}) as given (column1, column2, column3)`)
}, 60_000)

function municipalities(): { code: string; stv: string }[] {
  const lines = readFileSync(path.resolve(folder, "../reference/kommuner.csv"), "utf8").trim().split(/\r?\n/)
  return lines.slice(1).map((line) => ({ code: line.slice(0, 3), stv: line.split(",").at(-2) ?? "" }))
}

describe("demo files", () => {
  it("are together smaller than 6 MB", () => {
    const bytes = TABLES.map((table) => statSync(path.join(folder, `${table}.parquet`)).size)
    expect(bytes.reduce((sum, size) => sum + size)).toBeLessThan(6_000_000)
  })

  it("cover all 98 municipalities from 2015 to the end of 2020", () => {
    expect(value("select count(distinct kommune)::integer as value from spell")).toBe(98)
    expect(rows("select min(fra)::varchar as first, max(fra)::varchar as last from spell")).toEqual([
      { first: "2015-01-01", last: "2020-12-31" },
    ])
    expect(rows("select max(fra)::varchar as last from activity")).toEqual([{ last: "2020-12-31" }])
    expect(rows("select min(maaned) as first, max(maaned) as last from wage_hours")).toEqual([
      { first: "2015-01", last: "2020-12" },
    ])
  })

  it("hold no end before its start, no end after the data and no id that looks like a CPR number", () => {
    expect(value("select count(*)::integer as value from spell where til < fra or til > date '2020-12-31'")).toBe(0)
    expect(value("select count(*)::integer as value from activity where til < fra or til > date '2020-12-31'")).toBe(0)
    expect(value("select count(*)::integer as value from person where borger_id not similar to 'SYN[0-9]{7}'")).toBe(0)
    expect(value("select (count(*) - count(distinct borger_id))::integer as value from person")).toBe(0)
  })
})

describe("share on ledighedsydelse", () => {
  beforeAll(() => {
    connection.query(sqlFile("share.sql"))
  }, 60_000)

  it("is 17 per cent of all before the scheme", () => {
    const share = value("select sum(n) / sum(d) as value from share where not is_result")
    expect(Math.abs(share - 0.17)).toBeLessThan(0.007)
  })

  it("falls by the stated truth in the scheme", () => {
    const areas = changes("select s.*, p.uif as area from share as s inner join place as p using (kommune)")
    expect(distance(areas, truth.ledighedsydelseShare.difference)).toBeLessThan(4)
  })

  it("has intervals that hold the true change in 92 to 98 per cent of municipalities", () => {
    const areas = changes("select *, kommune::varchar as area from share")
    expect(coverage(areas, truth.ledighedsydelseShare.areas)).toBeGreaterThanOrEqual(0.92)
    expect(coverage(areas, truth.ledighedsydelseShare.areas)).toBeLessThanOrEqual(0.98)
  })
})

describe("progression of few hours", () => {
  beforeAll(() => {
    connection.query(sqlFile("progression.sql"))
  }, 60_000)

  it("is 23 per cent of the stock at the end of 2018", () => {
    const stock = value(`
      with segment as (
        select *, coalesce(til + 1, date '2021-01-01') as stop
        from spell where ydelse = 'fleksjob'
      ),
      marked as (
        select *, lag(stop) over (partition by borger_id order by fra) as previous_stop from segment
      ),
      episode as (
        select *, last_value(if(previous_stop is null or fra - previous_stop >= 28, timer, null) ignore nulls)
          over (partition by borger_id order by fra) as first_hours
        from marked
      )
      select avg((timer > first_hours)::integer) as value from episode
      where fra <= date '2018-12-31' and stop > date '2018-12-31' and first_hours <= 10`)
    expect(Math.abs(stock - 0.23)).toBeLessThan(0.015)
  })

  it("rises by the stated truth in the scheme", () => {
    const areas = changes(`
      select r.borger_id, r.is_result, r.has_more::double as n, 1.0::double as d, p.uif as area
      from progression as r inner join place as p using (kommune)`)
    expect(distance(areas, truth.hoursProgression.difference)).toBeLessThan(4)
  })

  it("has intervals that hold the true change in 92 to 98 per cent of municipalities", () => {
    const areas = changes(`
      select borger_id, is_result, has_more::double as n, 1.0::double as d, kommune::varchar as area
      from progression`)
    expect(coverage(areas, truth.hoursProgression.areas)).toBeGreaterThanOrEqual(0.92)
    expect(coverage(areas, truth.hoursProgression.areas)).toBeLessThanOrEqual(0.98)
  })
})

describe("company-oriented share", () => {
  beforeAll(() => {
    connection.query(sqlFile("company.sql"))
  }, 60_000)

  it("is 17 and 13 per cent by offers alone in 2016", () => {
    const offers = (group: number) =>
      value(`select avg(a::integer) as value from company where target_group = ${group} and not is_result`)
    expect(Math.abs(offers(1) - 0.17)).toBeLessThan(0.01)
    expect(Math.abs(offers(2) - 0.13)).toBeLessThan(0.01)
  })

  it("rises by the stated truth in the scheme, in both target groups", () => {
    for (const [group, stated] of [
      [1, truth.companyOrientedShare.group1],
      [2, truth.companyOrientedShare.group2],
    ] as const) {
      const areas = changes(`
        select c.borger_id, c.is_result, p.stv as area,
          sum((c.a or c.b)::integer)::double as n, count(*)::double as d
        from company as c inner join place as p using (kommune)
        where c.is_autumn and c.target_group = ${group}
        group by all`)
      expect(distance(areas, stated.difference)).toBeLessThan(4)
    }
  })
})
