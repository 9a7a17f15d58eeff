import type { Threshold } from "../domain/result"
import { type Part, shownParts } from "../disclosure/shown-parts"

/** A cell of a table with sums of its rows and columns; null stands for the sum. */
interface TableCell {
  readonly municipality: number | null
  readonly quarter: number | null
}

/**
 * Which cells of a table of municipalities and quarters may be shown beside their sums: along each row and each column what
 * is hidden must not add up to a small number. What one line hides another line's sum may tell, so it is gone over until
 * nothing more is hidden. Source: MEASURES §5.
 */
export function shownInTable<C extends TableCell>(
  cells: readonly C[],
  partOf: (cell: C) => Part,
  k: Threshold,
): ReadonlySet<C> {
  const hidden = new Set<C>()
  const parts = new Map(cells.map((cell) => [cell, partOf(cell)]))
  const lines = linesOf(cells)
  // The sums themselves first: a sum that is hidden binds nothing.
  for (const cell of cells) {
    const part = parts.get(cell)
    if (part !== undefined && !isShownAlone(part, k)) hidden.add(cell)
  }
  for (let before = -1; before !== hidden.size;) {
    before = hidden.size
    for (const { sum, line } of lines) {
      if (sum !== undefined && hidden.has(sum)) continue
      const own = line.map((cell): Part => {
        const part = parts.get(cell) ?? { own: [], summed: [] }
        // A cell that is hidden for another line's sake stays so: no count of it is small, yet it may not be shown.
        return hidden.has(cell) ? { own: [1], summed: part.summed } : part
      })
      const rest = (own[0]?.summed ?? []).map(() => 0)
      for (const [index, isShown] of shownParts(own, rest, k).entries()) {
        const cell = line[index]
        if (!isShown && cell !== undefined) hidden.add(cell)
      }
    }
  }
  return new Set(cells.filter((cell) => !hidden.has(cell)))
}

function isShownAlone(part: Part, k: Threshold): boolean {
  return (
    shownParts(
      [part],
      part.summed.map(() => 0),
      k,
    )[0] ?? false
  )
}

/** Rows, columns, and the lines of sums, each with the cell that it adds up to. */
function linesOf<C extends TableCell>(cells: readonly C[]): { readonly sum: C | undefined; readonly line: C[] }[] {
  const values = (name: keyof TableCell): (number | null)[] => [...new Set(cells.map((cell) => cell[name]))]
  const lineBy = (name: keyof TableCell, other: keyof TableCell) =>
    values(name).map((value) => ({
      sum: cells.find((cell) => cell[name] === value && cell[other] === null),
      line: cells.filter((cell) => cell[name] === value && cell[other] !== null),
    }))
  return [...lineBy("municipality", "quarter"), ...lineBy("quarter", "municipality")]
}
