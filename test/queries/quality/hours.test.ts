import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/hours.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { FJ, give, LY } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("hours.sql", () => {
  it("finds hours beyond a full week or month, and fleksjob without hours", async () => {
    await give(engine, {
      spell: [
        ["a", 101, FJ, "2019-01-01", null, { minutes: 37 * 60 }],
        ["b", 101, FJ, "2019-01-01", null, { minutes: 37 * 60 + 30 }],
        ["c", 101, FJ, "2019-01-01", null],
        ["d", 101, FJ, "2019-01-01", null, { minutes: 0 }],
        ["e", 101, LY, "2019-01-01", null],
      ],
      hours: [
        ["a", 24240, 300, "ordinaer"],
        ["a", 24241, 300.5, "ordinaer"],
      ],
    })
    const rows = await engine.query(sql)
    expect(
      rows.map(({ table_name, sort, rows, persons, most, places }) => [
        table_name,
        sort,
        rows,
        persons,
        most,
        Number(places) - 2 ** 32,
      ]),
    ).toEqual([
      ["spell", "fleksjobWithoutHours", 1, 1, null, 3],
      ["spell", "fleksjobZeroHours", 1, 1, 0, 4],
      ["spell", "weeklyOver37", 1, 1, 37.5, 2],
      ["wage_hours", "monthlyOver300", 1, 1, 300.5, 2],
    ])
  })

  it("looks into a file of hours before it misses any, and names hours without a fleksjob", async () => {
    await give(engine, {
      spell: [["a", 101, FJ, "2019-01-01", "2019-07-01"]],
      fleksjobHours: [
        ["a", "2019-02-01", null, 300],
        ["a", "2019-07-01", null, 38 * 60],
        ["b", "2019-01-01", null, 300],
      ],
    })
    const rows = await engine.query(sql)
    expect(rows.map(({ table_name, sort, rows }) => [table_name, sort, rows])).toEqual([
      ["fleksjob_hours", "outsideFleksjob", 2],
      ["fleksjob_hours", "weeklyOver37", 1],
    ])
  })
})
