import { describe, expect, it } from "vitest"
import { ReadAhead } from "../../src/load/read-ahead"

const megabyte = 1 << 20

/** A file of so many bytes, each told by its place, that notes what is asked of it. */
class Asked extends Blob {
  readonly asked: (readonly [from: number, to: number])[] = []

  override slice(from = 0, to = this.size): Blob {
    this.asked.push([from, to])
    return super.slice(from, to)
  }
}

function file(bytes: number): Asked {
  return new Asked([Uint8Array.from({ length: bytes }, (_, at) => (at * 31 + (at >> 8)) & 255)])
}

async function bytesOf(blob: Blob): Promise<Buffer> {
  return Buffer.from(await blob.arrayBuffer())
}

describe("ReadAhead(source)", () => {
  const pieces = [
    [0, 10],
    [megabyte, megabyte + 3],
    [8 * megabyte - 1, 8 * megabyte + 1],
    [7 * megabyte, 17 * megabyte + 7],
    [2, 2],
    [18 * megabyte - 5, 18 * megabyte],
    [0, 18 * megabyte],
    [5, 6],
  ] as const

  it.each([true, false])("gives the bytes that were asked for, in any order (dense: %s)", async (isDense) => {
    const source = file(18 * megabyte)
    const ahead = new ReadAhead(source)
    ahead.isDense = isDense
    expect(ahead.size).toBe(18 * megabyte)
    for (const [from, to] of pieces) {
      const [told, wanted] = [await bytesOf(ahead.slice(from, to)), await bytesOf(new Blob([source]).slice(from, to))]
      expect(told.equals(wanted), `${from} to ${to}`).toBe(true)
    }
  })

  it("asks for large blocks, each once, and for the next of them", async () => {
    const source = file(18 * megabyte)
    const ahead = new ReadAhead(source)
    ahead.isDense = true
    const seen: unknown[] = []
    ahead.see = (place, block) => seen.push([place, block.length])
    for (let from = 0; from < 8 * megabyte; from += megabyte / 4) await bytesOf(ahead.slice(from, from + megabyte / 4))
    expect(source.asked).toEqual([
      [0, 8 * megabyte],
      [8 * megabyte, 16 * megabyte],
    ])
    expect(seen[0]).toEqual([0, 8 * megabyte])
  })

  it("asks for no more than is wanted of a file of which little is", async () => {
    const source = file(10 * megabyte)
    await bytesOf(new ReadAhead(source).slice(7, 9))
    expect(source.asked).toEqual([[7, 9]])
  })

  it("fails where the file does", async () => {
    class Gone extends Blob {
      override get size(): number {
        return 100
      }
      override slice(): Blob {
        return { arrayBuffer: () => Promise.reject(new Error("gone")) } as unknown as Blob
      }
    }
    const ahead = new ReadAhead(new Gone())
    ahead.isDense = true
    await expect(bytesOf(ahead.slice(0, 10))).rejects.toThrow("gone")
  })
})
