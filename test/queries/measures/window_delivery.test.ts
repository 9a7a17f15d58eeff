import { beforeAll, describe, expect, it } from "vitest"
import windowDelivery from "../../../queries/measures/window_delivery.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("window_delivery.sql", () => {
  it("counts the months of each window that a municipality delivered", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["a", 101, LY, "2018-11-30", "2019-03-01"],
          ["b", 101, LY, "2019-02-01", null],
          ["c", 147, LY, "2020-01-01", "2020-01-02"],
        ],
      },
      "2020-12-31",
    )
    const year = 2018 * 12
    const windows = {
      baseline_first: year,
      baseline_last: year + 11,
      result_first: year + 14,
      result_last: year + 25,
      left_out_first: 0,
      left_out_last: -1,
      first_month: year,
    }
    expect(await engine.query(windowDelivery, windows)).toEqual([
      { municipality: 101, months_1: 2, months_2: 12 },
      { municipality: 147, months_1: 0, months_2: 1 },
    ])
    const skipped = { ...windows, left_out_first: year + 15, left_out_last: year + 16, first_month: year + 11 }
    expect(await engine.query(windowDelivery, skipped)).toEqual([
      { municipality: 101, months_1: 1, months_2: 10 },
      { municipality: 147, months_1: 0, months_2: 1 },
    ])
  })
})
