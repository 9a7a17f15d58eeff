import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("delivery.sql", () => {
  it("has the months that a row of the municipality touches, until the data's end", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["a", 101, LY, "2019-01-31", "2019-03-01"], // January and February
          ["b", 101, "kontanthjaelp", "2019-05-10", "2019-05-11"], // May
          ["c", 147, LY, "2019-05-01", null], // May and June
          ["d", 147, LY, "2019-05-01", "2030-01-01"],
          ["e", null, LY, "2019-01-01", null],
          ["f", 151, LY, "2019-07-01", null], // begins after the chosen last day
        ],
      },
      "2019-06-15",
    )
    const rows = await engine.query("select municipality, month - 2019 * 12 + 1 as month from delivery order by all")
    expect(rows.map((row) => [row.municipality, row.month])).toEqual([
      [101, 1],
      [101, 2],
      [101, 5],
      [147, 5],
      [147, 6],
    ])
  })
})
