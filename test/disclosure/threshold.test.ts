import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import type { Estimate } from "../../src/domain/estimate"
import { thresholds } from "../../src/domain/result"
import { disclose, isSmall } from "../../src/disclosure/threshold"

const estimate: Estimate = { kind: "value", value: 0.2, interval: absent("noInterval") }

describe("isSmall(persons, k)", () => {
  it.each(thresholds)("is 1 to k − 1 for k = %i: nobody at all is no secret", (k) => {
    const small = Array.from({ length: 20 }, (_, persons) => persons).filter((persons) => isSmall(persons, k))
    expect(small).toEqual(Array.from({ length: k - 1 }, (_, index) => index + 1))
  })
})

describe("disclose(undisclosed, k)", () => {
  it.each(thresholds)("lets nothing out that a count of 1…k−1 persons is behind, for k = %i", (k) => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 15 }), { maxLength: 8 }), (basis) => {
        const isOut = disclose({ estimate, basis }, k) === estimate
        expect(isOut).toBe(basis.every((persons) => persons === 0 || persons >= k))
      }),
      { seed: 5 },
    )
  })

  it("says hidden whatever the other reason, since that a number is missing may tell of it", () => {
    expect(disclose({ estimate: absent("noPopulation"), basis: [3] }, 5)).toEqual(absent("hidden"))
    expect(disclose({ estimate: absent("noPopulation"), basis: [0] }, 5)).toEqual(absent("noPopulation"))
  })
})
