import { grown } from "./grown"

const space = 32
const capitalN = 78
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** A column of texts kept as written, without blanks around them: what `trimmed` is in SQL. Empty ones mean nothing. */
export class KeptColumn {
  readonly index: number
  /** The texts of the rows that wait, one after another: the n-th ends where the next begins. */
  data = new Uint8Array(1 << 20)
  offsets = new Int32Array((1 << 17) + 1)
  /** Bytes of all texts so far. */
  written = 0

  constructor(index: number) {
    this.index = index
  }

  /** The texts `bytes[starts[i], ends[i])` from place `from` to before `to`, behind the rows that wait. */
  add(bytes: Uint8Array, starts: Int32Array, ends: Int32Array, from: number, to: number, waiting: number): void {
    while (waiting + to - from + 1 > this.offsets.length) this.offsets = grown(this.offsets)
    const offsets = this.offsets
    let written = offsets[waiting] ?? 0
    const before = written
    let row = waiting
    for (let place = from; place < to; place += 1) {
      const start = starts[place] ?? 0
      const end = ends[place] ?? 0
      const length = end - start
      // A blank trimmed off may be any of Unicode's.
      while (written + length > this.data.length) this.data = grown(this.data)
      const data = this.data
      if (length > 0 && (needsCare(bytes[start] ?? 0) || needsCare(bytes[end - 1] ?? 0))) {
        const text = trimmedText(decoder.decode(bytes.subarray(start, end)))
        written += encoder.encodeInto(text, data.subarray(written)).written
      } else if (length > 48) {
        data.set(bytes.subarray(start, end), written)
        written += length
      } else {
        for (let at = start; at < end; at += 1) {
          data[written] = bytes[at] ?? 0
          written += 1
        }
      }
      row += 1
      offsets[row] = written
    }
    this.written += written - before
  }

  /** The n-th text that waits. */
  textAt(row: number): string {
    return decoder.decode(this.data.subarray(this.offsets[row], this.offsets[row + 1]))
  }

  /** Forget the first rows of those that wait. */
  drop(rows: number, waiting: number): void {
    const { offsets } = this
    const gone = offsets[rows] ?? 0
    this.data.copyWithin(0, gone, offsets[waiting])
    for (let row = rows; row <= waiting; row += 1) offsets[row - rows] = (offsets[row] ?? 0) - gone
  }
}

/** Blanks, bytes beyond ASCII, and the N that "NULL" begins with. */
function needsCare(byte: number): boolean {
  return byte <= space || byte >= 128 || byte === capitalN
}

/** As DuckDB's `trim`: spaces of every kind, but no tabs or line ends. */
function trimmedText(text: string): string {
  const bare = text.replace(/^\p{Zs}+|\p{Zs}+$/gu, "")
  return bare === "NULL" ? "" : bare
}
