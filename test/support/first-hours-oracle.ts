import path from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { stvMunicipalities } from "./effort-oracle"

const folder = path.resolve(import.meta.dirname, "../../data/demo")

/** Starts of offers by persons in a target group that day, from the demo's files with none of the product's queries. */
const starts = `
with target as (
  select borger_id, kommune::integer as kommune, fra, coalesce(til, date '2020-12-31') as til
  from '${folder}/spell.parquet'
  where coalesce(betingelse, '') not in ('uddannelsespålæg', 'integrationsprogram')
    and (ydelse = 'ressourceforløb' or visitation = 'aktivitetsparat' and ydelse in ('kontanthjælp', 'integrationsydelse'))
)
select a.borger_id, a.fra - date '1970-01-01' as day, strftime(a.fra, '%Y-%m') as month,
  arg_max(t.kommune, t.fra) as kommune
from '${folder}/activity.parquet' as a join target as t on t.borger_id = a.borger_id
  and t.fra <= coalesce(a.til, date '2020-12-31') and t.til >= a.fra
where a.indsats in ('virksomhedspraktik', 'løntilskud') and a.fra >= date '2015-02-01'
group by a.borger_id, a.fra
having min(t.fra) <= a.fra
order by a.borger_id, a.fra`

const hours = `select borger_id, maaned from '${folder}/wage_hours.parquet' where art = 'ordinær'
  and borger_id in (select borger_id from '${folder}/activity.parquet')
  group by borger_id, maaned having sum(loentimer) > 0 order by borger_id, maaned`

const pensions = `select borger_id, fra - date '1970-01-01' from '${folder}/spell.parquet' where ydelse = 'førtidspension'`

interface Wait {
  readonly person: string
  readonly from: number
  readonly until: number
  readonly end: "hours" | "pension" | "running"
}

export interface FirstHours {
  readonly persons: number
  readonly arrived: number
  readonly within: readonly number[]
}

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

/**
 * STV's municipalities in a period: persons who wait for their first ordinary hours, those who get them, and
 * Aalen–Johansen's shares within so many weeks, counted by one loop over the days.
 */
export async function firstHours(
  periods: readonly (readonly [string, string])[],
  weeks: readonly number[],
): Promise<FirstHours[]> {
  const instance = await DuckDBInstance.create(":memory:")
  const connection = await instance.connect()
  // Every cell as text: names and days alike.
  const rows = async (sql: string): Promise<string[][]> => {
    const found = await connection.runAndReadAll(sql)
    return found.getRowsJson().map((row) => row.map((cell) => (typeof cell === "string" ? cell : JSON.stringify(cell))))
  }
  const monthsOf = new Map<string, string[]>()
  for (const [person = "", month = ""] of await rows(hours)) {
    monthsOf.set(person, [...(monthsOf.get(person) ?? []), month])
  }
  const pensionsOf = new Map<string, number[]>()
  for (const [person = "", day] of await rows(pensions)) {
    pensionsOf.set(person, [...(pensionsOf.get(person) ?? []), Number(day)])
  }
  const members = new Set(stvMunicipalities.split(",").map(Number))
  const waits: (Wait & { kommune: number })[] = []
  for (const [person = "", day, month = "", kommune] of await rows(starts)) {
    const before = waits.at(-1)
    // A further offer while the person is still followed is no new start.
    if (before?.person === person && Number(day) < before.until) continue
    const wait = waitFrom(person, Number(day), month, monthsOf.get(person) ?? [], pensionsOf.get(person) ?? [])
    if (wait !== null) waits.push({ ...wait, kommune: Number(kommune) })
  }
  connection.closeSync()
  instance.closeSync()
  const own = waits.filter(({ kommune }) => members.has(kommune))
  return periods.map(([from, to]) => during(own, dayOf(from), dayOf(to), weeks))
}

/** Null where the person has hours already in the month of the start or the one before. */
function waitFrom(person: string, from: number, month: string, paid: readonly string[], pension: readonly number[]) {
  const previous = new Date((from - Number(isoDay(from).slice(8))) * 86_400_000).toISOString().slice(0, 7)
  if (paid.includes(month) || paid.includes(previous)) return null
  const first = paid.filter((one) => one > month).sort()[0]
  const work = first === undefined ? Infinity : dayOf(`${first}-01`) + 1
  const out = Math.min(Infinity, ...pension.filter((day) => day >= from).map((day) => Math.max(day, from + 1)))
  const last = Math.min(dayOf("2021-01-01"), from + 728)
  const until = Math.min(work, out, last)
  const end = until === work ? "hours" : until === out ? "pension" : "running"
  return { person, from, until, end } as const
}

function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

function during(waits: readonly Wait[], from: number, to: number, weeks: readonly number[]): FirstHours {
  const rows = waits
    .map((wait) => ({
      person: wait.person,
      entry: Math.max(0, from - wait.from),
      exit: Math.min(wait.until, to) - wait.from,
      end: wait.until <= to ? wait.end : ("running" as const),
    }))
    .filter(({ entry, exit }) => entry < exit)
  let [left, share] = [1, 0]
  const shares: number[] = []
  for (let day = 1; day <= Math.max(...weeks) * 7; day += 1) {
    const atRisk = rows.filter(({ entry, exit }) => entry < day && day <= exit).length
    const ending = rows.filter(({ exit, end }) => exit === day && end !== "running")
    const arriving = ending.filter(({ end }) => end === "hours").length
    if (atRisk > 0) {
      share += (left * arriving) / atRisk
      left *= 1 - ending.length / atRisk
    }
    if (weeks.includes(day / 7)) shares.push(share)
  }
  const persons = (of: typeof rows) => new Set(of.map(({ person }) => person)).size
  return { persons: persons(rows), arrived: persons(rows.filter(({ end }) => end === "hours")), within: shares }
}
