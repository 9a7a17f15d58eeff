import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { Fingerprint, hasParts, PlacedDigest } from "../../src/load/fingerprint"

function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at += 1) bytes[at] = at * 31 + (at >> 8) * 7
  return bytes
}

const sha256 = (bytes: Uint8Array): Buffer => createHash("sha256").update(bytes).digest()

describe("a file's fingerprint", () => {
  it("is the SHA-256 of its bytes", async () => {
    const bytes = bytesOf(100_000)
    expect(await new Fingerprint(new File([bytes], "a.csv")).ask()).toBe(sha256(bytes).toString("hex"))
  })

  it("is that of the digests of its parts where it is large, however its bytes come", async () => {
    const bytes = bytesOf((33 << 20) + 5)
    const file = new File([bytes], "a.csv")
    const part = 1 << 19
    const digests = Array.from({ length: Math.ceil(bytes.length / part) }, (_, at) =>
      sha256(bytes.subarray(at * part, (at + 1) * part)),
    )
    const wanted = sha256(Buffer.concat(digests)).toString("hex")
    expect(hasParts(file)).toBe(true)
    expect(await new Fingerprint(file).ask()).toBe(wanted)
    const placed = new PlacedDigest(file)
    for (const from of [8 << 20, 0, 24 << 20, 8 << 20, 32 << 20]) placed.add(from, bytes.slice(from, from + (4 << 20)))
    expect(await placed.end()).toBe(wanted)
    const crooked = new PlacedDigest(file)
    for (let at = 0; at < bytes.length; at += 1_300_001) crooked.add(at, bytes.slice(at, at + 1_300_001))
    expect(await crooked.end()).toBe(wanted)
  })
})
