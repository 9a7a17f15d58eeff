/** Bytes of a file from a place on, which is a multiple of 8 MB. */
export type SeeBlock = (place: number, block: Uint8Array<ArrayBuffer>) => void

const blockBytes = 8 << 20
/** What a reader of one row group after another asks for again lies in the last few. */
const mostBlocks = 4

/**
 * A file that is read in large blocks, the next of which is fetched while the last is worked on: a browser takes longer to be
 * asked for a piece than to read it, and the reader of Parquet asks for each column of each row group.
 */
export class ReadAhead extends Blob {
  readonly #source: Blob
  /** Oldest first. */
  readonly #blocks = new Map<number, Promise<Uint8Array>>()
  /** Whether most of the file will be asked for; else pieces are read by themselves. */
  isDense = false
  /** Is given the blocks as they are read, some perhaps twice. */
  see: SeeBlock | undefined

  constructor(source: Blob) {
    super()
    this.#source = source
  }

  override get size(): number {
    return this.#source.size
  }

  override slice(start = 0, end = this.size): Blob {
    if (!this.isDense || end - start > blockBytes * (mostBlocks - 2)) return this.#source.slice(start, end)
    return pieceOf(() => this.#read(start, end))
  }

  async #read(start: number, end: number): Promise<ArrayBuffer> {
    const piece = new Uint8Array(end - start)
    if (start === end) return piece.buffer
    const [first, last] = [Math.floor(start / blockBytes), Math.floor((end - 1) / blockBytes)]
    const wanted = Array.from({ length: last - first + 1 }, (_, at) => this.#block(first + at))
    if ((last + 1) * blockBytes < this.size) void this.#block(last + 1)
    let from = first * blockBytes
    for (const block of await Promise.all(wanted)) {
      const [begin, stop] = [Math.max(start, from), Math.min(end, from + block.length)]
      piece.set(block.subarray(begin - from, stop - from), begin - start)
      from += block.length
    }
    return piece.buffer
  }

  #block(index: number): Promise<Uint8Array> {
    const known = this.#blocks.get(index)
    if (known !== undefined) return known
    const from = index * blockBytes
    const slice = this.#source.slice(from, Math.min(from + blockBytes, this.size))
    const block = slice.arrayBuffer().then((buffer) => {
      const bytes = new Uint8Array(buffer)
      this.see?.(from, bytes)
      return bytes
    })
    // Told where it is awaited.
    block.catch(() => undefined)
    this.#blocks.set(index, block)
    const [oldest] = this.#blocks.keys()
    if (oldest !== undefined && this.#blocks.size > mostBlocks) this.#blocks.delete(oldest)
    return block
  }
}

/** Of a file that is read ahead. Made as a blob of its own, it would have to be told to the browser. */
function pieceOf(read: () => Promise<ArrayBuffer>): Blob {
  return Object.create(Blob.prototype, { arrayBuffer: { value: read } }) as Blob
}
