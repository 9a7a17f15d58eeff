import type { FileEntry } from "@zip.js/zip.js"
import type * as Zip from "@zip.js/zip.js/lib/zip-core-native.js"
import { LoadError } from "../load-error"
import type { LoadSource } from "../load-source"
import { blobOf, gunzip, isGzip } from "./gzip"
import { PackedFile } from "./packed-file"
import { refuseTooLarge, UnpackLimit } from "./unpack-limit"

/** More files than an export has, and few enough to list. */
const mostFiles = 200

/** Files that programs put into archives, not users. */
export const isSystemFile = (path: string): boolean => /(^|\/)(__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i.test(path)

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4
}

/** The files of a zip archive, told by its directory alone. Throws `LoadError`. */
export async function zipEntries(source: LoadSource, content: Blob): Promise<readonly FileEntry[]> {
  const { BlobReader, ZipReader } = await zip()
  try {
    const entries = await new ZipReader(new BlobReader(content)).getEntries()
    return entries.flatMap((entry) => (entry.directory || isSystemFile(entry.filename) ? [] : [entry]))
  } catch (cause) {
    throw new LoadError({ code: "containerNotReadable", file: source.name, reason: "damaged" }, cause)
  }
}

/** Each file of a zip archive, named with the archive before it. */
export async function zippedFiles(source: LoadSource, content: Blob): Promise<readonly PackedFile[]> {
  const refused = (reason: "encrypted" | "noFiles" | "tooManyFiles"): LoadError =>
    new LoadError({ code: "containerNotReadable", file: source.name, reason })
  const entries = await zipEntries(source, content)
  if (entries.length === 0) throw refused("noFiles")
  if (entries.length > mostFiles) throw refused("tooManyFiles")
  if (entries.some(({ encrypted }) => encrypted)) throw refused("encrypted")
  return entries.map((entry) => {
    const name = `${source.name} › ${entry.filename}`
    return new PackedFile(name, entry.uncompressedSize, (signal) => unpacked(name, entry, signal))
  })
}

async function unpacked(name: string, entry: FileEntry, signal?: AbortSignal): Promise<Blob> {
  // The directory may lie: the bytes are counted, too.
  refuseTooLarge(name, entry.uncompressedSize, entry.compressedSize)
  const content = await unzip(name, entry, signal)
  const isPackedAgain = isGzip(new Uint8Array(await content.slice(0, 2).arrayBuffer()))
  return isPackedAgain ? gunzip(name, content.stream(), content.size, signal) : content
}

/** One file's bytes, their checksum tested. */
export async function unzip(name: string, entry: FileEntry, signal?: AbortSignal): Promise<Blob> {
  const limit = new UnpackLimit(name, entry.compressedSize)
  const { readable, writable } = limit.stream
  const options = { checkSignature: true, useWebWorkers: false, ...(signal === undefined ? {} : { signal }) }
  const [content] = await limit.held(Promise.all([blobOf(readable), entry.getData(writable, options)]))
  return content
}

/** Apart from the page: few files are zipped. */
function zip(): Promise<typeof Zip> {
  return import("@zip.js/zip.js/lib/zip-core-native.js")
}
