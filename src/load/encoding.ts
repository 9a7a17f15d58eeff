import type { Encoding } from "../domain/mapping"
import { giveBack } from "../engine/give-back"
import { binaryKind, programOf } from "./file-kind"
import { LoadError } from "./load-error"
import type { LoadSource, SlicedSource } from "./load-source"
import { isMostlyUtf8, MixedUtf8 } from "./mixed-utf8"
import { Utf8Check } from "./utf8-check"

/** Bytes that UTF-8 does not have, met after the first look said UTF-8: the file has to be read again (`encodingAfter`). */
export class NotUtf8 extends Error {}

const firstLook = 1 << 20

/** How the bytes of a text file are to be read, from its first megabyte. Refuses what is no text. */
export async function detectEncoding(source: LoadSource): Promise<Encoding> {
  const file = source.name
  if (source.size === 0) throw new LoadError({ code: "emptyFile", file })
  const bytes = await bytesOf(source, firstLook)
  const program = programOf(bytes, file)
  const wide = program === null ? utf16Of(bytes) : null
  if (wide !== null) return wide
  const looksLike = program ?? binaryKind(bytes, file)
  if (looksLike !== null) throw new LoadError({ code: "notCsv", file, looksLike })
  if (isUtf8(bytes)) return "UTF-8"
  return isMostlyUtf8(bytes) ? "UTF-8/Windows-1252" : "Windows-1252"
}

/** How a file is to be read that `NotUtf8` was thrown for: letters in UTF-8 at its beginning are not given up. */
export async function encodingAfter(source: LoadSource): Promise<Encoding> {
  return isMostlyUtf8(await bytesOf(source, firstLook)) ? "UTF-8/Windows-1252" : "Windows-1252"
}

/** Bytes that are a text of their own, or a piece out of one. */
export function textIn(bytes: Uint8Array<ArrayBuffer>, encoding: Encoding): string {
  return encoding === "UTF-8/Windows-1252"
    ? new TextDecoder().decode(new MixedUtf8().push(bytes, true))
    : new TextDecoder(encoding).decode(bytes)
}

/** The first bytes of a file. */
export function bytesOf(source: LoadSource, count: number): Promise<Uint8Array<ArrayBuffer>> {
  return bytesBetween(source, 0, Math.min(count, source.size))
}

// A character cut by the end of the bytes is no fault: more of the file follows.
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}

/**
 * UTF-16 by its byte order mark, or by its zeros: every other byte of what is mostly Latin letters is one, and a text in
 * another encoding has none.
 */
function utf16Of(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE"
  const zeros = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) if (bytes[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  const many = bytes.length / 4
  if (odd > many && even < odd / 20) return "UTF-16LE"
  return even > many && odd < even / 20 ? "UTF-16BE" : null
}

interface Piece {
  /** UTF-8, without a byte order mark. */
  readonly bytes: Uint8Array
  /** Bytes of the file read so far. */
  readonly read: number
  readonly isLast: boolean
}

/**
 * The file's text as UTF-8, in pieces of about `pieceBytes`, each valid until the next. Throws `NotUtf8` where a file taken
 * for UTF-8 is not. The last piece may be empty.
 */
export async function* textPieces(
  source: SlicedSource,
  encoding: Encoding,
  pieceBytes: number,
): AsyncGenerator<Piece, void, undefined> {
  const transcode = transcoder(encoding)
  let read = 0
  for await (const bytes of pieces(source, pieceBytes)) {
    read += bytes.length
    yield { bytes: transcode(bytes, false), read, isLast: false }
  }
  yield { bytes: transcode(new Uint8Array(0), true), read, isLast: true }
}

function transcoder(encoding: Encoding): (bytes: Uint8Array, isLast: boolean) => Uint8Array {
  if (encoding === "UTF-8/Windows-1252") {
    const mixed = new MixedUtf8()
    return (bytes, isLast) => mixed.push(bytes, isLast)
  }
  if (encoding !== "UTF-8") {
    // The decoder takes the byte order mark off.
    const decoder = new TextDecoder(encoding.toLowerCase())
    const encoder = new TextEncoder()
    return (bytes, isLast) => encoder.encode(decoder.decode(bytes, { stream: !isLast }))
  }
  // The bytes go on as they are.
  const check = new Utf8Check()
  let isFirst = true
  return (bytes, isLast) => {
    if (!check.push(bytes) || (isLast && !check.isWhole)) throw new NotUtf8()
    const hasMark = isFirst && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    if (bytes.length > 0) isFirst = false
    return hasMark ? bytes.subarray(3) : bytes
  }
}

// By slices, the next of which is read from the disk while one is worked on: a stream gives small pieces to be joined.
async function* pieces(
  source: SlicedSource,
  pieceBytes: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined> {
  const read = (from: number): Promise<Uint8Array<ArrayBuffer>> => {
    const reading = bytesBetween(source, from, Math.min(from + pieceBytes, source.size))
    // Told where it is awaited.
    reading.catch(() => undefined)
    return reading
  }
  let next = read(0)
  for (let at = 0; at < source.size; at += pieceBytes) {
    const bytes = await next
    if (at + pieceBytes < source.size) next = read(at + pieceBytes)
    yield bytes
    giveBack(bytes.buffer)
  }
}

async function bytesBetween(source: SlicedSource, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await source.slice(from, to).arrayBuffer())
  } catch (cause) {
    // A file that was moved, changed or locked since it was chosen.
    throw new LoadError({ code: "notReadable", file: source.name }, cause)
  }
}
