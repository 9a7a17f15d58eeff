import { beforeAll, describe, expect, it } from "vitest"
import stockSql from "../../../queries/measures/hours_progression_stock.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, modelOf } from "../../support/given"

const year = 2020 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1985]],
      spell: [
        early,
        ["a", 101, FJ, "2015-05-01", "2020-02-01", { minutes: 600 }],
        ["a", 101, FJ, "2020-02-20", null, { minutes: 660 }], // the same episode, more hours
        ["b", 101, FJ, "2019-05-01", "2020-03-31", { minutes: 300 }], // gone on the last day of March
        ["c", 101, FJ, "2019-05-01", null, { minutes: 660 }], // not few hours
        ["d", 101, FJ, "2019-05-01", null], // hours unknown
        ["e", 101, FJ, "2019-05-01", "2020-03-01", { minutes: 300 }],
        ["e", 147, FJ, "2020-03-01", null, { minutes: 360 }], // moved, more hours
      ],
    },
    "2020-12-31",
  )
})

const stock = async (age: { age_from: number; age_to: number } | object = {}) =>
  (await engine.query(stockSql, { ...everybody, most_minutes: 600, first: year, last: year + 2, ...age })).map(
    (row) => [row.municipality, Number(row.month) - year + 1, row.persons, row.up],
  )

describe("hours_progression_stock.sql", () => {
  it("counts those in fleksjob on the month's last day whose episode began with few hours", async () => {
    expect(await stock()).toEqual([
      [101, 1, 3, 0],
      [101, 2, 3, 1],
      [101, 3, 1, 1],
      [147, 1, 0, 0],
      [147, 2, 0, 0],
      [147, 3, 1, 1],
    ])
  })

  it("counts by the age at the start of the episode", async () => {
    expect(await stock({ age_from: 30, age_to: 30 })).toEqual([
      [101, 1, 1, 0],
      [101, 2, 1, 1],
      [101, 3, 1, 1],
    ])
  })
})
