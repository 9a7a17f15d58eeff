const pageBytes = 2 ** 16
/** Little more than the engine itself. */
const growsFrom = 32 * 2 ** 20
const step = 2 ** 29 / pageBytes

/**
 * Have memory of more than 32 MB grow by 512 MB at least, where there is room for that. What is not written to costs nothing,
 * while the browser looks through all objects of the thread each time that memory has grown by a quarter or so, and the
 * engine asks for a fifth at a time.
 */
export function growInLargeSteps(prototype = WebAssembly.Memory.prototype): void {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the memory below.
  const { grow } = prototype
  prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    const isLarge = this.buffer.byteLength >= growsFrom
    if (isLarge && pages < step) {
      try {
        return grow.call(this, step)
      } catch {
        // There is no room for so much.
      }
    }
    return grow.call(this, pages)
  }
}
