import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { shownParts } from "../../src/disclosure/shown-parts"

describe("shownParts(parts, rest, k)", () => {
  it("hides a part whose own numbers are small, though its sums are not", () => {
    const parts = [
      { own: [2], summed: [40] },
      { own: [40], summed: [40] },
    ]
    expect(shownParts(parts, [0], 5)).toEqual([false, true])
  })

  it("shows a part of nobody", () => {
    expect(shownParts([{ own: [0], summed: [0] }], [0], 5)).toEqual([true])
  })

  it("leaves each small part any of 1…k−1 for someone who knows the whole, what is shown and k", () => {
    const k = 5
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 7 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0)
        if (total > 0 && total < k) return true
        const shown = shownParts(
          counts.map((count) => ({ own: [], summed: [count] })),
          [0],
          k,
        )
        const hidden = counts.filter((_, index) => shown[index] === false)
        const sum = hidden.reduce((all, count) => all + count, 0)
        const small = hidden.filter((count) => count > 0 && count < k)
        // The others of the hidden parts take what is left, whatever v the small one has: they may hold nobody.
        return small.length === 0 || (hidden.length >= 2 && sum >= k)
      }),
    )
  })
})
