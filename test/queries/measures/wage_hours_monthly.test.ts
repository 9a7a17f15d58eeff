import { beforeAll, describe, expect, it } from "vitest"
import monthlySql from "../../../queries/measures/wage_hours_monthly.sql?raw"
import type { Engine, Parameters, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

const y2016 = 2016 * 12
const y2019 = 2019 * 12
const RFY = "ressourceforloeb"
const KTH = "kontanthjaelp"
const ready = { visitation: "aktivitetsparat" }

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        // Project 147: two in ressourceforløb, one activity-ready whom nobody of the comparison is like.
        ["t1", 147, RFY, "2016-12-01", null],
        ["t2", 147, RFY, "2016-12-01", null],
        ["t3", 147, KTH, "2016-12-01", null, ready],
        // Comparison 101: one in ressourceforløb; 153 one, and one with a longer time whom nobody is like. 157: neither.
        ["c1", 101, RFY, "2016-12-01", null],
        ["c2", 153, RFY, "2016-12-01", null],
        ["c3", 153, RFY, "2015-12-01", null],
        ["o", 157, KTH, "2016-12-01", null, ready],
      ],
      hours: [
        ["c1", y2016, 2, "ordinaer"],
        ["t1", y2019, 10, "ordinaer"],
        ["t3", y2019, 7, "ordinaer"],
        ["c1", y2019, 6, "ordinaer"],
        ["c3", y2019, 5, "ordinaer"],
        ["o", y2019 + 1, 3, "ordinaer"],
      ],
    },
    "2020-12-31",
  )
})

const query = async (change: Parameters = {}) => {
  const rows = await engine.query(monthlySql, {
    ...everybody,
    ...nothingLeftOut,
    cohort_day: "2017-01-01",
    cohort_until: "2017-01-01",
    pension_ends: false,
    result_first: y2019,
    result_last: y2019 + 11,
    groups: "activityReady,resourceProgramme",
    earlier_first: 2015 * 12,
    earlier_last: 2015 * 12 + 11,
    baseline_first: y2016,
    baseline_last: y2016 + 11,
    first: y2016,
    last: 2020 * 12,
    project: "147",
    comparison: "101,153",
    participants: "147",
    matched: true,
    ...change,
  })
  return (code: number, month: number): Row | undefined =>
    rows.find((row) => row.municipality === code && row.month === month)
}

describe("wage_hours_monthly.sql", () => {
  it("weighs the comparison to the project's strata and drops whom nobody is like", async () => {
    const at = await query()
    // Two of each in the one shared stratum: weight (2/2)·(2/2) = 1.
    expect(at(147, y2019)).toEqual({
      municipality: 147,
      month: y2019,
      persons: 2,
      hours: 10,
      hours_squared: 100,
      with_hours: 1,
      weighted_persons: 2,
      w: 2,
      w2: 2,
      wb: 0,
      w2b: 0,
      w2bb: 0,
      wh: 10,
      w2h: 10,
      w2hh: 100,
      w2hb: 0,
      weighted_with_hours: 1,
      weighted_with_before: 0,
    })
    // Hours above 0 exist in one month of 2016 alone, so the baseline is that month.
    expect(at(101, y2019)).toMatchObject({ w: 1, wb: 2, w2bb: 4, wh: 6, w2hb: 12, weighted_with_before: 1 })
    // c3 stays in what 153 shows of itself, and weighs nothing.
    expect(at(153, y2019)).toMatchObject({ persons: 2, hours: 5, with_hours: 1, weighted_persons: 1, w: 1, wh: 0 })
  })

  it("gives more weight where the comparison has fewer", async () => {
    const at = await query({ comparison: "101" })
    expect(at(101, y2019)).toMatchObject({ w: 1, weighted_persons: 1 })
    const other = await query({ project: "101", comparison: "147", participants: "101" })
    // One treated, two compared: (1/2)·(2/1) = 1 for either of the two alike; the third weighs nothing.
    expect(other(147, y2019)).toMatchObject({ w: 2, w2: 2, weighted_persons: 2, persons: 3 })
  })

  it("weighs everyone alike without matching, and nobody of the municipalities on neither side", async () => {
    const at = await query({ matched: false })
    expect(at(147, y2019)).toMatchObject({ persons: 3, weighted_persons: 3, wh: 17 })
    expect(at(153, y2019)).toMatchObject({ weighted_persons: 2, w: 2, wh: 5 })
    expect(at(157, y2019)).toMatchObject({ persons: 1, weighted_persons: 0, w: 0 })
  })

  it("has every month that the hours cover for every municipality, 0 where nobody worked", async () => {
    const at = await query()
    expect(at(157, y2019)).toMatchObject({ persons: 1, hours: 0, with_hours: 0 })
    expect(at(157, y2019 + 1)).toMatchObject({ hours: 3, with_hours: 1 })
    expect(at(147, y2016)).toMatchObject({ hours: 0, wh: 0 })
    expect(at(147, y2016 + 1)).toBeUndefined()
  })
})

describe("wage_hours_monthly.sql where follow-up ends", () => {
  it("takes those who are gone away from the months after, and those gone before the result from all", async () => {
    await modelOf(
      engine,
      {
        spell: [early, ...["t1", "t2", "t3"].map((person) => [person, 147, RFY, "2016-12-01", null] as const)],
        event: [
          ["t2", "udvandring", "2019-01-15"],
          ["t3", "doed", "2018-12-31"],
        ],
        hours: [
          ["t2", y2016, 12, "ordinaer"],
          ["t3", y2016, 12, "ordinaer"],
          ["t2", y2019, 8, "ordinaer"],
          ["t2", y2019 + 1, 8, "ordinaer"],
          ["t1", y2019 + 1, 4, "ordinaer"],
        ],
      },
      "2020-12-31",
    )
    const at = await query({ matched: false })
    expect(at(147, y2016)).toMatchObject({ persons: 2, w: 2, hours: 12, weighted_with_before: 1 })
    expect(at(147, y2019)).toMatchObject({ persons: 2, w: 2, wb: 12, hours: 8, with_hours: 1 })
    expect(at(147, y2019 + 1)).toMatchObject({ persons: 1, w: 1, wb: 0, w2bb: 0, hours: 4, with_hours: 1 })
    expect(at(147, y2019 + 1)).toMatchObject({ weighted_with_before: 0 })
  })
})
