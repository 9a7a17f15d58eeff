import { Int32, makeData, makeVector, Table, tableToIPC, Utf8, type Vector } from "apache-arrow"
import type { Fields } from "./record-splitter"
import type { TextDictionary } from "./text-dictionary"

interface Column {
  readonly name: string
  /** The fields `bytes[starts[i], ends[i])` from place `from` to before `to`. */
  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, from: number, to: number): void
  /** The first rows, which it then holds no longer. */
  take(rows: number): Vector
  readonly bytes: number
}

/** Records that wait to be read column by column: a dictionary is quicker when it is asked many times in a row. */
const blockRows = 1024

/** Gathers the used fields of records into the columns of an Arrow batch, for the engine to append. */
export class RecordBatch {
  readonly #columns: readonly Column[]
  readonly #indices: Int32Array
  readonly #starts: Int32Array
  readonly #ends: Int32Array
  #waiting = 0
  #bytes: Uint8Array = new Uint8Array(0)
  rows = 0

  /** Columns by their position in the file; one with a dictionary holds the numbers of its texts. */
  constructor(
    columns: readonly { readonly index: number; readonly name: string; readonly dictionary?: TextDictionary }[],
  ) {
    this.#indices = Int32Array.from(columns, ({ index }) => index)
    this.#starts = new Int32Array(columns.length * blockRows)
    this.#ends = new Int32Array(columns.length * blockRows)
    this.#columns = columns.map(({ name, dictionary }) =>
      dictionary === undefined ? new TextColumn(name) : new CodedColumn(name, dictionary),
    )
  }

  readonly add = ({ bytes, starts, ends }: Fields): void => {
    if (bytes !== this.#bytes || this.#waiting === blockRows) {
      this.#read()
      this.#bytes = bytes
    }
    let place = this.#waiting
    for (const index of this.#indices) {
      this.#starts[place] = starts[index] ?? 0
      this.#ends[place] = ends[index] ?? 0
      place += blockRows
    }
    this.#waiting += 1
    this.rows += 1
  }

  /** Read the records that wait, so that the dictionaries have all texts of the rows. */
  #read(): void {
    this.#columns.forEach((column, at) => {
      column.add(this.#bytes, this.#starts, this.#ends, at * blockRows, at * blockRows + this.#waiting)
    })
    this.#waiting = 0
  }

  /** Of all that it holds. */
  get bytes(): number {
    this.#read()
    return this.#columns.reduce((sum, { bytes }) => sum + bytes, 0)
  }

  /** The first rows that were gathered since the last call, as an Arrow IPC stream. The others wait for the next. */
  take(rows: number): Uint8Array {
    this.#read()
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

  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, from: number, to: number): void {
    while (this.#rows + to - from > this.#ids.length) this.#ids = doubled(this.#ids)
    this.#dictionary.idsOf(bytes, starts, ends, from, to, this.#ids, this.#rows)
    this.#rows += to - from
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

  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, from: number, to: number): void {
    while (this.#rows + to - from + 1 > this.#offsets.length) this.#offsets = doubled(this.#offsets)
    let written = this.bytes
    for (let at = from; at < to; at += 1) {
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
