import type { LoadSource } from "../load-source"
import { UnpackLimit } from "./unpack-limit"
import { PackedFile } from "./packed-file"

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** What a gzip file holds. */
export function gzipped(source: LoadSource): PackedFile {
  return new PackedFile(source.name, source.size, (signal) => gunzip(source.name, source.stream(), source.size, signal))
}

/** The bytes of a gzip stream. Throws where it is damaged, cut off or too large. */
export function gunzip(
  file: string,
  packed: ReadableStream<Uint8Array>,
  packedBytes: number,
  signal?: AbortSignal,
): Promise<Blob> {
  const options = signal === undefined ? {} : { signal }
  const limit = new UnpackLimit(file, packedBytes)
  const unpacked = (packed as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new DecompressionStream("gzip"), options)
    .pipeThrough(limit.stream, options)
  return limit.held(blobOf(unpacked))
}

/** A stream's bytes as a blob, which the browser may keep on disk. */
export function blobOf(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob()
}
