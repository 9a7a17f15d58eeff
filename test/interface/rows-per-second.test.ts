import { describe, expect, it } from "vitest"
import { rowsPerSecond } from "../../src/interface/rows-per-second"

describe("rowsPerSecond", () => {
  it("tells the speed so far, and keeps it while no more rows are read", () => {
    let now = 1000
    const speedOf = rowsPerSecond(() => now)
    const speeds = [
      [0, 0],
      [100, 50],
      [500, 200_000],
      [1000, 500_000],
      [3000, 500_000],
    ].map(([after = 0, rows = 0]) => {
      now = 1000 + after
      return speedOf(rows)
    })
    expect(speeds).toEqual([null, null, 400_000, 500_000, 500_000])
  })
})
