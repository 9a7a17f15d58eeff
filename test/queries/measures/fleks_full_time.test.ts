import sql from "../../../queries/measures/fleks_full_time.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("fleks_full_time.sql", () => {
  it("adds days as parts of their month", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, LY, "2019-03-22", "2019-04-16"], // 10 of 31 days, 15 of 30
          ["a", 101, FJ, "2019-04-10", null], // the days in both are fleksjob: 9 days of LY in April
          ["b", 101, LY, "2019-04-01", "2019-04-04"],
          ["b", 101, LY, "2019-04-20", "2019-04-23"],
        ],
      },
      "2019-05-31",
    )
    const first = 2019 * 12 + 2
    const rows = await engine.query(sql, { ...everybody, first, last: first + 1 })
    expect(rows).toEqual([
      {
        municipality: 101,
        month: first,
        benefit_full_time: 10 / 31,
        fleksjob_full_time: 0,
        benefit_persons: 1,
        fleksjob_persons: 0,
      },
      {
        municipality: 101,
        month: first + 1,
        benefit_full_time: 0.5, // 9 + 6 days
        fleksjob_full_time: 0.7, // 21 days
        benefit_persons: 2,
        fleksjob_persons: 1,
      },
    ])
  })
})
