import { describe, expect, it } from "vitest"
import { combinations, numberOfCombinations } from "../../src/statistics/combinations"

describe("combinations(size, take)", () => {
  it("gives every combination once", () => {
    const all = [...combinations(4, 2)].length
    const seen = new Set<string>()
    for (const marks of combinations(6, 3)) seen.add(marks.join(""))
    expect(all).toBe(6)
    expect(seen.size).toBe(20)
    expect([...seen].every((marks) => marks.replaceAll("0", "").length === 3)).toBe(true)
  })
})

describe("numberOfCombinations(size, take)", () => {
  it("counts them without making them", () => {
    expect(numberOfCombinations(13, 3)).toBe(286)
    expect(numberOfCombinations(18, 6)).toBe(18_564)
    expect(numberOfCombinations(5, 5)).toBe(1)
    expect(numberOfCombinations(98, 27)).toBeGreaterThan(1e23)
  })
})
