import { beforeAll, describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { isoMonth } from "../../src/domain/calendar"
import type { FollowUp } from "../../src/domain/progression-result"
import type { Engine } from "../../src/engine/engine"
import { progressionFollowUps } from "../../src/measures/follow-ups"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, modelOf } from "../support/given"
import { uif } from "../support/requests"

const data = { ...uif("timer").data, firstDay: "2017-06-01" }
const request = uif("timer", { threshold: 3, data })

/** Ten begin 8 hours in every month from June 2017; of them so many have 10 hours from 100 days after the start. */
function months(rising: number): Given["spell"] & object {
  return Array.from({ length: 40 }, (_, month) =>
    Array.from({ length: 10 }, (_, index) => {
      const start = new Date(Date.UTC(2017, 5 + month, 15))
      const rise = new Date(start.getTime() + 100 * 86_400_000)
      const [from, to] = [start, rise].map((day) => day.toISOString().slice(0, 10))
      const person = `p${month}-${index}`
      if (from === undefined || to === undefined) throw new Error("no day")
      if (index >= rising) return [[person, 151, FJ, from, null, { minutes: 480 }] as const]
      return [
        [person, 151, FJ, from, to, { minutes: 480 }] as const,
        [person, 151, FJ, to, null, { minutes: 600 }] as const,
      ]
    }).flat(),
  ).flat()
}

let engine: Engine
let found: readonly FollowUp[]
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(engine, { spell: [early, ...months(4)] }, "2020-12-31")
  found = await progressionFollowUps(engine, request)
})

const at = (months: number) => found.find((one) => one.months === months)
const own = (months: number, window: "baseline" | "result") =>
  at(months)?.details.find((detail) => detail.area.kind === "project" && detail.window === window)

describe("progressionFollowUps(engine, request)", () => {
  it("moves the starts of the baseline so that follow-up ends before the intervention, and cuts those of the result", () => {
    const spans = found.map(({ months, windows: { baseline, result } }) => [
      months,
      isoMonth(baseline.first),
      isoMonth(baseline.last),
      result && isoMonth(result.months.last),
    ])
    expect(spans).toEqual([
      [3, "2018-01", "2018-12", "2020-07"],
      [6, "2017-10", "2018-09", "2020-04"],
      [12, "2017-04", "2018-03", "2019-10"],
      [18, "2016-10", "2017-09", "2019-04"],
      [24, "2016-04", "2017-03", null],
    ])
  })

  it("counts what the hours are that day: not yet risen after three months, risen after six", () => {
    expect(own(3, "baseline")?.up).toMatchObject({ value: 0, denominator: 120 })
    expect(own(6, "baseline")?.up).toMatchObject({ value: 0.4, numerator: 48, denominator: 120 })
    expect(own(6, "baseline")?.meanRise).toMatchObject({ value: 2, persons: 48, interval: { low: 2, high: 2 } })
    expect(own(6, "result")?.up).toMatchObject({ numerator: 13 * 4 })
  })

  it("has no numbers where follow-up lies after the data's end, or the starts before its beginning", () => {
    expect(own(24, "result")?.up).toEqual(absent("notObservedYet"))
    expect(own(24, "result")?.observed).toEqual(absent("notObservedYet"))
    expect(own(18, "baseline")?.up).toEqual(absent("outsidePeriod"))
    // Two months of twelve are missing.
    expect(own(12, "baseline")?.up).toMatchObject({ denominator: 100 })
  })

  it("hides the mean of those who went up where few went down, since the mean of all stands beside it", async () => {
    const falls = Array.from({ length: 2 }, (_, index) => [
      [`d${index}`, 151, FJ, "2018-01-15", "2018-03-01", { minutes: 480 }] as const,
      [`d${index}`, 151, FJ, "2018-03-01", null, { minutes: 300 }] as const,
    ]).flat()
    await modelOf(engine, { spell: [early, ...months(4), ...falls] }, "2020-12-31")
    const [, six] = await progressionFollowUps(engine, request)
    const detail = six?.details.find(({ area, window }) => area.kind === "project" && window === "baseline")
    expect(detail?.meanChange).toMatchObject({ kind: "value" })
    expect(detail?.meanRise).toEqual(absent("hidden"))
  })
})
