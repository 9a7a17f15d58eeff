import { describe, expect, it } from "vitest"
import { movedReading, nearestReading } from "../../../src/interface/results/reading-position"

describe("movedReading(key, index, count)", () => {
  it("moves by one and stops at the ends", () => {
    expect(movedReading("ArrowRight", 3, 5)).toBe(4)
    expect(movedReading("ArrowRight", 4, 5)).toBe(4)
    expect(movedReading("ArrowLeft", 0, 5)).toBe(0)
  })

  it("starts at the end that the arrow comes from", () => {
    expect(movedReading("ArrowRight", null, 5)).toBe(0)
    expect(movedReading("ArrowLeft", null, 5)).toBe(4)
  })

  it("goes to the ends by Home and End, and leaves other keys alone", () => {
    expect(movedReading("Home", 3, 5)).toBe(0)
    expect(movedReading("End", 3, 5)).toBe(4)
    expect(movedReading("Tab", 3, 5)).toBeNull()
  })
})

describe("nearestReading(readings, position, pixel)", () => {
  it("finds the reading nearest to the pointer", () => {
    const readings = [10, 20, 30].map((at) => ({ at, heading: String(at), lines: [] }))
    expect(nearestReading(readings, (at) => at * 2, 44)).toBe(1)
    expect(nearestReading([], (at) => at, 44)).toBeNull()
  })
})
