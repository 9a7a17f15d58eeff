import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { comparisonSet } from "../../src/domain/comparison"
import { interval } from "../../src/domain/estimate"
import type { AreaResult, MeasureRequest, Windows } from "../../src/domain/result"
import type { AreaNumbers, MeasuredAreas, PersonsPart } from "../../src/measures/area-numbers"
import { develop } from "../../src/measures/develop"
import { stv, uif, uifScheme } from "../support/requests"

const others = comparisonSet(uifScheme, "all")

interface Change {
  readonly change: number
  readonly variance?: number
  readonly weight?: number
  readonly persons?: number
  readonly basis?: readonly number[]
  readonly exits?: number
}

function area({
  change,
  variance = 0.0001,
  weight = 100,
  persons = 50,
  basis = [50, 25, 25],
  exits,
}: Change): AreaNumbers {
  const value = (number: number) => ({ kind: "value", value: number, interval: absent("noInterval") }) as const
  return {
    persons: { estimate: value(persons), basis: [persons] },
    baseline: { estimate: value(0.2), basis },
    result: { estimate: value(0.2 + change), basis },
    change: { estimate: value(change), basis },
    resultVariance: variance,
    changeVariance: variance,
    weight,
    fewestPersons: persons,
    fewestForVerdict: exits ?? persons,
  }
}

interface Case {
  readonly own?: Change
  readonly comparison?: Change | null
  /** Own changes of the comparison municipalities, as many as there are. */
  readonly ordinary?: readonly Change[]
  readonly persons?: PersonsPart
  readonly minimum?: number
}

const symmetric: PersonsPart = { kind: "symmetric", variance: 0.0001 }
const ten: readonly Change[] = Array.from({ length: 10 }, () => ({ change: 0 }))

function measuredOf({
  own = { change: -0.05 },
  comparison,
  ordinary = ten,
  persons,
  minimum = 20,
}: Case): MeasuredAreas {
  const areas = new Map<string, AreaNumbers>([
    ["project", area(own)],
    ["151", area(own)],
  ])
  if (comparison !== null) areas.set("comparison", area(comparison ?? { change: -0.01 }))
  ordinary.forEach((change, index) => areas.set(String(others[index]), area(change)))
  return { areas, personsPart: () => persons ?? symmetric, verdictMinimum: minimum }
}

const windows = (provisional = false): Windows => {
  const { baseline, result } = uif("andel").criterion
  return { baseline, result: { months: result, provisional } }
}

function resultOf(given: Case, request: MeasureRequest = uif("andel"), key: "project" | "151" = "151") {
  const result = develop(request, windows(), "share", measuredOf(given))
  const row = result.areas.find(({ area: found }) =>
    key === "project" ? found.kind === "project" : found.kind === "municipality" && found.code === 151,
  )
  if (row === undefined) throw new Error("no row")
  return { ...result, row }
}

function limits({ difference }: AreaResult): { low: number; high: number } {
  if (difference.kind === "absent") throw new Error(difference.reason)
  if (difference.interval.kind === "absent") throw new Error(difference.interval.reason)
  return difference.interval
}

