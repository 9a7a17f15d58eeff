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

/** Passes bytes on and counts them; ends with the refusal once they are too many. */
export function limited(file: string, packed: number): TransformStream<Uint8Array, Uint8Array> {
  let unpacked = 0
  return new TransformStream({
    transform(bytes, controller) {
      unpacked += bytes.length
      refuseTooLarge(file, unpacked, packed)
      controller.enqueue(bytes)
    },
  })
}
