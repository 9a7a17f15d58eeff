import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { shownInTable } from "../../src/measures/shown-in-table"

interface Cell {
  readonly municipality: number | null
  readonly quarter: number | null
  readonly count: number
}

/** The cells of a table with the sums of its rows and columns. */
function withSums(counts: readonly (readonly number[])[]): Cell[] {
  const cells = counts.flatMap((row, municipality) => row.map((count, quarter) => ({ municipality, quarter, count })))
  const sum = (of: readonly Cell[]): number => of.reduce((all, { count }) => all + count, 0)
  const rows = counts.map((_, municipality) => ({
    municipality,
    quarter: null,
    count: sum(cells.filter((cell) => cell.municipality === municipality)),
  }))
  const columns = (counts[0] ?? []).map((_, quarter) => ({
    municipality: null,
    quarter,
    count: sum(cells.filter((cell) => cell.quarter === quarter)),
  }))
  return [...cells, ...rows, ...columns, { municipality: null, quarter: null, count: sum(cells) }]
}

const part = ({ count }: Cell) => ({ own: [count], summed: [count] })

describe("shownInTable(cells, partOf, k)", () => {
  it("hides a second cell in the row and the column of a small one", () => {
    const cells = withSums([
      [3, 20, 30],
      [20, 20, 20],
      [9, 30, 40],
    ])
    const shown = shownInTable(cells, part, 5)
    const hidden = cells.filter((cell) => !shown.has(cell)).map(({ municipality, quarter }) => [municipality, quarter])
    expect(hidden).toContainEqual([0, 0])
    expect(hidden.filter(([municipality]) => municipality === 0).length).toBeGreaterThanOrEqual(2)
    expect(hidden.filter(([, quarter]) => quarter === 0).length).toBeGreaterThanOrEqual(2)
    expect(shown.has(cells.at(-1) as Cell)).toBe(true)
  })

  it("shows everything where nothing is small", () => {
    const cells = withSums([
      [10, 20],
      [0, 20],
    ])
    expect(shownInTable(cells, part, 5).size).toBe(cells.length)
  })

  it("leaves no line whose shown sum tells a small sum of hidden cells", () => {
    const table = fc.array(fc.array(fc.integer({ min: 0, max: 14 }), { minLength: 3, maxLength: 3 }), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(table, (counts) => {
        const cells = withSums(counts)
        const shown = shownInTable(cells, part, 5)
        const lines = cells
          .filter((sum) => (sum.municipality === null) !== (sum.quarter === null))
          .map((sum) => ({
            sum,
            hidden: cells.filter(
              (cell) =>
                cell.municipality !== null &&
                cell.quarter !== null &&
                (sum.quarter === null ? cell.municipality === sum.municipality : cell.quarter === sum.quarter) &&
                !shown.has(cell),
            ),
          }))
        return lines.every(({ sum, hidden }) => {
          const left = hidden.reduce((all, { count }) => all + count, 0)
          return !shown.has(sum) || left === 0 || left >= 5
        })
      }),
    )
  })
})
