import { beforeAll, describe, expect, it } from "vitest"
import placeSql from "../../../queries/measures/company_place.sql?raw"
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

/** [area, month of 2018, companies, new, persons, in new, in others] */
const places = async (parameters: Parameters = {}) =>
  (await engine.query(placeSql, { ...asked, ...parameters })).map((row) => [
    row.area,
    Number(row.first) - year + 1,
    ...["companies", "new_companies", "persons", "new_persons", "other_persons"].map((name) => row[name]),
  ])

describe("company_place.sql", () => {
  it("counts companies once in an area, and those that had nobody in the twelve months before as new", async () => {
    expect(await places()).toEqual([
      // The shop had a place until January 2017: twelve months before January 2018.
      [-1, 1, 2, 1, 3, 2, 1],
      [101, 1, 2, 1, 2, 1, 1],
      [147, 1, 1, 1, 1, 1, 0],
    ])
  })

  it("does not know what is new before twelve months of offers", async () => {
    expect(await places({ periods: `${year - 13}-${year - 13}`, project: "" })).toEqual([[101, -12, 1, null, 1, 1, 0]])
  })

  it("takes up a company again as new after a year without", async () => {
    const next = await places({ periods: `${year + 1}-${year + 1}`, project: "" })
    expect(next).toEqual([[101, 2, 1, 0, 1, 0, 1]])
    expect(await places({ age_from: 41, age_to: 41, project: "" })).toEqual([])
  })
})
