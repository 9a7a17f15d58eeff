import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(engine, {
    person: [["only a person", 1980]],
    spell: [
      ["only a spell", 101, LY, "2019-01-31", "2019-03-01"],
      ["everywhere", 101, LY, "2019-02-28", null],
    ],
    activity: [
      ["only an activity", "mentor", "2019-05-01", null],
      ["everywhere", "mentor", "2019-05-01", null],
    ],
    hours: [
      ["only hours", 24228, 10, "ordinaer"],
      ["everywhere", 24228, 10, "ordinaer"],
    ],
    event: [
      ["only an event", "samtale", "2019-05-01"],
      ["everywhere", "samtale", "2019-05-01"],
    ],
    participation: [["only in a scheme", "stv", "2019-05-01", null]],
  })
})

describe("person_index.sql", () => {
  it("numbers everyone whom any table names, once", async () => {
    expect(await engine.query("from person_index order by pid")).toEqual([
      { pid: 1, person_id: "everywhere" },
      { pid: 2, person_id: "only a person" },
      { pid: 3, person_id: "only a spell" },
      { pid: 4, person_id: "only an activity" },
      { pid: 5, person_id: "only an event" },
      { pid: 6, person_id: "only hours" },
      { pid: 7, person_id: "only in a scheme" },
    ])
  })
})
