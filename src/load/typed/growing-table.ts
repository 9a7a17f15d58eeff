import type { Engine } from "../../engine/engine"
import { type Target, targets } from "../canonical-targets"
import type { LoadNames } from "../load-names"
import { dropMissing, missingColumn } from "../missing-columns"
import type { Recognised } from "../recognised"
import { storedType, storeTexts } from "../word-types"

/** A table that stores columns only as far as rows have had a value; those that no row has one in are missing in it. */
export class GrowingTable {
  readonly #engine: Engine
  readonly #table: string
  readonly #columns: readonly Target[]
  readonly #texts = new Set<string>()
  #width = 0
  #hasMissing = false

  constructor(engine: Engine, { rows }: LoadNames, { table }: Recognised) {
    this.#engine = engine
    this.#table = rows
    this.#columns = targets[table]
  }

  /** Rows as an Arrow IPC stream of file_id, row_number and so many columns; `texts` have had unfamiliar words. */
  async append(bytes: Uint8Array, columns: number, texts: readonly string[]): Promise<void> {
    const added = new Set(texts.filter((name) => !this.#texts.has(name)))
    for (const name of added) this.#texts.add(name)
    if (added.size > 0 && this.#width > 0) await storeTexts(this.#engine, this.#table, added)
    if (this.#width === 0) await this.#create(columns)
    else if (columns > this.#width) await this.#widen(columns)
    await this.#engine.insertArrow(this.#table, bytes, "append")
  }

  async clear(): Promise<void> {
    await this.#engine.query(`drop table if exists ${this.#table}`)
    this.#width = 0
  }

  /** Call when all rows are there: the table then has all its columns. */
  async complete(): Promise<void> {
    if (this.#width === 0) await this.#create(this.#columns.length)
    else if (!this.#hasMissing) await this.#widen(this.#columns.length)
  }

  async #create(columns: number): Promise<void> {
    const typed = this.#columns.map((column) => ({ name: column.name, type: storedType(column, this.#texts) }))
    const stored = typed.slice(0, columns).map(({ name, type }) => `${name} ${type}`)
    const missing = typed.slice(columns).map(missingColumn)
    const all = ["file_id integer", "row_number integer", ...stored, ...missing].join(", ")
    await this.#engine.query(`create or replace table ${this.#table} (${all})`)
    this.#width = columns
    this.#hasMissing = missing.length > 0
  }

  /** Rows far down the file have a value where none had one. */
  async #widen(columns: number): Promise<void> {
    if (this.#hasMissing) await dropMissing(this.#engine, this.#table)
    this.#hasMissing = false
    for (const column of this.#columns.slice(this.#width, columns)) {
      const type = storedType(column, this.#texts)
      await this.#engine.query(`alter table ${this.#table} add column ${column.name} ${type}`)
    }
    this.#width = columns
  }
}
