import type { Texts } from "./texts"

/** How often each distinct text of a column stands in the file. */
export interface DistinctText {
  readonly text: string
  readonly rows: number
}

const decoder = new TextDecoder()
const firstSlots = 1 << 10
/** Numbers kept of a text: its length and three words of its bytes. */
const width = 4
const [lengthAt, firstWord, secondWord, thirdWord] = [0, 1, 2, 3]
/** Three words hold so many bytes: dates, codes and numbers are compared without looking at their bytes again. */
const shortest = 12
/** With one more word: the names of most benefits. */
const short = 16

/**
 * Gives each distinct text of a column a number, from 0 in the order they are met, by its bytes in UTF-8: a column of dates
 * or codes has few texts on many rows, and a number is stored, counted and joined much faster than a text.
 */
export class TextDictionary {
  #slots = new Int32Array(firstSlots).fill(-1)
  /** `width` numbers a text: what one look-up needs lies together. */
  #entries = new Int32Array(firstSlots * width)
  /** Where the bytes of each text lie, and on how many rows it stands. */
  #starts = new Int32Array(firstSlots)
  /** Of each text of 13 to 16 bytes the word at its ninth. */
  #ninths = new Int32Array(firstSlots)
  #rows = new Int32Array(firstSlots)
  #bytes = new Uint8Array(firstSlots * 8)
  #view = viewOf(this.#bytes)
  #written = 0
  #size = 0
  #nothing = -1
  /** The bytes that were asked about last. */
  #asked: Uint8Array = new Uint8Array(0)
  #askedView = viewOf(this.#asked)

  get size(): number {
    return this.#size
  }

  /** The numbers of so many texts, of which the first is the `from`-th and the next `step` behind it; each has one more row then. */
  idsOf({ bytes, starts, ends }: Texts, from: number, step: number, rows: number, ids: Int32Array, at: number): void {
    const view = viewOf(bytes)
    // Up to here a word can be read whole.
    const whole = bytes.length - 4
    let entries = this.#entries
    let slots = this.#slots
    let counts = this.#rows
    let place = from
    for (let row = at; row < at + rows; row += 1) {
      const start = starts[place] ?? 0
      const end = ends[place] ?? 0
      const length = end - start
      place += step
      if (length > shortest || start > whole) {
        const isShort = length > shortest && length <= short
        ids[row] = isShort ? this.#shortIdOf(bytes, view, start, end) : this.idOf(bytes, start, end)
        entries = this.#entries
        slots = this.#slots
        counts = this.#rows
        continue
      }
      // The words may overlap; with the length they tell the text all the same.
      let first = view.getInt32(start, true)
      let second = 0
      let third = 0
      if (length < 4) first &= ~(-1 << (length << 3))
      else {
        second = view.getInt32(length < 8 ? end - 4 : start + 4, true)
        third = view.getInt32(end - 4, true)
      }
      // As in `#idOf`, without a call for each row: this is where most of the time goes.
      const mask = slots.length - 1
      const sum = Math.imul(first ^ length, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35)
      const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
      let slot = (hash ^ (hash >>> 13)) & mask
      for (;;) {
        const id = slots[slot] ?? -1
        if (id === -1) {
          ids[row] = this.#idOf(bytes, start, end, first, second, third)
          entries = this.#entries
          slots = this.#slots
          counts = this.#rows
          break
        }
        const entry = id * width
        if (
          entries[entry + firstWord] === first &&
          entries[entry + secondWord] === second &&
          entries[entry + thirdWord] === third &&
          entries[entry + lengthAt] === length
        ) {
          counts[id] = (counts[id] ?? 0) + 1
          ids[row] = id
          break
        }
        slot = (slot + 1) & mask
      }
    }
  }

