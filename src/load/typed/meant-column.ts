import type { CanonicalColumn, FindingKind } from "../../domain/load-problem"
import type { WordPart } from "../canonical-targets"
import type { Meaning } from "../meaning"
import { type ColumnOptions, meaningIn } from "../meaning-tables"
import { grown } from "./grown"
import type { DistinctValues } from "./distinct-values"
import type { WordList } from "./word-list"

const parts = ["word", "visitation", "condition", "sector"] as const

/** A column that is read for its meaning: the numbers of its rows' values, and what each distinct value says. */
export class MeantColumn<Values extends DistinctValues = DistinctValues> {
  readonly index: number
  readonly usedAs: CanonicalColumn
  readonly values: Values
  /** The values of the rows that wait, by their numbers. */
  ids = new Int32Array(1 << 17)
  /** Of each value: its number, whether it has one, its words (by the list; -1: none), its problem. */
  numbers = new Float64Array(1 << 10)
  told = new Uint8Array(1 << 10)
  readonly words: Readonly<Record<WordPart, Int32Array>> & Record<WordPart, Int32Array>
  readonly problems: (FindingKind | undefined)[] = []
  /** Values that say no number, and words of a part at all. */
  untold = 0
  readonly wordsTold: Record<WordPart, number> = { word: 0, visitation: 0, condition: 0, sector: 0 }
  hasProblems = false
  readonly #list: WordList
  #meant = 0
  #firstRows = new Int32Array(1 << 10)
  #met = 0
  readonly #texts: string[] = []

  constructor(index: number, usedAs: CanonicalColumn, values: Values, list: WordList) {
    this.index = index
    this.usedAs = usedAs
    this.values = values
    this.#list = list
    const none = () => new Int32Array(1 << 10)
    this.words = { word: none(), visitation: none(), condition: none(), sector: none() }
  }

  /** What a value is as a text; "" for nothing. */
  textOf(id: number): string {
    return (this.#texts[id] ??= this.values.textOf(id) ?? "")
  }

  /** The first row of each value, from 1; of those that wait no longer. */
  get firstRows(): Int32Array {
    return this.#firstRows.slice(0, this.#met)
  }

  /** The first rows that wait are to be taken, behind those taken. */
  meet(rows: number, taken: number): void {
    // Values are numbered in the order they are met.
    for (let row = 0; row < rows && this.#met < this.values.size; row += 1) {
      if (this.ids[row] !== this.#met) continue
      if (this.#met === this.#firstRows.length) this.#firstRows = grown(this.#firstRows)
      this.#firstRows[this.#met] = taken + row + 1
      this.#met += 1
    }
  }

  /** Room for so many more rows behind those that wait. */
  reserve(waiting: number, more: number): void {
    while (waiting + more > this.ids.length) this.ids = grown(this.ids)
  }

  /** Forget the first rows of those that wait. */
  drop(rows: number, waiting: number): void {
    this.ids.copyWithin(0, rows, waiting)
  }

  get hasNumbers(): boolean {
    return this.untold < this.#meant
  }

  /** Read the values met since the last call. */
  read(options: ColumnOptions): void {
    for (; this.#meant < this.values.size; this.#meant += 1) {
      this.#store(this.#meant, meaningIn(this.usedAs, this.textOf(this.#meant), options))
    }
  }

  /** Whether the options read every value as it has been read. */
  isReadAs(options: ColumnOptions): boolean {
    for (let id = 0; id < this.#meant; id += 1) {
      const { number, problem, ...meaning } = meaningIn(this.usedAs, this.textOf(id), options)
      if (problem !== this.problems[id] || (number !== undefined) !== (this.told[id] === 1)) return false
      if (number !== undefined && number !== this.numbers[id]) return false
      if (parts.some((part) => this.#list.idOf(meaning[part] ?? null) !== this.words[part][id])) return false
    }
    return true
  }

  #store(id: number, { number, problem, ...meaning }: Meaning): void {
    if (id === this.numbers.length) {
      this.numbers = grown(this.numbers)
      this.told = grown(this.told)
      for (const part of parts) this.words[part] = grown(this.words[part])
    }
    this.numbers[id] = number ?? 0
    this.told[id] = number === undefined ? 0 : 1
    if (number === undefined) this.untold += 1
    for (const part of parts) {
      const word = this.#list.idOf(meaning[part] ?? null)
      this.words[part][id] = word
      if (word !== -1) this.wordsTold[part] += 1
    }
    this.problems.push(problem)
    if (problem !== undefined) this.hasProblems = true
  }
}
