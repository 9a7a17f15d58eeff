import path from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"

const folder = path.resolve(import.meta.dirname, "../../data/demo")
/** The 27 municipalities by code. */
export const stvMunicipalities =
  "147,151,153,159,161,217,230,253,269,320,336,410,450,479,480,530,580,607,661,727,740,741,760,779,710,810,813"

/** The target groups as STV's document has them, and offers with a day in one; none of the product's queries. */
const given = `
create table target as
select borger_id, kommune, fra, coalesce(til, date '2020-12-31') as til, ydelse = 'ressourceforløb' as resource
from '${folder}/spell.parquet'
where kommune in (${stvMunicipalities})
  and coalesce(betingelse, '') not in ('uddannelsespålæg', 'integrationsprogram')
  and (ydelse = 'ressourceforløb' or visitation = 'aktivitetsparat' and ydelse in ('kontanthjælp', 'integrationsydelse'));
create table offer as
select row_number() over () as offer, * replace (coalesce(til, date '2020-12-31') as til), til is not null as ended
from '${folder}/activity.parquet' as a
where indsats in ('virksomhedspraktik', 'løntilskud')
  and exists (
    from target as t
    where t.borger_id = a.borger_id and t.fra <= coalesce(a.til, date '2020-12-31') and t.til >= a.fra
  );
`

export interface EffortNumbers {
  readonly persons: number
  readonly companyOriented: number
  readonly ordinaryHours: number
  readonly reached: number
  readonly running: number
  readonly resource: number
  readonly companies: number
  readonly branches: number
  readonly viaVitas: number
  readonly mentor: number
  readonly goal: number
  readonly agreement: number
  readonly hoursAfter: number
  readonly sameCompany: number
  /** Activity-ready in effort or with ordinary hours: 2019 less the same calendar months of 2018. */
  readonly anchoring: number
}

/**
 * The scheme's effort from the demo's Parquet files by native DuckDB: of December 2018 the first six, of the year 2018 the
 * rest. Shares as fractions.
 */
export async function effortNumbers(): Promise<EffortNumbers> {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  for (const statement of given.split(";\n").filter((text) => text.trim() !== "")) await connection.run(statement)
  const one = async (sql: string): Promise<number> => {
    const [row] = (await connection.runAndReadAll(sql)).getRowsJson()
    return Number(row?.[0])
  }
  const inDecember = "fra <= date '2018-12-31' and til >= date '2018-12-01'"
  const december = `(select distinct borger_id from target where ${inDecember})`
  const taking = (when: string) =>
    one(`select count(distinct borger_id) from '${folder}/participation.parquet'
      where ordning = 'STV' and ${when} and borger_id in ${december}`)
  const year = (day: string) => `${day} between date '2018-01-01' and date '2018-12-31'`
  const event = (name: string, from: string) => `exists (from '${folder}/event.parquet' as e
    where e.borger_id = o.borger_id and haendelse = '${name}' and dato <= o.fra + 28 and ${from})`
  const hours = (column: string) => `(select ${column} from '${folder}/wage_hours.parquet' as w
    where w.borger_id = o.borger_id and art = 'ordinær' and loentimer > 0
      and w.maaned > strftime(o.til, '%Y-%m')
      and w.maaned <= strftime(date_trunc('month', o.til) + interval 3 month, '%Y-%m'))`
  const numbers: EffortNumbers = {
    persons: await one(`select count(*) from ${december}`),
    resource: await one(`select count(distinct borger_id) from target where resource and ${inDecember}`),
    companyOriented: await one(`select count(distinct t.borger_id) from target as t join offer as o using (borger_id)
      where greatest(t.fra, o.fra, date '2018-12-01') <= least(t.til, o.til, date '2018-12-31')`),
    ordinaryHours: await one(`select count(distinct borger_id) from '${folder}/wage_hours.parquet'
      where maaned = '2018-12' and art = 'ordinær' and borger_id in ${december}`),
    reached: await taking("fra <= date '2018-12-31'"),
    running: await taking("fra <= date '2018-12-31' and til >= date '2018-12-01'"),
    companies: await one(`select count(distinct virksomhed) from target as t join offer as o using (borger_id)
      where greatest(t.fra, o.fra, date '2018-01-01') <= least(t.til, o.til, date '2018-12-31')`),
    branches: await one(`select sum(places) ^ 2 / sum(places ^ 2) from (
      select branche, count(distinct (o.borger_id, virksomhed)) as places
      from target as t join offer as o using (borger_id)
      where greatest(t.fra, o.fra, date '2018-01-01') <= least(t.til, o.til, date '2018-12-31') group by branche)`),
    viaVitas: await one(`select avg((via_vitas = 'ja')::integer) from offer where ${year("fra")}`),
    mentor: await one(`select avg(hit) from (
      select o.borger_id, max(exists (from '${folder}/activity.parquet' as m where m.borger_id = o.borger_id
        and indsats = 'mentor' and m.fra <= o.til and coalesce(m.til, date '2020-12-31') >= o.fra)::integer) as hit
      from offer as o join target as t using (borger_id)
      where greatest(t.fra, o.fra, date '2018-01-01') <= least(t.til, o.til, date '2018-12-31') group by o.borger_id)`),
    goal: await one(`select avg(${event("jobmål", "true")}::integer) from offer as o where ${year("fra")}`),
    agreement: await one(`select avg(${event("arbejdsaftale", "dato >= o.fra - 28")}::integer)
      from offer as o where ${year("fra")}`),
    hoursAfter: await one(`select avg((${hours("count(*)")} > 0)::integer) from offer as o
      where ended and ${year("til")}`),
    sameCompany: await one(`select avg(same::integer) from (
      select ${hours("bool_or(w.virksomhed = o.virksomhed)")} as same from offer as o where ended and ${year("til")})`),
    anchoring: await one(`with month as (
        select m::date as first, last_day(m::date) as last, strftime(m, '%Y-%m') as name
        from range(timestamp '2018-01-01', timestamp '2020-01-01', interval 1 month) as r (m)
      ),
      member as (
        select distinct name, t.borger_id
        from month join target as t on t.fra <= last and t.til >= first
        where not resource
      ),
      hit as (
        select name, t.borger_id
        from month
        join target as t on t.fra <= last and t.til >= first
        join offer as o on o.borger_id = t.borger_id and greatest(t.fra, o.fra, first) <= least(t.til, o.til, last)
        where not resource
        union
        select maaned, borger_id from '${folder}/wage_hours.parquet' where art = 'ordinær' and loentimer > 0
      ),
      counted as (
        select name[:4] as year, name[6:] as month, count(*) as d, count(h.borger_id) as n
        from member left join hit as h using (name, borger_id) group by name
      )
      select sum(a.n - a.d * b.n / b.d) / sum(a.d)
      from counted as a join counted as b on a.month = b.month and a.year = '2019' and b.year = '2018'`),
  }
  connection.closeSync()
  instance.closeSync()
  return numbers
}