  /** As `idOf`, of a text of 13 to 16 bytes: without loops over its words. */
  #shortIdOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const ninth = view.getInt32(start + 8, true)
    const second = withNinth(view.getInt32(start + 4, true), ninth)
    return this.#idOf(bytes, start, end, view.getInt32(start, true), second, view.getInt32(end - 4, true), ninth)
  }

  /** The number of the text `bytes[start, end)`; one more row has it. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start
    if (length < 4) return this.#idOf(bytes, start, end, fewBytes(bytes, start, length), 0, 0)
    const view = this.#viewOf(bytes)
    if (length > shortest && length <= short) return this.#shortIdOf(bytes, view, start, end)
    const [first, third] = [view.getInt32(start, true), view.getInt32(end - 4, true)]
    const second =
      length > shortest ? hashOf(view, start + 4, end) : view.getInt32(length < 8 ? end - 4 : start + 4, true)
    return this.#idOf(bytes, start, end, first, second, third)
  }

  /** By three words of the text; of one of 13 to 16 bytes also by the word at its ninth. */
  #idOf(
    bytes: Uint8Array,
    start: number,
    end: number,
    first: number,
    second: number,
    third: number,
    ninth = 0,
  ): number {
    const length = end - start
    const entries = this.#entries
    const slots = this.#slots
    const mask = slots.length - 1
    let slot = mixed(length, first, second, third) & mask
    for (;;) {
      const id = slots[slot] ?? -1
      if (id === -1) break
      const at = id * width
      if (
        entries[at + firstWord] === first &&
        entries[at + secondWord] === second &&
        entries[at + thirdWord] === third &&
        entries[at + lengthAt] === length &&
        (length <= short
          ? this.#ninths[id] === ninth
          : this.#isText(this.#starts[id] ?? 0, this.#viewOf(bytes), start, end))
      ) {
        this.#rows[id] = (this.#rows[id] ?? 0) + 1
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
    this.#rows[this.#nothing] = (this.#rows[this.#nothing] ?? 0) + 1
    return this.#nothing
  }

  /** Null: nothing. */
  textOf(id: number): string | null {
    if (id === this.#nothing) return null
    const start = this.#starts[id] ?? 0
    const length = this.#entries[id * width + lengthAt] ?? 0
    return decoder.decode(this.#bytes.subarray(start, start + length))
  }

  /** On how many rows the text stands. */
  rowsOf(id: number): number {
    return this.#rows[id] ?? 0
  }

  /** The texts by their numbers. */
  texts(): DistinctText[] {
    return Array.from({ length: this.#size }, (_, id) => ({ text: this.textOf(id) ?? "", rows: this.rowsOf(id) }))
  }

  /** Whether a long text lies at this place of the bytes: a word at a time, the last of which may overlap. */
  #isText(place: number, view: DataView, start: number, end: number): boolean {
    const known = this.#view
    const last = end - 4
    const offset = place - start
    for (let at = start + 4; at < last; at += 4) {
      if (known.getInt32(at + offset, true) !== view.getInt32(at, true)) return false
    }
    return known.getInt32(last + offset, true) === view.getInt32(last, true)
  }

  #viewOf(bytes: Uint8Array): DataView {
    if (bytes !== this.#asked) {
      this.#asked = bytes
      this.#askedView = viewOf(bytes)
    }
    return this.#askedView
  }

  #add(text: Uint8Array, words: readonly number[]): number {
    const id = this.#size
    const to = this.#written + text.length
    if (to > this.#bytes.length) {
      this.#bytes = grown(this.#bytes, Math.max(to, this.#bytes.length * 2))
      this.#view = viewOf(this.#bytes)
    }
    this.#bytes.set(text, this.#written)
    if (id * width === this.#entries.length) {
      this.#entries = grown(this.#entries, this.#entries.length * 2)
      this.#starts = grown(this.#starts, this.#starts.length * 2)
      this.#ninths = grown(this.#ninths, this.#ninths.length * 2)
      this.#rows = grown(this.#rows, this.#rows.length * 2)
    }
    this.#entries.set(words, id * width)
    this.#starts[id] = this.#written
    if (text.length > shortest && text.length <= short) this.#ninths[id] = this.#view.getInt32(this.#written + 8, true)
    this.#rows[id] = 1
    this.#written = to
    this.#size += 1
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return id
  }

  #spread(): void {
    const mask = this.#slots.length * 2 - 1
    const slots = new Int32Array(mask + 1).fill(-1)
    for (let id = 0; id < this.#size; id += 1) {
      const [length = 0, first = 0, second = 0, third = 0] = this.#entries.subarray(id * width, (id + 1) * width)
      let slot = mixed(length, first, second, third) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.#slots = slots
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The second word with the ninth byte's in it: it tells the text where the latter is compared, too. */
function withNinth(second: number, ninth: number): number {
  return (second + Math.imul(ninth, 0x27d4eb2f)) | 0
}

/** Less than four bytes as one number. */
function fewBytes(bytes: Uint8Array, start: number, length: number): number {
  let word = 0
  for (let at = 0; at < length; at += 1) word |= (bytes[start + at] ?? 0) << (at << 3)
  return word
}

function mixed(length: number, first: number, second: number, third: number): number {
  // The products do not wait for each other.
  const sum = Math.imul(first ^ length, 0x9e3779b1) + Math.imul(second, 0x85ebca6b) + Math.imul(third, 0xc2b2ae35)
  const hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d)
  return hash ^ (hash >>> 13)
}

/** A word at a time, the last of which may overlap. */
function hashOf(view: DataView, start: number, end: number): number {
  let hash = 0
  for (let at = start; at < end - 4; at += 4) hash = Math.imul(hash ^ view.getInt32(at, true), 0x01000193)
  return hash ^ (hash >>> 15)
}

function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array)
  return larger
}
