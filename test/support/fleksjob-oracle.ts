import path from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"

const folder = path.resolve(import.meta.dirname, "../../data/demo")
const file = (table: string) => `'${folder}/${table}.parquet'`

/** Days as ISO dates; `to` is the day after the intervention. */
export interface Effort {
  readonly municipalities: readonly number[]
  readonly from: string
  readonly to: string
  /** As the demo's participation names it. */
  readonly scheme: string
}

export const firstRound: Effort = {
  municipalities: [151, 157, 165, 320, 336, 550, 787, 791, 813],
  from: "2019-04-01",
  to: "2020-10-01",
  scheme: "UIF II 1. runde",
}

/** Persons on a day: in fleksjob, of them with 10 hours or less, on ledighedsydelse, and those of it that take part. */
export interface Stock {
  readonly inFleksjob: number
  readonly inFewHours: number
  readonly onBenefit: number
  readonly takingPart: number
}

/** Samtaler per person-month, over persons of the same municipalities. */
export interface Talks {
  readonly persons: number
  readonly met: number
  readonly rate: number
}

/** Time from a meeting to a fleksjob by the period sample. */
export interface Meeting {
  readonly persons: number
  readonly fleksjob: number
  /** Aalen–Johansen at 56 days. */
  readonly within8: number
}

export interface Transitions {
  readonly persons: number
  readonly next: Readonly<Record<string, number>>
  readonly left: number
  readonly running: number
}

/**
 * The effort of Udvikling i fleksjob from the demo's Parquet files by native DuckDB, with none of the product's queries.
 * Close it after use.
 */
export class FleksjobOracle {
  private constructor(
    private readonly rows: (sql: string) => Promise<Record<string, unknown>[]>,
    private readonly effort: Effort,
    readonly close: () => void,
  ) {}

  static async open(effort: Effort): Promise<FleksjobOracle> {
    const instance = await DuckDBInstance.create(":memory:")
    const connection = await instance.connect()
    const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjectsJson()
    const own = effort.municipalities.join(",")
    for (const statement of [
      `create table benefit as select borger_id, kommune, kommune in (${own}) as own, ydelse, fra,
        coalesce(til, date '2020-12-31') as til, timer from ${file("spell")} where ydelse in ('ledighedsydelse', 'fleksjob')`,
      `create table fleks as from benefit where ydelse = 'fleksjob'`,
      `create table event as select *, kommune in (${own}) as own from ${file("event")}`,
      `create table part as select *, coalesce(til, date '2020-12-31') as slut from ${file("participation")}
        where ordning = '${effort.scheme}'`,
    ]) {
      await connection.run(statement)
    }
    return new FleksjobOracle(rows, effort, () => {
      connection.closeSync()
      instance.closeSync()
    })
  }

