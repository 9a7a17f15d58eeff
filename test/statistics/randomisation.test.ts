import { describe, expect, it } from "vitest"
import { randomisationTest, type RandomisationTest, type MunicipalChanges } from "../../src/statistics/randomisation"
import { deviation, only, readOracle, valuesOf } from "./oracle"

const oracle = readOracle("randomisation")

function setsOf(name: string, participating: number): [MunicipalChanges, MunicipalChanges] {
  const part = (from: number, to?: number): MunicipalChanges => ({
    changes: valuesOf(oracle(name, "change")).slice(from, to),
    weights: valuesOf(oracle(name, "weight")).slice(from, to),
    variances: valuesOf(oracle(name, "variance")).slice(from, to),
  })
  return [part(0, participating), part(participating)]
}

function result(name: string): RandomisationTest {
  const test = randomisationTest(...setsOf(name, only(oracle(name, "participating"))), 0)
  if (test.kind === "absent") throw new Error(test.reason)
  return test
}

function alike(changes: readonly number[]): MunicipalChanges {
  return { changes, weights: changes.map(() => 1), variances: changes.map(() => 1) }
}

describe("randomisationTest(participating, comparison, tauSquared)", () => {
  it.each(["bcg three", "bcg six", "bcg alike", "hackshaw uneven", "hackshaw eighteen"])(
    "has the t of clubSandwich's CR2 for %s",
    (name) => {
      expect(deviation(result(name).statistic, only(oracle(name, "t")))).toBeLessThan(1e-8)
    },
  )

  it.each(["bcg three", "bcg six", "bcg alike"])("takes every combination where they are few: %s", (name) => {
    const { p, draws, exact } = result(name)
    expect(exact).toBe(true)
    expect(draws).toBe(only(oracle(name, "combinations")))
    expect(deviation(p, only(oracle(name, "p")))).toBeLessThan(1e-8)
  })

  it("draws where there are many, and comes near the share of all", () => {
    const { p, draws, exact } = result("hackshaw eighteen")
    const expected = only(oracle("hackshaw eighteen", "p"))
    expect(exact).toBe(false)
    expect(draws).toBe(9999)
    expect(Math.abs(p - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / draws))
  })

  it("gives the same p for the same seed, and counts what happened as one draw", () => {
    const [own, others] = setsOf("hackshaw eighteen", 6)
    const p = (seed: number) => randomisationTest(own, others, 0, { draws: 499, seed })
    expect(p(1)).toEqual(p(1))
    expect(p(1)).not.toEqual(p(2))
    const far = alike([100, 101, 102, 103, 104, 105, 106, 107, 108, 109])
    const near = alike([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(randomisationTest(far, near, 0, { draws: 99 })).toMatchObject({ p: 0.01, draws: 99, exact: false })
  })

  it("ranks one participating municipality among all", () => {
    const [own, others] = setsOf("bcg one", 1)
    const test = randomisationTest(own, others, only(oracle("bcg one", "tau2")))
    if (test.kind === "absent") throw new Error(test.reason)
    expect(test).toMatchObject({ draws: 13, exact: true })
    expect(deviation(test.statistic, valuesOf(oracle("bcg one", "distance"))[0] ?? 0)).toBeLessThan(1e-8)
    expect(deviation(test.p, only(oracle("bcg one", "p")))).toBeLessThan(1e-8)
  })

  it("counts two sets of the same size both ways round: 2 of 6 combinations are as far", () => {
    expect(randomisationTest(alike([0, 1]), alike([10, 11]), 0)).toMatchObject({ p: 2 / 6, draws: 6, exact: true })
  })

  it("leaves out municipalities without weight", () => {
    const own = alike([0, 1])
    const others = alike([10, 11])
    const withEmpty = { changes: [...others.changes, 99], weights: [1, 1, 0], variances: [1, 1, 1] }
    expect(randomisationTest(own, withEmpty, 0)).toEqual(randomisationTest(own, others, 0))
  })

  it("is absent where nothing can be compared", () => {
    const none = { kind: "absent", reason: "noInterval" }
    expect(randomisationTest(alike([]), alike([1, 2]), 0)).toEqual({ kind: "absent", reason: "noComparison" })
    expect(randomisationTest(alike([1, 2]), alike([]), 0)).toEqual({ kind: "absent", reason: "noComparison" })
    expect(randomisationTest(alike([1, 2]), alike([3]), 0)).toEqual(none)
    expect(randomisationTest(alike([1, 1]), alike([3, 3]), 0)).toEqual(none)
    expect(randomisationTest({ changes: [1], weights: [1], variances: [0] }, alike([3, 4]), 0)).toEqual(none)
  })
})
