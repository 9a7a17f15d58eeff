import { describe, expect, it } from "vitest"
import { interval } from "../../src/domain/estimate"
import { lifeTable } from "../../src/statistics/life-table"
import { kaplanMeier, type Curve } from "../../src/statistics/product-limit"
import { quantileType7, survivalQuantile } from "../../src/statistics/quantiles"
import { deviation, readOracle, valuesOf } from "./oracle"

const oracle = readOracle("intervals")

function exitsOn(...days: readonly number[]): Curve {
  return kaplanMeier(lifeTable(days.map((exit, person) => ({ person, entry: 0, exit, kind: 1 }))))
}

describe("survivalQuantile(curve, q)", () => {
  it("returns the first time with less than 1 − q left", () => {
    expect(survivalQuantile(exitsOn(1, 2, 5), 0.5)).toMatchObject({ value: 2 })
  })

  it("returns the midpoint of the flat where exactly 1 − q is left", () => {
    expect(survivalQuantile(exitsOn(1, 2, 5, 9), 0.5)).toMatchObject({ value: 3.5 })
    expect(survivalQuantile(exitsOn(1, 2, 4, 9), 0.25)).toMatchObject({ value: 1.5 })
  })

  it("takes 1/2 reached by thirds and sixths for 1/2, to R's tolerance", () => {
    expect(survivalQuantile(exitsOn(1, 1, 4, 6, 8, 9), 0.5)).toMatchObject({ value: 5 })
  })

  it("is absent where the curve stays above", () => {
    const curve = kaplanMeier(
      lifeTable([1, 2, 3].map((exit) => ({ person: exit, entry: 0, exit, kind: exit === 1 ? 1 : 0 }))),
    )
    expect(survivalQuantile(curve, 0.5)).toEqual({ kind: "absent", reason: "notReached" })
    expect(survivalQuantile(exitsOn(), 0.5)).toEqual({ kind: "absent", reason: "notReached" })
  })

  it("leaves a side infinite where the band does not cross, and takes the first crossing of one that rises again", () => {
    const band = [interval(0.2, 0.9), interval(0.6, 0.9), interval(0.3, 0.7), interval(0.2, 0.6)]
    const curve = {
      time: [1, 2, 3, 4],
      value: [0.7, 0.7, 0.45, 0.4],
      variance: [],
      interval: band,
      start: 1,
      end: 4,
    } as const
    expect(survivalQuantile(curve, 0.5)).toEqual({ kind: "value", value: 3, interval: interval(1, Infinity) })
  })

  it("has no interval where there is no band", () => {
    expect(survivalQuantile(exitsOn(4), 0.5)).toEqual({
      kind: "value",
      value: 4,
      interval: { kind: "absent", reason: "noInterval" },
    })
  })
})

describe("quantileType7(sorted, q)", () => {
  it.each(["type7 odd", "type7 even", "type7 one"])("agrees with quantile(type = 7) for %s", (name) => {
    const sorted = valuesOf(oracle(name, "x"))
    for (const { at, value = NaN } of oracle(name, "quantile")) {
      const quantile = quantileType7(sorted, at)
      if (quantile.kind === "absent") throw new Error("absent")
      expect(deviation(quantile.value, value)).toBeLessThan(1e-8)
    }
  })

  it("is absent without values", () => {
    expect(quantileType7([], 0.5)).toEqual({ kind: "absent", reason: "noPopulation" })
  })
})
