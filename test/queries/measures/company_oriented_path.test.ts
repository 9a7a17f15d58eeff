import { beforeAll, describe, expect, it } from "vitest"
import pathSql from "../../../queries/measures/company_oriented_path.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"

const year = 2018 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        // Two persons all of January to April 2017 and 2018; a third in February 2018 alone.
        ["a", 101, "ressourceforloeb", "2017-01-01", "2018-05-01"],
        ["b", 101, "ressourceforloeb", "2017-01-01", "2018-05-01"],
        ["c", 101, "ressourceforloeb", "2018-02-01", "2018-03-01"],
        // Nobody here in March 2017: no point rests on March 2018.
        ["d", 147, "ressourceforloeb", "2017-01-01", "2017-03-01"],
        ["d", 147, "ressourceforloeb", "2018-01-01", "2018-05-01"],
      ],
      activity: [
        ["a", "virksomhedspraktik", "2017-02-01", "2017-02-10"],
        ["a", "virksomhedspraktik", "2018-01-01", "2018-02-10"],
        ["b", "virksomhedspraktik", "2018-02-01", "2018-02-10"],
      ],
    },
    "2018-12-31",
  )
})

const path = async (parameters: Parameters = {}) =>
  (
    await engine.query(pathSql, {
      ...everybody,
      groups: "resourceProgramme",
      work: "hours",
      municipalities: "101,147",
      baseline_first: year - 12,
      baseline_last: year - 1,
      first: year,
      last: year + 2,
      months: 1,
      ...parameters,
    })
  ).map(({ municipality, month, gain, ...rest }) => ({
    at: [municipality, Number(month) - year + 1],
    gain: Number(Number(gain).toFixed(6)),
    persons: [rest.persons_1, rest.with_1, rest.without_1, rest.persons_2, rest.with_2, rest.without_2].map(Number),
  }))

describe("company_oriented_path.sql", () => {
  it("holds each month against the same month of the baseline year", async () => {
    expect(await path()).toEqual([
      { at: [101, 1], gain: 0.5, persons: [2, 0, 2, 2, 1, 1] },
      { at: [101, 2], gain: 0.166667, persons: [2, 1, 1, 3, 2, 1] },
      { at: [101, 3], gain: 0, persons: [2, 0, 2, 2, 0, 2] },
      { at: [147, 1], gain: 0, persons: [1, 0, 1, 1, 0, 1] },
      { at: [147, 2], gain: 0, persons: [1, 0, 1, 1, 0, 1] },
    ])
  })

  it("pools the months behind a point, weighted as its own months are, and counts a person once", async () => {
    // p = (1 + 2 + 0) ÷ (2 + 3 + 2); p₀ = (2·0 + 3·½ + 2·0) ÷ 7.
    expect(await path({ first: year + 2, months: 3 })).toEqual([
      { at: [101, 3], gain: Number((3 / 7 - 1.5 / 7).toFixed(6)), persons: [2, 1, 2, 3, 2, 3] },
    ])
  })

  it("takes the municipalities that are asked for, and no month that the baseline lacks", async () => {
    expect((await path({ municipalities: "147" })).map(({ at }) => at)).toEqual([
      [147, 1],
      [147, 2],
    ])
    expect((await path({ baseline_last: year - 12 })).map(({ at }) => at)).toEqual([
      [101, 1],
      [147, 1],
    ])
  })
})
