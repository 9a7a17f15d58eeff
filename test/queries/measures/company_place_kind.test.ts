import { beforeAll, describe, expect, it } from "vitest"
import kindSql from "../../../queries/measures/company_place_kind.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"

const year = 2018 * 12
const ready = { visitation: "aktivitetsparat" } as const
const shop = { company: "V1", branch: "Detailhandel", sector: "privat" }
const school = { company: "V2", branch: "Skole", sector: "offentlig", size: "50-249" }

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1978]],
      spell: [
        early,
        ["a", 101, "kontanthjaelp", "2016-01-01", "2018-12-31", ready],
        ["b", 101, "kontanthjaelp", "2016-01-01", "2018-12-31", ready],
        ["c", 147, "ressourceforloeb", "2016-01-01", "2018-12-31"],
      ],
      activity: [
        ["a", "virksomhedspraktik", "2016-12-01", "2017-01-05", shop],
        // The same place twice, then another company.
        ["a", "virksomhedspraktik", "2018-01-10", "2018-02-10", shop],
        ["a", "loentilskud", "2018-02-10", "2018-03-10", shop],
        ["b", "virksomhedspraktik", "2018-03-10", "2018-04-10", school],
        ["c", "virksomhedspraktik", "2018-03-10", "2018-04-10", school],
        ["c", "virksomhedspraktik", "2018-05-10", "2018-05-20"],
      ],
      hours: [["a", year, 5, "ordinaer"]],
    },
    "2018-12-31",
  )
})

const asked: Parameters = {
  ...everybody,
  groups: "activityReady,resourceProgramme",
  periods: `${year}-${year + 2}`,
  project: "101,147",
  comparison: "",
}

/** [area, variable, value, places, persons] */
const kinds = async (parameters: Parameters = {}) =>
  (await engine.query(kindSql, { ...asked, ...parameters })).map((row) =>
    ["area", "variable", "value", "places", "persons"].map((name) => row[name]),
  )

describe("company_place_kind.sql", () => {
  it("counts a person in a company once, by branch, sector and size, where they are told", async () => {
    expect(await kinds()).toEqual([
      [-1, "branch", "Skole", 2, 2],
      [-1, "branch", "Detailhandel", 1, 1],
      [-1, "company_size", "50-249", 2, 2],
      [-1, "sector", "offentlig", 2, 2],
      [-1, "sector", "privat", 1, 1],
      [101, "branch", "Detailhandel", 1, 1],
      [101, "branch", "Skole", 1, 1],
      [101, "company_size", "50-249", 1, 1],
      [101, "sector", "offentlig", 1, 1],
      [101, "sector", "privat", 1, 1],
      [147, "branch", "Skole", 1, 1],
      [147, "company_size", "50-249", 1, 1],
      [147, "sector", "offentlig", 1, 1],
    ])
  })

  it("leaves out what is not told", async () => {
    expect(await kinds({ periods: `${year + 4}-${year + 4}` })).toEqual([])
  })
})
