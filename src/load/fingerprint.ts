import type { LoadSource, SlicedSource } from "./load-source"

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
  const digest = new PlacedDigest(source)
  for (let at = 0; at < source.size; at += readBytes) {
    digest.add(at, new Uint8Array(await source.slice(at, Math.min(at + readBytes, source.size)).arrayBuffer()))
  }
  return digest.end()
}

/** Whether the fingerprint is made of parts: then who reads the file may make it on the way, with `PlacedDigest`. */
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

/** The fingerprint of a large file that is read in whole parts, in any order and perhaps not all of them. */
export class PlacedDigest {
  readonly #source: SlicedSource
  readonly #digests = new Map<number, Promise<ArrayBuffer>>()

  constructor(source: SlicedSource) {
    this.#source = source
  }

  /** The bytes from a place in the file on. What is no whole part is passed over. */
  add(place: number, bytes: Uint8Array<ArrayBuffer>): void {
    const { size } = this.#source
    for (let from = -place & (partBytes - 1); from < bytes.length; from += partBytes) {
      const [at, part] = [place + from, bytes.subarray(from, from + partBytes)]
      const isWhole = part.length === partBytes || at + part.length === size
      if (isWhole && !this.#digests.has(at)) this.#digests.set(at, digestOf(part))
    }
  }

  /** Reads what has not been added. */
  async end(): Promise<string> {
    const digests: ArrayBuffer[] = []
    for (let at = 0; at < this.#source.size; at += partBytes) {
      const known = this.#digests.get(at)
      const end = Math.min(at + partBytes, this.#source.size)
      digests.push(await (known ?? this.#source.slice(at, end).arrayBuffer().then(sha256)))
    }
    return fingerprintOfParts(digests)
  }
}

/** Copied by the call: the bytes may be written over at once. */
function digestOf(part: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer> {
  const digest = sha256(part)
  // Told where it is awaited.
  digest.catch(() => undefined)
  return digest
}

async function fingerprintOfParts(digests: readonly ArrayBuffer[]): Promise<string> {
  const joined = new Uint8Array(digests.length * digestBytes)
  for (const [index, digest] of digests.entries()) joined.set(new Uint8Array(digest), index * digestBytes)
  return hex(await sha256(joined))
}

function sha256(bytes: BufferSource): Promise<ArrayBuffer> {
  return crypto.subtle.digest("SHA-256", bytes)
}

function hex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("")
}
