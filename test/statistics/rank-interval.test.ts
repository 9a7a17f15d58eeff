import { describe, expect, it } from "vitest"
import { dersimonianLaird } from "../../src/statistics/dersimonian-laird"
import { rankIntervals } from "../../src/statistics/rank-interval"
import { shrink, type Shrunken } from "../../src/statistics/shrinkage"
import { deviation, readOracle, valuesOf } from "./oracle"

function unit(value: number, variance: number): Shrunken {
  return { kind: "value", value, weight: 0.5, variance }
}

function limits(units: readonly Shrunken[], best: "highest" | "lowest" = "lowest"): [number, number][] {
  return rankIntervals(units, best).map(({ interval: { low, high } }) => [low, high])
}

describe("rankIntervals(units, best)", () => {
  it("gives units far apart their own rank alone", () => {
    const units = [unit(30, 1), unit(10, 1), unit(20, 1)]
    expect(limits(units)).toEqual([
      [3, 3],
      [1, 1],
      [2, 2],
    ])
    expect(limits(units, "highest")).toEqual([
      [1, 1],
      [3, 3],
      [2, 2],
    ])
    expect(rankIntervals(units, "highest").map(({ rank }) => rank)).toEqual([1, 3, 2])
  })

  it("draws two units in the order that the normal distribution says", () => {
    // P(first below second) = Φ(δ/√2): 0.9792 for δ = 2.88, 0.9714 for δ = 2.69, either side of 0.975.
    expect(limits([unit(0, 1), unit(2.88, 1)])).toEqual([
      [1, 1],
      [2, 2],
    ])
    expect(limits([unit(0, 1), unit(2.69, 1)])).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  it.each([0.3, 0])("gives 40 units alike every rank with the same chance (variance %f)", (variance) => {
    // Ranks 1–40 of 2.5 % each: the 2.5 percentile is 1 or 2, the 97.5 percentile 39 or 40.
    const units = Array.from({ length: 40 }, () => unit(5, variance))
    for (const [low, high] of limits(units)) {
      expect([1, 2]).toContain(low)
      expect([39, 40]).toContain(high)
    }
    expect(rankIntervals(units, "lowest").every(({ rank }) => rank === 1)).toBe(true)
  })

  it("takes 20 units alike to both ends", () => {
    expect(limits(Array.from({ length: 20 }, () => unit(5, 2)))).toEqual(Array.from({ length: 20 }, () => [1, 20]))
  })

  it("repeats itself for the same seed, and has something for nobody", () => {
    const units = [unit(0, 1), unit(0.5, 1), unit(1, 3)]
    expect(rankIntervals(units, "lowest")).toEqual(rankIntervals(units, "lowest"))
    expect(rankIntervals([], "lowest")).toEqual([])
  })

  it("agrees with R's ranks of draws around the values and variances of rma and blup", () => {
    const municipalities = readOracle("municipalities")
    const oracle = readOracle("rank")
    for (const name of ["bcg risk difference", "bcg log risk ratio"]) {
      const [values, variances] = [valuesOf(municipalities(name, "yi")), valuesOf(municipalities(name, "vi"))]
      const between = dersimonianLaird(values, variances)
      const units = values
        .map((value, j) => shrink(value, variances[j] ?? 0, between))
        .filter((s) => s.kind === "value")
      const drawn = rankIntervals(units, "lowest")
      units.forEach(({ value, variance }, j) => {
        expect(deviation(value, valuesOf(oracle(name, "shrunken"))[j] ?? NaN)).toBeLessThan(1e-8)
        expect(deviation(variance, valuesOf(oracle(name, "variance"))[j] ?? NaN)).toBeLessThan(1e-8)
        // Another generator's 10 000 draws: R's limits at 2.5 ± 0.6 % and 97.5 ± 0.6 % of 200 000 draws enclose ours.
        const { low, high } = drawn[j]?.interval ?? { low: NaN, high: NaN }
        expect(low).toBeGreaterThanOrEqual(valuesOf(oracle(name, "low outer"))[j] ?? NaN)
        expect(low).toBeLessThanOrEqual(valuesOf(oracle(name, "low inner"))[j] ?? NaN)
        expect(high).toBeGreaterThanOrEqual(valuesOf(oracle(name, "high inner"))[j] ?? NaN)
        expect(high).toBeLessThanOrEqual(valuesOf(oracle(name, "high outer"))[j] ?? NaN)
      })
    }
  })
})
