import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { interval } from "../../src/domain/estimate"
import { weightedPart } from "../../src/statistics/weighted-part"

const parts = [
  { estimate: 0.5, interval: interval(0.2, 0.6), weight: 0.75 },
  { estimate: 0.1, interval: interval(0.0, 0.5), weight: 0.25 },
]

describe("weightedPart(parts, sharing)", () => {
  it("adds the distances of other persons as squares", () => {
    const { estimate, interval: limits } = weightedPart(parts, "otherPersons")
    expect(estimate).toBeCloseTo(0.4, 12)
    // Below 0.75·0.3 and 0.25·0.1, above 0.75·0.1 and 0.25·0.4.
    expect(limits.low).toBeCloseTo(0.4 - Math.sqrt(0.225 ** 2 + 0.025 ** 2), 12)
    expect(limits.high).toBeCloseTo(0.4 + Math.sqrt(0.075 ** 2 + 0.1 ** 2), 12)
  })

  it("adds those of the same persons as they are, so that windows that are alike leave the limits alone", () => {
    const { interval: limits } = weightedPart(parts, "samePersons")
    expect(limits.low).toBeCloseTo(0.4 - 0.25, 12)
    expect(limits.high).toBeCloseTo(0.4 + 0.175, 12)
    const [first] = parts
    if (first === undefined) throw new Error("no part")
    const twice = weightedPart([first, { ...first, weight: 0.25 }], "samePersons")
    expect(twice.interval.low).toBeCloseTo(0.2, 12)
    expect(twice.interval.high).toBeCloseTo(0.6, 12)
  })

  it("keeps the limits of one part of weight 1, and has none where a part has none", () => {
    const one = { estimate: 0.5, interval: interval(0.2, 0.6), weight: 1 }
    expect(weightedPart([one], "otherPersons").interval).toMatchObject({ low: 0.2, high: 0.6 })
    const without = { estimate: 0.5, interval: absent("noInterval"), weight: 0.5 }
    expect(weightedPart([one, without], "otherPersons").interval).toMatchObject({ low: -Infinity, high: Infinity })
  })
})
