import { describe, expect, it } from "vitest"
import { funnelLimits, unitVariance } from "../../src/statistics/funnel"

describe("unitVariance(sizes, variances)", () => {
  it("gives back p(1 − p) where each unit's variance is p(1 − p)/n", () => {
    const unit = unitVariance([10, 40], [0.21 / 10, 0.21 / 40])
    expect(unit.kind === "value" && unit.value).toBeCloseTo(0.21, 12)
  })

  it("is absent without persons", () => {
    expect(unitVariance([], [])).toEqual({ kind: "absent", reason: "noPopulation" })
  })
})

describe("funnelLimits(centre, unit, n, tauSquared, z)", () => {
  it("adds what municipalities vary to what persons vary", () => {
    expect(funnelLimits(0.5, 0.9, 10, 0.16, 2)).toEqual({ kind: "interval", low: -0.5, high: 1.5 })
    expect(funnelLimits(0.5, 0.9, 0, 0.16, 2)).toEqual({ kind: "absent", reason: "noPopulation" })
  })
})
