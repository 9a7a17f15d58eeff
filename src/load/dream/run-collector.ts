import { Table, tableToIPC } from "apache-arrow"
import type { Engine } from "../../engine/engine"
import { integerColumn, wordColumn } from "../arrow-columns"
import type { Records } from "../record-splitter"
import { TextDictionary } from "../text-dictionary"

const none = -1

/**
 * Gathers the unbroken stretches of equal texts along some columns of each record, by their places among these columns
 * (from 1, the end exclusive). A record has hundreds of weeks and few stretches: only these reach the engine.
 */
export class RunCollector {
  readonly #indices: Int32Array
  readonly #table: string
  readonly #dictionary = new TextDictionary()
  #runs = new Int32Array(4 << 14)
  #size = 0
  #records = 0

  /** A column without an index is empty on every record. */
  constructor(table: string, indices: readonly (number | undefined)[]) {
    this.#table = table
    this.#indices = Int32Array.from(indices, (index) => index ?? none)
  }

  readonly add = (records: Records): void => {
    for (let row = 0; row < records.rows; row += 1) this.#addRecord(records, row * records.fields)
  }

  /** The record of which the first field is at this place. */
  #addRecord({ bytes, starts, ends }: Records, first: number): void {
    this.#records += 1
    const columns = this.#indices.length
    let [from, start, end] = [1, 0, 0]
    // Counted, not iterated: a file of weeks has tens of millions of fields.
    for (let at = 0; at < columns; at += 1) {
      const index = this.#indices[at] ?? none
      const nextStart = index === none ? 0 : (starts[first + index] ?? 0)
      const nextEnd = index === none ? 0 : (ends[first + index] ?? 0)
      if (at > 0 && !sameBytes(bytes, start, end, nextStart, nextEnd)) {
        this.#close(from, at + 1, bytes, start, end)
        from = at + 1
      }
      start = nextStart
      end = nextEnd
    }
    if (columns > 0) this.#close(from, columns + 1, bytes, start, end)
  }

  #close(from: number, to: number, bytes: Uint8Array, start: number, end: number): void {
    if (this.#size * 4 === this.#runs.length) {
      const larger = new Int32Array(this.#runs.length * 2)
      larger.set(this.#runs)
      this.#runs = larger
    }
    const at = this.#size * 4
    this.#runs[at] = this.#records
    this.#runs[at + 1] = this.#dictionary.idOf(bytes, start, end)
    this.#runs[at + 2] = from
    this.#runs[at + 3] = to
    this.#size += 1
  }

  /** Append what was gathered since the last call: row_number, said (the number of the text), from_place, to_place. */
  async store(engine: Engine): Promise<void> {
    if (this.#size === 0) return
    const column = (at: number) =>
      integerColumn(Int32Array.from({ length: this.#size }, (_, run) => this.#runs[run * 4 + at] ?? 0))
    const arrow = new Table({ row_number: column(0), said: column(1), from_place: column(2), to_place: column(3) })
    this.#size = 0
    await engine.insertArrow(rawOf(this.#table), tableToIPC(arrow, "stream"), "append")
  }

  async begin(engine: Engine): Promise<void> {
    await engine.query(
      `create or replace table ${rawOf(this.#table)}
        (row_number integer, said integer, from_place integer, to_place integer)`,
    )
  }

  /** Make the table of all stretches, with their texts instead of the numbers. */
  async finish(engine: Engine): Promise<void> {
    const texts = `${this.#table}_texts`
    const distinct = this.#dictionary.texts().map(({ text }) => text)
    await engine.query(`create or replace table ${texts} (id integer, text varchar)`)
    if (distinct.length > 0) {
      const arrow = new Table({ id: integerColumn(Int32Array.from(distinct.keys())), text: wordColumn(distinct) })
      await engine.insertArrow(texts, tableToIPC(arrow, "stream"), "append")
    }
    await engine.query(
      `create or replace table ${this.#table} as
      select r.row_number, nullif(t.text, '') as said, r.from_place, r.to_place
      from ${rawOf(this.#table)} as r join ${texts} as t on t.id = r.said`,
    )
    for (const table of [rawOf(this.#table), texts]) await engine.query(`drop table ${table}`)
  }
}

/** Where the stretches stand until all of them are there. */
export function rawOf(table: string): string {
  return `${table}_raw`
}

function sameBytes(bytes: Uint8Array, a: number, aEnd: number, b: number, bEnd: number): boolean {
  if (aEnd - a !== bEnd - b) return false
  for (let at = 0; at < aEnd - a; at += 1) if (bytes[a + at] !== bytes[b + at]) return false
  return true
}
