import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { logitInterval } from "../../src/statistics/logit-interval"
import { wilson } from "../../src/statistics/wilson"
import { deviation, only, readOracle } from "./oracle"

const oracle = readOracle("ratios")

describe("logitInterval(p, se, persons)", () => {
  it.each(["months window 1", "months window 2"])(
    'agrees with svyciprop(method = "logit", df = Inf) for %s',
    (name) => {
      const number = (statistic: string): number => only(oracle(name, statistic))
      const band = logitInterval(number("p"), number("se"), number("persons"))
      if (band.kind === "absent") throw new Error("absent")
      expect(deviation(band.low, number("low"))).toBeLessThan(1e-6)
      expect(deviation(band.high, number("high"))).toBeLessThan(1e-6)
    },
  )

  it("is symmetric around one half", () => {
    const band = logitInterval(0.5, 0.1, 20)
    if (band.kind === "absent") throw new Error("absent")
    expect(band.low + band.high).toBeCloseTo(1, 12)
    expect(band.low).toBeCloseTo(1 / (1 + Math.exp(1.959963984540054 * 0.4)), 12)
  })

  it("turns to Wilson with the persons where p is 0 or 1", () => {
    expect(logitInterval(0, 0, 12)).toEqual(wilson(0, 12))
    expect(logitInterval(1, 0, 12)).toEqual(wilson(12, 12))
    expect(logitInterval(0, 0, 0)).toEqual({ kind: "absent", reason: "noPopulation" })
  })

  it("holds the share and stays within 0–1 for any standard error", () => {
    const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true })
    fc.assert(
      fc.property(share, fc.double({ min: 0, max: 1, noNaN: true }), (p, se) => {
        const band = logitInterval(p, se, 10)
        return (
          band.kind === "interval" && band.low >= 0 && band.low <= p + 1e-12 && p - 1e-12 <= band.high && band.high <= 1
        )
      }),
    )
  })
})
