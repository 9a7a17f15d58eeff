import sql from "../../../queries/measures/element_use.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1980]],
      spell: [
        early,
        ["a", 101, LY, "2019-01-01", null],
        ["b", 101, LY, "2019-01-01", "2019-05-01"],
        ["c", 147, LY, "2019-05-01", null],
        ["d", 147, "kontanthjaelp", "2019-01-01", null, { visitation: "aktivitetsparat" }],
        ["e", 101, "kontanthjaelp", "2019-01-01", null, { visitation: "jobparat" }],
      ],
      activity: [
        ["d", "mentor", "2019-03-01", null],
        ["e", "mentor", "2019-03-01", null],
      ],
      event: [
        ["a", "samtale", "2019-04-10", { municipality: 101 }],
        ["a", "samtale", "2019-06-10", { municipality: 147 }], // in another municipality too, and one person
        ["b", "samtale", "2019-05-01", { municipality: 101 }], // the day after the benefit
        ["c", "samtale", "2019-08-01", { municipality: 147 }], // after the intervention
        ["e", "samtale", "2019-05-10", { municipality: 101 }], // in no target group, but in the scheme
        ["d", "jobmaal", "2019-05-10", { municipality: 147 }],
      ],
      participation: [
        ["e", "uif2-1", "2019-05-01", "2019-06-01", "2. Ledighedsydelse", 101],
        ["e", "other", "2019-05-01", "2019-06-01", "1. Før", 101],
      ],
    },
    "2019-12-31",
  )
})

const parameters = {
  ...everybody,
  ...{ municipalities: "101,147", events: "", activities: "", phases: "", schemes: "uif2-1\u001fUIF" },
  ...{ fleksjob: true, groups: "", first_day: "2019-04-01", last_day: "2019-07-31" },
}

async function found(change: Readonly<Record<string, string | number | boolean>>) {
  const rows = await engine.query(sql, { ...parameters, ...change })
  return rows.map(({ municipality, persons, is_told }) => [municipality, persons, is_told])
}

describe("element_use.sql", () => {
  it("counts persons of the target group, or in the scheme, with an event in the intervention", async () => {
    expect(await found({ events: "samtale" })).toEqual([
      [null, 2, true],
      [101, 2, true],
      [147, 1, true],
    ])
    expect(await found({ events: "samtale", municipalities: "147" })).toEqual([
      [null, 1, true],
      [147, 1, true],
    ])
    expect(await found({ events: "samtale", age_from: 30, age_to: 49 })).toEqual([
      [null, 1, true],
      [101, 1, true],
      [147, 1, true],
    ])
  })

  it("counts days of an activity in a target group, and phases in any case", async () => {
    const stv = { activities: "mentor", fleksjob: false, groups: "activityReady,resourceProgramme", schemes: "stv" }
    expect(await found(stv)).toEqual([
      [null, 1, true],
      [147, 1, true],
    ])
    expect(await found({ phases: "2. LEDIGHEDSYDELSE\u001f3. Fleksjob" })).toEqual([
      [null, 1, true],
      [101, 1, true],
    ])
  })

  it("tells a kind that is met by nobody from one that the files do not tell of", async () => {
    expect(await found({ events: "jobmaal" })).toEqual([[null, 0, true]])
    expect(await found({ events: "arbejdsaftale" })).toEqual([[null, 0, false]])
    expect(await found({ phases: "1. Før" })).toEqual([[null, 0, false]])
  })
})
