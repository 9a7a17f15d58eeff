import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("person_place.sql", () => {
  it("has the municipalities of those alone whose events or participation tell none, one a day", async () => {
    await modelOf(engine, {
      spell: [
        early,
        ["a", 147, LY, "2019-01-01", "2019-02-01"],
        ["a", 101, LY, "2019-01-01", "2019-02-01"], // begun on the same day: the lowest code
        ["a", null, LY, "2019-03-01", null],
        ["b", 147, LY, "2019-05-01", null],
        ["c", 751, LY, "2019-05-01", null], // whose event tells its municipality
      ],
      event: [
        ["a", "samtale", "2019-01-15"],
        ["c", "samtale", "2019-06-01", { municipality: 813 }],
      ],
      participation: [["b", "uif2-1", "2019-05-01", null]],
    })
    const rows = await engine.query(
      `select person_id, start_date::varchar as start_date, municipality
      from person_place join person_index using (pid) order by person_id, start_date`,
    )
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["a", "2019-01-01", 101],
      ["b", "2019-05-01", 147],
    ])
  })
})
