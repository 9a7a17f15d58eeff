import { beforeAll, describe, expect, it } from "vitest"
import patternsSql from "../../../queries/measures/company_oriented_patterns.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

const y2016 = 2016 * 12
const y2018 = 2018 * 12
const RFY = "ressourceforloeb"
const KTH = "kontanthjaelp"
const ready = { visitation: "aktivitetsparat" }

// Baseline the year 2016, result January to March 2018: of the baseline January to March count.
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1980, { sex: "kvinde" }],
        ["b", 1980, { sex: "kvinde" }],
        ["mover", 1950],
      ],
      spell: [
        early,
        // a and b alike: January and February 2016, 5 weeks in the group on 1 January; nothing in 2018.
        ["a", 101, RFY, "2015-11-27", "2016-03-01"],
        ["b", 101, RFY, "2015-11-27", "2016-02-10"],
        // Only April 2016, which no month of the result window is held against.
        ["april", 101, RFY, "2016-04-01", "2016-05-01"],
        // 147 in January 2018, 153 from then on, without a break since 2015: 104 weeks.
        ["mover", 147, RFY, "2016-01-02", "2018-01-20"],
        ["mover", 153, RFY, "2018-01-20", "2018-03-10"],
        // First on kontanthjælp, later the same month in ressourceforløb: alike as on the first day.
        ["both", 159, KTH, "2018-02-01", "2018-02-10", ready],
        ["both", 159, RFY, "2018-02-10", "2018-04-01"],
        ["nowhere", null, RFY, "2018-01-01", "2018-02-01"],
      ],
      hours: [
        ["a", y2016 + 1, 10, "ordinaer"],
        ["b", y2016 + 1, 20, "ordinaer"],
        ["mover", y2018 + 2, 20, "ordinaer"],
      ],
      activity: [["both", "virksomhedspraktik", "2018-02-12", "2018-02-13"]],
    },
    "2018-12-31",
  )
})

const ask = async (parameters: Parameters = {}) =>
  engine.query(patternsSql, {
    ...everybody,
    ...nothingLeftOut,
    baseline_first: y2016,
    baseline_last: y2016 + 11,
    result_first: y2018,
    result_last: y2018 + 2,
    groups: "activityReady,resourceProgramme",
    work: "hours",
    outcome: "either",
    stratum_year: 2017,
    ...parameters,
  })

describe("company_oriented_patterns.sql", () => {
  it("counts persons of the same months and the same stratum together, months as bits of their window", async () => {
    const [row, ...others] = (await ask()).filter(({ municipality }) => municipality === 101)
    expect(others).toEqual([])
    // Seen in January (1) and February (2) 2016; hours in February.
    expect(row).toMatchObject({ seen_1: 3, hit_1: 2, seen_2: 0, hit_2: 0, persons: 2, mover: null })
    expect(row).toMatchObject({ sex: "kvinde", age_group: "30-39" })
    expect(row).toMatchObject({ target_group_1: "resourceProgramme", held_1: "0-12" })
    expect(row).toMatchObject({ target_group_2: null, held_2: null })
  })

  it("has a mover's months in each municipality, and one stratum a window", async () => {
    const rows = (await ask()).filter(({ mover }) => mover !== null)
    expect(rows.map(({ municipality, seen_1, seen_2, hit_2 }) => [municipality, seen_1, seen_2, hit_2])).toEqual([
      [147, 7, 0, 0],
      [153, 0, 7, 4],
    ])
    expect(new Set(rows.map(({ mover }) => mover)).size).toBe(1)
    for (const row of rows) {
      expect(row).toMatchObject({ sex: "unknown", age_group: "60-", held_1: "0-12", held_2: "104-" })
    }
  })

  it("is alike as on the first day in the window, and reached by the outcome that is asked for", async () => {
    const both = async (outcome: string) => (await ask({ outcome })).find(({ municipality }) => municipality === 159)
    expect(await both("either")).toMatchObject({ target_group_2: "activityReady", held_2: "0-12", seen_2: 6, hit_2: 2 })
    expect(await both("ordinaryHours")).toMatchObject({ seen_2: 6, hit_2: 0 })
  })

  it("skips left-out months and those of the other window that they are held against", async () => {
    const left = { left_out_first: y2016 + 1, left_out_last: y2016 + 1 }
    const rows = await ask(left)
    expect(rows.find(({ municipality }) => municipality === 101)).toMatchObject({ seen_1: 1, hit_1: 0, persons: 2 })
    expect(rows.find(({ municipality }) => municipality === 153)).toMatchObject({ seen_2: 5 })
  })
})
