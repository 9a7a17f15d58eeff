import type { DecimalMark, Mapping } from "../domain/mapping"
import type { Engine } from "../engine/engine"
import { canonicalRows } from "./canonical-rows"
import { storeDistinct } from "./distinct-table"
import { columnName, type LoadNames } from "./load-names"
import { codeWordsOf, conventionsOf, type ReadColumn, serialColumns, storeMeanings } from "./meaning-tables"
import type { Recognised } from "./recognised"
import { isRequired } from "./table-rules"

export interface EarlyOptions {
  readonly fileId: number
  readonly endsAreInclusive: boolean
  /** The decimal mark where no number tells. */
  readonly otherwise: DecimalMark
  readonly mapping?: Mapping | undefined
}

/** A column of so many distinct texts is read once, at the end. */
const mostTexts = 50_000

/**
 * Makes the rows of the canonical table while the file is still being read, as its texts are understood so far: the engine
 * would have little to do meanwhile. Where the rest of the file has another decimal mark, say, they are made again.
 */
export class EarlyRows {
  readonly #engine: Engine
  readonly #names: LoadNames
  readonly #recognised: Recognised
  readonly #options: EarlyOptions
  /** How the texts were understood. */
  #reading: string | undefined
  #stopped = false
  /** How many texts of a column have been read, by its position. */
  readonly #texts = new Map<number, number>()
  #rows = 0

  constructor(engine: Engine, names: LoadNames, recognised: Recognised, options: EarlyOptions) {
    this.#engine = engine
    this.#names = names
    this.#recognised = recognised
    this.#options = options
  }

  /** Whether more rows are to be made early, of columns that have so many texts. */
  goesOn(sizes: readonly number[]): boolean {
    this.#stopped ||= sizes.some((size) => size > mostTexts)
    return !this.#stopped
  }

  /** Make the stored rows up to this one. `columns`: those read for their meaning, with all texts that these rows have. */
  async make(rows: number, columns: readonly ReadColumn[]): Promise<void> {
    const { mapping, otherwise, fileId } = this.#options
    const { mark } = conventionsOf(columns, otherwise, mapping?.reading?.decimal)
    const reading = readingOf(columns, mark)
    this.#reading ??= reading
    this.#stopped ||= reading !== this.#reading
    if (this.#stopped) return
    for (const column of columns) {
      const { index, told, usedAs } = column
      if (this.#texts.get(index) === told.length) continue
      this.#texts.set(index, told.length)
      await storeDistinct(this.#engine, this.#names.distinct(columnName(index)), told)
      const required = isRequired(this.#recognised.table, usedAs)
      const words = codeWordsOf(mapping, usedAs)
      await storeMeanings(this.#engine, this.#names, column, { ...this.#options, decimal: mark, required, words })
    }
    const made = canonicalRows(this.#recognised, this.#names, fileId, () => true)
    if (this.#rows === 0) await this.#engine.query(made.create)
    await this.#engine.query(made.insert(this.#rows, rows))
    this.#rows = rows
  }

  /** How many rows were made as the whole file is to be understood: none where it turned out otherwise. */
  rowsFor(columns: readonly ReadColumn[], mark: DecimalMark): number {
    return !this.#stopped && this.#reading === readingOf(columns, mark) ? this.#rows : 0
  }
}

/** Everything but a text itself and the user's choices that its meaning depends on. */
function readingOf(columns: readonly ReadColumn[], mark: DecimalMark): string {
  return JSON.stringify([mark, serialColumns(columns)])
}
