import { describe, expect, it } from "vitest"
import { binaryDeviation, deviation, standardisedDifference } from "../../src/statistics/balance"
import { exactMatching } from "../../src/statistics/matching"
import { weightedMean } from "../../src/statistics/weighted-mean"
import { only, readCsv, readOracle } from "./oracle"

interface Person {
  readonly treated: boolean
  readonly numbers: Readonly<Record<string, number>>
  readonly race: string
  /** R's weights, by kind of matching. */
  readonly weights: Readonly<Record<"exact" | "coarsened", number>>
}

const people = readCsv("matching-rows").map((row): Person => {
  const number = (column: string) => Number(row[column])
  const names = ["age", "educ", "married", "nodegree", "re74", "re78"]
  return {
    treated: number("treat") === 1,
    numbers: Object.fromEntries(names.map((name) => [name, number(name)])),
    race: row.race ?? "",
    weights: { exact: number("exact"), coarsened: number("coarsened") },
  }
})

const value = ({ numbers }: Person, name: string): number => numbers[name] ?? NaN
/** Bins are [a, b). */
const bin = (at: number, cuts: readonly number[]) => cuts.filter((cut) => at >= cut).length
const strata: Record<"exact" | "coarsened", (person: Person) => string> = {
  exact: (person) => [person.race, value(person, "married"), value(person, "nodegree")].join(),
  coarsened: (person) =>
    [
      bin(value(person, "age"), [20, 25, 30, 40]),
      bin(value(person, "educ"), [9, 12]),
      person.race,
      bin(value(person, "re74"), [1, 5000, 15000]),
    ].join(),
}
const covariates = {
  exact: ["raceblack", "racehispan", "racewhite", "married", "nodegree"],
  coarsened: ["age", "educ", "raceblack", "racehispan", "racewhite", "re74"],
}
const isBinary = (name: string) => name.startsWith("race") || name === "married" || name === "nodegree"

function counted(persons: readonly Person[], stratum: (person: Person) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const person of persons) counts.set(stratum(person), (counts.get(stratum(person)) ?? 0) + 1)
  return counts
}

const oracle = readOracle("matching")
const treated = people.filter((person) => person.treated)
const others = people.filter((person) => !person.treated)

describe.each(["exact", "coarsened"] as const)("%s matching on lalonde, as MatchIt does it", (kind) => {
  const matching = exactMatching(counted(treated, strata[kind]), counted(others, strata[kind]))
  const weightOf = (person: Person): number => {
    const weight = matching.weights.get(strata[kind](person)) ?? 0
    return person.treated ? Number(weight > 0) : weight
  }
  const expected = (statistic: string) => only(oracle(kind, statistic))

  it("gives every person R's weight, and drops whom R drops", () => {
    for (const person of people) expect(weightOf(person)).toBeCloseTo(person.weights[kind], 10)
    expect(matching.treated).toBe(expected("treated matched"))
    expect(matching.comparison).toBe(expected("comparison matched"))
    expect(matching.covered).toBeCloseTo(expected("covered"), 12)
    expect(others.reduce((sum, person) => sum + weightOf(person), 0)).toBeCloseTo(matching.comparison, 8)
  })

  it.each(covariates[kind])("has R's standardised mean differences of %s", (name) => {
    const x = (person: Person) =>
      name.startsWith("race") ? Number(`race${person.race}` === name) : value(person, name)
    const mean = (persons: readonly Person[], weight: (person: Person) => number) =>
      persons.reduce((sum, person) => sum + weight(person) * x(person), 0) /
      persons.reduce((sum, person) => sum + weight(person), 0)
    const one = () => 1
    const sum = treated.reduce((total, person) => total + x(person), 0)
    const squares = treated.reduce((total, person) => total + x(person) ** 2, 0)
    const sd = isBinary(name) ? binaryDeviation(mean(treated, one)) : deviation(treated.length, sum, squares)
    expect(standardisedDifference(mean(treated, one), mean(others, one), sd)).toBeCloseTo(expected(`before ${name}`), 8)
    expect(standardisedDifference(mean(treated, weightOf), mean(others, weightOf), sd)).toBeCloseTo(
      expected(`after ${name}`),
      8,
    )
  })

  it.each([0, 1])("has svymean's mean and variance, side %i", (side) => {
    const used = people.filter((person) => Number(person.treated) === side && weightOf(person) > 0)
    const total = (term: (w: number, x: number) => number) =>
      used.reduce((sum, person) => sum + term(weightOf(person), value(person, "re78")), 0)
    const found = weightedMean({
      persons: used.length,
      w: total((w) => w),
      w2: total((w) => w * w),
      wx: total((w, x) => w * x),
      w2x: total((w, x) => w * w * x),
      w2xx: total((w, x) => (w * x) ** 2),
    })
    const at = (statistic: string) => oracle(kind, statistic).find((number) => number.at === side)?.value ?? NaN
    expect(found.value / at("mean")).toBeCloseTo(1, 10)
    expect(found.variance / at("variance")).toBeCloseTo(1, 10)
  })
})

describe("exactMatching(treated, comparison)", () => {
  it("weighs by hand: two strata shared, one on either side alone", () => {
    const matching = exactMatching(
      new Map([
        ["a", 2],
        ["b", 1],
        ["only treated", 1],
      ]),
      new Map([
        ["a", 1],
        ["b", 5],
        ["only comparison", 4],
      ]),
    )
    // 3 treated and 6 compared in shared strata: (2/1)·(6/3) and (1/5)·(6/3).
    expect([...matching.weights.keys()]).toEqual(["a", "b"])
    expect(matching.weights.get("a")).toBeCloseTo(4, 12)
    expect(matching.weights.get("b")).toBeCloseTo(0.4, 12)
    expect(matching).toMatchObject({ treated: 3, comparison: 6, covered: 0.75 })
  })

  it("covers nobody where nothing is shared", () => {
    expect(exactMatching(new Map([["a", 2]]), new Map([["b", 2]]))).toEqual({
      weights: new Map(),
      treated: 0,
      comparison: 0,
      covered: 0,
    })
    expect(exactMatching(new Map(), new Map()).covered).toBe(0)
  })
})

describe("standardisedDifference(treated, comparison, deviation)", () => {
  it("is absent where the treated do not vary", () => {
    expect(standardisedDifference(1, 0.5, binaryDeviation(1))).toEqual({ kind: "absent", reason: "noPopulation" })
    expect(deviation(1, 4, 16)).toBe(0)
  })

  it("says nothing of the chance of one person", () => {
    expect(weightedMean({ persons: 1, w: 2, w2: 4, wx: 6, w2x: 12, w2xx: 36 })).toEqual({ value: 3, variance: 0 })
  })
})
