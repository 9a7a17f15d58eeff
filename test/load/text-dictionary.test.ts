import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { TextDictionary } from "../../src/load/text-dictionary"

const encoder = new TextEncoder()

// Few letters, so that many texts differ in one place alone, wherever that is.
const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "ø", "\0"), maxLength: 24 }), { maxLength: 60 })

/** Texts one after another, as a batch has them: nothing lies behind the last. */
function batchOf(values: readonly string[]): { bytes: Uint8Array; starts: Int32Array; ends: Int32Array } {
  const encoded = values.map((text) => encoder.encode(text))
  const ends = Int32Array.from(encoded, () => 0)
  let written = 0
  for (const [row, { length }] of encoded.entries()) ends[row] = written += length
  const starts = ends.map((_, row) => ends[row - 1] ?? 0)
  return { bytes: encoder.encode(values.join("")), starts, ends }
}

/** Each distinct text by itself, and its rows, in the order they are met. */
function counted(values: readonly string[]): { text: string; rows: number }[] {
  return [...new Set(values)].map((text) => ({ text, rows: values.filter((other) => other === text).length }))
}

describe("TextDictionary", () => {
  it("gives each distinct text a number and counts its rows", () => {
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const dictionary = new TextDictionary()
        const ids = [first, second].flatMap((values) => {
          const into = new Int32Array(values.length)
          dictionary.idsOf(batchOf(values), 0, 1, values.length, into, 0)
          return [...into]
        })
        const all = [...first, ...second]
        expect(ids.map((id) => dictionary.textOf(id))).toEqual(all)
        expect(dictionary.texts()).toEqual(counted(all))
      }),
      { numRuns: 500, seed: 1 },
    )
  })

  it("gives the same number whether texts are asked for together or one by one", () => {
    fc.assert(
      fc.property(texts, (values) => {
        const dictionary = new TextDictionary()
        const batch = batchOf(values)
        const ids = new Int32Array(values.length)
        dictionary.idsOf(batch, 0, 1, values.length, ids, 0)
        const { bytes, starts, ends } = batch
        expect(values.map((_, row) => dictionary.idOf(bytes, starts[row] ?? 0, ends[row] ?? 0))).toEqual([...ids])
      }),
      { numRuns: 300, seed: 2 },
    )
  })

  it("tells texts of 16 bytes of which the second and the third word add up to the same", () => {
    const words = Int32Array.of(1, 7, 5, 9, 1, (7 - 0x27d4eb2f) | 0, 6, 9)
    const batch = { bytes: new Uint8Array(words.buffer), starts: Int32Array.of(0, 16), ends: Int32Array.of(16, 32) }
    const ids = new Int32Array(2)
    new TextDictionary().idsOf(batch, 0, 1, 2, ids, 0)
    expect([...ids]).toEqual([0, 1])
  })

  it.each([4, 12, 13, 16, 17, 40])("tells texts of %i bytes that differ in one byte", (length) => {
    const values = Array.from({ length }, (_, at) => "x".repeat(at) + "y" + "x".repeat(length - at - 1))
    const dictionary = new TextDictionary()
    const ids = new Int32Array(length)
    dictionary.idsOf(batchOf(values), 0, 1, length, ids, 0)
    expect([...ids]).toEqual(values.map((_, at) => at))
  })
})
