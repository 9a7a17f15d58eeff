import type { Texts } from "../texts"
import { grown } from "./grown"

const word = 4
const space = 32
const capitalN = 78
/** Bytes at the edge of a text that has to be looked at: blanks, bytes beyond ASCII, and the N that "NULL" begins with. */
const careful = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= space || byte >= 128 || byte === capitalN ? 1 : 0,
)
const decoder = new TextDecoder()
const encoder = new TextEncoder()

/** A column of texts kept as written, without blanks around them: what `trimmed` is in SQL. Empty ones mean nothing. */
export class KeptColumn {
  readonly index: number
  /** The texts of the rows that wait, one after another: the n-th ends where the next begins. */
  data = new Uint8Array(1 << 20)
  offsets = new Int32Array((1 << 17) + 1)
  #view = new DataView(this.data.buffer)
  /** Bytes of all texts so far. */
  written = 0

  constructor(index: number) {
    this.index = index
  }

  /** So many texts, of which the first is the `from`-th and the next `step` behind it, behind the rows that wait. */
  add({ bytes, starts, ends }: Texts, from: number, step: number, rows: number, waiting: number): void {
    while (waiting + rows + 1 > this.offsets.length) this.offsets = grown(this.offsets)
    const offsets = this.offsets
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    let written = offsets[waiting] ?? 0
    const before = written
    let place = from
    for (let row = waiting + 1; row <= waiting + rows; row += 1) {
      const start = starts[place] ?? 0
      const end = ends[place] ?? 0
      const length = end - start
      place += step
      this.#reserve(written + length + word)
      if (length > 0 && (careful[bytes[start] ?? 0] === 1 || careful[bytes[end - 1] ?? 0] === 1)) {
        const text = trimmedText(decoder.decode(bytes.subarray(start, end)))
        written += encoder.encodeInto(text, this.data.subarray(written)).written
      } else if (length > 48 || end + word > bytes.length) {
        this.data.set(bytes.subarray(start, end), written)
        written += length
      } else {
        // The last word may be too long: the next text is written over it.
        const into = this.#view
        for (let at = 0; at < length; at += word) into.setInt32(written + at, view.getInt32(start + at, true), true)
        written += length
      }
      offsets[row] = written
    }
    this.written += written - before
  }

  /** All of these texts, the n-th of which ends where the next begins: mostly none has to be looked at but by its edges. */
  addAll(texts: Texts, rows: number, waiting: number): void {
    const { bytes, starts } = texts
    if (!this.#areBare(texts, rows)) {
      this.add(texts, 0, 1, rows, waiting)
      return
    }
    while (waiting + rows + 1 > this.offsets.length) this.offsets = grown(this.offsets)
    const offsets = this.offsets
    const first = starts[0] ?? 0
    const last = starts[rows] ?? first
    const before = offsets[waiting] ?? 0
    this.#reserve(before + last - first)
    this.data.set(bytes.subarray(first, last), before)
    const shift = before - first
    for (let row = 1; row <= rows; row += 1) offsets[waiting + row] = (starts[row] ?? 0) + shift
    this.written += last - first
  }

  /** Whether no text has to be trimmed, nor any stands between two others. */
  #areBare({ bytes, starts, ends }: Texts, rows: number): boolean {
    for (let row = 0; row < rows; row += 1) {
      const start = starts[row] ?? 0
      const end = ends[row] ?? 0
      if (end !== starts[row + 1]) return false
      if (start < end && (careful[bytes[start] ?? 0] === 1 || careful[bytes[end - 1] ?? 0] === 1)) return false
    }
    return true
  }

  #reserve(bytes: number): void {
    if (bytes <= this.data.length) return
    while (bytes > this.data.length) this.data = grown(this.data)
    this.#view = new DataView(this.data.buffer)
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

/** As DuckDB's `trim`: spaces of every kind, but no tabs or line ends. */
function trimmedText(text: string): string {
  const bare = text.replace(/^\p{Zs}+|\p{Zs}+$/gu, "")
  return bare === "NULL" ? "" : bare
}
