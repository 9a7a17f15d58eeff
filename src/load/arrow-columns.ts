import { Float64, Int32, makeData, makeVector, Utf8, type Vector } from "apache-arrow"

/**
 * Arrow columns from plain values, built from their buffers: Arrow's own `vectorFromArray` (17) makes a function from text,
 * which the page's content security policy forbids.
 */
export function wordColumn(words: readonly (string | null)[]): Vector<Utf8> {
  const encoder = new TextEncoder()
  const parts = words.map((word) => encoder.encode(word ?? ""))
  const valueOffsets = new Int32Array(words.length + 1)
  parts.forEach((part, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] ?? 0) + part.length
  })
  const data = new Uint8Array(valueOffsets[words.length] ?? 0)
  parts.forEach((part, index) => {
    data.set(part, valueOffsets[index])
  })
  const nulls = validity(words)
  return makeVector(makeData<Utf8>({ type: new Utf8(), length: words.length, valueOffsets, data, ...nulls }))
}

export function numberColumn(numbers: readonly (number | null)[]): Vector<Float64> {
  const data = Float64Array.from(numbers, (number) => number ?? 0)
  return makeVector(makeData({ type: new Float64(), length: numbers.length, data, ...validity(numbers) }))
}

function validity(values: readonly unknown[]): { nullBitmap: Uint8Array; nullCount: number } {
  const nullBitmap = new Uint8Array(Math.ceil(values.length / 64) * 8)
  let nullCount = 0
  values.forEach((value, index) => {
    if (value === null) nullCount += 1
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7))
  })
  return { nullBitmap, nullCount }
}

export function integerColumn(data: Int32Array): Vector<Int32> {
  return makeVector(makeData({ type: new Int32(), length: data.length, data }))
}
