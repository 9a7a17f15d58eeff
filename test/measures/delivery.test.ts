import { beforeAll, describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { firstDay, type MonthSpan, monthOf } from "../../src/domain/calendar"
import type { MeasureRequest } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import type { AreaNumbers, MeasuredAreas } from "../../src/measures/area-numbers"
import { withoutMissingMonths } from "../../src/measures/delivery"
import { emptyEngine } from "../support/canonical"
import { LY, modelOf } from "../support/given"
import { dataMonths } from "../../src/measures/request-parameters"
import { stv, uif } from "../support/requests"

const baseline: MonthSpan = { first: monthOf("2018-04"), last: monthOf("2019-03") }
const result: MonthSpan = { first: monthOf("2019-10"), last: monthOf("2020-09") }

/** One row in each of the first `count` months of a window. */
const delivered = (municipality: number, { first }: MonthSpan, count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      [
        `p${municipality}`,
        municipality,
        LY,
        firstDay(first + index),
        `${firstDay(first + index).slice(0, 8)}02`,
      ] as const,
  )

const undisclosed = { estimate: { kind: "value", value: 1, interval: absent("noInterval") }, basis: [9] } as const
const numbers: AreaNumbers = {
  persons: undisclosed,
  baseline: undisclosed,
  result: undisclosed,
  change: undisclosed,
  resultVariance: 1,
  changeVariance: 1,
  weight: 1,
  fewestPersons: 9,
  fewestForVerdict: 9,
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        ...delivered(151, baseline, 9),
        ...delivered(151, result, 9),
        ...delivered(157, baseline, 8),
        ...delivered(157, result, 12),
        ...delivered(165, baseline, 12),
        ...delivered(165, result, 8),
        ...delivered(101, baseline, 3),
      ],
    },
    "2020-12-31",
  )
})

const keys = ["project", "comparison", "151", "157", "165", "320"]
async function kept(first = "2015-01-01", request: MeasureRequest = uif("andel")) {
  const measured: MeasuredAreas = {
    areas: new Map(keys.map((key) => [key, numbers])),
    personsPart: () => absent("noComparison"),
    verdictMinimum: 20,
  }
  const { areas } = await withoutMissingMonths(
    engine,
    { ...request, data: { ...request.data, firstDay: first, starts: { ...request.data.starts, spell: first } } },
    result,
    measured,
    {},
  )
  const shown = (estimate: AreaNumbers["change"]["estimate"] | undefined) =>
    estimate?.kind === "absent" ? estimate.reason : "shown"
  return Object.fromEntries(
    [...areas].map(([key, { baseline: b, result: r, change, persons }]) => [
      key,
      [b, r, change, persons].map(({ estimate }) => shown(estimate)),
    ]),
  )
}

describe("withoutMissingMonths(engine, request, result, measured, run)", () => {
  it("keeps a window with a quarter of its months missing, and none with more", async () => {
    const missing = "monthsMissing"
    expect(await kept()).toEqual({
      project: ["shown", "shown", "shown", "shown"],
      comparison: [missing, missing, missing, missing],
      "151": ["shown", "shown", "shown", "shown"],
      "157": [missing, "shown", missing, "shown"],
      "165": ["shown", missing, missing, missing],
      "320": [missing, missing, missing, missing],
    })
  })

  it("asks only for the months that are not left out", async () => {
    const leftOut = (from: string, to: string) => ({ leftOut: { first: monthOf(from), last: monthOf(to) } })
    // 8 of the 9 months that are left of the baseline were delivered; of the result 8 of 12, all four missing ones left out.
    const early = await kept("2015-01-01", uif("andel", leftOut("2019-01", "2019-03")))
    expect(early["157"]).toEqual(["shown", "shown", "shown", "shown"])
    const late = await kept("2015-01-01", uif("andel", leftOut("2020-06", "2020-09")))
    expect(late["165"]).toEqual(["shown", "shown", "shown", "shown"])
    // What was delivered of the months left out makes up for no other.
    const few = await kept("2015-01-01", uif("andel", leftOut("2018-04", "2018-07")))
    expect(few["151"]?.[0]).toBe("monthsMissing")
    // In M3 months of follow-up are left out, not months of start.
    const starts = await kept("2015-01-01", uif("timer", leftOut("2017-04", "2018-03")))
    expect(starts["151"]?.[0]).not.toBe("noPopulation")
  })

  it("gives no number of a window that one of the measure's tables begins too late for", async () => {
    const request = stv("aktivitetsparate", { criterion: { ...stv("aktivitetsparate").criterion, baseline } })
    const begun = { ...request.data.starts, wage_hours: "2018-08-01" }
    const late = { ...request, data: { ...request.data, starts: begun } }
    expect((await kept("2015-01-01", request))["165"]?.[0]).toBe("shown")
    expect((await kept("2015-01-01", late))["165"]?.[0]).toBe("outsidePeriod")
    expect(dataMonths(late).first).toBe(monthOf("2018-08"))
  })

  it("says that the data begin too late, where that is why", async () => {
    expect((await kept("2018-07-15"))["157"]).toEqual(["outsidePeriod", "shown", "outsidePeriod", "shown"])
  })
})
