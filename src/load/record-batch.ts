import { Int32, makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from "apache-arrow"
import type { Fields } from "./record-splitter"
import type { TextDictionary } from "./text-dictionary"

interface Column {
  readonly name: string
  add(fields: Fields, index: number): void
  /** The first rows, which it then holds no longer. */
  take(rows: number): Vector
  readonly bytes: number
}

/** Gathers the used fields of records into the columns of an Arrow batch, for the engine to append. */
export class RecordBatch {
  readonly #columns: readonly (Column & { readonly index: number })[]
  rows = 0

  /** Columns by their position in the file; one with a dictionary holds the numbers of its texts. */
  constructor(
    columns: readonly { readonly index: number; readonly name: string; readonly dictionary?: TextDictionary }[],
  ) {
    this.#columns = columns.map(({ index, name, dictionary }) =>
      Object.assign(dictionary === undefined ? new TextColumn(name) : new CodedColumn(name, dictionary), { index }),
    )
  }

  readonly add = (fields: Fields): void => {
    for (const column of this.#columns) column.add(fields, column.index)
    this.rows += 1
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
  readonly name: string
  readonly #dictionary: TextDictionary
  #ids = new Int32Array(1 << 16)
  #rows = 0

  constructor(name: string, dictionary: TextDictionary) {
    this.name = name
    this.#dictionary = dictionary
  }

  add({ bytes, starts, ends }: Fields, index: number): void {
    if (this.#rows === this.#ids.length) this.#ids = doubled(this.#ids)
    this.#ids[this.#rows] = this.#dictionary.idOf(bytes, starts[index] ?? 0, ends[index] ?? 0)
    this.#rows += 1
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
  readonly name: string
  #data = new Uint8Array(1 << 18)
  #offsets = new Int32Array((1 << 16) + 1)
  #rows = 0

  constructor(name: string) {
    this.name = name
  }

  add({ bytes, starts, ends }: Fields, index: number): void {
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    let to = this.#offsets[this.#rows] ?? 0
    while (to + end - start > this.#data.length) this.#data = doubled(this.#data)
    for (let at = start; at < end; at += 1) {
      this.#data[to] = bytes[at] ?? 0
      to += 1
    }
    this.#rows += 1
    if (this.#rows === this.#offsets.length) this.#offsets = doubled(this.#offsets)
    this.#offsets[this.#rows] = to
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
