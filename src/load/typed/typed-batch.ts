import { Table, tableToIPC, type Vector } from "apache-arrow"
import type { CanonicalColumn } from "../../domain/load-problem"
import type { DecimalMark } from "../../domain/mapping"
import { emptyOrRead } from "../canonical-rows"
import { targets } from "../canonical-targets"
import { isStored } from "../dream/wide-staging"
import { isMeant } from "../meaning"
import { codeWordsOf, type ColumnOptions, conventionsOf, type ReadColumn, serialColumns } from "../meaning-tables"
import { isRequired } from "../table-rules"
import type { DistinctValues } from "./distinct-values"
import { KeptColumn } from "./kept-column"
import { MeantColumn } from "./meant-column"
import type { TypedPlan } from "./plan"
import { ProblemRows } from "./problem-rows"
import { Sample } from "./sample"
import { Scratch } from "./scratch"
import { makersOf } from "./typed-columns"
import { emptyVector, firstNumbers, sameNumber } from "./typed-vectors"
import type { MadeRows } from "./typed-source"
import { WordList } from "./word-list"

/** What the meaning of a text depends on but itself and the user's choices. */
export interface Conventions {
  readonly mark: DecimalMark
  /** The columns of dates that hold Excel's numbers of days. */
  readonly serials: readonly number[]
}

/**
 * Gathers the rows of a file and makes those of the canonical table from them: each distinct value is read once, so that the
 * engine has nothing to do but to store them.
 */
export class TypedBatch<Values extends DistinctValues> {
  readonly meant: readonly MeantColumn<Values>[]
  readonly kept: readonly KeptColumn[]
  readonly sample: Sample
  readonly problems: ProblemRows
  /** Rows that wait, and that have been taken. */
  waiting = 0
  taken = 0
  #conventions: Conventions | undefined
  /** So many columns of the target have had a value; those behind them are left out. */
  #columns = 1
  readonly #texts = new Set<string>()
  readonly #plan: TypedPlan
  readonly #words = new WordList()
  readonly #fileIds = new Scratch()
  readonly #rowNumbers = new Scratch()
  readonly #makers: readonly ((rows: number, dictionary: number) => Vector | null)[]

  constructor(plan: TypedPlan, valuesFor: (index: number) => Values, conventions?: Conventions) {
    const { recognised } = plan
    const stored = recognised.columns.filter(({ usedAs }) => isStored(usedAs))
    this.#plan = plan
    this.#conventions = conventions
    this.meant = stored.flatMap(({ index, usedAs }) =>
      isMeant(usedAs) ? [new MeantColumn(index, usedAs, valuesFor(index), this.#words)] : [],
    )
    this.kept = stored.flatMap(({ index, usedAs }) => (isMeant(usedAs) ? [] : [new KeptColumn(index)]))
    this.sample = new Sample(stored.map(({ index }) => index))
    this.problems = new ProblemRows(this.meant.filter(({ usedAs }) => emptyOrRead.has(usedAs)))
    this.#makers = makersOf(recognised, this.meant, this.kept, this.#words, this.#texts)
  }

  /** Bytes of the texts that wait. */
  get bytes(): number {
    return this.kept.reduce((sum, { offsets }) => sum + (offsets[this.waiting] ?? 0), 0)
  }

  /** Bytes of each column so far, about. */
  get sizes(): ReadonlyMap<number, number> {
    const rows = this.taken + this.waiting
    return new Map([
      ...this.meant.map(({ index }) => [index, rows * Int32Array.BYTES_PER_ELEMENT] as const),
      ...this.kept.map(({ index, written }) => [index, written + rows * Int32Array.BYTES_PER_ELEMENT] as const),
    ])
  }

  /** The first rows that wait. */
  take(rows: number): MadeRows {
    this.#conventions ??= this.conventions()
    for (const column of this.meant) {
      column.meet(rows, this.taken)
      column.read(this.#optionsOf(column, this.#conventions))
    }
    this.problems.find(this.meant, this.taken, rows)
    this.#look(rows)
    const made = this.#makers.map((make, at) => make(rows, at))
    this.#columns = Math.max(this.#columns, made.findLastIndex((vector) => vector !== null) + 1)
    const vectors: Record<string, Vector> = {
      file_id: sameNumber(this.#fileIds.ints(rows), this.#plan.fileId),
      row_number: firstNumbers(this.#rowNumbers.ints(rows), this.taken + 1),
    }
    for (const [at, { name, type }] of targets[this.#plan.recognised.table].slice(0, this.#columns).entries()) {
      vectors[name] = made[at] ?? emptyVector(type, rows)
    }
    const bytes = tableToIPC(new Table(vectors), "stream")
    for (const column of this.meant) column.drop(rows, this.waiting)
    for (const column of this.kept) column.drop(rows, this.waiting)
    this.waiting -= rows
    this.taken += rows
    return { bytes, columns: this.#columns, texts: [...this.#texts] }
  }

  /** As the texts met so far have them. */
  conventions(): Conventions {
    const { mapping, otherwise } = this.#plan
    const read = this.read()
    const { mark } = conventionsOf(read, otherwise, mapping?.reading?.decimal)
    return { mark, serials: serialColumns(read) }
  }

  /** Whether the rows taken would be the same by these conventions. */
  isMadeBy(conventions: Conventions): boolean {
    return this.meant.every((column) => column.isReadAs(this.#optionsOf(column, conventions)))
  }

  /** The distinct texts of the columns that are read for their meaning. */
  read(): readonly ReadColumn[] {
    return this.meant.map(({ index, usedAs, values }) => ({
      index,
      heading: this.#plan.recognised.columns[index]?.heading ?? "",
      usedAs,
      told: Array.from({ length: values.size }, (_, id) => ({ text: values.textOf(id), rows: values.rowsOf(id) })),
    }))
  }

  #optionsOf({ index, usedAs }: MeantColumn<Values>, { mark, serials }: Conventions): ColumnOptions {
    const { recognised, endsAreInclusive, mapping } = this.#plan
    return {
      decimal: mark,
      endsAreInclusive,
      required: isRequired(recognised.table, usedAs),
      serials: serials.includes(index),
      words: this.#wordsOf(usedAs, mapping),
    }
  }

  #wordsOf(usedAs: CanonicalColumn, mapping: TypedPlan["mapping"]): ColumnOptions["words"] {
    return mapping === undefined ? undefined : codeWordsOf(mapping, usedAs)
  }

  #look(rows: number): void {
    const meant = new Map(this.meant.map((column) => [column.index, column]))
    const kept = new Map(this.kept.map((column) => [column.index, column]))
    this.sample.add(this.taken, this.taken + rows, (index, row) => {
      const column = meant.get(index)
      if (column === undefined) return kept.get(index)?.textAt(row) ?? ""
      return column.textOf(column.ids[row] ?? 0)
    })
  }
}
