import { beforeAll, describe, expect, it } from "vitest"
import monthRows from "../../../queries/model/month_rows.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const year = 2019 * 12

describe("month_rows.sql", () => {
  it("counts periods by the month they begin in and those that still run, hours and dated rows by the month they lie in", async () => {
    const { months } = await modelOf(engine, {
      spell: [
        ["a", 101, LY, "2019-01-31", "2019-03-01"],
        ["b", 147, LY, "2019-01-01", "2019-06-01"],
        ["c", null, LY, "2019-02-01", null],
        ["d", 101, LY, "2019-05-01", "2019-05-31"],
        ["d", 101, LY, "2019-10-01", null],
      ],
      activity: [["a", "mentor", "2019-05-01", null]],
      hours: [
        ["a", year + 3, 10, "ordinaer"],
        ["a", year + 3, 5, null],
      ],
      event: [["a", "samtale", "2019-07-31"]],
      participation: [["a", "stv", "2019-08-01", null]],
      population: [[101, "2019-01-01", "arbejdsstyrke", 300_000]],
    })
    const expected = [
      { table: "activity", month: year + 4, rows: 1, running: 0 },
      { table: "event", month: year + 6, rows: 1, running: 0 },
      { table: "participation", month: year + 7, rows: 1, running: 0 },
      { table: "population", month: year, rows: 1, running: 0 },
      { table: "spell", month: year, rows: 2, running: 0 },
      // The first ends with February, for 1 March is the day after it.
      { table: "spell", month: year + 1, rows: 1, running: 2 },
      { table: "spell", month: year + 2, rows: 0, running: 2 },
      { table: "spell", month: year + 3, rows: 0, running: 2 },
      // b ends with May, though the day after it lies in June; d runs in no month but its own.
      { table: "spell", month: year + 4, rows: 1, running: 2 },
      { table: "spell", month: year + 5, rows: 0, running: 1 },
      { table: "spell", month: year + 6, rows: 0, running: 1 },
      { table: "spell", month: year + 7, rows: 0, running: 1 },
      { table: "spell", month: year + 8, rows: 0, running: 1 },
      { table: "spell", month: year + 9, rows: 1, running: 1 },
      { table: "wage_hours", month: year + 3, rows: 2, running: 0 },
    ]
    expect(months).toEqual(expected)
    expect(await engine.query(monthRows)).toEqual(
      expected.map(({ table, ...told }) => ({ table_name: table, ...told })),
    )
  })
})
