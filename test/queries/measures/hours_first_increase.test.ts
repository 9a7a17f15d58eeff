import { beforeAll, describe, expect, it } from "vitest"
import increaseSql from "../../../queries/measures/hours_first_increase.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, type Given, LY, modelOf } from "../../support/given"

const windows = {
  baseline_first: 2017 * 12,
  baseline_last: 2017 * 12 + 11,
  result_first: 2019 * 12,
  result_last: 2019 * 12 + 11,
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const isoDay = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)

/** Rows as [window, municipality, start, end, kind]. */
async function ends(spell: Given["spell"] & object, parameters: Parameters = {}, given: Given = {}) {
  await modelOf(engine, { ...given, spell: [early, ...spell] }, "2020-12-31")
  const fixed = { ...everybody, ...windows, most_minutes: 600, last_day: "2020-12-31" }
  const rows = await engine.query(increaseSql, { ...fixed, ...parameters })
  return rows.map((row) => [
    row.window_number,
    row.municipality,
    isoDay(Number(row.start_day)),
    isoDay(Number(row.end_day)),
    row.end_kind,
  ])
}

const few = { minutes: 480 }
const more = { minutes: 481 }

describe("hours_first_increase.sql", () => {
  it("ends on the first day of more hours than at the start, a minute being enough", async () => {
    expect(
      await ends([
        ["a", 101, FJ, "2019-03-01", "2019-05-01", few],
        ["a", 101, FJ, "2019-05-01", "2019-06-01", { minutes: 300 }],
        ["a", 101, FJ, "2019-06-01", "2019-07-01", few],
        ["a", 147, FJ, "2019-07-01", null, more],
      ]),
    ).toEqual([[2, 101, "2019-03-01", "2019-07-01", 1]])
  })

  it("ends where the person leaves fleksjob, and not in a gap of 27 days", async () => {
    const first = ["a", 101, FJ, "2019-03-01", "2019-05-01", few] as const
    expect(await ends([first, ["a", 101, LY, "2019-05-01", null]])).toEqual([[2, 101, "2019-03-01", "2019-05-01", 2]])
    expect(await ends([first, ["a", 101, FJ, "2019-05-28", null, more]])).toEqual([
      [2, 101, "2019-03-01", "2019-05-28", 1],
    ])
    expect(await ends([first, ["a", 101, FJ, "2019-05-29", null, more]])).toEqual([
      [2, 101, "2019-03-01", "2019-05-01", 2],
    ])
  })

  it("is seen through the data's last day: what happens the day after is not", async () => {
    expect(await ends([["a", 101, FJ, "2019-03-01", null, few]])).toEqual([[2, 101, "2019-03-01", "2021-01-01", 0]])
    const until = (day: string) =>
      ends([
        ["a", 101, FJ, "2019-03-01", day, few],
        ["a", 101, FJ, day, null, more],
      ])
    expect((await until("2020-12-31"))[0]?.slice(3)).toEqual(["2020-12-31", 1])
    expect((await ends([["a", 101, FJ, "2019-03-01", "2021-01-01", few]]))[0]?.slice(3)).toEqual(["2021-01-01", 0])
    const earlier = { last_day: "2020-11-30" }
    expect((await ends([["a", 101, FJ, "2019-03-01", "2020-12-31", few]], earlier))[0]?.slice(3)).toEqual([
      "2020-12-01",
      0,
    ])
  })

  it("is an exit from fleksjob only once no later start can join the episode: 28 days with nothing in them", async () => {
    const left = async (day: string) => (await ends([["a", 101, FJ, "2019-03-01", day, few]]))[0]?.slice(3)
    // Days out of fleksjob: 4 to 31 December are 28, 5 to 31 December 27.
    expect(await left("2020-12-04")).toEqual(["2020-12-04", 2])
    expect(await left("2020-12-05")).toEqual(["2020-12-05", 0])
    expect(await left("2020-12-31")).toEqual(["2020-12-31", 0])
  })

  it("is seen no further than to unknown hours, unless they had risen before", async () => {
    const first = ["a", 101, FJ, "2019-03-01", "2019-05-01", few] as const
    const rise = ["a", 101, FJ, "2019-08-01", null, more] as const
    expect(await ends([first, ["a", 101, FJ, "2019-05-01", "2019-08-01"], rise])).toEqual([
      [2, 101, "2019-03-01", "2019-05-01", 0],
    ])
    const risen = ["a", 101, FJ, "2019-05-01", "2019-08-01", more] as const
    expect(await ends([first, risen, ["a", 101, FJ, "2019-08-01", null]])).toEqual([
      [2, 101, "2019-03-01", "2019-05-01", 1],
    ])
  })

  it("takes each person once a window, by the first episode of few known hours", async () => {
    expect(
      await ends([
        ["a", 101, FJ, "2017-03-01", "2017-05-01", few],
        ["a", 147, FJ, "2017-08-01", "2017-10-01", few],
        ["a", 147, FJ, "2019-08-01", "2019-10-01", { minutes: 601 }],
        ["a", 101, FJ, "2019-12-31", null, { minutes: 600 }],
        ["b", 101, FJ, "2019-08-01", null],
        ["c", 101, FJ, "2018-08-01", null, few],
        ["d", null, FJ, "2019-08-01", null, few],
      ]),
    ).toEqual([
      [1, 101, "2017-03-01", "2017-05-01", 2],
      [2, 101, "2019-12-31", "2021-01-01", 0],
    ])
  })

  it("leaves out episodes that began on the data's first day, and counts by the age at the start", async () => {
    await modelOf(engine, { spell: [["a", 101, FJ, "2019-03-01", null, few]] }, "2020-12-31")
    const fixed = { ...everybody, ...windows, most_minutes: 600, last_day: "2020-12-31" }
    expect(await engine.query(increaseSql, fixed)).toEqual([])
    const person = [["a", 1989] as const]
    const spell = [["a", 101, FJ, "2019-03-01", null, few] as const]
    expect(await ends(spell, { age_from: 30, age_to: 30 }, { person })).toHaveLength(1)
    expect(await ends(spell, { age_from: 31, age_to: 40 }, { person })).toHaveLength(0)
  })
})
