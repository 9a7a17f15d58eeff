import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { adjustBH } from "../../src/statistics/benjamini-hochberg"
import { deviation, readOracle, valuesOf } from "./oracle"

describe("adjustBH(p)", () => {
  it('agrees with p.adjust(p, "BH"), ties and ones included', () => {
    const oracle = readOracle("intervals")
    const adjusted = adjustBH(valuesOf(oracle("bh", "p")))
    valuesOf(oracle("bh", "adjusted")).forEach((expected, j) => {
      expect(deviation(adjusted[j] ?? NaN, expected)).toBeLessThan(1e-8)
    })
  })

  it("returns nothing for nothing and one p-value as it is", () => {
    expect(adjustBH([])).toEqual([])
    expect(adjustBH([0.2])).toEqual([0.2])
  })

  it("never lowers a p-value, exceeds 1 or changes their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (p) => {
        const adjusted = adjustBH(p)
        return p.every((a, i) => {
          const own = adjusted[i] ?? -1
          return own >= a * (1 - 1e-12) && own <= 1 && p.every((b, j) => a > b || own <= (adjusted[j] ?? -1))
        })
      }),
    )
  })
})
