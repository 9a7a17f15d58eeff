import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { wilson } from "../../src/statistics/wilson"
import { deviation, only, readOracle } from "./oracle"

const oracle = readOracle("intervals")

describe("wilson(successes, n)", () => {
  it("returns 0 as the low end for zero successes", () => {
    expect(wilson(0, 5)).toMatchObject({ kind: "interval", low: 0 })
  })

  it("returns 1 as the high end where all succeed", () => {
    expect(wilson(5, 5)).toMatchObject({ kind: "interval", high: 1 })
  })

  it("is absent for an empty denominator", () => {
    expect(wilson(0, 0)).toEqual({ kind: "absent", reason: "noPopulation" })
  })

  it.each(["0/5", "0/120", "5/5", "1/7", "3/20", "56/70", "48/80", "171/1003", "40000/250000"])(
    "agrees with prop.test(correct = FALSE) for %s",
    (pair) => {
      const [successes = 0, n = 0] = pair.split("/").map(Number)
      const band = wilson(successes, n)
      if (band.kind === "absent") throw new Error("absent")
      expect(deviation(band.low, only(oracle(`wilson ${pair}`, "low")))).toBeLessThan(1e-8)
      expect(deviation(band.high, only(oracle(`wilson ${pair}`, "high")))).toBeLessThan(1e-8)
    },
  )

  it("holds the share, stays within 0–1 and mirrors successes and failures", () => {
    const pairs = fc
      .integer({ min: 1, max: 500_000 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)))
    fc.assert(
      fc.property(pairs, ([successes, n]) => {
        const band = wilson(successes, n)
        const mirror = wilson(n - successes, n)
        if (band.kind === "absent" || mirror.kind === "absent") return false
        const holds = band.low <= successes / n && successes / n <= band.high
        return holds && band.low >= 0 && band.high <= 1 && Math.abs(band.low - (1 - mirror.high)) < 1e-12
      }),
    )
  })
})
