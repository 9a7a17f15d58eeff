import type { DistinctValues } from "./distinct-values"

/** Whole numbers and quarters below `direct / quarters` are looked up by themselves: days, codes, months, hours. */
const direct = 1 << 18
const quarters = 4
const firstSlots = 1 << 10

/** Gives each distinct number of a column a number, from 0 in the order they are met, and "nothing" one too. */
export class NumberDictionary implements DistinctValues {
  readonly #textOf: (value: number) => string
  readonly #direct = new Int32Array(direct).fill(-1)
  #slots = new Int32Array(firstSlots).fill(-1)
  #values = new Float64Array(firstSlots)
  #rows = new Int32Array(firstSlots)
  #numbers = new Float64Array(0)
  #nothing = -1
  #size = 0
  readonly #bits = new Float64Array(1)
  readonly #words = new Int32Array(this.#bits.buffer)

  /** `textOf`: a number as a CSV file would have it. */
  constructor(textOf: (value: number) => string) {
    this.#textOf = textOf
  }

  get size(): number {
    return this.#size
  }

  textOf(id: number): string | null {
    return id === this.#nothing ? null : this.#textOf(this.#values[id] ?? 0)
  }

  rowsOf(id: number): number {
    return this.#rows[id] ?? 0
  }

  /** The numbers of the values, and of "nothing" where the bit of a row is not set. */
  idsOf(values: ArrayLike<number>, valid: Uint8Array | null, firstBit: number, ids: Int32Array, at: number): void {
    const numbers = values instanceof Float64Array ? values : this.#read(values)
    const known = this.#direct
    let rows = this.#rows
    for (let row = 0; row < numbers.length; row += 1) {
      const bit = firstBit + row
      const isTold = valid === null || (((valid[bit >> 3] ?? 0) >> (bit & 7)) & 1) === 1
      const place = (numbers[row] ?? 0) * quarters
      const whole = place | 0
      let id = isTold && whole === place && whole >= 0 && whole < direct ? (known[whole] ?? -1) : -1
      if (id === -1) {
        id = isTold ? this.#idOf(numbers[row] ?? 0) : this.#idOfNothing()
        rows = this.#rows
      }
      rows[id] = (rows[id] ?? 0) + 1
      ids[at + row] = id
    }
  }

  /** Numbers of one kind: the loop over them is quick only where it always meets the same. */
  #read(values: ArrayLike<number>): Float64Array {
    if (values.length > this.#numbers.length) this.#numbers = new Float64Array(values.length)
    this.#numbers.set(values)
    return this.#numbers.subarray(0, values.length)
  }

  #idOf(value: number): number {
    // Minus zero is zero: both are written alike as whole numbers.
    const place = value * quarters
    const whole = place | 0
    if (whole === place && whole >= 0 && whole < direct) {
      const id = this.#direct[whole] ?? -1
      if (id !== -1) return id
      const added = this.#add(whole / quarters)
      this.#direct[whole] = added
      return added
    }
    const mask = this.#slots.length - 1
    let slot = this.#hash(value) & mask
    for (;;) {
      const id = this.#slots[slot] ?? -1
      if (id === -1) break
      if (Object.is(this.#values[id], value)) return id
      slot = (slot + 1) & mask
    }
    const added = this.#add(value)
    this.#slots[slot] = added
    if (this.#size * 2 > this.#slots.length) this.#spread()
    return added
  }

  #idOfNothing(): number {
    if (this.#nothing === -1) this.#nothing = this.#add(0)
    return this.#nothing
  }

  #hash(value: number): number {
    this.#bits[0] = value
    let hash = Math.imul((this.#words[0] ?? 0) ^ 0x9e3779b1, 0x85ebca6b)
    hash = Math.imul((hash ^ (hash >>> 15)) + (this.#words[1] ?? 0), 0xc2b2ae35)
    return hash ^ (hash >>> 16)
  }

  #add(value: number): number {
    const id = this.#size
    if (id === this.#values.length) {
      this.#values = grown(this.#values, new Float64Array(id * 2))
      this.#rows = grown(this.#rows, new Int32Array(id * 2))
    }
    this.#values[id] = value
    this.#size += 1
    return id
  }

  #spread(): void {
    const mask = this.#slots.length * 2 - 1
    const slots = new Int32Array(mask + 1).fill(-1)
    for (const id of this.#slots) {
      if (id === -1) continue
      let slot = this.#hash(this.#values[id] ?? 0) & mask
      while (slots[slot] !== -1) slot = (slot + 1) & mask
      slots[slot] = id
    }
    this.#slots = slots
  }
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from)
  return to
}
