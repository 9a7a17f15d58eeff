import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { hiddenInRow } from "../../src/disclosure/hidden-row"
import { thresholds } from "../../src/domain/result"

/** Every sum that so many cells of at least `least` persons can have, by trying. */
function sums(cells: number, least: 0 | 1, total: number): Set<number> {
  let reached = new Set([0])
  for (let cell = 0; cell < cells; cell += 1) {
    const next = new Set<number>()
    for (const sum of reached) for (let count = least; sum + count <= total; count += 1) next.add(sum + count)
    reached = next
  }
  return reached
}

describe("hiddenInRow(counts, k)", () => {
  it("shows a row where every cell is 0 or has k persons", () => {
    expect(hiddenInRow([0, 5, 20, 0], 5)).toEqual([false, false, false, false])
    expect(hiddenInRow([], 5)).toEqual([])
  })

  it("hides the smallest shown cell beside a small one, and leaves zeros to be seen", () => {
    expect(hiddenInRow([3, 40, 12, 0, 70], 5)).toEqual([true, false, true, false, false])
  })

  it("hides no more where the small ones cover each other", () => {
    expect(hiddenInRow([3, 2, 12, 70], 5)).toEqual([true, true, false, false])
  })

  it("hides a third where two small ones would give each other away", () => {
    // 1 + 1 persons in two hidden cells of at least one each.
    expect(hiddenInRow([1, 1, 12, 70], 5)).toEqual([true, true, true, false])
  })

  it("hides the zeros too where nothing else can cover", () => {
    expect(hiddenInRow([1, 1, 1, 2, 0], 5)).toEqual([true, true, true, true, true])
  })

  it("hides all of a row of few persons", () => {
    expect(hiddenInRow([4, 0, 0], 5)).toEqual([true, true, true])
  })

  it("leaves every small cell any of 1…k−1 for someone who knows the total, the rest and k", () => {
    const count = fc.oneof({ weight: 2, arbitrary: fc.nat(4) }, fc.nat(14))
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 7 }), fc.constantFrom(...thresholds), (counts, k) => {
        const total = counts.reduce((sum, each) => sum + each, 0)
        if (total > 0 && total < k) return
        const hidden = hiddenInRow(counts, k)
        counts.forEach((each, index) => {
          expect(each > 0 && each < k && hidden[index] === false).toBe(false)
        })
        const within = counts.filter((_, index) => hidden[index])
        if (within.length === 0) return
        const unseen = within.reduce((sum, each) => sum + each, 0)
        // In a row that is hidden whole, zeros are too.
        const others = sums(within.length - 1, within.length === counts.length ? 0 : 1, unseen)
        for (let value = 1; value < k; value += 1) expect(others.has(unseen - value)).toBe(true)
      }),
      { numRuns: 2000, seed: 17 },
    )
  })
})
