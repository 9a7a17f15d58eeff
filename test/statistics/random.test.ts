import { describe, expect, it } from "vitest"
import { seededRandom, standardNormal } from "../../src/statistics/random"

const DRAWS = 20_000

function moments(values: readonly number[]): { mean: number; variance: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length }
}

function draws(next: () => number): number[] {
  return Array.from({ length: DRAWS }, next)
}

describe("seededRandom(seed)", () => {
  it("repeats itself for the same seed alone", () => {
    const first = (seed: number): number[] => {
      const random = seededRandom(seed)
      return [random(), random(), random()]
    }
    expect(first(7)).toEqual(first(7))
    expect(first(7)).not.toEqual(first(8))
  })

  it("is uniform on [0, 1), also from the first draw of neighbouring seeds", () => {
    const stream = seededRandom(1)
    const sets = [draws(stream), Array.from({ length: DRAWS }, (_, seed) => seededRandom(seed)())]
    for (const values of sets) {
      const { mean, variance } = moments(values)
      expect(Math.abs(mean - 0.5)).toBeLessThan(4 / Math.sqrt(12 * DRAWS))
      expect(Math.abs(variance - 1 / 12)).toBeLessThan(4 * Math.sqrt(1 / 180 / DRAWS))
      expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
    }
  })
})

describe("standardNormal(random)", () => {
  it("has mean 0, variance 1 and 5 % beyond 1.96", () => {
    const random = seededRandom(2)
    const values = draws(() => standardNormal(random))
    const { mean, variance } = moments(values)
    const beyond = values.filter((value) => Math.abs(value) > 1.959964).length / DRAWS
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(DRAWS))
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / DRAWS))
    expect(Math.abs(beyond - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / DRAWS))
  })

  it("is finite where the uniform number is 0", () => {
    expect(standardNormal(() => 0)).toBeGreaterThan(-10)
  })
})
