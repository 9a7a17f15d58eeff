import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ["exactly ten, up", 101, FJ, "2019-01-15", "2020-01-15", { minutes: 600 }],
        ["exactly ten, up", 101, FJ, "2020-01-15", null, { minutes: 601 }],
        ["just over ten", 101, FJ, "2019-01-15", null, { minutes: 601 }],
        ["gone on the day", 101, FJ, "2019-01-15", "2020-01-15", { minutes: 600 }],
        ["there on the day", 101, FJ, "2019-01-15", "2020-01-16", { minutes: 600 }],
        ["down", 101, FJ, "2019-01-15", "2019-06-01", { minutes: 540 }],
        ["down", 101, FJ, "2019-06-01", null, { minutes: 300 }],
        ["back in another", 101, FJ, "2019-01-15", "2019-03-01", { minutes: 300 }],
        ["back in another", 101, LY, "2019-03-01", "2019-09-01"],
        ["back in another", 147, FJ, "2019-09-01", null, { minutes: 420 }],
        ["two at once", 101, FJ, "2019-01-15", null, { minutes: 300 }],
        ["two at once", 101, FJ, "2019-12-01", null, { minutes: 120 }],
        ["start unknown", 101, FJ, "2019-01-15", null],
        ["later unknown", 101, FJ, "2019-01-15", "2019-06-01", { minutes: 300 }],
        ["later unknown", 101, FJ, "2019-06-01", null],
        ["not yet", 101, FJ, "2020-02-29", null, { minutes: 300 }],
        ["on the last day", 101, FJ, "2020-02-28", null, { minutes: 300 }],
      ],
    },
    "2021-02-28",
  )
})

const rowsAt = (months: number, lastDay: string, fields: string, leftOut = [0, -1]) =>
  engine.query(
    `select ${fields} from progression(${months}, 600, date '${lastDay}', ${leftOut.join(", ")}) join person_index using (pid)
     order by person_id, start_date`,
  )

describe("progression.sql", () => {
  it("says what hours had become twelve months after the start", async () => {
    const rows = await rowsAt(12, "2021-02-28", "person_id, start_date, state")
    expect(rows.map((row) => [row.person_id, row.start_date, row.state])).toEqual([
      ["back in another", "2019-01-15", "up"],
      ["back in another", "2019-09-01", "unchanged"],
      ["down", "2019-01-15", "down"],
      ["exactly ten, up", "2019-01-15", "up"],
      ["gone on the day", "2019-01-15", "left"],
      ["later unknown", "2019-01-15", "unknownHours"],
      ["not yet", "2020-02-29", "unchanged"],
      ["on the last day", "2020-02-28", "unchanged"],
      ["start unknown", "2019-01-15", "unknownHours"],
      ["there on the day", "2019-01-15", "unchanged"],
      ["two at once", "2019-01-15", "up"],
    ])
  })

  it("follows a start on 29 February up on 28 February, and observes nothing after the data's end", async () => {
    const rows = await rowsAt(12, "2021-02-27", "person_id, state")
    expect(rows.filter(({ state }) => state === "notObserved").map(({ person_id: person }) => person)).toEqual([
      "not yet",
      "on the last day",
    ])
  })

  it("follows a start on the 31st up on the last day of a shorter month", async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, FJ, "2019-08-31", "2020-02-29", { minutes: 300 }], // gone on 29 February 2020
          ["b", 101, FJ, "2019-08-31", "2020-03-01", { minutes: 300 }], // gone the day after
        ],
      },
      "2021-02-28",
    )
    const rows = await rowsAt(6, "2021-02-28", "state, municipality, start_minutes, follow_up_minutes")
    expect(rows).toEqual([
      { state: "left", municipality: 101, start_minutes: 300, follow_up_minutes: null },
      { state: "unchanged", municipality: 101, start_minutes: 300, follow_up_minutes: 300 },
    ])
  })

  it("leaves out episodes that began on the data's first day", async () => {
    await modelOf(engine, { spell: [["a", 101, FJ, "2019-01-01", null, { minutes: 300 }]] }, "2021-02-28")
    expect(await rowsAt(12, "2021-02-28", "state")).toEqual([])
  })

  it("leaves out episodes whose follow-up day lies in left-out months", async () => {
    const spell = ["2019-02-28", "2019-03-01", "2019-04-30", "2019-05-01"].map(
      (start) => [start, 101, FJ, start, null, { minutes: 300 }] as const,
    )
    await modelOf(engine, { spell: [early, ...spell] }, "2021-02-28")
    const rows = await rowsAt(12, "2021-02-28", "start_date", [2020 * 12 + 2, 2020 * 12 + 3])
    expect(rows.map(({ start_date: start }) => start)).toEqual(["2019-02-28", "2019-05-01"])
  })
})
