import sql from "../../../queries/measures/effort_reach.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("effort_reach.sql", () => {
  it("divides those on ledighedsydelse by completed weeks since it began, whatever the municipality", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["z", 101, LY, "2017-07-01", null], // the data's first day, 729 days before 30 June
          ["a", 101, LY, "2019-04-01", null], // 90 days on 30 June: 12 weeks
          ["b", 101, LY, "2019-03-31", null], // 91 days: 13 weeks
          ["c", 101, LY, "2018-12-30", null], // 182 days: 26 weeks
          ["d", 147, LY, "2018-07-01", "2019-05-01"], // 364 days: 52 weeks
          ["d", 101, LY, "2019-05-01", null],
          ["e", 101, LY, "2017-07-02", null], // 728 days: 104 weeks
          ["f", 101, LY, "2017-07-02", "2019-05-01"],
          ["f", 101, FJ, "2019-05-01", "2019-06-01"],
          ["f", 101, LY, "2019-06-01", null], // a fleksjob parts it
          ["g", 101, LY, "2019-01-01", "2019-06-30"], // gone on the last day
          ["h", 101, LY, "2019-03-01", "2019-04-10"],
          ["h", 101, LY, "2019-04-20", null], // a gap of ten days
        ],
        participation: [
          ["b", "uif2-1", "2019-06-30", null],
          ["d", "uif2-1", "2019-01-01", "2019-06-30"],
          ["e", "uif2-1", "2019-01-01", "2019-07-01"],
          ["e", "uif2-1", "2019-02-01", null],
        ],
      },
      "2019-07-31",
    )
    const bands = async (gap: number, year = 2019) => {
      const month = year * 12 + 5
      const rows = await engine.query(sql, { ...everybody, gap_days: gap, schemes: "uif2-1", month })
      return rows.map((row) => Object.values(row))
    }
    expect(await bands(0)).toEqual([
      [101, 0, 3, 0], // a, f, h
      [101, 1, 1, 1], // b
      [101, 2, 1, 0], // c
      [101, 3, 1, 0], // d
      [101, 4, 2, 1], // e, z
    ])
    expect((await bands(0, 2018)).slice(-1)).toEqual([[101, 5, 1, 0]]) // z, whose time before is unknown
    expect((await bands(28)).slice(0, 2)).toEqual([
      [101, 0, 2, 0],
      [101, 1, 2, 1], // h began on 1 March
    ])
  })
})
