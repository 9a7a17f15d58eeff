import type { SlicedSource } from "../load-source"

/** Bytes of the file that the page is asked for. */
export interface Wanted {
  readonly wanted: number
  readonly from: number
  readonly to: number
}

/** The page's answer, by the number of what was asked; null: they cannot be read. */
export interface Piece {
  readonly piece: number
  readonly bytes: ArrayBuffer | null
}

/**
 * A file that the page reads for its worker. A worker that is at work takes nothing in: it would wait for each piece that it
 * reads itself, while the page has time.
 */
export class PageSource implements SlicedSource {
  readonly name: string
  readonly size: number
  readonly #ask: (wanted: Wanted) => void
  readonly #waiting = new Map<number, { resolve: (bytes: ArrayBuffer) => void; reject: (cause: Error) => void }>()
  #asked = 0

  constructor({ name, size }: Pick<SlicedSource, "name" | "size">, ask: (wanted: Wanted) => void) {
    this.name = name
    this.size = size
    this.#ask = ask
  }

  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> } {
    return {
      arrayBuffer: () =>
        new Promise((resolve, reject) => {
          const wanted = this.#asked
          this.#asked += 1
          this.#waiting.set(wanted, { resolve, reject })
          this.#ask({ wanted, from, to })
        }),
    }
  }

  give({ piece, bytes }: Piece): void {
    const asked = this.#waiting.get(piece)
    this.#waiting.delete(piece)
    if (bytes === null) asked?.reject(new Error("the page cannot read the file"))
    else asked?.resolve(bytes)
  }
}
