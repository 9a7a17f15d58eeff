import { array, assert, constantFrom, integer, property, string, uint8Array } from "fast-check"
import { describe, expect, it } from "vitest"
import { isMostlyUtf8, MixedUtf8 } from "../../src/load/mixed-utf8"

function read(bytes: Uint8Array, pieceBytes: number): string {
  const mixed = new MixedUtf8()
  const parts: Uint8Array[] = []
  for (let at = 0; at < bytes.length; at += pieceBytes)
    parts.push(mixed.push(bytes.subarray(at, at + pieceBytes), false))
  parts.push(mixed.push(new Uint8Array(0), true))
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts))
}

const latin = (text: string): Uint8Array => Buffer.from(text, "latin1")
const pieces = integer({ min: 1, max: 7 })

describe("MixedUtf8", () => {
  it("leaves what is UTF-8 as it is, wherever it is cut", () => {
    const texts = string({ unit: "binary" }).filter((text) => !text.startsWith("\ufeff"))
    assert(
      property(texts, pieces, (text, piece) => {
        expect(read(Buffer.from(text), piece)).toBe(text)
      }),
    )
  })

  it("reads rows of Windows-1252 among rows of UTF-8, wherever they are cut", () => {
    const word = constantFrom("Tønder", "Ærø", "Høje-Taastrup", "Århus", "é")
    const rows = array(
      word.chain((text) => constantFrom({ text, bytes: latin(text) }, { text, bytes: Buffer.from(text) })),
    )
    assert(
      property(rows, pieces, (all, piece) => {
        const bytes = Buffer.concat(all.flatMap((row) => [row.bytes, latin("\n")]))
        expect(read(bytes, piece)).toBe(all.map(({ text }) => `${text}\n`).join(""))
      }),
    )
  })

  it("makes a text of any bytes, and takes the byte order mark off", () => {
    assert(
      property(uint8Array(), pieces, (bytes, piece) => {
        expect(() => read(bytes, piece)).not.toThrow()
      }),
    )
    expect(read(Buffer.concat([Buffer.from("\ufeffø"), latin("\x80\xe5")]), 9)).toBe("ø€å")
  })
})

describe("isMostlyUtf8(bytes)", () => {
  it("is not so of Windows-1252, nor of plain letters", () => {
    expect(isMostlyUtf8(latin("Tønder Ærø »Ø« Høje-Taastrup"))).toBe(false)
    expect(isMostlyUtf8(latin("abc"))).toBe(false)
    expect(isMostlyUtf8(Buffer.concat([Buffer.from("ø æ"), latin("ø")]))).toBe(true)
    expect(isMostlyUtf8(Buffer.concat([Buffer.from("ø"), latin("øå.")]))).toBe(false)
  })
})
