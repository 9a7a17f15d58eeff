import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/gap.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { FJ, LY, modelOf } from "../../support/given"

const whole = { slice: 0, slices: 1 }

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const place = (row: number): string => String(2 ** 32 + row)

describe("gap.sql", () => {
  it("tells short gaps between periods of ledighedsydelse from months without any benefit", async () => {
    await modelOf(engine, {
      spell: [
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", 101, LY, "2019-02-02", "2019-03-01"], // row 2: a gap of one day
        ["a", 101, LY, "2019-03-28", "2019-04-01"], // row 3: 27 days
        ["a", 101, LY, "2019-04-29", "2019-05-01"], // row 4: 28 days, no longer short
        ["b", 101, LY, "2019-01-01", "2019-02-01"],
        ["b", 101, FJ, "2019-02-05", "2019-02-06"],
        ["b", 101, LY, "2019-02-10", "2019-03-01"], // a day of fleksjob lies between
        ["c", 101, LY, "2019-01-01", "2019-02-01"],
        ["c", 101, "kontanthjaelp", "2019-02-01", "2019-06-01"],
        ["c", 101, LY, "2019-06-01", null], // another benefit fills the months
        ["d", 101, "kontanthjaelp", "2019-01-01", "2019-02-01"],
        ["d", 101, LY, "2019-03-03", null], // row 12
      ],
    })
    expect(await engine.query(sql, whole)).toEqual([
      { file_id: 1, sort: "afterLedighedsydelse", rows: 1, persons: 1, days: 28, one_day_rows: 0, places: place(4) },
      {
        file_id: 1,
        sort: "shortLedighedsydelse",
        rows: 2,
        persons: 1,
        days: 28,
        one_day_rows: 1,
        places: `${place(2)} ${place(3)}`,
      },
      { file_id: 1, sort: "withoutBenefit", rows: 1, persons: 1, days: 30, one_day_rows: 0, places: place(12) },
    ])
  })
})
