import sql from "../../../queries/measures/effort_meeting.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const met = (person: string, day: string) => [person, "rehabiliteringsteam", day, { municipality: 101 }] as const

describe("effort_meeting.sql", () => {
  it("follows each meeting to a fleksjob or to what rules one out", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, LY, "2019-01-11", "2019-02-10"],
          ["a", 101, FJ, "2019-02-10", null], // 40 days after
          ["b", 101, FJ, "2019-01-01", null], // on the day: one day
          ["c", 101, FJ, "2018-01-01", null], // in a fleksjob already
          ["d", 101, "foertidspension", "2019-01-21", null], // 20 days
          ["e", 101, LY, "2019-01-05", null], // still waiting
          ["f", 101, FJ, "2019-05-01", null],
          ["g", 101, FJ, "2019-01-21", null],
        ],
        event: [
          ...["a", "b", "c", "d", "e", "f", "h"].map((person) => met(person, "2019-01-01")),
          met("f", "2019-03-02"), // another meeting, 60 days on
          met("f", "2019-03-02"),
          met("g", "2019-01-01"),
          ["g", "doed", "2019-01-21"], // on the fleksjob's first day: the fleksjob counts
          ["h", "udvandring", "2019-01-01"], // on the day itself
        ],
      },
      "2019-06-30",
    )
    const rows = await engine.query(sql, { ...everybody, longest_days: 100 })
    const people = await engine.query("select pid, person_id from person_index")
    const nameOf = (pid: unknown) => people.find((row) => row.pid === pid)?.person_id
    const found = rows.map((row) => [
      nameOf(row.pid),
      row.wait,
      Number(row.end_day) - Number(row.start_day),
      row.end_kind,
    ])
    expect(found).toEqual([
      ["a", 1, 40, 1],
      ["b", 1, 1, 1],
      ["d", 1, 20, 2],
      ["e", 1, 100, 0],
      ["f", 1, 60, 2],
      ["f", 2, 60, 1],
      ["g", 1, 20, 1],
      ["h", 1, 1, 2],
    ])
    expect(rows[0]).toMatchObject({ municipality: 101, start_day: 17897 })
  })
})
