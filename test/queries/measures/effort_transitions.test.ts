import sql from "../../../queries/measures/effort_transitions.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const parameters = {
  ...everybody,
  schemes: "uif2-1",
  gap_days: 28,
  first_day: "2019-02-01",
  last_day: "2019-12-31",
}

describe("effort_transitions.sql", () => {
  it("follows each person from their latest time in a phase to the next", async () => {
    await modelOf(
      engine,
      {
        spell: [early],
        participation: [
          // a: 1, then 2 at once, then 3 beside it; the latest time of 1 is over before 28 days are gone
          ["a", "uif2-1", "2019-02-01", "2019-03-01", "1", 101],
          ["a", "uif2-1", "2019-03-01", "2019-06-01", "2", 101],
          ["a", "uif2-1", "2019-05-01", null, "3", 101],
          // b: 27 days between are one way on, 28 are not
          ["b", "uif2-1", "2019-02-01", "2019-03-01", "1", 101],
          ["b", "uif2-1", "2019-03-28", "2019-04-01", "2", 101],
          ["b", "uif2-1", "2019-04-29", "2019-05-01", "3", 101],
          // c: two times in 2, the latest counts; 10 days between join them, and 1 came earlier
          ["c", "uif2-1", "2019-03-01", "2019-04-01", "2", 147],
          ["c", "uif2-1", "2019-04-11", "2019-05-01", "2", 147],
          ["c", "uif2-1", "2019-05-01", "2019-06-01", "1", 147],
          ["c", "uif2-1", "2019-09-01", "2019-12-10", "2", 147], // ends 21 days before the last: not known yet
          // d: over before the first day
          ["d", "uif2-1", "2019-01-01", "2019-02-01", "1", 147],
          ["e", "stv", "2019-03-01", null, "1", 147],
        ],
      },
      "2019-12-31",
    )
    const rows = await engine.query(sql, parameters)
    expect(rows.map((row) => Object.values(row))).toEqual([
      [101, "1", "2", "moved", 2],
      [101, "2", "", "left", 1], // b
      [101, "2", "3", "moved", 1], // a
      [101, "3", "", "left", 1], // b
      [101, "3", "", "running", 1], // a
      [147, "1", "", "left", 1], // c
      [147, "2", "", "running", 1], // c
    ])
  })
})
