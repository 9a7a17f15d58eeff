import type { UnreadableKind } from "../domain/load-problem"

interface Signature {
  readonly kind: UnreadableKind
  readonly is: (bytes: Uint8Array, name: string) => boolean
}

const begins =
  (...mark: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    mark.every((byte, at) => bytes[at] === byte)
const says = (text: string): ((bytes: Uint8Array) => boolean) => begins(...new TextEncoder().encode(text))
const isCalled =
  (ending: RegExp) =>
  (_: Uint8Array, name: string): boolean =>
    ending.test(name)

const isOldExcel = begins(0xd0, 0xcf, 0x11, 0xe0)
/** As Excel names the part that a password locks. */
const locked = "EncryptedPackage"
/** A few kilobytes have what a text file tells of itself. */
const firstWords = 4096

const wide = (bytes: Uint8Array): string => new TextDecoder("utf-16le").decode(bytes)
const words = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes.subarray(0, firstWords))

/** What other programs write, told by the first bytes, in this order. */
const signatures: readonly Signature[] = [
  {
    kind: "lockedExcel",
    is: (bytes, name) => isOldExcel(bytes) && (/\.xlsx$/i.test(name) || wide(bytes).includes(locked)),
  },
  { kind: "oldExcel", is: isOldExcel },
  { kind: "zip", is: begins(0x50, 0x4b, 3, 4) },
  { kind: "gzip", is: begins(0x1f, 0x8b) },
  { kind: "archive", is: begins(0x37, 0x7a, 0xbc, 0xaf) },
  { kind: "archive", is: says("Rar!") },
  { kind: "pdf", is: says("%PDF") },
  { kind: "spss", is: says("$FL2@(#)") },
  { kind: "spss", is: says("$FL3@(#)") },
  { kind: "spss", is: (bytes) => words(bytes).includes("SPSSPORT") },
  { kind: "sas", is: (bytes) => begins(0, 0, 0, 0)(bytes) && begins(0xc2, 0xea, 0x81, 0x60)(bytes.subarray(12)) },
  { kind: "sas", is: says("HEADER RECORD*******") },
  { kind: "stata", is: says("<stata_dta>") },
  // Until version 12: the format's number, the order of bytes, and 1.
  {
    kind: "stata",
    is: ([format = 0, order = 0, one]) => format > 103 && format < 116 && order > 0 && order < 3 && one === 1,
  },
  { kind: "r", is: (bytes) => /^(RD[AX]\d\n|X\n\0\0)/.test(words(bytes)) },
  { kind: "database", is: (bytes) => begins(0, 1, 0, 0)(bytes) && /Standard (Jet|ACE) DB/.test(words(bytes)) },
  { kind: "utf32", is: begins(0xff, 0xfe, 0, 0) },
  { kind: "utf32", is: begins(0, 0, 0xfe, 0xff) },
  { kind: "json", is: (bytes) => /^(\u00ef\u00bb\u00bf)?\s*(\[\s*)?\{\s*"/.test(words(bytes)) },
  {
    kind: "markup",
    is: (bytes) => /^(\u00ef\u00bb\u00bf)?\s*<(\?xml|!doctype|html|table|style|meta)\b/i.test(words(bytes)),
  },
]

/** Binary files that their first bytes do not tell, compressed ones for the most part, by their names. */
const named: readonly Signature[] = [
  { kind: "sas", is: isCalled(/\.(sas7bdat|sas7bcat|xpt)$/i) },
  { kind: "spss", is: isCalled(/\.(sav|zsav|por)$/i) },
  { kind: "stata", is: isCalled(/\.dta$/i) },
  { kind: "r", is: isCalled(/\.(rds|rda|rdata)$/i) },
  { kind: "archive", is: isCalled(/\.(7z|rar|tar|tgz|bz2|xz|zst)$/i) },
]

/** The program that wrote a file which holds no table to be read here, told by the first bytes; null of any other. */
export function programOf(bytes: Uint8Array, name: string): UnreadableKind | null {
  return signatures.find(({ is }) => is(bytes, name))?.kind ?? null
}

/** What a file is that is no text, where its bytes do not tell; null of a text. */
export function binaryKind(bytes: Uint8Array, name: string): UnreadableKind | null {
  if (!bytes.includes(0)) return null
  return named.find(({ is }) => is(bytes, name))?.kind ?? "binary"
}

/** What a zip archive of these files is, where a program made it and not the user; null of any other. */
export function programOfArchive(paths: readonly string[]): UnreadableKind | null {
  const has = (pattern: RegExp): boolean => paths.some((path) => pattern.test(path))
  if (has(/^xl\/workbook\.bin$/)) return "excelBinary"
  if (has(/^(word|ppt)\/.+\.xml$/)) return "document"
  if (has(/^content\.xml$/) && has(/^mimetype$/)) return "openDocument"
  return has(/\.iwa$/) ? "numbers" : null
}
