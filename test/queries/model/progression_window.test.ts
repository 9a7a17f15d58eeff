import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, modelOf } from "../../support/given"

const year = 2018 * 12
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1970]],
      spell: [
        early,
        ["a", 101, FJ, "2018-02-01", null, { minutes: 300 }],
        ["b", 101, FJ, "2018-02-01", "2018-03-01"], // hours unknown
        ["b", 147, FJ, "2018-06-01", null, { minutes: 480 }], // stands for b
        ["c", 101, FJ, "2018-01-05", "2018-02-01", { minutes: 300 }],
        ["c", 101, FJ, "2018-09-01", null, { minutes: 300 }], // the second of the window
        ["c", 101, FJ, "2019-12-31", null, { minutes: 360 }],
        ["d", 101, FJ, "2018-02-01", null, { minutes: 601 }], // not few hours
        ["e", 101, FJ, "2020-06-01", null, { minutes: 300 }], // in neither window
      ],
    },
    "2020-12-31",
  )
})

async function cohort(ages: string): Promise<unknown[]> {
  const rows = await engine.query(
    `select window_number, person_id, municipality, start_date, state
     from progression_window(
         '', 0, ${ages}, 12, 600, date '2020-12-31', 0, -1, ${year}, ${year + 11}, ${year + 12}, ${year + 23}
     ) join person_index using (pid) order by all`,
  )
  return rows.map((row) => [row.window_number, row.person_id, row.municipality, row.start_date, row.state])
}

describe("progression_window.sql", () => {
  it("counts each person once a window, by the first episode whose hours are known", async () => {
    expect(await cohort("null, null")).toEqual([
      [1, "a", 101, "2018-02-01", "unchanged"],
      [1, "b", 147, "2018-06-01", "unchanged"],
      [1, "c", 101, "2018-01-05", "unchanged"],
    ])
  })

  it("counts by the age at the start", async () => {
    expect(await cohort("48, 48")).toEqual([[1, "a", 101, "2018-02-01", "unchanged"]])
    expect(await cohort("49, 60")).toEqual([])
  })
})
