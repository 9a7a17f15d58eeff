import { Int32, makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from "apache-arrow"
import type { Records } from "./record-splitter"
import type { TextDictionary } from "./text-dictionary"

interface Column {
  readonly index: number
  readonly name: string
  /** The fields of the column in these records. */
  add(records: Records): void
  /** The first rows, which it then holds no longer. */
  take(rows: number): Vector
  readonly bytes: number
}

/** Gathers the used fields of records into the columns of an Arrow batch, for the engine to append. */
export class RecordBatch {
  readonly #columns: readonly Column[]
  rows = 0

  /** Columns by their position in the file; one with a dictionary holds the numbers of its texts. */
  constructor(
    columns: readonly { readonly index: number; readonly name: string; readonly dictionary?: TextDictionary }[],
  ) {
    this.#columns = columns.map(({ index, name, dictionary }) =>
      dictionary === undefined ? new TextColumn(index, name) : new CodedColumn(index, name, dictionary),
    )
  }

  readonly add = (records: Records): void => {
    for (const column of this.#columns) column.add(records)
    this.rows += records.rows
  }

  /** Of all that it holds. */
  get bytes(): number {
    return this.#columns.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** The first rows that were gathered since the last call, as an Arrow IPC stream. The others wait for the next. */
  take(rows: number): Uint8Array {
    const table = new Table(Object.fromEntries(this.#columns.map((column) => [column.name, column.take(rows)])))
    this.rows -= rows
    return tableToIPC(table, "stream")
  }
}

class CodedColumn implements Column {
  readonly index: number
  readonly name: string
  readonly #dictionary: TextDictionary
  #ids = new Int32Array(1 << 16)
  #rows = 0

  constructor(index: number, name: string, dictionary: TextDictionary) {
    this.index = index
    this.name = name
    this.#dictionary = dictionary
  }

  add(records: Records): void {
    const { fields, rows } = records
    while (this.#rows + rows > this.#ids.length) this.#ids = doubled(this.#ids)
    this.#dictionary.idsOf(records, this.index, fields, rows, this.#ids, this.#rows)
    this.#rows += rows
  }

  get bytes(): number {
    return this.#rows * Int32Array.BYTES_PER_ELEMENT
  }

  take(rows: number): Vector {
    const data = this.#ids.slice(0, rows)
    this.#ids.copyWithin(0, rows, this.#rows)
    this.#rows -= rows
    return makeVector(makeData({ type: new Int32(), length: data.length, data }))
  }
}

class TextColumn implements Column {
  readonly index: number
  readonly name: string
  #data = new Uint8Array(1 << 18)
  #offsets = new Int32Array((1 << 16) + 1)
  #rows = 0

  constructor(index: number, name: string) {
    this.index = index
    this.name = name
  }

  add({ bytes, starts, ends, fields, rows }: Records): void {
    while (this.#rows + rows + 1 > this.#offsets.length) this.#offsets = doubled(this.#offsets)
    let written = this.bytes
    for (let at = this.index; at < rows * fields; at += fields) {
      const end = ends[at] ?? 0
      const start = starts[at] ?? 0
      while (written + end - start > this.#data.length) this.#data = doubled(this.#data)
      const data = this.#data
      for (let place = start; place < end; place += 1) {
        data[written] = bytes[place] ?? 0
        written += 1
      }
      this.#rows += 1
      this.#offsets[this.#rows] = written
    }
  }

  get bytes(): number {
    return this.#offsets[this.#rows] ?? 0
  }

  take(rows: number): Vector {
    const valueOffsets = this.#offsets.slice(0, rows + 1)
    const taken = valueOffsets[rows] ?? 0
    const data = this.#data.slice(0, taken)
    this.#data.copyWithin(0, taken, this.bytes)
    for (let row = rows; row <= this.#rows; row += 1) this.#offsets[row - rows] = (this.#offsets[row] ?? 0) - taken
    this.#rows -= rows
    return makeVector(makeData<Utf8>({ type: new Utf8(), length: rows, valueOffsets, data }))
  }
}

function doubled<T extends Uint8Array | Int32Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2)
  larger.set(array)
  return larger
}
