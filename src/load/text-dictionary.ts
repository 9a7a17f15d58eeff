/** How often each distinct text of a column stands in the file. */
export interface DistinctText {
  readonly text: string
  readonly rows: number
}

const firstSlots = 1 << 10

/**
 * Gives each distinct text of a column a number, from 0 in the order they are met, by its bytes in UTF-8: a column of dates
 * or codes has few texts on many rows, and a number is stored, counted and joined much faster than a text.
 */
export class TextDictionary {
  #slots = new Int32Array(firstSlots).fill(-1)
  #hashes = new Int32Array(firstSlots)
  #ends = new Int32Array(firstSlots)
  #rows = new Int32Array(firstSlots)
  #bytes = new Uint8Array(firstSlots * 8)
  #size = 0

  /** The number of the text `bytes[start, end)`; one more row has it. */
  idOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
    hash ^= hash >>> 15
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (;;) {
      const id = this.#slots[slot] ?? -1
      if (id === -1) return this.#add(bytes, start, end, hash, slot)
      if (this.#hashes[id] === hash && this.#isText(id, bytes, start, end)) {
        this.#rows[id] = (this.#rows[id] ?? 0) + 1
        return id
      }
      slot = (slot + 1) & mask
    }
  }

  /** The texts by their numbers. */
  texts(): DistinctText[] {
    const decoder = new TextDecoder()
    return Array.from({ length: this.#size }, (_, id) => ({
      text: decoder.decode(this.#bytes.subarray(this.#start(id), this.#ends[id])),
      rows: this.#rows[id] ?? 0,
    }))
  }

  #start(id: number): number {
    return id === 0 ? 0 : (this.#ends[id - 1] ?? 0)
  }

  #isText(id: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#start(id)
    if ((this.#ends[id] ?? 0) - from !== end - start) return false
    for (let at = start; at < end; at += 1) if (this.#bytes[from + at - start] !== bytes[at]) return false
    return true
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const id = this.#size
    const from = this.#start(id)
    const to = from + end - start
    if (to > this.#bytes.length) this.#bytes = grown(this.#bytes, Math.max(to, this.#bytes.length * 2))
    this.#bytes.set(bytes.subarray(start, end), from)
    if (id === this.#ends.length) {
      this.#ends = grown(this.#ends, id * 2)
      this.#rows = grown(this.#rows, id * 2)
      this.#hashes = grown(this.#hashes, id * 2)
    }
    this.#ends[id] = to
    this.#rows[id] = 1
    this.#hashes[id] = hash
    this.#slots[slot] = id
    this.#size += 1
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return id
  }

  #spread(): void {
    const mask = this.#slots.length * 2 - 1
    const slots = new Int32Array(mask + 1).fill(-1)
    for (let id = 0; id < this.#size; id += 1) {
      let slot = (this.#hashes[id] ?? 0) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.#slots = slots
  }
}

function grown<T extends Uint8Array | Int32Array>(array: T, length: number): T {
  const larger = new (array.constructor as new (length: number) => T)(length)
  larger.set(array)
  return larger
}
