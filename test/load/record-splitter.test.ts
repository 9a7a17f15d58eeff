import { describe, expect, it } from "vitest"
import { RecordSplitter } from "../../src/load/record-splitter"

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

function split(text: string, fields: number, pieceBytes = text.length * 4): { out: string; splitter: RecordSplitter } {
  const splitter = new RecordSplitter(";", fields, 0)
  const bytes = encode(text)
  let out = ""
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    out += new TextDecoder().decode(splitter.push(bytes.subarray(at, at + pieceBytes), false).bytes)
  }
  out += new TextDecoder().decode(splitter.push(new Uint8Array(0), true).bytes)
  return { out, splitter }
}

describe("RecordSplitter", () => {
  it("gives the same records wherever the pieces are cut", () => {
    const text = 'a;1\r\n"b\r\n;""x""";2\r\n\r\nc;3;4\r\nd;5;\r\n"e";6\r\nf"f;7'
    const whole = split(text, 2)
    expect(whole.out).toBe('a;1\n"b\r\n;""x""";2\nd;5\n"e";6\nf"f;7\n')
    for (let pieceBytes = 1; pieceBytes < text.length; pieceBytes += 1) {
      const { out, splitter } = split(text, 2, pieceBytes)
      expect(out).toBe(whole.out)
      expect(splitter.ragged).toEqual(whole.splitter.ragged)
      expect([1, 2, 3, 4, 5].map((ordinal) => splitter.lineOf(ordinal))).toEqual([1, 2, 6, 7, 8])
    }
  })

  it("passes over the records above the data", () => {
    const splitter = new RecordSplitter(";", 2, 2)
    const { bytes } = splitter.push(encode('title\n"a\nb";c\n1;2\n'), true)
    expect(new TextDecoder().decode(bytes)).toBe("1;2\n")
    expect(splitter.lineOf(1)).toBe(4)
  })

  it("leaves out a quotation mark that is open for more than a megabyte", () => {
    const text = `a;"1\n${"b;2\n".repeat(400_000)}`
    const { splitter } = split(text, 2, 1 << 18)
    expect(splitter.broken).toMatchObject({ rows: 1, examples: [{ row: 1 }] })
    expect(splitter.kept).toBe(400_000)
  })
})
