/** How often each distinct text of a column stands in the file. */
export interface DistinctText {
  readonly text: string
  readonly rows: number
}

const decoder = new TextDecoder()
const firstSlots = 1 << 10
/** Numbers kept of a text: its length, its bytes or hash, where its bytes lie, on how many rows it stands. */
const width = 8
const [lengthAt, firstWord, secondWord, thirdWord, startAt, rowsAt] = [0, 1, 2, 3, 4, 5]
/** So many bytes fit into the three words: dates, codes and numbers are compared without looking at their bytes again. */
const shortest = 12

/**
 * Gives each distinct text of a column a number, from 0 in the order they are met, by its bytes in UTF-8: a column of dates
 * or codes has few texts on many rows, and a number is stored, counted and joined much faster than a text.
 */
export class TextDictionary {
  #slots = new Int32Array(firstSlots).fill(-1)
  /** `width` numbers a text: what one look-up needs lies together. */
  #entries = new Int32Array(firstSlots * width)
  #bytes = new Uint8Array(firstSlots * 8)
  #written = 0
  #size = 0
  #nothing = -1

  get size(): number {
    return this.#size
  }

  /** The numbers of the texts `bytes[starts[i], ends[i])` from place `from` to before `to`; each has one more row then. */
  idsOf(
    bytes: Uint8Array,
    starts: Int32Array,
    ends: Int32Array,
    from: number,
    to: number,
    ids: Int32Array,
    at: number,
  ): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    // Up to here the three words of a short text can be read whole.
    const whole = bytes.length - shortest
    let entries = this.#entries
    let slots = this.#slots
    for (let place = from, row = at; place < to; place += 1, row += 1) {
      const start = starts[place] ?? 0
      const end = ends[place] ?? 0
      const length = end - start
      if (length > shortest || start > whole) {
        ids[row] = this.idOf(bytes, start, end)
        entries = this.#entries
        slots = this.#slots
        continue
      }
      let first = view.getInt32(start, true)
      let second = 0
      let third = 0
      if (length < 4) first &= ~(-1 << (length << 3))
      else if (length < 8) second = view.getInt32(start + 4, true) & ~(-1 << ((length - 4) << 3))
      else {
        second = view.getInt32(start + 4, true)
        third = view.getInt32(start + 8, true)
        if (length < shortest) third &= ~(-1 << ((length - 8) << 3))
      }
      // As in `#idOf`, without a call for each row: this is where most of the time goes.
      const mask = slots.length - 1
      let slot = mixed(length, first, second, third) & mask
      for (;;) {
        const id = slots[slot] ?? -1
        if (id === -1) {
          ids[row] = this.#idOf(bytes, start, end, first, second, third)
          entries = this.#entries
          slots = this.#slots
          break
        }
        const entry = id * width
        if (
          entries[entry + firstWord] === first &&
          entries[entry + secondWord] === second &&
          entries[entry + thirdWord] === third &&
          entries[entry + lengthAt] === length
        ) {
          entries[entry + rowsAt] = (entries[entry + rowsAt] ?? 0) + 1
          ids[row] = id
          break
        }
        slot = (slot + 1) & mask
      }
    }
  }

  /** The number of the text `bytes[start, end)`; one more row has it. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    if (end - start > shortest) return this.#idOf(bytes, start, end, hashOf(bytes, start, end), 0, 0)
    const [first, second] = [wordAt(bytes, start, end), wordAt(bytes, start + 4, end)]
    return this.#idOf(bytes, start, end, first, second, wordAt(bytes, start + 8, end))
  }

  #idOf(bytes: Uint8Array, start: number, end: number, first: number, second: number, third: number): number {
    const length = end - start
    const hash = mixed(length, first, second, third)
    const entries = this.#entries
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = hash & mask
    for (;;) {
      const id = slots[slot] ?? -1
      if (id === -1) break
      const at = id * width
      if (
        entries[at + firstWord] === first &&
        entries[at + secondWord] === second &&
        entries[at + thirdWord] === third &&
        entries[at + lengthAt] === length &&
        (length <= shortest || this.#isText(id, bytes, start, end))
      ) {
        entries[at + rowsAt] = (entries[at + rowsAt] ?? 0) + 1
        return id
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = this.#size
    return this.#add(bytes.subarray(start, end), [length, first, second, third])
  }

  /** The number of "nothing", which is no text; one more row has it. */
  idOfNothing(): number {
    if (this.#nothing === -1) return (this.#nothing = this.#add(new Uint8Array(0), [-1, 0, 0, 0]))
    const at = this.#nothing * width + rowsAt
    this.#entries[at] = (this.#entries[at] ?? 0) + 1
    return this.#nothing
  }

  /** Null: nothing. */
  textOf(id: number): string | null {
    if (id === this.#nothing) return null
    const start = this.#entries[id * width + startAt] ?? 0
    const length = this.#entries[id * width + lengthAt] ?? 0
    return decoder.decode(this.#bytes.subarray(start, start + length))
  }

  /** On how many rows the text stands. */
  rowsOf(id: number): number {
    return this.#entries[id * width + rowsAt] ?? 0
  }

  /** The texts by their numbers. */
  texts(): DistinctText[] {
    return Array.from({ length: this.#size }, (_, id) => ({ text: this.textOf(id) ?? "", rows: this.rowsOf(id) }))
  }

  #isText(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = (this.#entries[id * width + startAt] ?? 0) - start
    for (let at = start; at < end; at += 1) if (this.#bytes[from + at] !== bytes[at]) return false
    return true
  }

  #add(text: Uint8Array, words: readonly number[]): number {
    const id = this.#size
    const to = this.#written + text.length
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(to, this.#bytes.length * 2))
    this.#bytes.set(text, this.#written)
    if (id * width === this.#entries.length) this.#entries = grown(this.#entries, this.#entries.length * 2)
    this.#entries.set([...words, this.#written, 1], id * width)
    this.#written = to
    this.#size += 1
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return id
  }

  #spread(): void {
    const mask = this.#slots.length * 2 - 1
    const slots = new Int32Array(mask + 1).fill(-1)
    for (let id = 0; id < this.#size; id += 1) {
      const [length = 0, first = 0, second = 0, third = 0] = this.#entries.subarray(id * width, id * width + startAt)
      let slot = mixed(length, first, second, third) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.#slots = slots
  }
}

/** Up to four bytes as one number. */
function wordAt(bytes: Uint8Array, start: number, end: number): number {
  const low = (start < end ? (bytes[start] ?? 0) : 0) | (start + 1 < end ? (bytes[start + 1] ?? 0) << 8 : 0)
  const high = (start + 2 < end ? (bytes[start + 2] ?? 0) : 0) | (start + 3 < end ? (bytes[start + 3] ?? 0) << 8 : 0)
  return low | (high << 16)
}

function mixed(length: number, first: number, second: number, third: number): number {
  // The products do not wait for each other.
  const sum = Math.imul(first ^ length, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35)
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return hash
}

function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array)
  return larger
}
