/** How often each distinct text of a column stands in the file. */
export interface DistinctText {
  readonly text: string
  readonly rows: number
}

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

  get size(): number {
    return this.#size
  }

  /** The number of the text `bytes[start, end)`; one more row has it. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    const length = end - start
    const isShort = length <= shortest
    const first = isShort ? wordAt(bytes, start, end) : hashOf(bytes, start, end)
    const second = isShort ? wordAt(bytes, start + 4, end) : 0
    const third = isShort ? wordAt(bytes, start + 8, end) : 0
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
        (isShort || this.#isText(id, bytes, start, end))
      ) {
        entries[at + rowsAt] = (entries[at + rowsAt] ?? 0) + 1
        return id
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = this.#size
    return this.#add(bytes.subarray(start, end), [length, first, second, third])
  }

  /** The texts by their numbers. */
  texts(): DistinctText[] {
    const decoder = new TextDecoder()
    return Array.from({ length: this.#size }, (_, id) => {
      const start = this.#entries[id * width + startAt] ?? 0
      const length = this.#entries[id * width + lengthAt] ?? 0
      return {
        text: decoder.decode(this.#bytes.subarray(start, start + length)),
        rows: this.#entries[id * width + rowsAt] ?? 0,
      }
    })
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
  let hash = Math.imul(first ^ length, 0x9e3779b1)
  hash = Math.imul((hash ^ (hash >>> 15)) + second, 0x85ebca6b)
  hash = Math.imul((hash ^ (hash >>> 13)) + third, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
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
