import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("participation_period.sql", () => {
  it("ends running periods with the data, and knows the month ends that lie in each", async () => {
    await modelOf(
      engine,
      {
        spell: [early, ["a", 101, LY, "2019-01-01", null], ["b", 147, LY, "2019-05-01", null]],
        participation: [
          ["a", "uif2-1", "2019-01-31", "2019-03-31", "fase 1"], // ends of January and February
          ["a", "uif2-1", "2019-04-01", null, "fase 2", 813],
          ["b", "uif2-1", "2019-02-01", "2019-02-28", "fase 1"], // no end of a month
          ["b", "uif2-1", "2019-07-01", null], // begins after the data's end
        ],
      },
      "2019-06-15",
    )
    const rows = await engine.query(
      `select person_id, phase, municipality, end_date::varchar as end_date, first_month - 2019 * 12 + 1 as first_month,
        last_month - 2019 * 12 + 1 as last_month
      from participation_period join person_index using (pid) order by person_id, start_date`,
    )
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["a", "fase 1", 101, "2019-03-31", 1, 2],
      ["a", "fase 2", 813, "2019-06-16", 4, 5],
      ["b", "fase 1", 147, "2019-02-28", 2, 1],
    ])
  })
})
