import { beforeAll, describe, expect, it } from "vitest"
import type { Estimate } from "../../src/domain/estimate"
import { monthOf } from "../../src/domain/calendar"
import type { Engine } from "../../src/engine/engine"
import { offerToHours } from "../../src/measures/offer-to-hours"
import { emptyEngine } from "../support/canonical"
import { early, modelOf } from "../support/given"
import { stv } from "../support/requests"

const ready = { visitation: "aktivitetsparat" } as const
const people = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const shown = (estimate: Estimate | undefined) => (estimate?.kind === "value" ? estimate.value : estimate?.reason)

const soon = people("soon", 6)
const later = people("later", 6)
const never = people("never", 8)
const others = people("other", 4)
const before = people("before", 10)

let engine: Engine
const request = stv("aktivitetsparate", { project: [151], comparisonRule: "chosen", comparisonChosen: [101] })

/**
 * Twenty of Ballerup begin on 1 March 2017: six have hours in April (32 days with the first of the month), six in October
 * (215 days), eight none. Ten began on 1 December 2016 and have hours in January 2017, in the intervention's first month.
 * The curves, limits and medians are `waitingStudy`'s, held against R in `effort-meeting-oracle.test.ts`.
 */
beforeAll(async () => {
  engine = await emptyEngine()
  const started = [...soon, ...later, ...never].map((person) => ({ person, code: 151, start: "2017-03-01" }))
  const all = [
    ...started,
    ...others.map((person) => ({ person, code: 101, start: "2017-03-01" })),
    ...before.map((person) => ({ person, code: 151, start: "2016-12-01" })),
  ]
  await modelOf(
    engine,
    {
      spell: [
        early,
        ...all.map(({ person, code }) => [person, code, "kontanthjaelp", "2016-01-01", "2019-12-31", ready] as const),
      ],
      activity: all.map(({ person, start }) => [person, "virksomhedspraktik", start, "2017-03-20"] as const),
      hours: [
        ...soon.map((person) => [person, monthOf("2017-04"), 10, "ordinaer"] as const),
        ...later.map((person) => [person, monthOf("2017-10"), 10, "ordinaer"] as const),
        ...before.map((person) => [person, monthOf("2017-01"), 10, "ordinaer"] as const),
      ],
    },
    "2020-12-31",
  )
})

describe("the time from an offer to the first ordinary hours", () => {
  it("is read before and during the intervention, hours in the month that they are of", async () => {
    const study = await offerToHours(engine, request)
    if (study.kind === "absent") throw new Error(study.reason)
    expect(study.months).toEqual({
      baseline: { first: monthOf("2016-01"), last: monthOf("2016-12") },
      result: { first: monthOf("2017-01"), last: monthOf("2018-12") },
    })
    const at = (area: string, window: string) =>
      study.levels.find((level) => level.area.kind === area && level.window === window)
    const baseline = at("project", "baseline")
    expect([shown(baseline?.persons), shown(baseline?.arrived)]).toEqual([10, 0])
    // The ten of December enter at day 31 and leave a day later: among the first of March's 20 they are 30 at risk,
    // and 16 have hours on day 32.
    const during = at("project", "result")
    expect([shown(during?.persons), shown(during?.arrived)]).toEqual([30, 22])
    expect(during?.within.map(({ weeks }) => weeks)).toEqual([13, 26, 52])
    expect(during?.within.map(({ estimate }) => Number(shown(estimate)))).toEqual([
      expect.closeTo(16 / 30, 12),
      expect.closeTo(16 / 30, 12),
      expect.closeTo(22 / 30, 12),
    ])
    expect(shown(during?.median)).toBe(5)
    expect(shown(at("comparison", "result")?.persons)).toBe("hidden")
    expect(study.curves.map(({ kind }) => kind).slice(0, 3)).toEqual(["toHours", "otherWay", "noHoursYet"])
  })

  it("is not told where the hours end with the benefit, where nobody has said so, or where nobody starts", async () => {
    const reasonOf = async (change: Parameters<typeof stv>[1]) => {
      const found = await offerToHours(engine, { ...request, ...change })
      return found.kind === "absent" ? found.reason : "told"
    }
    expect(await reasonOf({ wageHoursCoverage: "whileOnBenefit" })).toBe("hoursOnlyOnBenefit")
    expect(await reasonOf({ wageHoursCoverage: null })).toBe("hoursCoverageUnknown")
    expect(await reasonOf({ project: [147] })).toBe("noPopulation")
  })
})
