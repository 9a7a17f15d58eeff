import { beforeAll, describe, expect, it } from "vitest"
import shareSql from "../../../queries/measures/company_offer_share.sql?raw"
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
        ["a", 101, "kontanthjaelp", "2018-01-01", "2018-05-01", ready],
        // In both groups at once: each offer counts once where both are asked for.
        ["a", 101, "ressourceforloeb", "2018-01-01", "2018-05-01"],
        ["a", 147, "kontanthjaelp", "2018-05-01", "2018-12-31", ready],
        ["b", 101, "kontanthjaelp", "2018-01-01", "2018-12-31", ready],
      ],
      activity: [
        ["a", "virksomhedspraktik", "2018-01-10", "2018-02-10", { vitas: true, company: "V1" }],
        ["a", "virksomhedspraktik", "2018-03-10", "2018-04-10", { vitas: false }],
        ["a", "virksomhedspraktik", "2018-06-10", "2018-06-20", { vitas: true }],
        ["b", "virksomhedspraktik", "2018-03-20", "2018-03-25", { vitas: false }],
        ["b", "virksomhedspraktik", "2018-03-26", null],
        ["b", "mentor", "2018-06-10", "2018-06-20"],
      ],
      hours: [
        ["a", year + 3, 5, "ordinaer", "V1"],
        ["b", year + 11, 5, "ordinaer", "V2"],
      ],
    },
    "2018-12-31",
  )
})

/** [area, first month of 2018, indicator, n, d, persons, with, without, nn, nd, dd] */
const rows = async (indicators: readonly string[], parameters: Parameters = {}) =>
  (
    await engine.query(shareSql, {
      ...everybody,
      groups: "activityReady,resourceProgramme",
      periods: `${year}-${year + 5}`,
      project: "101,147",
      comparison: "",
      ...parameters,
    })
  )
    .filter((row) => indicators.includes(String(row.indicator)))
    .map((row) => [
      row.area,
      Number(row.first) - year + 1,
      row.indicator,
      ...["n", "d", "persons", "with_persons", "without_persons", "nn", "nd", "dd"].map((name) => row[name]),
    ])

describe("company_offer_share.sql", () => {
  it("counts offers by the month of their start, and adds them up by person", async () => {
    expect(await rows(["via_vitas"])).toEqual([
      // a: two of three; b: none of one, and one of which nothing is told.
      [-1, 1, "via_vitas", 2, 4, 2, 1, 2, 4, 6, 10],
      [101, 1, "via_vitas", 1, 3, 2, 1, 2, 1, 2, 5],
      [147, 1, "via_vitas", 1, 1, 1, 1, 0, 1, 1, 1],
    ])
  })

  it("parts by period", async () => {
    expect(await rows(["via_vitas"], { periods: `${year}-${year + 2},${year + 3}-${year + 5}`, project: "" })).toEqual([
      [101, 1, "via_vitas", 1, 3, 2, 1, 2, 1, 2, 5],
      [147, 4, "via_vitas", 1, 1, 1, 1, 0, 1, 1, 1],
    ])
  })

  it("counts a person with a mentor once, whatever the offers, in every period that one of them touches", async () => {
    // Copenhagen alone has a mentor: in Frederiksberg it is not known.
    expect(await rows(["mentor"], { periods: `${year}-${year},${year + 2}-${year + 5}` })).toEqual([
      [-1, 1, "mentor", 0, 1, 1, 0, 1, 0, 0, 1],
      [-1, 3, "mentor", 1, 2, 2, 1, 1, 1, 1, 2],
      [101, 1, "mentor", 0, 1, 1, 0, 1, 0, 0, 1],
      [101, 3, "mentor", 1, 2, 2, 1, 1, 1, 1, 2],
    ])
  })

  it("counts what comes after by the month of the end", async () => {
    expect(await rows(["hours_after", "same_company"], { project: "" })).toEqual([
      [101, 1, "hours_after", 1, 3, 2, 1, 2, 1, 2, 5],
      [101, 1, "same_company", 1, 1, 1, 1, 0, 1, 1, 1],
      [147, 1, "hours_after", 0, 1, 1, 0, 1, 0, 0, 1],
    ])
  })

  it("counts the groups and ages asked for alone", async () => {
    expect(await rows(["via_vitas"], { groups: "resourceProgramme", project: "" })).toEqual([
      [101, 1, "via_vitas", 1, 2, 1, 1, 1, 1, 2, 4],
    ])
    expect(await rows(["via_vitas"], { age_from: 40, age_to: 40, project: "" })).toEqual([
      [101, 1, "via_vitas", 1, 2, 1, 1, 1, 1, 2, 4],
      [147, 1, "via_vitas", 1, 1, 1, 1, 0, 1, 1, 1],
    ])
  })
})
