import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/overlap.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { FJ, LY, modelOf } from "../../support/given"

const whole = { slice: 0, slices: 1 }

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const place = (row: number): string => String(2 ** 32 + row)

describe("overlap.sql", () => {
  it("finds each later period that begins before an earlier one has ended", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["a", 101, LY, "2019-01-01", "2019-02-01"],
          ["a", 101, FJ, "2019-01-22", "2019-03-01"], // row 2: ten days in both
          ["b", 101, FJ, "2019-01-01", null],
          ["b", 147, FJ, "2019-06-01", "2019-06-11"], // row 4: ten days within a running one
          ["c", 101, "kontanthjaelp", "2019-01-01", "2019-02-01"],
          ["c", 101, "sygedagpenge", "2019-01-31", "2019-03-01"], // row 6: a single day
          ["c", 101, "kontanthjaelp", "2019-03-01", "2019-04-01"], // begins where the other ends
          ["d", 101, LY, "2019-01-01", "2019-02-01"],
          ["d", 101, LY, "2019-01-01", "2019-02-01"], // the same row twice is a repetition, not an overlap
          ["d", 101, LY, "2019-02-01", "2019-04-01"],
        ],
      },
      "2019-06-30",
    )
    const sort = (name: string, benefit: string, other: string, more: object) => ({
      file_id: 1,
      sort: name,
      benefit,
      other_benefit: other,
      rows: 1,
      persons: 1,
      ...more,
    })
    expect(await engine.query(sql, whole)).toEqual([
      sort("ledighedsydelseInFleksjob", FJ, LY, { days: 10, one_day_rows: 0, places: place(2) }),
      sort("sameBenefit", FJ, FJ, { days: 10, one_day_rows: 0, places: place(4) }),
      sort("twoBenefits", "sygedagpenge", "kontanthjaelp", { days: 1, one_day_rows: 1, places: place(6) }),
    ])
  })

  it("counts days no further than the data's end, and rows that begin after it not at all", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["a", 101, LY, "2019-01-01", null],
          ["a", 101, "kontanthjaelp", "2019-06-21", null],
          ["a", 101, "sygedagpenge", "2019-07-01", null],
        ],
      },
      "2019-06-30",
    )
    expect(await engine.query(sql, whole)).toMatchObject([{ sort: "twoBenefits", benefit: "kontanthjaelp", days: 10 }])
  })
})
