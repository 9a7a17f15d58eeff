import { describe, expect, it } from "vitest"
import { interval } from "../../src/domain/estimate"
import { concentration, developmentInterval } from "../../src/statistics/development"
import { dersimonianLaird } from "../../src/statistics/dersimonian-laird"
import { tQuantile975 } from "../../src/statistics/t-interval"
import { deviation, only, readOracle, valuesOf } from "./oracle"

describe("developmentInterval(development)", () => {
  it("agrees with rma(mods = ~project, weights, tau2) and t with K − 1 degrees of freedom", () => {
    const oracle = readOracle("municipalities")
    const column = (statistic: string): number[] => valuesOf(oracle("development bcg", statistic))
    const number = (statistic: string): number => only(oracle("development bcg", statistic))
    const [yi, vi, size] = [column("yi"), column("vi"), column("size")]
    const set = (values: number[]): number[] => values.slice(0, 3)
    const comparison = (values: number[]): number[] => values.slice(3)
    const share = (sizes: number[]): number[] => sizes.map((n) => n / sizes.reduce((a, b) => a + b, 0))
    const dot = (a: number[], b: number[]): number => a.reduce((sum, x, j) => sum + x * (b[j] ?? 0), 0)
    const [omegaT, omegaC] = [share(set(size)), share(comparison(size))]
    const improvement = dot(omegaT, set(yi)) - dot(omegaC, comparison(yi))
    const squares = (omega: number[]): number[] => omega.map((x) => x * x)
    const variance = dot(squares(omegaT), set(vi)) + dot(squares(omegaC), comparison(vi))
    const { tauSquared, k } = dersimonianLaird(comparison(yi), comparison(vi))
    const w = concentration(set(size)) + concentration(comparison(size))

    const band = developmentInterval({ improvement, persons: { kind: "symmetric", variance }, tauSquared, w, k })
    if (band.kind === "absent") throw new Error("absent")
    expect(k).toBe(10)
    expect(deviation(tauSquared, number("tau2"))).toBeLessThan(1e-8)
    expect(deviation(improvement, number("difference"))).toBeLessThan(1e-8)
    expect(deviation(Math.sqrt(variance + tauSquared * w), number("se"))).toBeLessThan(1e-8)
    expect(deviation(band.low, number("low"))).toBeLessThan(1e-6)
    expect(deviation(band.high, number("high"))).toBeLessThan(1e-6)
  })

  it("has a side of its own for each side of an asymmetric interval", () => {
    const z = 1.959963984540054
    const persons = { kind: "asymmetric", interval: interval(1 - 3 * z, 1 + 4 * z) } as const
    const t = tQuantile975(29)
    const band = developmentInterval({ improvement: 1, persons, tauSquared: 16, w: 1, k: 30 })
    if (band.kind === "absent") throw new Error("absent")
    expect(band.low).toBeCloseTo(1 - 5 * t, 10)
    expect(band.high).toBeCloseTo(1 + Math.sqrt(32) * t, 10)
  })

  it("keeps an infinite end infinite", () => {
    const persons = { kind: "asymmetric", interval: interval(-Infinity, 2) } as const
    const band = developmentInterval({ improvement: 1, persons, tauSquared: 0, w: 1, k: 10 })
    expect(band).toMatchObject({ low: -Infinity })
    expect(band.kind === "interval" && Number.isFinite(band.high)).toBe(true)
  })

  it("is absent with fewer than ten comparison municipalities", () => {
    const persons = { kind: "symmetric", variance: 1 } as const
    const reason = { kind: "absent", reason: "tooFewMunicipalities" }
    expect(developmentInterval({ improvement: 1, persons, tauSquared: 0, w: 1, k: 9 })).toEqual(reason)
    expect(developmentInterval({ improvement: 1, persons, tauSquared: 0, w: 1, k: 10 })).toMatchObject({
      kind: "interval",
    })
  })
})

describe("concentration(weights)", () => {
  it("is 1 for one municipality and 1/n for n alike", () => {
    expect(concentration([7])).toBe(1)
    expect(concentration([3, 3, 3, 3])).toBe(0.25)
    expect(concentration([1, 3])).toBe(0.625)
  })

  it("is 0 where there is nothing to weigh", () => {
    expect(concentration([])).toBe(0)
    expect(concentration([0, 0])).toBe(0)
  })
})
