import { beforeAll, describe, expect, it } from "vitest"
import type { Estimate } from "../../src/domain/estimate"
import type { Engine } from "../../src/engine/engine"
import type { MeasuredAreas } from "../../src/measures/area-numbers"
import { cohortsByArea, measureProgression } from "../../src/measures/progression"
import { progressionDetail } from "../../src/measures/progression-detail"
import { wilson } from "../../src/statistics/wilson"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, modelOf } from "../support/given"
import { uif } from "../support/requests"

type State = "up" | "unchanged" | "down" | "left"
const before = "2017-06-01"
const after = "2019-06-01"

let next = 0

/** Persons who began 8 hours in a municipality on a day, by what had become of them a year later. */
function cohort(municipality: number, start: string, states: Partial<Record<State, number>>): Given["spell"] & object {
  const later = `${Number(start.slice(0, 4)) + 1}-01-01`
  return Object.entries(states).flatMap(([state, count]) =>
    Array.from({ length: count }, () => {
      const person = `p${(next += 1)}`
      const minutes = { up: 600, unchanged: 480, down: 420, left: 0 }[state as State]
      const first = [person, municipality, FJ, start, later, { minutes: 480 }] as const
      return state === "left" ? [first] : [first, [person, municipality, FJ, later, null, { minutes }] as const]
    }).flat(),
  )
}

const request = uif("timer", { project: [151, 157], threshold: 3 })
let engine: Engine
let measured: MeasuredAreas
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ...cohort(151, before, { up: 3, unchanged: 3, down: 1, left: 3 }),
        ...cohort(151, after, { up: 5, unchanged: 3, down: 0, left: 2 }),
        ...cohort(157, after, { up: 4, unchanged: 4 }),
        ...cohort(101, before, { up: 4, unchanged: 12, left: 4 }),
        ...cohort(101, after, { up: 6, unchanged: 10, left: 4 }),
        ...cohort(825, after, { up: 6 }), // Læsø, in neither set
      ],
    },
    "2020-12-31",
  )
  measured = await measureProgression(engine, request, request.criterion.result, {})
})

const number = (estimate: Estimate | undefined) => (estimate?.kind === "value" ? estimate.value : estimate?.reason)

describe("measureProgression(engine, request, result, run)", () => {
  it("divides those who went up by all observed, also those who left", () => {
    const own = measured.areas.get("151")
    expect(own?.baseline.estimate).toMatchObject({ value: 0.3, numerator: 3, denominator: 10, persons: 10 })
    expect(own?.result.estimate).toMatchObject({ value: 0.5, numerator: 5, denominator: 10 })
    expect(own?.change.estimate).toMatchObject({ value: expect.closeTo(0.2, 12) as number })
    expect(own?.changeVariance).toBeCloseTo((0.3 * 0.7) / 10 + (0.5 * 0.5) / 10, 12)
    expect(own).toMatchObject({ weight: 10, fewestPersons: 10, fewestForVerdict: 10 })
  })

  it("pools the chosen municipalities, and the comparison without those that share a jobcentre", () => {
    expect(number(measured.areas.get("project")?.result.estimate)).toBe(9 / 18)
    expect(number(measured.areas.get("comparison")?.result.estimate)).toBe(6 / 20)
    expect(number(measured.areas.get("825")?.result.estimate)).toBe(1)
  })

  it("has no change where a window has nobody", () => {
    expect(number(measured.areas.get("157")?.change.estimate)).toBe("noPopulation")
    expect(measured.personsPart("157")).toEqual({ kind: "absent", reason: "noPopulation" })
  })

  it("has the persons' part by MOVER from the four Wilson intervals, the wide sides the right way out", () => {
    const part = measured.personsPart("151")
    if (part.kind !== "asymmetric") throw new Error("no MOVER")
    const sides = ([up, n]: [number, number]) => {
      const limits = wilson(up, n)
      if (limits.kind !== "interval") throw new Error(limits.reason)
      return { low: up / n - limits.low, high: limits.high - up / n }
    }
    const [t2, t1, c2, c1] = (
      [
        [5, 10],
        [3, 10],
        [6, 20],
        [4, 20],
      ] as [number, number][]
    ).map(sides)
    const root = (...parts: (number | undefined)[]) => Math.sqrt(parts.reduce<number>((sum, x = NaN) => sum + x * x, 0))
    const value = 0.5 - 0.3 - (0.3 - 0.2)
    expect(part.interval.low).toBeCloseTo(value - root(t2?.low, t1?.high, c2?.high, c1?.low), 12)
    expect(part.interval.high).toBeCloseTo(value + root(t2?.high, t1?.low, c2?.low, c1?.high), 12)
  })

  it("adds sums of hours", async () => {
    const cohorts = await cohortsByArea(engine, request, request.criterion.result, {})
    // Up by 2 hours: 5 + 4; nobody down.
    expect(cohorts.get("project")?.[1]).toMatchObject({ up: 9, left: 2, changeSum: 18, changeSquareSum: 36 })
    expect(cohorts.get("151")?.[0]).toMatchObject({ down: 1, changeSum: 6 - 1, changeSquareSum: 12 + 1 })
  })
})

describe("progressionDetail(engine, request)", () => {
  it("shows the four parts, those still in fleksjob and their mean change", async () => {
    const { details } = await progressionDetail(engine, request)
    const row = details.find(({ area, window }) => area.kind === "comparison" && window === "result")
    expect([row?.up, row?.unchanged, row?.down, row?.left].map(number)).toEqual([0.3, 0.5, 0, 0.2])
    expect(number(row?.upOfRemaining)).toBe(6 / 16)
    // 6 of 16 up by 2 hours: mean 0.75, s² = (24 − 16·0.5625)/15 = 1, t(15) = 2.1314495, half 0.5328624
    expect(row?.meanChange).toMatchObject({
      value: 0.75,
      persons: 16,
      interval: { low: expect.closeTo(0.2171376, 6) as number, high: expect.closeTo(1.2828624, 6) as number },
    })
  })

  it("hides the share of those still in fleksjob where few left, since all observed stand beside it", async () => {
    const { details } = await progressionDetail(engine, request)
    const row = details.find(({ area, window }) => area.kind === "project" && window === "result")
    // 2 of 18 left.
    expect(number(row?.up)).toBe(0.5)
    expect([row?.left, row?.unchanged, row?.upOfRemaining, row?.meanChange].map(number)).toEqual(
      Array.from({ length: 4 }, () => "hidden"),
    )
  })
})
