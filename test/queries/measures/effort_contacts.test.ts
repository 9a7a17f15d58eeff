import sql from "../../../queries/measures/effort_contacts.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("effort_contacts.sql", () => {
  it("counts samtaler on days on ledighedsydelse, in the months that a municipality delivers them for", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, LY, "2019-04-01", "2019-05-16"], // all of April, 15 days of May
          ["a", 101, FJ, "2019-05-16", null],
          ["b", 101, LY, "2019-04-16", "2019-04-19"], // 3 days and 6 more of April
          ["b", 101, LY, "2019-04-25", "2019-05-01"],
          ["c", 147, LY, "2019-04-01", null], // delivers no samtale
          ["d", 101, LY, "2019-06-01", null], // no samtale in June
        ],
        event: [
          ["a", "samtale", "2019-04-01", { municipality: 101 }],
          ["a", "samtale", "2019-04-01", { municipality: 101 }],
          ["a", "samtale", "2019-05-16", { municipality: 101 }], // in fleksjob by then
          ["b", "samtale", "2019-04-20", { municipality: 101 }], // between the periods
          ["b", "samtale", "2019-04-30", { municipality: 101 }],
          ["b", "jobmaal", "2019-04-26", { municipality: 101 }],
          ["c", "rehabiliteringsteam", "2019-04-02", { municipality: 147 }],
        ],
      },
      "2019-06-30",
    )
    const first = 2019 * 12 + 3
    const rows = await engine.query(sql, { ...everybody, first, last: first + 2 })
    const people = await engine.query("select pid, person_id from person_index")
    const nameOf = (pid: unknown) => people.find((row) => row.pid === pid)?.person_id
    expect(
      rows.map((row) => [nameOf(row.pid), row.municipality, Number(row.month) - first + 4, row.months, row.contacts]),
    ).toEqual([
      ["a", 101, 4, 1, 2],
      ["a", 101, 5, 15 / 31, 0],
      ["b", 101, 4, 9 / 30, 1],
    ])
  })
})
