import { beforeAll, describe, expect, it } from "vitest"
import rollOutSql from "../../../queries/measures/roll_out.sql?raw"
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
        ["b", 101, "kontanthjaelp", "2018-01-01", "2018-05-01", ready],
        ["c", 101, "ressourceforloeb", "2018-01-01", "2018-02-01"],
        ["c", 147, "ressourceforloeb", "2018-02-01", "2018-05-01"],
        // Unknown municipality: in nobody's bruttomålgruppe.
        ["d", null, "ressourceforloeb", "2018-01-01", "2018-05-01"],
      ],
      participation: [
        // Two times in the scheme with a month between, the second still running.
        ["a", "stv", "2018-01-31", "2018-02-02"],
        ["a", "stv", "2018-04-30", null],
        ["c", "Særligt", "2018-02-10", "2018-02-20"],
        // Of another scheme.
        ["b", "uif2-1", "2018-01-01", null],
        ["d", "stv", "2018-01-01", null],
      ],
    },
    "2018-06-30",
  )
})

/** [municipality, month of 2018, persons, running, reached] */
const rows = async (parameters: Parameters = {}) =>
  (
    await engine.query(rollOutSql, {
      ...everybody,
      groups: "activityReady,resourceProgramme",
      schemes: ["stv", "Særligt"].join("\u001f"),
      first: year,
      last: year + 3,
      ...parameters,
    })
  ).map((row) => [row.municipality, Number(row.month) - year + 1, row.persons, row.running, row.reached])

describe("roll_out.sql", () => {
  it("counts who takes part in the month, and who has by then, where they live", async () => {
    expect(await rows()).toEqual([
      [101, 1, 3, 1, 1],
      [101, 2, 2, 1, 1],
      [101, 3, 2, 0, 1],
      [101, 4, 2, 1, 1],
      [147, 2, 1, 1, 1],
      [147, 3, 1, 0, 1],
      [147, 4, 1, 0, 1],
    ])
  })

  it("counts the groups and the ages asked for alone", async () => {
    expect(await rows({ groups: "resourceProgramme", last: year + 1 })).toEqual([
      [101, 1, 1, 0, 0],
      [147, 2, 1, 1, 1],
    ])
    expect(await rows({ age_from: 40, age_to: 40, last: year })).toEqual([[101, 1, 1, 1, 1]])
  })

  it("knows no part in a scheme of another name", async () => {
    for (const row of await rows({ schemes: "st" })) expect(row.slice(3)).toEqual([0, 0])
  })
})
