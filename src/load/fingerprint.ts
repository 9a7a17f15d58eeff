import type { LoadSource } from "./load-source"

const wholeUpTo = 32 << 20
const partBytes = 1 << 19
/** Of reading a file, most time goes to asking for it. */
const readBytes = 8 << 20
const digestBytes = 32

/**
 * SHA-256 of the file's bytes, in hexadecimal: what `sha256sum` gives. The browser's digest takes no stream, so of a file
 * over 32 MB it is the SHA-256 of the digests, one after another, of its parts of 512 kB.
 */
async function fingerprintOf(source: LoadSource): Promise<string> {
  if (!hasParts(source)) return hex(await sha256(await source.arrayBuffer()))
  const digest = new PartDigest()
  for (let at = 0; at < source.size; at += readBytes) {
    digest.add(new Uint8Array(await source.slice(at, Math.min(at + readBytes, source.size)).arrayBuffer()))
  }
  return digest.end()
}

/** Whether the fingerprint is made of parts: then who reads the file may make it on the way, with `PartDigest`. */
export function hasParts({ size }: LoadSource): boolean {
  return size > wholeUpTo
}

/** The fingerprint of one file, made once it is asked for: on other threads, while the rows are read. */
export class Fingerprint {
  readonly #source: LoadSource
  #made: Promise<string> | undefined

  constructor(source: LoadSource) {
    this.#source = source
  }

  get isAsked(): boolean {
    return this.#made !== undefined
  }

  ask(): Promise<string> {
    if (this.#made === undefined) {
      this.#made = fingerprintOf(this.#source)
      // Told where it is awaited.
      this.#made.catch(() => undefined)
    }
    return this.#made
  }
}

/** The fingerprint of a large file, whose bytes come in pieces of any length. */
export class PartDigest {
  readonly #digests: Promise<ArrayBuffer>[] = []
  readonly #part = new Uint8Array(partBytes)
  #filled = 0

  /** The bytes that come next. */
  add(bytes: Uint8Array<ArrayBuffer>): void {
    for (let at = 0; at < bytes.length;) {
      const piece = bytes.subarray(at, at + partBytes - this.#filled)
      at += piece.length
      if (piece.length === partBytes) this.#digest(piece)
      else this.#fill(piece)
    }
  }

  async end(): Promise<string> {
    if (this.#filled > 0) this.#digest(this.#part.subarray(0, this.#filled))
    this.#filled = 0
    const digests = await Promise.all(this.#digests)
    const joined = new Uint8Array(digests.length * digestBytes)
    for (const [index, digest] of digests.entries()) joined.set(new Uint8Array(digest), index * digestBytes)
    return hex(await sha256(joined))
  }

  #fill(piece: Uint8Array): void {
    this.#part.set(piece, this.#filled)
    this.#filled += piece.length
    if (this.#filled < partBytes) return
    this.#digest(this.#part)
    this.#filled = 0
  }

  #digest(part: Uint8Array<ArrayBuffer>): void {
    // Copied by the call: the bytes may be written over at once.
    const digest = sha256(part)
    // Told where it is awaited.
    digest.catch(() => undefined)
    this.#digests.push(digest)
  }
}

function sha256(bytes: BufferSource): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", bytes)
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
