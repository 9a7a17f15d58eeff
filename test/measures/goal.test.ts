import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { interval } from "../../src/domain/estimate"
import { monthOf } from "../../src/domain/calendar"
import type { CriterionResult, MeasureRequest } from "../../src/domain/result"
import type { CompanyOrientedCriterion } from "../../src/domain/scheme"
import type { AreaNumbers } from "../../src/measures/area-numbers"
import { goalMonths, withGoal } from "../../src/measures/goal"
import { stv, uif } from "../support/requests"

/** A request whose data end on this day, wage hours among them. */
function until(day: string): MeasureRequest<CompanyOrientedCriterion> {
  const request = stv("aktivitetsparate")
  return {
    ...request,
    data: { ...request.data, lastDay: day, ends: { spell: day, activity: day, wage_hours: day } },
  }
}
const span = (first: string, last: string) => ({ first: monthOf(first), last: monthOf(last) })

describe("goalMonths(request)", () => {
  it("has the last three months of the project once they are final: wage hours take three months more", () => {
    expect(goalMonths(until("2019-03-31"))).toEqual(span("2018-10", "2018-12"))
    expect(goalMonths(until("2019-03-30"))).toEqual(span("2018-09", "2018-11"))
    expect(goalMonths(until("2020-12-31"))).toEqual(span("2018-10", "2018-12"))
  })

  it("has the last three final months before that, and none that reach into the baseline", () => {
    expect(goalMonths(until("2018-06-30"))).toEqual(span("2018-01", "2018-03"))
    expect(goalMonths(until("2017-06-30"))).toEqual(span("2017-01", "2017-03"))
    expect(goalMonths(until("2017-05-31"))).toBeNull()
  })
})

function numbers(gain: number, basis: readonly number[]): AreaNumbers {
  const undisclosed = (value: number) =>
    ({ estimate: { kind: "value", value, interval: interval(value - 0.03, value + 0.03) }, basis }) as const
  return {
    persons: undisclosed(100),
    baseline: undisclosed(0.3),
    result: undisclosed(0.3 + gain),
    change: undisclosed(gain),
    resultVariance: 1,
    changeVariance: 0.0001,
    weight: 1,
    fewestPersons: 100,
    fewestForVerdict: 100,
  }
}

const result: CriterionResult = {
  unit: "share",
  windows: { baseline: stv("aktivitetsparate").criterion.baseline, result: null },
  comparison: { rule: "all", municipalities: [], k: 0, tau: 0 },
  areas: (
    [
      { kind: "project" },
      { kind: "comparison" },
      { kind: "municipality", code: 147 },
      { kind: "municipality", code: 101 },
    ] as const
  ).map((area) => ({
    area,
    persons: absent("noPopulation"),
    baseline: absent("noPopulation"),
    result: absent("noPopulation"),
    change: absent("noPopulation"),
    difference: absent("noPopulation"),
    verdict: { kind: "none", reason: "noComparison" },
  })),
}

function goal(
  request: MeasureRequest<CompanyOrientedCriterion>,
  gain: number,
  basis: readonly number[] = [100, 40, 60],
) {
  const months = goalMonths(request)
  if (months === null) throw new Error("no months")
  const areas = new Map(["project", "comparison", "147", "101"].map((key) => [key, numbers(gain, basis)]))
  return withGoal(result, request, {
    areas,
    personsPart: () => absent("noComparison"),
    verdictMinimum: 20,
  }).areas
}

const verdict = (request: MeasureRequest<CompanyOrientedCriterion>, gain: number) => goal(request, gain)[0]?.verdict

describe("withGoal(result, request, measured)", () => {
  it("says reached from the ambition on, and notReached under it, once the goal's months are over", () => {
    expect(verdict(until("2019-03-31"), 0.2)).toEqual({
      kind: "goal",
      word: "reached",
      provisional: false,
      withinInterval: true,
    })
    expect(verdict(until("2019-03-31"), 0.19999)).toMatchObject({ word: "notReached", withinInterval: true })
    expect(verdict(until("2019-03-31"), 0.1)).toMatchObject({ word: "notReached", withinInterval: false })
  })

  it("says onTrack on or above the line to the ambition before that, and behind under it", () => {
    // The fifteenth of 24 months: 0.2·15/24 = 0.125.
    expect(verdict(until("2018-06-30"), 0.125)).toMatchObject({ word: "onTrack", provisional: true })
    expect(verdict(until("2018-06-30"), 0.1249)).toMatchObject({ word: "behind", provisional: true })
  })

  it("holds a municipality against its own ambition, and gives none to those that take no part", () => {
    const request = until("2019-03-31")
    const own = { municipality: 147, value: 0.3, reason: "aftalt" }
    const rows = goal({ ...request, criterion: { ...request.criterion, ambitions: [own] } }, 0.25)
    expect(rows[0]).toMatchObject({ goal: { ambition: 0.2 }, verdict: { word: "reached" } })
    expect(rows[2]).toMatchObject({ goal: { ambition: 0.3 }, verdict: { word: "notReached" } })
    expect(rows[1]?.goal).toBeUndefined()
    expect(rows[3]?.goal).toBeUndefined()
    expect(rows[3]?.verdict).toEqual({ kind: "none", reason: "noComparison" })
  })

  it("hides gain and word where a small count is behind the gain", () => {
    expect(goal(until("2019-03-31"), 0.25, [100, 4, 96])[0]).toMatchObject({
      goal: { gain: { reason: "hidden" }, baseline: { reason: "hidden" } },
      verdict: { kind: "none", reason: "hidden" },
    })
  })

  it("draws no line before the intervention's start", () => {
    const request = until("2017-06-30")
    const late = { ...request, scheme: { ...request.scheme, intervention: span("2017-06", "2018-12") } }
    expect(verdict(late, -0.01)).toMatchObject({ word: "behind" })
    expect(verdict(late, 0)).toMatchObject({ word: "onTrack" })
  })
})

describe("the schemes' other criteria", () => {
  it("have a smallest relevant change, by which they are judged", () => {
    expect(uif("andel").criterion.smallestRelevantChange).toBe(0.01)
  })
})
