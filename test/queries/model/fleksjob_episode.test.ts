import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

async function episodes(spell: Given["spell"] & object) {
  await modelOf(engine, { spell }, "2020-12-31")
  const rows = await engine.query("from fleksjob_episode order by pid, start_date")
  return rows.map((row) => [
    row.start_date,
    row.end_date,
    row.municipality,
    row.start_minutes,
    row.has_unknown_start === true,
  ])
}

describe("fleksjob_episode.sql", () => {
  it("joins segments with 27 days between, across employers and municipalities, and not with 28", async () => {
    expect(
      await episodes([
        early,
        ["a", 101, FJ, "2019-01-01", "2019-02-01", { minutes: 300 }],
        ["a", 147, FJ, "2019-02-28", "2019-04-01", { minutes: 600 }], // 27 days later
        ["a", 147, FJ, "2019-04-29", "2019-06-01", { minutes: 660 }], // 28 days later
      ]),
    ).toEqual([
      ["2019-01-01", "2019-04-01", 101, 300, false],
      ["2019-04-29", "2019-06-01", 147, 660, false],
    ])
  })

  it("joins over a ledighedsydelse in a short gap", async () => {
    expect(
      await episodes([
        early,
        ["a", 101, FJ, "2019-01-01", "2019-02-01", { minutes: 300 }],
        ["a", 101, LY, "2019-02-01", "2019-02-15"],
        ["a", 101, FJ, "2019-02-15", "2019-04-01", { minutes: 300 }],
      ]),
    ).toEqual([["2019-01-01", "2019-04-01", 101, 300, false]])
  })

  it("leaves hours and municipality unknown where the first segment does not tell them", async () => {
    expect(
      await episodes([
        early,
        ["a", null, FJ, "2019-01-01", "2019-02-01"],
        ["a", 147, FJ, "2019-02-01", "2019-04-01", { minutes: 600 }],
      ]),
    ).toEqual([["2019-01-01", "2019-04-01", null, null, false]])
  })

  it("starts with the sum of two fleksjob begun the same day", async () => {
    expect(
      await episodes([
        early,
        ["a", 101, FJ, "2019-01-01", "2019-05-01", { minutes: 240 }],
        ["a", 101, FJ, "2019-01-01", "2019-02-01", { minutes: 360 }],
      ]),
    ).toEqual([["2019-01-01", "2019-05-01", 101, 600, false]])
  })

  it("knows no start of an episode from the data's first day, however it goes on", async () => {
    expect(
      await episodes([
        ["a", 101, FJ, "2019-01-01", "2019-02-01", { minutes: 240 }],
        ["a", 101, FJ, "2019-02-10", null, { minutes: 300 }],
        ["b", 101, FJ, "2019-01-02", null, { minutes: 300 }],
      ]),
    ).toEqual([
      ["2019-01-01", "2021-01-01", 101, 240, true],
      ["2019-01-02", "2021-01-01", 101, 300, false],
    ])
  })
})
