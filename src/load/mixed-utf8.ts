import { Utf8Check } from "./utf8-check"

const byteOrderMark = [0xef, 0xbb, 0xbf]
const longest = 4
const windows = new TextDecoder("windows-1252")
const encoder = new TextEncoder()
/** Each byte above 127 as Windows-1252 has it, in UTF-8. Read as of a stream: otherwise Node takes it for Latin-1. */
const foreign = Array.from({ length: 128 }, (_, n) =>
  encoder.encode(windows.decode(Uint8Array.of(128 + n), { stream: true })),
)
const mostForeign = Math.max(...foreign.map(({ length }) => length))

/**
 * Reads bytes in UTF-8 among which some are not, as where files in two encodings were put together or one byte was spoilt:
 * each that UTF-8 does not have is taken as Windows-1252 has it, and every other row stays as it was.
 */
export class MixedUtf8 {
  #cut = new Uint8Array(0)
  #isFirst = true

  /** The next bytes as UTF-8; a character that their end cuts off waits for the rest of it. */
  push(next: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#cut.length + next.length)
    bytes.set(this.#cut)
    bytes.set(next, this.#cut.length)
    this.#cut = new Uint8Array(0)
    const out = new Uint8Array(bytes.length * mostForeign)
    let size = 0
    let at = this.#isFirst && byteOrderMark.every((byte, n) => bytes[n] === byte) ? byteOrderMark.length : 0
    if (bytes.length > 0) this.#isFirst = false
    while (at < bytes.length) {
      const whole = characterAt(bytes, at)
      if (whole === "cut" && !isLast) {
        this.#cut = bytes.slice(at)
        break
      }
      const taken = typeof whole === "number" ? bytes.subarray(at, at + whole) : (foreign[(bytes[at] ?? 0) - 128] ?? [])
      out.set(taken, size)
      size += taken.length
      at += typeof whole === "number" ? whole : 1
    }
    return out.slice(0, size)
  }
}

/** Whether bytes that are not UTF-8 alone are so for the most part: of Danish in Windows-1252, hardly any letter is. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let others = 0
  for (let at = 0; at < bytes.length;) {
    const length = characterAt(bytes, at)
    if (length === "cut") break
    if (length === null) others += 1
    else if (length > 1) whole += 1
    at += length ?? 1
  }
  return whole > 0 && whole >= others
}

/** How many bytes the character in UTF-8 has that begins here; null where none does. */
function characterAt(bytes: Uint8Array, at: number): number | "cut" | null {
  if ((bytes[at] ?? 0) < 0x80) return 1
  for (let length = 2; length <= longest; length += 1) {
    const check = new Utf8Check()
    if (!check.push(bytes.subarray(at, at + length))) return null
    if (check.isWhole) return length
    if (at + length >= bytes.length) return "cut"
  }
  return null
}
