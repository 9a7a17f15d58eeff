import { beforeAll, describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { monthOf } from "../../src/domain/calendar"
import type { FirstIncrease } from "../../src/domain/progression-result"
import type { MeasureRequest } from "../../src/domain/result"
import type { ProgressionCriterion } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { firstIncrease } from "../../src/measures/first-increase"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../support/given"
import { uif } from "../support/requests"

/** A row in every month, so that the municipality has delivered. */
const delivered = ["delivered", 151, LY, "2016-01-01", null] as const

let next = 0
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

/** Persons who begin 8 hours on a day and get 10 on another, or stay as they are. */
function beginners(count: number, start: string, rise: string | null): Given["spell"] & object {
  return Array.from({ length: count }, () => {
    const person = `p${(next += 1)}`
    const first = [person, 151, FJ, start, rise, { minutes: 480 }] as const
    return rise === null ? [first] : [first, [person, 151, FJ, rise, null, { minutes: 600 }] as const]
  }).flat()
}

async function project(
  window: "baseline" | "result",
  spell: Given["spell"] & object,
  change: Partial<MeasureRequest<ProgressionCriterion>> = {},
): Promise<FirstIncrease> {
  await modelOf(engine, { spell: [early, delivered, ...spell] }, "2020-12-31")
  const request = uif("timer", { threshold: 3, ...change })
  const { details } = await firstIncrease(engine, request)
  const found = details.find((detail) => detail.area.kind === "project" && detail.window === window)
  if (found === undefined) throw new Error("no such detail")
  return found
}

const within = ({ within: all }: FirstIncrease, weeks: number) => all.find((one) => one.weeks === weeks)?.estimate

describe("firstIncrease(engine, request)", () => {
  it("follows the baseline to the intervention's first day and no further", async () => {
    const before = [...beginners(8, "2018-03-01", null), ...beginners(4, "2018-03-01", "2019-04-01")]
    const found = await project("baseline", before)
    expect(found).toMatchObject({
      starts: { first: monthOf("2017-04"), last: monthOf("2018-03") },
      followedTo: monthOf("2019-03"),
      persons: { value: 12 },
      increased: { value: 4 },
    })
    const later = await project("baseline", [
      ...beginners(8, "2018-03-01", null),
      ...beginners(4, "2018-03-01", "2019-04-02"),
    ])
    expect(later.increased).toMatchObject({ value: 0 })
    expect(within(later, 52)).toMatchObject({ value: 0 })
  })

  it("takes starts whose follow-up lies after the data's end, to the data's last day", async () => {
    const found = await project("result", [
      ...beginners(6, "2020-09-01", "2020-12-31"),
      ...beginners(6, "2020-09-01", null),
      ...beginners(6, "2020-10-01", null),
    ])
    expect(found).toMatchObject({
      starts: { first: monthOf("2019-04"), last: monthOf("2020-09") },
      followedTo: monthOf("2020-12"),
      persons: { value: 12 },
      increased: { value: 6 },
    })
    // 6 of 12 on day 121; the curve ends there, before 26 weeks.
    expect(within(found, 13)).toMatchObject({ value: 0 })
    expect(within(found, 26)).toEqual(absent("curveTooShort"))
    expect(found.median).toMatchObject({ value: Math.round(121 / 7) })
  })

  it("sees nothing of the months that are left out, and the persons again after them", async () => {
    const rises = ["2020-02-15", "2020-05-15", "2020-09-15"].flatMap((day) => beginners(5, "2019-10-01", day))
    const spell = [...rises, ...beginners(5, "2019-10-01", null)]
    const leftOut = { first: monthOf("2020-04"), last: monthOf("2020-06") }
    expect((await project("result", spell, { leftOut })).increased).toMatchObject({ value: 10 })
    expect((await project("result", spell)).increased).toMatchObject({ value: 15 })
  })

  it("hides numbers that a few persons are behind, those who leave and those who are seen no longer among them", async () => {
    const spell = [...beginners(2, "2019-10-01", "2020-02-15"), ...beginners(9, "2019-10-01", null)]
    const found = await project("result", spell)
    expect(found.persons).toMatchObject({ value: 11 })
    expect([found.increased, found.median, ...found.within.map(({ estimate }) => estimate)]).toEqual(
      Array.from({ length: 6 }, () => absent("hidden")),
    )
    const left = [...beginners(9, "2019-10-01", "2020-02-15"), ...beginners(2, "2019-10-01", null)]
    expect((await project("result", left)).increased).toEqual(absent("hidden"))
  })
})
