import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

/** Periods as [state, municipality, start, end, minutes]. */
async function periods(spell: Given["spell"] & object, lastDay = "2020-12-31") {
  await modelOf(engine, { spell: [early, ...spell] }, lastDay)
  const rows = await engine.query("from fleks_status order by pid, start_date")
  return rows.map((row) => [
    row.is_fleksjob === true ? FJ : LY,
    row.municipality,
    row.start_date,
    row.end_date,
    row.weekly_minutes,
  ])
}

async function months(spell: Given["spell"] & object, lastDay = "2020-12-31") {
  await modelOf(engine, { spell: [early, ...spell] }, lastDay)
  return engine.query("select first_month - 2020 * 12 as first, last_month - 2020 * 12 as last from fleks_status")
}

describe("fleks_status.sql", () => {
  it("counts a fleksjob that stands twice once, and adds the hours of two that differ", async () => {
    expect(
      await periods([
        ["a", 101, FJ, "2019-02-01", "2019-06-01", { minutes: 480 }],
        ["a", 101, FJ, "2019-02-01", "2019-06-01", { minutes: 480 }],
        ["b", 101, FJ, "2019-02-01", "2019-06-01", { minutes: 480 }],
        ["b", 101, FJ, "2019-02-01", "2019-06-01", { minutes: 120 }],
      ]),
    ).toEqual([
      [FJ, 101, "2019-02-01", "2019-06-01", 480],
      [FJ, 101, "2019-02-01", "2019-06-01", 600],
    ])
  })

  it("takes a day in both ledighedsydelse and fleksjob for a fleksjob day", async () => {
    expect(
      await periods([
        ["a", 101, LY, "2019-01-01", "2019-03-01"],
        ["a", 101, FJ, "2019-02-01", "2019-06-01", { minutes: 480 }],
      ]),
    ).toEqual([
      [LY, 101, "2019-01-01", "2019-02-01", null],
      [FJ, 101, "2019-02-01", "2019-03-01", 480],
      [FJ, 101, "2019-03-01", "2019-06-01", 480],
    ])
  })

  it("parts a ledighedsydelse that a fleksjob lies inside", async () => {
    expect(
      await periods([
        ["a", 101, LY, "2019-01-01", "2019-06-01"],
        ["a", 102, FJ, "2019-02-01", "2019-03-01", { minutes: 60 }],
      ]),
    ).toEqual([
      [LY, 101, "2019-01-01", "2019-02-01", null],
      [FJ, 102, "2019-02-01", "2019-03-01", 60],
      [LY, 101, "2019-03-01", "2019-06-01", null],
    ])
  })

  it("adds the hours of simultaneous fleksjob, also where three periods overlap", async () => {
    expect(
      await periods([
        ["a", 101, FJ, "2019-01-01", "2019-05-01", { minutes: 300 }],
        ["a", 101, FJ, "2019-02-01", "2019-04-01", { minutes: 240 }],
        ["a", 101, LY, "2019-03-01", "2019-06-01"],
      ]),
    ).toEqual([
      [FJ, 101, "2019-01-01", "2019-02-01", 300],
      [FJ, 101, "2019-02-01", "2019-03-01", 540],
      [FJ, 101, "2019-03-01", "2019-04-01", 540],
      [FJ, 101, "2019-04-01", "2019-05-01", 300],
      [LY, 101, "2019-05-01", "2019-06-01", null],
    ])
  })

  it("does not know the hours of a day on which one of several fleksjob tells none", async () => {
    expect(
      await periods([
        ["a", 101, FJ, "2019-01-01", "2019-03-01", { minutes: 300 }],
        ["a", 101, FJ, "2019-02-01", "2019-03-01"],
      ]),
    ).toEqual([
      [FJ, 101, "2019-01-01", "2019-02-01", 300],
      [FJ, 101, "2019-02-01", "2019-03-01", null],
    ])
  })

  it("leaves one period of two identical rows", async () => {
    expect(
      await periods([
        ["a", 101, LY, "2019-01-01", "2019-03-01"],
        ["a", 101, LY, "2019-01-01", "2019-03-01"],
      ]),
    ).toEqual([[LY, 101, "2019-01-01", "2019-03-01", null]])
  })

  it("gives a day that two municipalities cover to the latest begun", async () => {
    expect(
      await periods([
        ["a", 101, LY, "2019-01-01", "2019-04-01"],
        ["a", 147, LY, "2019-02-01", "2019-03-01"],
      ]),
    ).toEqual([
      [LY, 101, "2019-01-01", "2019-02-01", null],
      [LY, 147, "2019-02-01", "2019-03-01", null],
      [LY, 101, "2019-03-01", "2019-04-01", null],
    ])
  })

  it("keeps a period of unknown municipality, and other persons' periods as they are", async () => {
    expect(
      await periods([
        ["a", null, LY, "2019-01-01", "2019-02-01"],
        ["b", 101, LY, "2019-01-01", "2019-02-01"],
        ["b", 101, "foertidspension", "2019-02-01", null],
      ]),
    ).toEqual([
      [LY, null, "2019-01-01", "2019-02-01", null],
      [LY, 101, "2019-01-01", "2019-02-01", null],
    ])
  })

  it("ends a running spell, and one that ends after the data, on the day after the data's last", async () => {
    expect(
      await periods(
        [
          ["a", 101, LY, "2020-01-01", null],
          ["b", 101, LY, "2020-02-01", "2024-01-01"],
          ["c", 101, LY, "2020-03-01", "2020-07-01"],
          ["d", 101, LY, "2020-07-01", null],
        ],
        "2020-06-30",
      ),
    ).toEqual([
      [LY, 101, "2020-01-01", "2020-07-01", null],
      [LY, 101, "2020-02-01", "2020-07-01", null],
      [LY, 101, "2020-03-01", "2020-07-01", null],
    ])
  })

  it("counts the months whose last day lies in the period, 29 February among them", async () => {
    expect(
      await months([
        ["a", 101, LY, "2020-01-31", "2020-03-01"], // the last days of January and February
        ["b", 101, LY, "2020-02-01", "2020-02-29"], // ends before 29 February
        ["c", 101, LY, "2020-02-29", "2020-03-01"], // 29 February alone
        ["d", 101, LY, "2020-03-02", "2020-03-20"], // within one month
        ["e", 101, LY, "2020-04-30", "2020-12-31"], // ends the day before the year's last
      ]),
    ).toEqual([
      { first: 0, last: 1 },
      { first: 1, last: 0 },
      { first: 1, last: 1 },
      { first: 2, last: 1 },
      { first: 3, last: 10 },
    ])
  })

  it("counts no month that the data end in the middle of", async () => {
    expect(await months([["a", 101, LY, "2020-05-01", null]], "2020-06-29")).toEqual([{ first: 4, last: 4 }])
    expect(await months([["a", 101, LY, "2020-05-01", null]], "2020-06-30")).toEqual([{ first: 4, last: 5 }])
  })

  it("knows no start of a period that begins on the data's first day", async () => {
    await modelOf(engine, {
      spell: [
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["b", 101, LY, "2019-01-02", "2019-02-01"],
      ],
    })
    expect(await engine.query("select has_unknown_start from fleks_status")).toEqual([
      { has_unknown_start: true },
      { has_unknown_start: false },
    ])
  })

  it("names each row's neighbours", async () => {
    await modelOf(engine, {
      spell: [
        ["a", 101, LY, "2019-01-01", "2019-02-01"],
        ["a", 101, FJ, "2019-02-10", "2019-03-01"],
        ["b", 101, LY, "2019-04-01", "2019-05-01"],
      ],
    })
    expect(
      await engine.query(
        "select previous_is_fleksjob, previous_end, next_is_fleksjob, next_start from fleks_status order by pid, start_date",
      ),
    ).toEqual([
      { previous_is_fleksjob: null, previous_end: null, next_is_fleksjob: true, next_start: "2019-02-10" },
      { previous_is_fleksjob: false, previous_end: "2019-02-01", next_is_fleksjob: null, next_start: null },
      { previous_is_fleksjob: null, previous_end: null, next_is_fleksjob: null, next_start: null },
    ])
  })

  it("gives fleksjob days without hours those of a file of hours, added where several hold", async () => {
    const spell: Given["spell"] = [
      early,
      ["a", 101, FJ, "2019-01-01", "2019-07-01"],
      ["b", 101, FJ, "2019-01-01", "2019-07-01", { minutes: 600 }],
    ]
    const fleksjobHours: Given["fleksjobHours"] = [
      ["a", "2018-12-01", "2019-03-01", 300],
      ["a", "2019-02-01", "2019-03-01", 120],
      ["a", "2019-05-01", null, 480],
      ["b", "2019-01-01", null, 60],
    ]
    await modelOf(engine, { spell, fleksjobHours }, "2020-12-31")
    const rows = await engine.query("from fleks_status order by pid, start_date")
    expect(rows.map((row) => [row.start_date, row.end_date, row.weekly_minutes])).toEqual([
      ["2019-01-01", "2019-02-01", 300],
      ["2019-02-01", "2019-03-01", 420],
      ["2019-03-01", "2019-05-01", null],
      ["2019-05-01", "2019-07-01", 480],
      ["2019-01-01", "2019-07-01", 600],
    ])
  })
})
