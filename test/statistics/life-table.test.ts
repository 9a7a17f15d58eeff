import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { lifeTable, numberAtRisk, truncate, type RiskRow } from "../../src/statistics/life-table"

const rows: readonly RiskRow[] = [
  { person: 1, entry: 0, exit: 3, kind: 1 },
  { person: 2, entry: 0, exit: 5, kind: 0 },
  { person: 3, entry: 3, exit: 5, kind: 2 },
  { person: 4, entry: 4, exit: 9, kind: 1 },
  { person: 5, entry: 4, exit: 4, kind: 1 },
]

describe("lifeTable(rows)", () => {
  it("counts risk sets with entry < t ≤ exit, exits by kind and censorings", () => {
    expect(lifeTable(rows)).toEqual({
      time: [3, 5, 9],
      atRisk: [2, 3, 1],
      exits: [1, 1, 1],
      exitsByKind: { 1: [1, 0, 1], 2: [0, 1, 0] },
      censored: [0, 1, 0],
      entered: [2, 2, 0],
      atRiskFirstDay: 2,
      atRiskNextDay: [2, 1, 0],
      known: 9,
    })
  })

  it("leaves out a row that is at risk at no time", () => {
    expect(lifeTable([{ person: 1, entry: 4, exit: 4, kind: 1 }]).time).toEqual([])
  })

  it("is not changed by cutting a row in two, the second part entering at the duration reached", () => {
    const cut = rows.flatMap((row) =>
      row.person === 2
        ? [
            { ...row, exit: 4, kind: 0 },
            { ...row, entry: 4 },
          ]
        : [row],
    )
    const joined = lifeTable(rows)
    const parted = lifeTable(cut)
    expect(parted.time).toEqual([3, 4, 5, 9])
    expect(parted.atRisk.filter((_, j) => parted.time[j] !== 4)).toEqual(joined.atRisk)
  })

  it("counts as a count row by row would, in any order", () => {
    const row = fc.record({ person: fc.nat(9), entry: fc.nat(20), exit: fc.nat(25), kind: fc.nat(2) })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (random) => {
        const table = lifeTable(random)
        expect(table.atRisk).toEqual(numberAtRisk(random, table.time))
        expect(lifeTable([...random].reverse())).toEqual(table)
      }),
    )
  })
})

describe("truncate(table, minimumAtRisk)", () => {
  it("ends before the first time with fewer at risk, though more are at risk later", () => {
    expect(truncate(lifeTable(rows), 3).time).toEqual([])
    expect(truncate(lifeTable(rows), 2)).toMatchObject({ time: [3, 5], atRisk: [2, 3], exits: [1, 1] })
  })

  it("ends on a day with fewer at risk, though nobody leaves that day and more enter later", () => {
    const late = Array.from({ length: 40 }, (_, person): RiskRow => ({
      person,
      entry: 300,
      exit: 400 + person,
      kind: 1,
    }))
    expect(truncate(lifeTable(late), 5)).toMatchObject({ time: [], known: 0 })
    const early = Array.from({ length: 5 }, (_, person): RiskRow => ({ person, entry: 0, exit: 10, kind: 0 }))
    expect(truncate(lifeTable([...early, ...late]), 5)).toMatchObject({ time: [10], known: 10 })
  })

  it("returns the table as it is where nobody is missing", () => {
    const table = lifeTable(rows)
    expect(truncate(table, 1)).toEqual(table)
  })
})

describe("numberAtRisk(rows, times)", () => {
  it("counts between the times of exit, too", () => {
    expect(numberAtRisk(rows, [1, 4, 5, 6, 10])).toEqual([2, 2, 3, 1, 0])
  })
})
