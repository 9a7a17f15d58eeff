import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, countDays, tableOfDays } from "../../src/statistics/day-counts"
import { lifeTable, truncate, type RiskRow } from "../../src/statistics/life-table"
import { restrictedMean } from "../../src/statistics/restricted-mean"

const day = fc.integer({ min: 0, max: 40 })
const row: fc.Arbitrary<RiskRow> = fc
  .record({
    person: fc.nat(20),
    entry: day,
    stays: fc.integer({ min: 0, max: 40 }),
    kind: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ person, entry, stays, kind }) => ({ person, entry, exit: entry + stays, kind }))
const rows = fc.array(row, { maxLength: 60 })

describe("tableOfDays(countDays(rows))", () => {
  it("is the life table of the rows", () => {
    fc.assert(
      fc.property(rows, (some) => {
        expect(tableOfDays(countDays(some, 100))).toEqual(lifeTable(some))
      }),
    )
  })

  it("gives the same restricted mean where it counts no further than to τ", () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 4 }), (some, k) => {
        const tau = 30
        const whole = restrictedMean(truncate(lifeTable(some), k), tau)
        const counted = restrictedMean(truncate(tableOfDays(countDays(some, tau)), k), tau)
        expect(counted.kind).toBe(whole.kind)
        if (whole.kind === "value" && counted.kind === "value") expect(counted.value).toBeCloseTo(whole.value, 10)
      }),
    )
  })
})

describe("addDays(a, b, sign)", () => {
  it("counts two groups together, and takes one away again", () => {
    fc.assert(
      fc.property(rows, rows, (some, more) => {
        const [a, b] = [countDays(some, 50), countDays(more, 50)]
        expect(addDays(a, b)).toEqual(countDays([...some, ...more], 50))
        expect(addDays(addDays(a, b), b, -1)).toEqual(a)
      }),
    )
  })
})
