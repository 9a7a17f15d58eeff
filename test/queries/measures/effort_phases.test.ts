import sql from "../../../queries/measures/effort_phases.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("effort_phases.sql", () => {
  it("counts each person once a month, in the phase begun last", async () => {
    await modelOf(
      engine,
      {
        spell: [early, ["a", 101, LY, "2019-01-01", null]],
        participation: [
          ["a", "uif2-1", "2019-01-01", "2019-04-01", "1"],
          ["a", "uif2-1", "2019-02-10", null, "2"], // beside the first until April
          ["b", "uif2-1", "2019-02-01", "2019-03-15", null, 147],
          ["c", "stv", "2019-01-01", null, "1", 147],
          ["d", "Egen", "2019-03-01", "2019-03-30", "1", 147], // no month's end
          ["e", "Egen", "2019-03-01", "2019-04-01", "1", 147],
        ],
      },
      "2019-04-30",
    )
    const first = 2019 * 12
    const rows = await engine.query(sql, { ...everybody, schemes: "uif2-1\u001fEgen", first, last: first + 2 })
    expect(rows.map((row) => [row.phase, row.municipality, Number(row.month) - first + 1, row.persons])).toEqual([
      ["", 147, 2, 1],
      ["1", 101, 1, 1],
      ["1", 147, 3, 1],
      ["2", 101, 2, 1],
      ["2", 101, 3, 1],
    ])
  })
})
