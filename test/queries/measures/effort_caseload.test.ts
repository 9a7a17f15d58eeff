import sql from "../../../queries/measures/effort_caseload.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("effort_caseload.sql", () => {
  it("gives each person the caseworker of the period, else of the latest event in the municipality", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, LY, "2019-04-01", null, { caseworker: "x" }],
          ["b", 101, LY, "2019-04-01", "2019-05-10", { caseworker: "x" }],
          ["b", 101, FJ, "2019-05-10", null, { caseworker: "y" }],
          ["c", 101, LY, "2019-04-01", null],
          ["d", 101, LY, "2019-04-01", "2019-05-31"], // gone on the last day of May
          ["e", 101, FJ, "2019-04-01", null], // a fleksjob without a caseworker
          ["f", 147, LY, "2019-04-01", null],
          ["g", 101, LY, "2019-04-01", null], // nobody knows
        ],
        event: [
          ["a", "samtale", "2019-04-10", { municipality: 101, caseworker: "other" }],
          ["c", "samtale", "2019-04-10", { municipality: 101, caseworker: "y" }],
          ["c", "samtale", "2019-05-31", { municipality: 101, caseworker: "x" }],
          ["d", "fleksjobbevilling", "2019-03-10", { municipality: 101, caseworker: "x" }],
          ["e", "samtale", "2019-04-10", { municipality: 101, caseworker: "x" }],
          ["f", "samtale", "2019-04-10", { municipality: 101, caseworker: "x" }], // before the move
          ["f", "samtale", "2019-05-02", { municipality: 147, caseworker: "x" }], // another than 101's
        ],
      },
      "2019-06-15",
    )
    const first = 2019 * 12 + 3
    const rows = await engine.query(sql, { ...everybody, first, last: first + 1 })
    expect(rows.map((row) => [row.municipality, Number(row.month) - first + 4, row.persons, row.known])).toEqual([
      [101, 4, 1, 4 / 5], // y: c; g's is not known
      [101, 4, 3, 4 / 5], // x: a, b, d
      [101, 5, 1, 2 / 3], // y: b, who is in fleksjob
      [101, 5, 2, 2 / 3], // x: a, c
      [147, 5, 1, 1], // x: f
    ])
  })
})
