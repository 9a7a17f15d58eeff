import { beforeAll, describe, expect, it } from "vitest"
import seriesSql from "../../../queries/measures/company_oriented_series.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"

const year = 2018 * 12
const ready = { visitation: "aktivitetsparat" } as const

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1978]],
      spell: [
        early,
        ["a", 101, "ressourceforloeb", "2017-12-01", "2018-01-10"],
        ["a", 147, "kontanthjaelp", "2018-01-10", "2018-02-15", ready],
        ["b", 101, "kontanthjaelp", "2018-01-01", "2018-02-01", ready],
        ["c", null, "kontanthjaelp", "2018-01-01", "2018-02-01", ready],
        ["d", 101, "ressourceforloeb", "2018-01-01", "2018-02-01"],
      ],
      activity: [["a", "virksomhedspraktik", "2018-01-01", "2018-01-10"]],
      hours: [
        ["a", year, 5, "ordinaer"],
        ["b", year, 5, "ordinaer"],
      ],
    },
    "2018-12-31",
  )
})

/** [municipality, month of 2018, persons, company-oriented, ordinary hours, either] */
const series = async (parameters: Parameters = {}) =>
  (
    await engine.query(seriesSql, {
      ...everybody,
      groups: "activityReady,resourceProgramme",
      work: "hours",
      first: year,
      last: year + 1,
      ...parameters,
    })
  ).map((row) => [
    row.municipality,
    Number(row.month) - year + 1,
    row.persons,
    row.company_oriented,
    row.ordinary_hours,
    row.either,
  ])

describe("company_oriented_series.sql", () => {
  it("counts each person once a month, where the month's last day in a group was spent", async () => {
    expect(await series()).toEqual([
      [101, 1, 2, 0, 1, 1],
      [147, 1, 1, 1, 1, 1],
      [147, 2, 1, 0, 0, 0],
    ])
  })

  it("counts the groups asked for alone", async () => {
    expect(await series({ groups: "resourceProgramme" })).toEqual([[101, 1, 2, 1, 1, 1]])
    expect(await series({ groups: "activityReady" })).toEqual([
      [101, 1, 1, 0, 1, 1],
      [147, 1, 1, 0, 1, 1],
      [147, 2, 1, 0, 0, 0],
    ])
  })

  it("counts by the age in the month", async () => {
    expect(await series({ first: year - 1, age_from: 39, age_to: 39 })).toEqual([[101, 0, 1, 0, 0, 0]])
    expect(await series({ age_from: 40, age_to: 40 })).toHaveLength(2)
  })
})
