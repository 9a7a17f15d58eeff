import { beforeAll, describe, expect, it } from "vitest"
import monthIndex from "../../../queries/model/month_index.sql?raw"
import share from "../../../queries/measures/ledighedsydelse_share.sql?raw"
import weekMonth from "../../../queries/model/week_month.sql?raw"
import { monthOf } from "../../../src/domain/calendar"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await engine.script(monthIndex)
  await engine.script(weekMonth)
})

describe("week_month.sql", () => {
  it.each([
    // Monday 29 April 2019 begins the week of Thursday 2 May.
    ["2019-04-28", "2019-04", "2019-04-01", "2019-04-28"],
    ["2019-04-29", "2019-05", "2019-04-29", "2019-06-02"],
    ["2019-06-02", "2019-05", "2019-04-29", "2019-06-02"],
    // The 53rd week of 2020 ends on 3 January 2021.
    ["2021-01-03", "2020-12", "2020-11-30", "2021-01-03"],
    ["2021-01-04", "2021-01", "2021-01-04", "2021-01-31"],
    ["2018-12-31", "2019-01", "2018-12-31", "2019-02-03"],
  ])("puts %s into the month of its week's Thursday", async (day, month, first, last) => {
    const index = monthOf(month)
    expect(
      await engine.query(
        `select month_of(date '${day}') as month, first_day_of(${index}) as first, last_day_of(${index}) as last`,
      ),
    ).toEqual([{ month: index, first, last }])
  })

  it("gives each day of twenty years one month, each month whole weeks, and rises evenly", async () => {
    const [row] = await engine.query(
      `with days as (select unnest(generate_series(date '2005-01-01', date '2024-12-31', interval 1 day))::date as day)
      select
        count(*) filter (where day not between first_day_of(month_of(day)) and last_day_of(month_of(day))) as outside,
        count(*) filter (where (last_day_of(month_of(day)) - first_day_of(month_of(day)) + 1) not in (28, 35)) as uneven,
        count(*) filter (where isodow(first_day_of(month_of(day))) <> 1) as no_monday,
        count(*) filter (where floor(month_position(day)) <> month_of(day)) as astray
      from days`,
    )
    expect(row).toEqual({ outside: 0, uneven: 0, no_monday: 0, astray: 0 })
  })
})

describe("buildModel of DREAM weeks", () => {
  const spell = [
    early,
    // In the last week of April by the Thursday rule, not on its last calendar day.
    ["a", 101, LY, "2019-04-01", "2019-04-29"],
    // In the week from 29 April, which is May's.
    ["b", 101, FJ, "2019-04-29", "2019-05-06"],
    ["c", 101, FJ, "2019-01-07", "2019-07-01"],
  ] as const

  async function shareOfApril(): Promise<unknown> {
    const april = monthOf("2019-04")
    const rows = await engine.query(share, {
      ...everybody,
      ...{ project: "101", comparison: "147", full_time: false, by_person: false, left_out_first: 1, left_out_last: 0 },
      ...{ baseline_first: april, baseline_last: april, result_first: april + 1, result_last: april + 1 },
    })
    const [row] = rows.filter(({ area }) => area === -1)
    return [row?.n_1, row?.d_1, row?.n_2, row?.d_2].map(Number)
  }

  it("takes a month's stock from its last week, and the data's period from the weeks", async () => {
    engine = await emptyEngine()
    const dated = await modelOf(engine, { spell }, "2019-07-28")
    expect(dated.data).toMatchObject({ weekBased: false, lastDay: "2019-07-28" })
    // On 30 April a has left, and b has begun.
    expect(await shareOfApril()).toEqual([0, 2, 0, 1])

    await engine.query("insert into week_period values (1, '2009-12-28', '2019-07-29')")
    const weekly = await modelOf(engine, { spell })
    expect(weekly.data).toMatchObject({ weekBased: true, firstDay: "2009-12-28", lastDay: "2019-07-28" })
    expect(await shareOfApril()).toEqual([1, 2, 0, 1])
    await engine.query("delete from week_period")
    expect((await modelOf(engine, { spell })).data.weekBased).toBe(false)
    expect(await engine.query("select month_of(date '2019-04-29') as month")).toEqual([{ month: monthOf("2019-04") }])
  })
})
