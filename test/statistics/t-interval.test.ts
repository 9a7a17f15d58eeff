import { describe, expect, it } from "vitest"
import { Z975, Z999 } from "../../src/statistics/normal"
import { meanInterval, tInterval, tQuantile975 } from "../../src/statistics/t-interval"
import { deviation, only, readOracle } from "./oracle"

const oracle = readOracle("intervals")

describe("tQuantile975(df)", () => {
  it("agrees with qt(0.975, df), whole degrees of freedom or not", () => {
    for (const { at, value = NaN } of oracle("qt", "t975"))
      expect(deviation(tQuantile975(at), value)).toBeLessThan(1e-10)
  })

  it("comes to the normal quantile for many degrees of freedom", () => {
    expect(Z975).toBeCloseTo(1.959963984540054, 14)
    expect(Z999).toBeCloseTo(3.090232306167813, 14)
    expect(tQuantile975(1e9)).toBeCloseTo(Z975, 8)
  })
})

describe("tInterval(estimate, se, df)", () => {
  it("is absent with less than one degree of freedom", () => {
    expect(tInterval(1, 0.1, 0)).toEqual({ kind: "absent", reason: "noInterval" })
    expect(tInterval(1, NaN, 5)).toEqual({ kind: "absent", reason: "noInterval" })
  })

  it("has no width without a standard error", () => {
    expect(tInterval(1, 0, 5)).toEqual({ kind: "interval", low: 1, high: 1 })
  })
})

describe("meanInterval(mean, variance, n)", () => {
  it.each(["t sleep", "t paired", "t toothgrowth"])("agrees with t.test for %s", (name) => {
    const number = (statistic: string): number => only(oracle(name, statistic))
    const band = meanInterval(number("mean"), number("variance"), number("n"))
    if (band.kind === "absent") throw new Error("absent")
    expect(deviation(band.low, number("low"))).toBeLessThan(1e-8)
    expect(deviation(band.high, number("high"))).toBeLessThan(1e-8)
  })

  it("is absent without values, and with one", () => {
    expect(meanInterval(0, 0, 0)).toEqual({ kind: "absent", reason: "noPopulation" })
    expect(meanInterval(3, 0, 1)).toEqual({ kind: "absent", reason: "noInterval" })
  })
})
