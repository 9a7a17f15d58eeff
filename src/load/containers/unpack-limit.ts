import { LoadError } from "../load-error"

/** No table that the engine can hold is larger unpacked. */
const mostBytes = 4 * 1024 ** 3
/** Tables of text shrink to a fifth or a fiftieth; a file made to fill the disk to a thousandth. */
const mostRatio = 250
const smallBytes = 64 * 1024 ** 2

/** Refuse what is out of all proportion to the bytes it is packed in, before it fills the memory. */
export function refuseTooLarge(file: string, unpacked: number, packed: number): void {
  const isBomb = unpacked > smallBytes && unpacked > packed * mostRatio
  if (unpacked > mostBytes || isBomb) {
    throw new LoadError({ code: "packedTooLarge", file, packedBytes: packed, mostBytes, mostRatio })
  }
}

/** Passes the bytes of one file on and counts them; ends with the refusal once they are too many. */
export class UnpackLimit {
  readonly stream: TransformStream<Uint8Array, Uint8Array>
  #refusal: unknown

  constructor(file: string, packed: number) {
    let unpacked = 0
    this.stream = new TransformStream({
      transform: (bytes, controller) => {
        unpacked += bytes.length
        try {
          refuseTooLarge(file, unpacked, packed)
        } catch (refusal) {
          this.#refusal = refusal
          throw refusal
        }
        controller.enqueue(bytes)
      },
    })
  }

  /** What comes of the stream. A browser hides what ended it behind an error of its own: the refusal is thrown instead. */
  async held<Content>(content: Promise<Content>): Promise<Content> {
    try {
      return await content
    } catch (cause) {
      throw this.#refusal ?? cause
    }
  }
}