  async #one(sql: string): Promise<Record<string, number>> {
    const [row = {}] = await this.rows(sql)
    return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Number(value)]))
  }

  async #value(sql: string): Promise<number> {
    const [value = NaN] = Object.values(await this.#one(sql))
    return value
  }

  /** Municipalities whose samtaler are in the files. */
  async delivering(): Promise<number[]> {
    const rows = await this.rows("select distinct kommune from event where haendelse = 'samtale' order by kommune")
    return rows.map(({ kommune }) => Number(kommune))
  }

  /** Who is on ledighedsydelse on a day and not in a fleksjob too. */
  #waiting(day: string, where = "own"): string {
    return `select borger_id, kommune, fra from benefit where ydelse = 'ledighedsydelse' and ${where}
      and date '${day}' between fra and til
      and borger_id not in (select borger_id from fleks where date '${day}' between fra and til)`
  }

  async stock(day: string): Promise<Stock> {
    const taking = `select borger_id from part where date '${day}' between fra and slut`
    return {
      ...((await this.#one(`with held as (
          select borger_id, arg_max(own, fra) as own, sum(timer) as hours
          from fleks where date '${day}' between fra and til group by borger_id
        )
        select count(*) as inFleksjob, count(*) filter (where hours <= 10) as inFewHours from held where own`)) as unknown as Pick<
        Stock,
        "inFleksjob" | "inFewHours"
      >),
      onBenefit: await this.#value(`select count(distinct borger_id) from (${this.#waiting(day)})`),
      takingPart: await this.#value(
        `select count(distinct borger_id) from (${this.#waiting(day)}) where borger_id in (${taking})`,
      ),
    }
  }

  /** Full-time persons on ledighedsydelse, the mean of the months from the first day on and before the second. */
  fullTimeOnBenefit(from: string, to: string): Promise<number> {
    return this.#value(`with day as (
        select d::date as day from range(timestamp '${from}', timestamp '${to}', interval 1 day) as r (d)
      ),
      held as (
        select day, borger_id from day join benefit on day between fra and til where ydelse = 'ledighedsydelse' and own
      ),
      counted as (
        select h.day, count(distinct h.borger_id) as persons
        from held as h
        anti join (select day, borger_id from day join fleks on day between fra and til) as f
          on f.day = h.day and f.borger_id = h.borger_id
        group by h.day
      ),
      monthly as (select avg(persons) as persons from counted group by date_trunc('month', day))
      select avg(persons) from monthly`)
  }

  /** Citizens aged 16 to 66 by the latest count. */
  residents(day: string): Promise<number> {
    return this.#value(`select sum(personer) from (
      select arg_max(personer, dato) as personer from ${file("population")}
      where kommune in (${this.effort.municipalities.join(",")}) and dato <= date '${day}' group by kommune)`)
  }

  /** On ledighedsydelse for 104 weeks or more with no break, and those of them that take part. */
  async longest(day: string): Promise<{ readonly persons: number; readonly takingPart: number }> {
    const [row] = await this.rows(`with piece as (
        select borger_id, fra, til + 1 as slut, coalesce(fra > max(til + 1) over (partition by borger_id order by fra
          rows between unbounded preceding and 1 preceding), true) as begins
        from benefit where ydelse = 'ledighedsydelse'
      ),
      whole as (select *, sum(begins::integer) over (partition by borger_id order by fra) as number from piece),
      since as (select borger_id, min(fra) as fra from whole group by borger_id, number having max(slut) > date '${day}'
        and min(fra) <= date '${day}'),
      fleks_day as (select borger_id, max(least(til, date '${day}')) as til from fleks where fra <= date '${day}'
        group by borger_id)
      select count(*)::integer as persons, (count(*) filter (where w.borger_id in (
        select borger_id from part where date '${day}' between fra and slut)))::integer as part
      from (${this.#waiting(day)}) as w join since as s using (borger_id) left join fleks_day as f using (borger_id)
      where (date '${day}' - greatest(s.fra, coalesce(f.til + 1, s.fra))) // 7 >= 104`)
    return { persons: Number(row?.persons), takingPart: Number(row?.part) }
  }

  /** Referred to the rehabiliteringsteam no more than 52 weeks ago, and not met yet. */
  beforeMeeting(day: string): Promise<number> {
    return this.#value(`select count(distinct borger_id) from event as e
      where own and haendelse = 'indstilling' and dato <= date '${day}' and dato + 364 > date '${day}'
        and not exists (from event as m where m.borger_id = e.borger_id and m.haendelse = 'rehabiliteringsteam'
          and m.dato >= e.dato and m.dato <= date '${day}')`)
  }

  /** Those in a phase on a day, by the phase begun last. */
  async phases(day: string): Promise<Record<string, number>> {
    const rows = await this.rows(`select fase, count(*)::integer as persons from (
      select borger_id, arg_max(fase, (fra, fase)) as fase from part where date '${day}' between fra and slut
      group by borger_id) group by fase`)
    return Object.fromEntries(rows.map(({ fase, persons }) => [String(fase), Number(persons)]))
  }

  /** What came after a phase: the first other one that begins in the 28 days after its latest time. */
  async after(phase: string): Promise<Transitions> {
    const stop = `date '${this.effort.to}'`
    const rows = await this.rows(`with period as (
        select *, sum(begins::integer) over (partition by borger_id, fase order by fra) as number from (
          select borger_id, fase, fra, slut + 1 as slut,
            coalesce(fra - max(slut + 1) over (partition by borger_id, fase order by fra
              rows between unbounded preceding and 1 preceding) >= 28, true) as begins
          from part where fra < ${stop})
      ),
      whole as (
        select borger_id, fase, min(fra) as fra, max(slut) as slut from period group by borger_id, fase, number
      ),
      latest as (
        select borger_id, max(fra) as fra, arg_max(slut, fra) as slut from whole
        where fase = '${phase}' group by borger_id
      ),
      followed as (
        select l.borger_id, least(any_value(l.slut), ${stop}) as slut, arg_min(n.fase, (n.fra, n.fase)) as next
        from latest as l left join whole as n on n.borger_id = l.borger_id and n.fase != '${phase}'
          and n.fra > l.fra and n.fra < least(l.slut, ${stop}) + 28
        group by l.borger_id
      )
      select coalesce(next, if(${stop} - slut < 28, 'running', 'left')) as outcome, count(*)::integer as persons
      from followed group by outcome`)
    const {
      left = 0,
      running = 0,
      ...next
    } = Object.fromEntries(rows.map(({ outcome, persons }) => [String(outcome), Number(persons)])) as Record<
      string,
      number
    >
    return { persons: rows.reduce((sum, { persons }) => sum + Number(persons), 0), next, left, running }
  }

  /** On ledighedsydelse from the first day on and before the second, day by day, in places that deliver samtaler. */
  async talks(own: boolean, from: string, to: string, outside: readonly number[] = []): Promise<Talks> {
    const not = outside.length === 0 ? "" : `and kommune not in (${outside.join(",")})`
    const {
      persons = NaN,
      met = NaN,
      talks = NaN,
      months = NaN,
    } = await this.#one(`with day as (
        select d::date as day, 1 / day(last_day(d)) as part
        from range(timestamp '${from}', timestamp '${to}', interval 1 day) as r (d)
      ),
      delivering as (
        select distinct kommune, date_trunc('month', dato) as month from event
        where haendelse = 'samtale' and own = ${own} ${not}
      ),
      held as (
        select distinct h.borger_id, h.kommune, d.day, d.part
        from (from benefit where ydelse = 'ledighedsydelse' and til >= date '${from}'
          and kommune in (select kommune from delivering)) as h
        join day as d on d.day between h.fra and h.til
        semi join delivering as v on v.kommune = h.kommune and v.month = date_trunc('month', d.day)
      ),
      alone as (
        select h.* from held as h anti join fleks as f on f.borger_id = h.borger_id and h.day between f.fra and f.til
      ),
      met as (
        select a.borger_id, count(*) as talks from alone as a join event as e
          on e.haendelse = 'samtale' and e.borger_id = a.borger_id and e.dato = a.day
        group by a.borger_id
      )
      select count(distinct borger_id) as persons, sum(part) as months,
        (select count(*) from met) as met, (select sum(talks) from met) as talks
      from alone`)
    return { persons, met: met / persons, rate: talks / months }
  }

  /** Persons with a samtale on a day on ledighedsydelse, in fleksjob or in the scheme; they may live elsewhere. */
  contacted(): Promise<number> {
    const { from, to } = this.effort
    return this.#value(`select count(distinct borger_id) from event as e
      where own and haendelse = 'samtale' and dato >= date '${from}' and dato < date '${to}' and (
        exists (from benefit as b where b.borger_id = e.borger_id and e.dato between b.fra and b.til)
        or exists (from part as p where p.borger_id = e.borger_id and e.dato between p.fra and p.slut))`)
  }

  /** Citizens on ledighedsydelse of each caseworker: that of the citizen's latest event with one in the municipality. */
  async caseloads(own: boolean, day: string): Promise<number[]> {
    const rows = await this.rows(`with waiting as (${this.#waiting(day, `own = ${own}`)}),
      latest as (
        select borger_id, kommune, arg_max(sagsbehandler, (dato, sagsbehandler)) as sagsbehandler from event
        where sagsbehandler is not null and dato <= date '${day}' group by borger_id, kommune
      )
      select count(distinct borger_id)::integer as persons from waiting join latest using (borger_id, kommune)
      group by kommune, sagsbehandler order by persons`)
    return rows.map(({ persons }) => Number(persons))
  }

  /** Meetings of persons who are in no fleksjob; pension, death, emigration and another meeting end the wait too. */
  async meetings(own: boolean, from: string, to: string): Promise<Meeting> {
    const numbers = await this.#one(`with meeting as (
        select borger_id, dato as day, bool_or(own) as own, lead(dato) over (partition by borger_id order by dato) as again
        from event where haendelse = 'rehabiliteringsteam' group by borger_id, dato
      ),
      gone as (
        select borger_id, fra as day from ${file("spell")} where ydelse in ('førtidspension', 'folkepension', 'efterløn')
        union all select borger_id, dato from event where haendelse in ('død', 'udvandring')
      ),
      exits as (
        select m.borger_id, m.day, m.again, min(f.fra) as job,
          (select min(g.day) from gone as g where g.borger_id = m.borger_id and g.day >= m.day) as gone
        from meeting as m
        left join fleks as f on f.borger_id = m.borger_id and f.fra >= m.day
        where m.own = ${own} and not exists (
          from fleks as j where j.borger_id = m.borger_id and j.fra < m.day and j.til >= m.day)
        group by all
      ),
      spell as (
        select borger_id, greatest(0, date '${from}' - day) as entry,
          greatest(1, least(job - day, gone - day, again - day, 728, date '${to}' - day)) as leave,
          job is not null and greatest(1, job - day) = leave as hired,
          (gone is not null or again is not null) and leave = greatest(1, least(gone - day, again - day)) as otherwise
        from exits where day < date '${to}'
      ),
      risk as (from spell where leave > entry),
      step as (
        select t.leave as t, count(*) as y,
          count(*) filter (where r.leave = t.leave and r.hired) as d1,
          count(*) filter (where r.leave = t.leave and (r.hired or r.otherwise)) as d
        from (select distinct leave from risk) as t join risk as r on r.entry < t.leave and r.leave >= t.leave
        group by t.leave
      ),
      survival as (
        select *, coalesce(exp(sum(ln(1 - d / y)) over (order by t rows between unbounded preceding and 1 preceding)), 1) as s
        from step where t <= 56
      )
      select (select count(distinct borger_id) from risk) as persons,
        (select count(distinct borger_id) from risk where hired) as fleksjob,
        (select sum(s * d1 / y) from survival) as within8`)
    const { persons = NaN, fleksjob = NaN, within8 = NaN } = numbers
    return { persons, fleksjob, within8 }
  }
}
