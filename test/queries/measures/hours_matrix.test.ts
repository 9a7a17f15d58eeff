import { beforeAll, describe, expect, it } from "vitest"
import matrixSql from "../../../queries/measures/hours_matrix.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, type Given, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

/** Rows as [window, municipality, band at the start, band at follow-up, persons]. */
async function cells(spell: Given["spell"] & object, parameters: Parameters = {}, given: Given = {}) {
  await modelOf(engine, { ...given, spell: [early, ...spell] }, "2020-12-31")
  const rows = await engine.query(matrixSql, {
    ...everybody,
    baseline_first: 2017 * 12,
    baseline_last: 2017 * 12 + 11,
    result_first: 2019 * 12,
    result_last: 2019 * 12 + 11,
    follow_up_months: 12,
    ...nothingLeftOut,
    last_day: "2020-12-30",
    ...parameters,
  })
  return rows.map((row) => [row.window_number, row.municipality, row.start_band, row.follow_up_band, row.persons])
}

/** A person who begins with some minutes a week and has others a month later. */
const change = (person: string, from: number, to: number, start = "2019-03-01"): Given["spell"] & object => [
  [person, 101, FJ, start, `${start.slice(0, 4)}-04-01`, { minutes: from }],
  [person, 101, FJ, `${start.slice(0, 4)}-04-01`, null, { minutes: to }],
]

describe("hours_matrix.sql", () => {
  it("puts a bound in the band under it, and nothing in a band of its own", async () => {
    const bounds = [0, 1, 300, 301, 600, 601, 900, 901, 1200, 1201, 2220]
    const spell = bounds.flatMap((minutes, index) => change(`p${index}`, minutes, 2220 - minutes))
    expect((await cells(spell)).map(([, , from, to, persons]) => [from, to, persons])).toEqual([
      [0, 5, 1],
      [1, 5, 2],
      [2, 5, 2],
      [3, 5, 2],
      [4, 4, 1],
      [4, 5, 1],
      [5, 0, 1],
      [5, 4, 1],
    ])
  })

  it("tells those out of fleksjob from those of unknown hours, then or at the start", async () => {
    expect(
      await cells([
        ["gone", 101, FJ, "2019-03-01", "2020-03-01", { minutes: 480 }],
        ["there", 101, FJ, "2019-03-01", "2020-03-02", { minutes: 480 }],
        ["unknown then", 101, FJ, "2019-03-01", "2019-05-01", { minutes: 480 }],
        ["unknown then", 101, FJ, "2019-05-01", null],
        ["unknown", 101, FJ, "2019-03-01", null],
        ["not seen yet", 101, FJ, "2019-12-31", null, { minutes: 480 }],
        ["nowhere", null, FJ, "2019-03-01", null, { minutes: 480 }],
      ]),
    ).toEqual([
      [2, 101, 2, 2, 1],
      [2, 101, 2, 6, 1],
      [2, 101, 2, null, 1],
      [2, 101, null, null, 1],
    ])
  })

  it("counts a person once under and once over 10 hours, by the first, and unknown hours only where no other", async () => {
    expect(
      await cells([
        ["a", 101, FJ, "2017-01-01", "2017-02-01"],
        ["a", 101, FJ, "2017-03-01", "2017-04-01", { minutes: 300 }],
        ["a", 101, FJ, "2017-05-01", "2017-06-01", { minutes: 600 }],
        ["a", 101, FJ, "2017-07-01", "2017-08-01", { minutes: 900 }],
        ["a", 101, FJ, "2017-09-01", "2017-10-01", { minutes: 1200 }],
        ["a", 101, FJ, "2019-02-01", null, { minutes: 1200 }],
      ]),
    ).toEqual([
      [1, 101, 1, 6, 1],
      [1, 101, 3, 6, 1],
      [2, 101, 4, 4, 1],
    ])
  })

  it("leaves out those followed up in the months left out, and counts by the age at the start", async () => {
    const spell = [...change("a", 480, 600), ...change("b", 480, 600)]
    const march = 2020 * 12 + 2
    expect(await cells(spell, { left_out_first: march, left_out_last: march })).toEqual([])
    const person = [["a", 1989] as const, ["b", 1970] as const]
    expect(await cells(spell, { age_from: 30, age_to: 30 }, { person })).toEqual([[2, 101, 2, 2, 1]])
  })
})
