import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("event_day.sql", () => {
  it("takes the file's municipality, else that of the latest period begun by then, else of the next one", async () => {
    await modelOf(engine, {
      spell: [
        early,
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", 147, LY, "2019-06-01", null],
        ["b", null, LY, "2019-01-01", null],
      ],
      event: [
        ["a", "samtale", "2019-01-15", { municipality: 813, caseworker: "s1" }],
        ["a", "samtale", "2018-12-31"], // before both periods
        ["a", "samtale", "2019-03-01"], // between them
        ["a", "samtale", "2019-06-01"],
        ["b", "samtale", "2019-06-01"],
        ["c", "samtale", "2019-06-30"], // of whom there are no periods
      ],
    })
    const rows = await engine.query(
      `select person_id, day::varchar as day, month, municipality, caseworker
      from event_day join person_index using (pid) order by person_id, day`,
    )
    expect(rows.map((row) => [row.person_id, row.day, row.municipality, row.caseworker])).toEqual([
      ["a", "2018-12-31", 101, null],
      ["a", "2019-01-15", 813, "s1"],
      ["a", "2019-03-01", 101, null],
      ["a", "2019-06-01", 147, null],
      ["b", "2019-06-01", null, null],
      ["c", "2019-06-30", null, null],
    ])
    expect(rows.at(-1)?.month).toBe(2019 * 12 + 5)
  })
})
