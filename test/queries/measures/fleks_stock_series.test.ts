import { beforeAll, describe, expect, it } from "vitest"
import stockSql from "../../../queries/measures/fleks_stock_series.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

const year = 2020 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1960],
        ["b", 1961],
        ["c", null],
      ],
      spell: [
        early,
        ["a", 101, LY, "2019-06-01", "2020-02-29"], // the last day of February is a fleksjob day
        ["a", 101, FJ, "2020-02-29", "2020-03-31", { minutes: 600 }], // gone on the last day of March
        ["b", 101, FJ, "2019-12-15", null, { minutes: 601 }],
        ["c", 101, FJ, "2020-01-31", "2020-02-01"], // hours unknown
        ["d", 147, LY, "2020-01-02", "2020-01-31"], // within a month
        ["d", 147, LY, "2020-04-30", "2020-05-01"],
        ["e", null, LY, "2019-01-01", null],
      ],
    },
    "2020-12-31",
  )
})

/** [municipality, month of 2020, on ledighedsydelse, in fleksjob, in few hours] */
async function stock(parameters: Parameters = {}) {
  const rows = await engine.query(stockSql, {
    ...everybody,
    few_minutes: 600,
    first: year,
    last: year + 3,
    ...parameters,
  })
  return rows.map((row) => [
    row.municipality,
    Number(row.month) - year + 1,
    row.on_benefit,
    row.in_fleksjob,
    row.in_few_hours,
  ])
}

describe("fleks_stock_series.sql", () => {
  it("counts persons on the month's last day", async () => {
    expect(await stock()).toEqual([
      [101, 1, 1, 2, 0],
      [101, 2, 0, 2, 1],
      [101, 3, 0, 1, 0],
      [101, 4, 0, 1, 0],
      [147, 1, 0, 0, 0],
      [147, 2, 0, 0, 0],
      [147, 3, 0, 0, 0],
      [147, 4, 1, 0, 0],
    ])
  })

  it("tells whether the hours of any fleksjob are known", async () => {
    const parameters = { ...everybody, few_minutes: 600, first: year, last: year }
    const known = async (engine: Engine) => (await engine.query(stockSql, parameters)).map((row) => row.hours_known)
    expect(await known(engine)).toEqual([true])
    const without = await emptyEngine()
    await modelOf(without, { spell: [early, ["a", 101, FJ, "2019-12-15", null]] }, "2020-12-31")
    expect(await known(without)).toEqual([false])
  })

  it("counts by the age in the calendar year, cutting periods at New Year, and nobody of unknown birth year", async () => {
    expect(await stock({ age_from: 50, age_to: 59, first: year - 1, last: year })).toEqual([
      [101, 0, 1, 1, 0], // a is 59 and b 58 in 2019
      [101, 1, 0, 1, 0], // a is 60 in 2020
    ])
    expect(await stock({ age_from: 60, age_to: 69, first: year - 1, last: year })).toEqual([
      [101, 0, 0, 0, 0],
      [101, 1, 1, 0, 0],
    ])
  })
})
