import { Bool, DateDay, Dictionary, Float64, Int32, makeData, makeVector, Utf8, type Vector } from "apache-arrow"
import { wordColumn } from "../arrow-columns"
import type { Target } from "../canonical-targets"
import type { KeptColumn } from "./kept-column"
import type { MeantColumn } from "./meant-column"

/** Numbers of rows, and which of them are there: a bit a row; null: all. */
interface Told<T extends Int32Array | Float64Array> {
  readonly values: T
  readonly valid: Uint8Array | null
}

type Made = Int32Array | Float64Array

/** The values of the first rows that wait in a column, by what each distinct value says. */
export function numbersOf<T extends Made>(column: MeantColumn, values: T): Told<T> {
  const { ids, numbers, told, untold } = column
  const rows = values.length
  if (untold === 0) {
    for (let row = 0; row < rows; row += 1) values[row] = numbers[ids[row] ?? 0] ?? 0
    return { values, valid: null }
  }
  const valid = bitsFor(rows)
  let bits = 0
  for (let row = 0; row < rows; row += 1) {
    const id = ids[row] ?? 0
    values[row] = numbers[id] ?? 0
    bits |= (told[id] ?? 0) << (row & 7)
    if ((row & 7) === 7) {
      valid[row >> 3] = bits
      bits = 0
    }
  }
  if ((rows & 7) !== 0) valid[rows >> 3] = bits
  return { values, valid }
}

/** Hours in minutes, and the minutes beside them where there are hours; else the minutes. */
export function minutesOf(hours: Told<Int32Array>, rest: Told<Int32Array>): Told<Int32Array> {
  const { values } = hours
  const valid = bitsFor(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const [hasHours, hasRest] = [isSet(hours.valid, row), isSet(rest.valid, row)]
    values[row] = (hasHours ? (values[row] ?? 0) : 0) + (hasRest ? (rest.values[row] ?? 0) : 0)
    if (hasHours || hasRest) valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7))
  }
  return { values, valid }
}

/** The words of the first rows by the list of words, -1: none; the first column that tells one counts. */
export function wordIdsOf(found: Int32Array, columns: readonly { ids: Int32Array; words: Int32Array }[]): Int32Array {
  const rows = found.length
  for (const [at, { ids, words }] of columns.entries()) {
    if (at === 0) for (let row = 0; row < rows; row += 1) found[row] = words[ids[row] ?? 0] ?? -1
    else for (let row = 0; row < rows; row += 1) if (found[row] === -1) found[row] = words[ids[row] ?? 0] ?? -1
  }
  return found
}

export function numberVector(type: Target["type"], { values, valid }: Told<Made>): Vector {
  const { length } = values
  const nulls = valid === null ? {} : { nullBitmap: valid, nullCount: missingIn(valid, length) }
  if (type === "boolean") {
    const data = bitsFor(length)
    for (let row = 0; row < length; row += 1) {
      if (values[row] !== 0) data[row >> 3] = (data[row >> 3] ?? 0) | (1 << (row & 7))
    }
    return makeVector(makeData({ type: new Bool(), length, data, ...nulls }))
  }
  if (values instanceof Float64Array)
    return makeVector(makeData({ type: new Float64(), length, data: values, ...nulls }))
  if (type === "date") return makeVector(makeData({ type: new DateDay(), length, data: values, ...nulls }))
  return makeVector(makeData({ type: new Int32(), length, data: values, ...nulls }))
}

/** As an Arrow dictionary of the words that these rows have, which are told too. `dictionary`: its number in the batch. */
export function wordVector(
  found: Int32Array,
  words: readonly string[],
  dictionary: number,
): { readonly vector: Vector; readonly used: readonly string[] } {
  const { length } = found
  const local = new Int32Array(words.length).fill(-1)
  const used: string[] = []
  const valid = bitsFor(length)
  let missing = 0
  for (let row = 0; row < length; row += 1) {
    const word = found[row] ?? -1
    if (word === -1) {
      missing += 1
      found[row] = 0
      continue
    }
    let id = local[word] ?? -1
    if (id === -1) {
      id = used.push(words[word] ?? "") - 1
      local[word] = id
    }
    found[row] = id
    valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7))
  }
  const nulls = missing === 0 ? {} : { nullBitmap: valid, nullCount: missing }
  const vector = makeVector(
    makeData({
      type: new Dictionary(new Utf8(), new Int32(), dictionary),
      length,
      data: found,
      dictionary: wordColumn(used.length === 0 ? [""] : used),
      ...nulls,
    }),
  )
  return { vector, used }
}

/** The first texts that wait; an empty one is none. They are not copied. */
export function textVector({ data, offsets }: KeptColumn, length: number): Vector | null {
  const valueOffsets = offsets.subarray(0, length + 1)
  const missing = emptyIn(valueOffsets)
  if (missing === length) return null
  const nulls = missing === 0 ? {} : { nullBitmap: fullBits(valueOffsets), nullCount: missing }
  const bytes = data.subarray(0, valueOffsets[length])
  return makeVector(makeData<Utf8>({ type: new Utf8(), length, valueOffsets, data: bytes, ...nulls }))
}

function emptyIn(offsets: Int32Array): number {
  let empty = 0
  for (let row = 1; row < offsets.length; row += 1) if (offsets[row - 1] === offsets[row]) empty += 1
  return empty
}

function fullBits(offsets: Int32Array): Uint8Array {
  const valid = bitsFor(offsets.length - 1)
  for (let row = 0; row < offsets.length - 1; row += 1) {
    if (offsets[row] !== offsets[row + 1]) valid[row >> 3] = (valid[row >> 3] ?? 0) | (1 << (row & 7))
  }
  return valid
}

/** One number on every row. */
export function sameNumber(data: Int32Array, value: number): Vector {
  return makeVector(makeData({ type: new Int32(), length: data.length, data: data.fill(value) }))
}

export function firstNumbers(data: Int32Array, first: number): Vector {
  for (let row = 0; row < data.length; row += 1) data[row] = first + row
  return makeVector(makeData({ type: new Int32(), length: data.length, data }))
}

/** No value on any row. */
export function emptyVector(type: Target["type"], length: number): Vector {
  const nulls = { nullBitmap: bitsFor(length), nullCount: length }
  if (type !== "varchar") {
    const values = type === "double" ? new Float64Array(length) : new Int32Array(length)
    return numberVector(type, { values, valid: nulls.nullBitmap })
  }
  const valueOffsets = new Int32Array(length + 1)
  return makeVector(makeData<Utf8>({ type: new Utf8(), length, valueOffsets, data: new Uint8Array(0), ...nulls }))
}

function bitsFor(rows: number): Uint8Array {
  return new Uint8Array(Math.ceil(rows / 64) * 8)
}

function isSet(valid: Uint8Array | null, row: number): boolean {
  return valid === null || (((valid[row >> 3] ?? 0) >> (row & 7)) & 1) === 1
}

function missingIn(valid: Uint8Array, rows: number): number {
  let there = 0
  for (const byte of valid) {
    let bits = byte
    for (; bits > 0; bits &= bits - 1) there += 1
  }
  return rows - there
}
