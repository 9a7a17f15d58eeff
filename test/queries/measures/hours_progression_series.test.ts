import { beforeAll, describe, expect, it } from "vitest"
import seriesSql from "../../../queries/measures/hours_progression_series.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("hours_progression_series.sql", () => {
  it("counts each person once a quarter of start, drawn at the quarter's last month", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, FJ, "2018-01-01", "2018-02-01", { minutes: 300 }], // left
          ["a", 101, FJ, "2018-03-31", null, { minutes: 300 }], // again in the first quarter: not counted
          ["b", 101, FJ, "2018-04-01", "2018-05-01", { minutes: 300 }],
          ["b", 101, FJ, "2018-05-01", null, { minutes: 420 }], // up
          ["c", 101, FJ, "2018-06-30", null], // hours unknown
          ["d", 101, FJ, "2020-01-01", null, { minutes: 300 }], // not observed
          ["e", null, FJ, "2018-06-30", null, { minutes: 300 }],
        ],
      },
      "2020-12-31",
    )
    const year = 2018 * 12
    const parameters = {
      ...everybody,
      follow_up_months: 12,
      most_minutes: 600,
      last_day: "2020-12-31",
      ...nothingLeftOut,
    }
    expect(await engine.query(seriesSql, { ...parameters, first: year, last: year + 35 })).toEqual([
      { municipality: 101, month: year + 2, up: 0, observed: 1, not_observed: 0 },
      { municipality: 101, month: year + 5, up: 1, observed: 1, not_observed: 0 },
      { municipality: 101, month: year + 26, up: 0, observed: 0, not_observed: 1 },
    ])
  })
})
