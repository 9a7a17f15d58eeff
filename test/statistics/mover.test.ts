import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { interval } from "../../src/domain/estimate"
import { mover } from "../../src/statistics/mover"
import { wilson } from "../../src/statistics/wilson"

describe("mover(parts)", () => {
  it("gives Newcombe's interval for 56/70 against 48/80", () => {
    const { low, high } = mover([
      { estimate: 56 / 70, interval: wilson(56, 70), sign: 1 },
      { estimate: 48 / 80, interval: wilson(48, 80), sign: -1 },
    ])
    expect(low).toBeCloseTo(0.0524, 4)
    expect(high).toBeCloseTo(0.3339, 4)
  })

  it("returns a single part's own interval, turned by its sign", () => {
    expect(mover([{ estimate: 5, interval: interval(4, 8), sign: 1 }])).toEqual(interval(4, 8))
    expect(mover([{ estimate: 5, interval: interval(4, 8), sign: -1 }])).toEqual(interval(-8, -4))
  })

  it("adds distances as squares: 3 and 4 make 5", () => {
    const parts = [
      { estimate: 0, interval: interval(-3, 6), sign: 1 },
      { estimate: 0, interval: interval(-8, 4), sign: -1 },
    ] as const
    expect(mover(parts)).toEqual(interval(-5, 10))
  })

  it("leaves both sides infinite for a part without interval", () => {
    const parts = [
      { estimate: 1, interval: absent("noInterval"), sign: 1 },
      { estimate: 2, interval: interval(1, 3), sign: 1 },
    ] as const
    expect(mover(parts)).toEqual(interval(-Infinity, Infinity))
  })

  it("leaves only the side infinite that a missing limit bears on", () => {
    expect(mover([{ estimate: 2, interval: interval(1, Infinity), sign: 1 }])).toEqual(interval(1, Infinity))
    expect(mover([{ estimate: 2, interval: interval(1, Infinity), sign: -1 }])).toEqual(interval(-Infinity, -1))
  })
})
