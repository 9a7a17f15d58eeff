import { describe, expect, it } from "vitest"
import { dersimonianLaird } from "../../src/statistics/dersimonian-laird"
import { shrink } from "../../src/statistics/shrinkage"
import { deviation, only, readOracle, valuesOf } from "./oracle"

const oracle = readOracle("municipalities")
const names = ["bcg risk difference", "bcg log risk ratio", "bcg ten", "bcg tau zero"]

describe("dersimonianLaird(changes, variances)", () => {
  it.each(names)('agrees with rma(method = "DL") for %s', (name) => {
    const { tauSquared, k, q, mean } = dersimonianLaird(valuesOf(oracle(name, "yi")), valuesOf(oracle(name, "vi")))
    expect(k).toBe(only(oracle(name, "k")))
    expect(deviation(tauSquared, only(oracle(name, "tau2")))).toBeLessThan(1e-8)
    expect(deviation(q, only(oracle(name, "q")))).toBeLessThan(1e-8)
    expect(deviation(mean, only(oracle(name, "mean")))).toBeLessThan(1e-8)
  })

  it("is 0 where the units differ by no more than their persons explain", () => {
    expect(only(oracle("bcg tau zero", "tau2"))).toBe(0)
    expect(dersimonianLaird([1, 1, 1], [0.1, 0.2, 0.3])).toEqual({ tauSquared: 0, k: 3, q: 0, mean: 1 })
  })

  it("leaves out units without variance", () => {
    expect(dersimonianLaird([0, 4, 100], [1, 1, 0])).toEqual({ tauSquared: 7, k: 2, q: 8, mean: 2 })
  })

  it("says 0 and how many with fewer than two units", () => {
    expect(dersimonianLaird([5], [2])).toEqual({ tauSquared: 0, k: 1, q: 0, mean: 5 })
    expect(dersimonianLaird([], [])).toEqual({ tauSquared: 0, k: 0, q: 0, mean: 0 })
  })
})

describe("shrink(value, variance, between)", () => {
  it.each(names)("agrees with blup for %s", (name) => {
    const [values, variances] = [valuesOf(oracle(name, "yi")), valuesOf(oracle(name, "vi"))]
    const between = dersimonianLaird(values, variances)
    valuesOf(oracle(name, "blup")).forEach((expected, j) => {
      const shrunken = shrink(values[j] ?? NaN, variances[j] ?? NaN, between)
      expect(shrunken.kind === "value" && deviation(shrunken.value, expected)).toBeLessThan(1e-8)
    })
  })

  it("is absent without a variance", () => {
    expect(shrink(1, 0, dersimonianLaird([1, 2], [1, 1]))).toEqual({ kind: "absent", reason: "noInterval" })
  })
})
