import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("way_out.sql", () => {
  it("has the days of pension, efterløn, death and emigration, and no others", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, LY, "2019-01-01", "2019-02-01"],
          ["a", 101, "foertidspension", "2019-02-01", null],
          ["a", 101, "folkepension", "2019-05-01", null],
          ["b", 101, "efterloen", "2019-03-01", null],
        ],
        event: [
          ["a", "doed", "2019-06-01"],
          ["c", "udvandring", "2019-04-01"],
          ["c", "samtale", "2019-04-02"],
        ],
      },
      "2019-12-31",
    )
    const rows = await engine.query(
      "select person_id, strftime(day, '%Y-%m-%d') as day from way_out() join person_index using (pid) order by all",
    )
    expect(rows.map(({ person_id, day }) => [person_id, day])).toEqual([
      ["a", "2019-02-01"],
      ["a", "2019-05-01"],
      ["a", "2019-06-01"],
      ["b", "2019-03-01"],
      ["c", "2019-04-01"],
    ])
  })
})
