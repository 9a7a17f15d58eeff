import { describe, expect, it } from "vitest"
import { difference, ratio, relativeDevelopment } from "../../src/statistics/compare"

const z = 1.959963984540054

describe("difference(a, b)", () => {
  it("adds the variances", () => {
    const { value, interval } = difference({ value: 10, variance: 9 }, { value: 4, variance: 16 })
    expect(value).toBe(6)
    expect(interval).toEqual({ kind: "interval", low: 6 - 5 * z, high: 6 + 5 * z })
  })
})

describe("ratio(a, b)", () => {
  it("has its interval on the log scale", () => {
    const result = ratio({ value: 0.2, variance: 0.0004 }, { value: 0.1, variance: 0 })
    if (result.kind === "absent" || result.interval.kind === "absent") throw new Error("absent")
    expect(result.value).toBeCloseTo(2, 12)
    expect(result.interval.low).toBeCloseTo(2 * Math.exp(-0.1 * z), 12)
    expect(result.interval.high).toBeCloseTo(2 * Math.exp(0.1 * z), 12)
  })

  it("has no interval at 0 and is absent over 0", () => {
    const noInterval = { kind: "absent", reason: "noInterval" }
    expect(ratio({ value: 0, variance: 0 }, { value: 0.1, variance: 0 })).toEqual({
      kind: "value",
      value: 0,
      interval: noInterval,
    })
    expect(ratio({ value: 0.1, variance: 0 }, { value: 0, variance: 0 })).toEqual(noInterval)
  })
})

describe("relativeDevelopment(t2, t1, c2, c1)", () => {
  it("divides one ratio by the other with all four terms", () => {
    const term = (value: number): { value: number; variance: number } => ({ value, variance: (value * 0.05) ** 2 })
    const result = relativeDevelopment(term(0.3), term(0.2), term(0.25), term(0.2))
    if (result.kind === "absent" || result.interval.kind === "absent") throw new Error("absent")
    expect(result.value).toBeCloseTo(1.2, 12)
    expect(result.interval.high).toBeCloseTo(1.2 * Math.exp(0.1 * z), 12)
  })
})
