import { LoadError } from "../load-error"
import type { LoadSource } from "../load-source"

/** A file within another: unpacked when it is first read, and then kept by the browser as any file the user chose. */
export class PackedFile implements LoadSource {
  readonly name: string
  readonly #unpack: (signal?: AbortSignal) => Promise<Blob>
  #size: number
  #content: Promise<Blob> | undefined

  /** `size`: unpacked, as far as the container tells. */
  constructor(name: string, size: number, unpack: (signal?: AbortSignal) => Promise<Blob>) {
    this.name = name
    this.#size = size
    this.#unpack = unpack
  }

  get size(): number {
    return this.#size
  }

  /** Unpack, if that is not done yet. Throws `LoadError`, or an `AbortError` when cancelled; may be called again. */
  async open(signal?: AbortSignal): Promise<void> {
    this.#content ??= this.#unpack(signal)
    try {
      this.#size = (await this.#content).size
    } catch (cause) {
      this.#content = undefined
      signal?.throwIfAborted()
      throw cause instanceof LoadError
        ? cause
        : new LoadError({ code: "containerNotReadable", file: this.name, reason: "damaged" }, cause)
    }
  }

  async arrayBuffer(): Promise<ArrayBuffer> {
    return (await this.#opened()).arrayBuffer()
  }

  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> } {
    return { arrayBuffer: async () => (await this.#opened()).slice(start, end).arrayBuffer() }
  }

  stream(): ReadableStream<Uint8Array> {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const passing = this.#opened().then((content) => content.stream().pipeTo(writable))
    // The reader is told: the stream it reads has ended with the error.
    passing.catch((cause: unknown) => writable.abort(cause).catch(() => undefined))
    return readable
  }

  async #opened(): Promise<Blob> {
    await this.open()
    return this.#content ?? new Blob()
  }
}
