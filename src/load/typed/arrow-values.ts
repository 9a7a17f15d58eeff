import type { Data } from "apache-arrow"
import type { ParquetField } from "../parquet-content"
import type { TextDictionary } from "../text-dictionary"
import type { Texts } from "../texts"
import { NotTyped } from "./not-typed"
import type { NumberDictionary } from "./number-dictionary"

export type Reads = NonNullable<ParquetField["reads"]>

const millisecondsPerDay = 86_400_000
const encoder = new TextEncoder()

/** A value as the engine casts it to a text, so that both ways of reading a file tell its findings alike. */
export const textsOf: Readonly<Record<Exclude<Reads, "text">, (value: number) => string>> = {
  whole: String,
  truth: (value) => (value === 0 ? "false" : "true"),
  day: (value) => {
    const date = new Date(value * millisecondsPerDay)
    const year = date.getUTCFullYear()
    if (!(year >= 1000 && year <= 9999)) throw new NotTyped()
    return date.toISOString().slice(0, 10)
  },
  double: (value) => {
    if (Number.isNaN(value)) return "nan"
    const size = Math.abs(value)
    // These are written with exponents.
    if (size >= 1e15 || (size < 1e-4 && value !== 0)) throw new NotTyped()
    return String(value)
  },
}

/** The values of a column of numbers, days or truths, as numbers. */
export function numbersIn(data: Data, reads: Exclude<Reads, "text">): ArrayLike<number> {
  const values = data.values as ArrayLike<number> | BigInt64Array | BigUint64Array
  if (reads === "truth") {
    const bits = data.values as Uint8Array
    return Uint8Array.from({ length: data.length }, (_, row) => bitOf(bits, data.offset + row))
  }
  if (!(values instanceof BigInt64Array || values instanceof BigUint64Array)) return values
  const numbers = new Float64Array(data.length)
  for (let row = 0; row < numbers.length; row += 1) {
    const number = Number(values[row] ?? 0n)
    if (!Number.isSafeInteger(number) && isTold(data, row)) throw new NotTyped()
    numbers[row] = number
  }
  return numbers
}

export function textsIn(data: Data, reads: Reads): Texts {
  if (reads === "text") {
    const raw = data.valueOffsets as Int32Array | BigInt64Array
    const starts = raw instanceof Int32Array ? raw : Int32Array.from(raw, Number)
    const ends = starts.subarray(1)
    return {
      bytes: data.values as Uint8Array,
      starts,
      ends: data.nullCount === 0 ? ends : toldEnds(data, starts, ends),
    }
  }
  const numbers = data.values as ArrayLike<number | bigint>
  const plain = reads === "truth" ? numbersIn(data, reads) : numbers
  const offsets = new Int32Array(data.length + 1)
  let bytes = new Uint8Array(data.length * 12 + 32)
  let written = 0
  for (let row = 0; row < data.length; row += 1) {
    if (isTold(data, row)) {
      const value = plain[row] ?? 0
      const text = typeof value === "bigint" ? String(value) : textsOf[reads](value)
      if (written + 32 > bytes.length) {
        const larger = new Uint8Array(bytes.length * 2)
        larger.set(bytes)
        bytes = larger
      }
      written += encoder.encodeInto(text, bytes.subarray(written)).written
    }
    offsets[row + 1] = written
  }
  return { bytes, starts: offsets, ends: offsets.subarray(1) }
}

/** A text that is not there may have bytes all the same. */
function toldEnds(data: Data, starts: Int32Array, ends: Int32Array): Int32Array {
  return Int32Array.from({ length: data.length }, (_, row) => (isTold(data, row) ? ends[row] : starts[row]) ?? 0)
}

/** The numbers of a batch's texts, behind the rows that wait. */
export function textIdsOf(data: Data, values: TextDictionary, ids: Int32Array, waiting: number): void {
  const texts = textsIn(data, "text")
  const { length } = data
  if (data.nullCount === 0) {
    values.idsOf(texts, 0, 1, length, ids, waiting)
    return
  }
  let from = 0
  for (let row = 0; row < length; row += 1) {
    if (isTold(data, row)) continue
    values.idsOf(texts, from, 1, row - from, ids, waiting + from)
    ids[waiting + row] = values.idOfNothing()
    from = row + 1
  }
  values.idsOf(texts, from, 1, length - from, ids, waiting + from)
}

export function numberIdsOf(
  data: Data,
  reads: Exclude<Reads, "text">,
  values: NumberDictionary,
  ids: Int32Array,
  waiting: number,
): void {
  values.idsOf(numbersIn(data, reads), data.nullCount === 0 ? null : data.nullBitmap, data.offset, ids, waiting)
}

function isTold(data: Data, row: number): boolean {
  return data.nullCount === 0 || bitOf(data.nullBitmap, data.offset + row) === 1
}

function bitOf(bits: Uint8Array, at: number): number {
  return ((bits[at >> 3] ?? 0) >> (at & 7)) & 1
}
