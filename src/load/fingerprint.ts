import type { LoadSource } from "./load-source"

const wholeUpTo = 256 * 1024 * 1024
const partBytes = 64 * 1024 * 1024

/**
 * SHA-256 of the file's bytes, in hexadecimal: what `sha256sum` gives. The browser's digest takes no stream, so of a file
 * over 256 MB it is the SHA-256 of the digests, one after another, of its parts of 64 MB.
 */
export async function fingerprintOf(source: LoadSource): Promise<string> {
  if (source.size <= wholeUpTo) return hex(await sha256(await source.arrayBuffer()))
  const digests: Uint8Array[] = []
  for (let at = 0; at < source.size; at += partBytes) {
    const part = await source.slice(at, Math.min(at + partBytes, source.size)).arrayBuffer()
    digests.push(new Uint8Array(await sha256(part)))
  }
  const joined = new Uint8Array(digests.length * 32)
  for (const [index, digest] of digests.entries()) joined.set(digest, index * 32)
  return hex(await sha256(joined.buffer))
}

function sha256(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", bytes)
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
