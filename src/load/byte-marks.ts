const lowBits = 0x01010101
const restBits = 0x7f7f7f7f

/**
 * Finds the places of any of four bytes among others, four of them at a time. A byte of a word is zero where it is XORed with
 * what is sought, and `((x & 0x7f) + 0x7f) | x` lacks the highest bit for a zero byte alone.
 */
export class ByteMarks {
  /** In order: those before `next` have been used, those from `count` on are of before. */
  readonly places: Int32Array
  next = 0
  count = 0
  #from = -1
  readonly #marks: readonly [number, number, number, number]

  /** `most`: bytes that are searched at once. */
  constructor(marks: readonly [number, number, number, number], most: number) {
    const [a, b, c, d] = marks
    this.places = new Int32Array(most)
    this.#marks = [Math.imul(a, lowBits), Math.imul(b, lowBits), Math.imul(c, lowBits), Math.imul(d, lowBits)]
  }

  /** Other bytes are to be searched. */
  reset(): void {
    this.next = 0
    this.count = 0
    this.#from = -1
  }

  /** Places before this one are used. */
  skipTo(place: number): void {
    while (this.next < this.count && (this.places[this.next] ?? 0) < place) this.next += 1
  }

  /** Search from this place on; false where that has been done. */
  search(bytes: Uint8Array, from: number): boolean {
    if (from === this.#from) return false
    this.#from = from
    this.next = 0
    this.count = this.#find(bytes, from, Math.min(from + this.places.length, bytes.length))
    return true
  }

  /** How many places are found in words that begin at `from` and end before `to`, the last of which may end in vain. */
  #find(bytes: Uint8Array, from: number, to: number): number {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const { places } = this
    const [first, second, third, fourth] = this.#marks
    const last = to - 4
    let found = 0
    for (let at = from; at <= last; at += 4) {
      const word = view.getInt32(at, true)
      const a = word ^ first
      const b = word ^ second
      const c = word ^ third
      const d = word ^ fourth
      const others =
        (((a & restBits) + restBits) | a) &
        (((b & restBits) + restBits) | b) &
        (((c & restBits) + restBits) | c) &
        (((d & restBits) + restBits) | d)
      const hits = ~(others | restBits)
      if (hits === 0) continue
      // Without a branch for each byte: where the next mark stands cannot be foretold.
      places[found] = at
      found += (hits >>> 7) & 1
      places[found] = at + 1
      found += (hits >>> 15) & 1
      places[found] = at + 2
      found += (hits >>> 23) & 1
      places[found] = at + 3
      found += hits >>> 31
    }
    return found
  }
}
