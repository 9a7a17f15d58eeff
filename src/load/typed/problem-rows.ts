import { type FindingKind, mostRejected } from "../../domain/load-problem"
import type { MeantColumn } from "./meant-column"

/** Rows with a problem in a column: their numbers, from 1, and their values, by the numbers of the distinct ones. */
export interface FoundRows {
  readonly rows: number[]
  readonly ids: number[]
}

/** Keeps the rows whose values have problems, as far as a finding lists them, and those that are left out for one. */
export class ProblemRows {
  /** By column, its position in the file, and by the kind of problem. */
  readonly found = new Map<number, Map<FindingKind, FoundRows>>()
  /** Numbers of the rows of which a value that may be empty but must be read cannot be. */
  readonly unread: number[] = []
  readonly #strict: ReadonlySet<MeantColumn>

  constructor(strict: readonly MeantColumn[]) {
    this.#strict = new Set(strict)
  }

  /** Look at the first rows that wait, behind those taken. */
  find(columns: readonly MeantColumn[], taken: number, rows: number): void {
    for (const column of columns) {
      if (!column.hasProblems) continue
      const isStrict = this.#strict.has(column)
      for (let row = 0; row < rows; row += 1) {
        const id = column.ids[row] ?? 0
        const problem = column.problems[id]
        if (problem === undefined) continue
        const { rows: known, ids } = this.#of(column.index, problem)
        if (known.length < mostRejected) {
          known.push(taken + row + 1)
          ids.push(id)
        }
        if (isStrict) this.unread.push(taken + row + 1)
      }
    }
  }

  #of(index: number, kind: FindingKind): FoundRows {
    const ofColumn = this.found.get(index) ?? new Map<FindingKind, FoundRows>()
    this.found.set(index, ofColumn)
    const ofKind = ofColumn.get(kind) ?? { rows: [], ids: [] }
    ofColumn.set(kind, ofKind)
    return ofKind
  }
}