describe("develop(request, windows, unit, measured)", () => {
  it("takes the comparison's change from the area's own, in the direction of the numbers", () => {
    const { row } = resultOf({})
    expect(row.difference).toMatchObject({ kind: "value", value: expect.closeTo(-0.04, 12) as number })
    // τ² = 0, W does not matter; t(9) = 2.2621572, √V = 0.01
    expect(limits(row)).toMatchObject({
      low: expect.closeTo(-0.04 - 0.0226216, 7) as number,
      high: expect.closeTo(-0.04 + 0.0226216, 7) as number,
    })
  })

  it("turns the improvement where lower is better, and not where higher is", () => {
    expect(resultOf({}).row.verdict).toMatchObject({ kind: "judgement", word: "fulfilled" })
    const worse = { own: { change: 0.05 } }
    expect(resultOf(worse).row.verdict).toMatchObject({ word: "notFulfilled", nuance: "worseThanComparison" })
    expect(resultOf(worse, uif("timer")).row.verdict).toMatchObject({ word: "fulfilled" })
  })

  it("turns unequal sides with the direction", () => {
    // I = 0.04, persons 0.03…0.06: V is (0.01/z)² below and (0.02/z)² above.
    const persons: PersonsPart = { kind: "asymmetric", interval: interval(0.03, 0.06) }
    const { low, high } = limits(resultOf({ persons }).row)
    const factor = 2.2621572 / 1.959964
    expect(low).toBeCloseTo(-0.04 - 0.02 * factor, 6)
    expect(high).toBeCloseTo(-0.04 + 0.01 * factor, 6)
  })

  it("adds the municipalities' ordinary ups and downs: τ²·(1 + Σω²) for one, τ²·(Σω² + Σω²) for the project", () => {
    // Ten changes of ±0.05 with v = 0.0001: Q = 10·0.0025/0.0001 = 250, τ² = (250 − 9)·0.0001/9 = 0.00267778.
    const ordinary = ten.map((_, index) => ({ change: index % 2 === 0 ? 0.05 : -0.05 }))
    const { row, comparison } = resultOf({ ordinary })
    expect(comparison).toMatchObject({ k: 10, tau: expect.closeTo(Math.sqrt(0.0026777778), 9) as number })
    const half = 2.2621572 * Math.sqrt(0.0001 + 0.0026777778 * (1 + 0.1))
    expect(limits(row).high - limits(row).low).toBeCloseTo(2 * half, 7)
    // In the project 151 is the only municipality with a weight.
    const { row: project } = resultOf({ ordinary }, uif("andel"), "project")
    expect(limits(project).high - limits(project).low).toBeCloseTo(2 * half, 7)
  })

  it("weighs the municipalities by their share of the set's denominator", () => {
    const ordinary = ten.map((_, index) => ({
      change: index % 2 === 0 ? 0.05 : -0.05,
      weight: index === 0 ? 900 : 100,
    }))
    // Σω² = (0.5² + 9·(1/18)²) = 0.2777778
    const half = 2.2621572 * Math.sqrt(0.0001 + 0.0026777778 * (1 + 0.2777778))
    const { row } = resultOf({ ordinary })
    expect(limits(row).high - limits(row).low).toBeCloseTo(2 * half, 7)
  })

  it("counts in K only municipalities with 20 persons and a variance above 0", () => {
    const unfit = [
      { change: 0.5, persons: 19 },
      { change: 0.5, variance: 0 },
      { change: 0.5, variance: Number.NaN },
    ]
    expect(resultOf({ ordinary: [...ten, ...unfit, { change: 0, persons: 20 }] }).comparison).toMatchObject({
      k: 11,
      tau: 0,
    })
  })

  it("gives no limits and no word with fewer than ten comparison municipalities, but the difference", () => {
    const { row, comparison } = resultOf({ ordinary: ten.slice(1) })
    expect(comparison.k).toBe(9)
    expect(row.difference).toMatchObject({ kind: "value", interval: { reason: "tooFewMunicipalities" } })
    expect(row.verdict).toEqual({ kind: "none", reason: "tooFewMunicipalities" })
  })

  it("gives no word with fewer than 20 persons, for durations 10 exits, in a window", () => {
    const verdict = (given: Case) => resultOf(given).row.verdict
    expect(verdict({ own: { change: -0.05, persons: 19 } })).toEqual({ kind: "none", reason: "tooFewPersons" })
    expect(verdict({ own: { change: -0.05, persons: 20 } })).toMatchObject({ word: "fulfilled" })
    expect(verdict({ own: { change: -0.05, persons: 19, exits: 10 }, minimum: 10 })).toMatchObject({
      word: "fulfilled",
    })
    expect(verdict({ own: { change: -0.05, exits: 9 }, minimum: 10 })).toEqual({
      kind: "none",
      reason: "tooFewPersons",
    })
  })

  it("shows the own change without a comparison, and says why there is no word", () => {
    const { row } = resultOf({ comparison: null })
    expect(row.change).toMatchObject({ kind: "value" })
    expect(row.difference).toEqual({ kind: "absent", reason: "noComparison" })
    expect(row.verdict).toEqual({ kind: "none", reason: "noComparison" })
  })

  it("hides change, difference and word where a part of the area is small", () => {
    const { row } = resultOf({ own: { change: -0.05, basis: [50, 46, 4] } })
    const hidden = { kind: "absent", reason: "hidden" }
    expect(row).toMatchObject({ baseline: hidden, result: hidden, change: hidden, difference: hidden })
    expect(row.verdict).toEqual({ kind: "none", reason: "hidden" })
    expect(row.persons).toMatchObject({ kind: "value", value: 50 })
  })

  it("hides difference and word where a part of the comparison is small", () => {
    const { row } = resultOf({ comparison: { change: 0, basis: [50, 1, 49] } })
    expect(row.change).toMatchObject({ kind: "value" })
    expect(row.difference).toEqual({ kind: "absent", reason: "hidden" })
    expect(row.verdict).toEqual({ kind: "none", reason: "hidden" })
  })

  it("hides by the threshold of the request, and never nobody", () => {
    const own = { change: -0.05, basis: [50, 46, 4] }
    expect(resultOf({ own }, uif("andel", { threshold: 3 })).row.change.kind).toBe("value")
    expect(resultOf({ own: { ...own, basis: [50, 50, 0] } }).row.change.kind).toBe("value")
  })

  it("gives difference and word to participating areas alone", () => {
    const { areas } = resultOf({})
    const some = areas.filter(({ difference }) => difference.kind === "value")
    expect(some.map(({ area: found }) => found)).toEqual([{ kind: "project" }, { kind: "municipality", code: 151 }])
    expect(areas[1]).toMatchObject({ area: { kind: "comparison" }, difference: { reason: "noComparison" } })
    expect(areas).toHaveLength(100)
  })

  it("has nobody in an area that was not measured", () => {
    const { areas } = resultOf({})
    expect(areas.at(-1)).toMatchObject({ persons: { reason: "noPopulation" }, verdict: { reason: "noPopulation" } })
  })

  it("says (foreløbig) where the window is cut short", () => {
    const result = develop(uif("andel"), windows(true), "share", measuredOf({}))
    expect(result.areas[0]?.verdict).toMatchObject({ kind: "judgement", provisional: true })
  })

  it("uses no word of Vurdering for a criterion with a set number", () => {
    expect(resultOf({ own: { change: 0.3 } }, stv("ressourceforloeb")).row.verdict).toEqual({
      kind: "none",
      reason: "notObservedYet",
    })
  })
})
