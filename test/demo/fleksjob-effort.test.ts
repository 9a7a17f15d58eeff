import { readFileSync } from "node:fs"
import path from "node:path"
import { readParquet } from "parquet-wasm/node"
import { beforeAll, describe, expect, it } from "vitest"
import { type Connection, openDuckDB, type readTruth } from "../../data/demo/make"

const folder = path.resolve(import.meta.dirname, "../../data/demo")
const truth = (JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")) as ReturnType<typeof readTruth>)
  .fleksjobEffort

/** Of UIF II, first round. */
const scheme = "(151, 157, 165, 320, 336, 550, 787, 791, 813)"

let connection: Connection

function rows<Row>(sql: string): Row[] {
  return (connection.query(sql).toArray() as { toJSON(): Row }[]).map((row) => row.toJSON())
}

beforeAll(async () => {
  connection = (await openDuckDB()).connection
  for (const table of ["spell", "event", "participation"]) {
    const file = readFileSync(path.join(folder, `${table}.parquet`))
    connection.insertArrowFromIPCStream(readParquet(file).intoIPCStream(), { name: table, create: true })
  }
  // The days on ledighedsydelse in municipalities that deliver samtaler, without days in fleksjob.
  connection.query(`create table ly as
    select borger_id, kommune, kommune in ${scheme} as in_scheme, fra, coalesce(til, date '2020-12-31') + 1 as slut
    from spell where ydelse = 'ledighedsydelse'
      and kommune in (select kommune from event where haendelse = 'samtale')`)
}, 60_000)

describe("the demo's samtaler", () => {
  it.each([
    ["scheme", "before", "2018-04-01", "2019-04-01"],
    ["scheme", "during", "2019-04-01", "2020-10-01"],
    ["rest", "before", "2018-04-01", "2019-04-01"],
    ["rest", "during", "2019-04-01", "2020-10-01"],
  ])("come as often as the truth says: %s, %s", (area, time, from, to) => {
    const inScheme = area === "scheme"
    const [found] = rows<{ talks: number; months: number }>(`
      select
        (select count(*) from event where haendelse = 'samtale' and dato >= date '${from}' and dato < date '${to}'
          and (kommune in ${scheme}) = ${inScheme})::integer as talks,
        (select sum(greatest(0, least(slut, date '${to}') - greatest(fra, date '${from}'))) / 30.4375
          from ly where in_scheme = ${inScheme})::double as months`)
    const expected = truth["talks_a_month"]?.[`${area} ${time}`] ?? Number.NaN
    const { talks = 0, months = 0 } = found ?? {}
    // Poisson; two per cent more for the days of ledighedsydelse that are registered beside a fleksjob, and for movers.
    expect(Math.abs(talks / months - expected)).toBeLessThan(4 * Math.sqrt(expected / months) + 0.02 * expected)
  })
})

describe("the demo's caseworkers", () => {
  it("have about as many citizens as the truth says, and fewer in the scheme once it has begun", () => {
    const found = rows<{ in_scheme: boolean; load: number; caseworkers: number }>(`
      with latest as (
        select borger_id, kommune, arg_max(sagsbehandler, dato) as sagsbehandler from event
        where sagsbehandler is not null and dato <= date '2020-09-30' group by all
      )
      select in_scheme, count(*) / count(distinct l.sagsbehandler)::double as load,
        count(distinct l.sagsbehandler)::integer as caseworkers
      from ly join latest as l using (borger_id, kommune)
      where fra <= date '2020-09-30' and slut > date '2020-09-30'
      group by in_scheme order by in_scheme`)
    const [rest, own] = found
    expect(own?.load).toBeGreaterThan((truth["caseload"]?.["scheme during"] ?? Number.NaN) * 0.85)
    expect(own?.load).toBeLessThan((truth["caseload"]?.["scheme during"] ?? Number.NaN) * 1.15)
    expect(rest?.load).toBeGreaterThan((truth["caseload"]?.["rest during"] ?? Number.NaN) * 0.85)
    expect(rest?.load).toBeLessThan((truth["caseload"]?.["rest during"] ?? Number.NaN) * 1.15)
  })
})

describe("the demo's participants", () => {
  it("are the part of those on ledighedsydelse on 30 June 2019 that the truth says, by anciennitet", () => {
    const found = rows<{ band: string; persons: number; part: number }>(`
      with there as (
        select borger_id, date '2019-06-30' - fra as days from ly
        where in_scheme and fra <= date '2019-06-30' and slut > date '2019-06-30'
      )
      select
        case when days < 91 then '0 weeks' when days < 182 then '13 weeks' when days < 364 then '26 weeks'
          when days < 728 then '52 weeks' else '104 weeks' end as band,
        count(*)::integer as persons,
        (count(*) filter (where borger_id in (
          select borger_id from participation
          where ordning = 'UIF II 1. runde' and fra <= date '2019-06-30' and til >= date '2019-06-30'
        )))::integer as part
      from there group by band`)
    expect(found.length).toBe(5)
    for (const { band, persons, part } of found) {
      const chance = truth["reach_2019_06_30"]?.[band] ?? Number.NaN
      // A mover's periods begin anew in the file, so that a few stand in a shorter band.
      const allowed = 4 * Math.sqrt((chance * (1 - chance)) / persons) + 0.02
      expect([band, Math.abs(part / persons - chance) < allowed]).toEqual([band, true])
    }
  })
})
