import { describe, expect, it } from "vitest"
import { type Records, RecordSplitter } from "../../src/load/record-splitter"

/** The fields of each record, joined by a bar. */
function split(
  text: string,
  fields: number,
  { skip = 0, pieceBytes = text.length * 4 } = {},
): { out: string[]; splitter: RecordSplitter } {
  const splitter = new RecordSplitter(";", fields, skip)
  const out: string[] = []
  const pass = ({ bytes, starts, ends, rows }: Records): void => {
    for (let row = 0; row < rows; row += 1) {
      const texts = Array.from({ length: fields }, (_, index) => {
        const at = row * fields + index
        return new TextDecoder().decode(bytes.slice(starts[at], ends[at]))
      })
      out.push(texts.join("|"))
    }
  }
  const all = new TextEncoder().encode(text)
  for (let at = 0; at < all.length; at += pieceBytes) splitter.push(all.subarray(at, at + pieceBytes), false, pass)
  splitter.push(new Uint8Array(0), true, pass)
  return { out, splitter }
}

describe("RecordSplitter", () => {
  it("gives the same records wherever the pieces are cut", () => {
    const text = 'a;1\r\n"b\r\n;""x""";2\r\n\r\nc;3;4\r\nd;5;\r\n"e";6\r\nf"f;7'
    const whole = split(text, 2)
    expect(whole.out).toEqual(["a|1", 'b\r\n;"x"|2', "d|5", "e|6", 'f"f|7'])
    for (let pieceBytes = 1; pieceBytes < text.length; pieceBytes += 1) {
      const { out, splitter } = split(text, 2, { pieceBytes })
      expect(out).toEqual(whole.out)
      expect(splitter.ragged).toEqual(whole.splitter.ragged)
      expect([1, 2, 3, 4, 5].map((ordinal) => splitter.lineOf(ordinal))).toEqual([1, 2, 6, 7, 8])
    }
  })

  it("passes over the records above the data", () => {
    const { out, splitter } = split('title\n"a\nb";c\n1;2\n', 2, { skip: 2 })
    expect(out).toEqual(["1|2"])
    expect(splitter.lineOf(1)).toBe(4)
  })

  it("leaves out a quotation mark that is open for more than a megabyte", () => {
    const text = `a;"1\n${"b;2\n".repeat(400_000)}`
    const { splitter } = split(text, 2, { pieceBytes: 1 << 18 })
    expect(splitter.broken).toMatchObject({ rows: 1, examples: [{ row: 1 }] })
    expect(splitter.kept).toBe(400_000)
  })
})
