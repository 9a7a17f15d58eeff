import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { answerBands, areSingle, bandSums } from "../../src/measures/answer-bands"

const written = (counts: readonly number[]): string[] =>
  answerBands(counts, 5).map(({ from, to }) => (from === to ? String(from) : `${from}–${to}`))

describe("answerBands(persons, k)", () => {
  it("leaves each answer alone where none is small", () => {
    expect(written([5, 0, 20, 30, 9])).toEqual(["1", "2", "3", "4", "5"])
  })

  it("counts a small answer together with its smaller neighbour on the same side of 4", () => {
    expect(written([2, 10, 20, 30, 9])).toEqual(["1–2", "3", "4", "5"])
    expect(written([20, 2, 9, 30, 4])).toEqual(["1", "2–3", "4–5"])
    expect(written([1, 1, 9, 30, 9])).toEqual(["1–3", "4", "5"])
  })

  it("gives none where a whole side is small", () => {
    expect(written([1, 1, 1, 30, 9])).toEqual([])
    expect(written([9, 9, 9, 1, 2])).toEqual([])
  })

  it("holds no small band, adds up to all, and never mixes the sides", () => {
    const counts = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(counts, (persons) => {
        const bands = answerBands(persons, 5)
        if (bands.length === 0) return true
        const sums = bandSums(persons, bands)
        const all = persons.reduce((sum, count) => sum + count, 0)
        return (
          sums.every((sum) => sum === 0 || sum >= 5) &&
          sums.reduce((sum, count) => sum + count, 0) === all &&
          bands.every(({ from, to }) => to <= 3 || from >= 4) &&
          areSingle(bands) === persons.every((count) => count === 0 || count >= 5)
        )
      }),
    )
  })
})
