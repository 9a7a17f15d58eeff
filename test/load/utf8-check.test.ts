import { array, assert, constantFrom, integer, oneof, property, string, uint8Array } from "fast-check"
import { describe, expect, it } from "vitest"
import { Utf8Check } from "../../src/load/utf8-check"

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

function checked(bytes: Uint8Array, pieceBytes: number): boolean {
  const check = new Utf8Check()
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    if (!check.push(bytes.subarray(at, at + pieceBytes))) return false
  }
  return check.isWhole
}

/** Bytes at which the rules change, among plain text and whole characters. */
const edges = constantFrom(0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xec, 0xed)
const higher = constantFrom(0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff)
const text = string({ unit: "binary" }).map((part) => [...new TextEncoder().encode(part)])
const parts = array(oneof(array(oneof(edges, higher), { maxLength: 4 }), text), { maxLength: 8 })

describe("Utf8Check", () => {
  it("says of any bytes what the decoder says, wherever they are cut", () => {
    assert(
      property(
        oneof(
          parts.map((part) => Uint8Array.from(part.flat())),
          uint8Array(),
        ),
        integer({ min: 1, max: 9 }),
        (bytes, piece) => {
          expect(checked(bytes, piece)).toBe(isUtf8(bytes))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it("refuses a character that is cut off at the end", () => {
    expect(checked(Uint8Array.of(0x61, 0xc3), 2)).toBe(false)
    expect(checked(Uint8Array.of(0x61, 0xc3, 0xa6), 2)).toBe(true)
  })
})
