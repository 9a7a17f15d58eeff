import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/municipality_month.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const month = (year: number, number: number): number => year * 12 + number - 1

describe("municipality_month.sql", () => {
  it("counts rows that begin and end, and finds the municipality of rows that tell none", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["a", 101, LY, "2019-01-10", "2019-03-01"], // its last day is the 28th of February
          ["a", 147, LY, "2019-03-01", null],
          ["b", 101, LY, "2019-01-20", null],
          ["b", 101, LY, "2019-01-25", "2019-07-01"], // ends with the data
          ["c", null, LY, "2019-01-01", null],
          ["d", 101, LY, "2019-07-01", null], // begins after them
        ],
        activity: [
          ["a", "mentor", "2019-02-01", "2019-04-01"],
          ["x", "mentor", "2019-02-01", null], // never on a benefit
        ],
        hours: [
          ["a", month(2019, 3), 3, "ordinaer"],
          ["x", month(2019, 3), 3, "ordinaer"], // never on a benefit
        ],
      },
      "2019-06-30",
    )
    const rows = await engine.query(sql)
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["activity", 147, month(2019, 2), 1, 0, 1],
      ["activity", 147, month(2019, 3), 0, 1, 0],
      ["spell", 101, month(2019, 1), 3, 0, 2],
      ["spell", 101, month(2019, 2), 0, 1, 0],
      ["spell", 101, month(2019, 6), 0, 1, 0],
      ["spell", 147, month(2019, 3), 1, 0, 1],
      ["wage_hours", 147, month(2019, 3), 1, 0, 1],
    ])
  })
})
