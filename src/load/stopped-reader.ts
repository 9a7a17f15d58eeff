/**
 * Hears when a reader in WebAssembly stops for good, as a damaged file may make it: whoever waits for its answer is told
 * nothing, only the page or the worker. Node, where the tests run, has no such place to listen at.
 */
export class StoppedReader {
  readonly #failed: Promise<never>
  #end: () => void = () => undefined

  constructor() {
    this.#failed = new Promise((_, reject) => {
      const heard = (event: ErrorEvent): void => {
        if (!(event.error instanceof WebAssembly.RuntimeError)) return
        event.preventDefault()
        reject(event.error)
      }
      if (!("addEventListener" in globalThis)) return
      globalThis.addEventListener("error", heard)
      this.#end = () => {
        globalThis.removeEventListener("error", heard)
      }
    })
    // It may stop while nobody waits; the next to wait is told.
    this.#failed.catch(() => undefined)
  }

  /** What is asked for, or the failure where the reader stops before it answers. */
  async answer<T>(asked: Promise<T>): Promise<T> {
    return Promise.race([asked, this.#failed])
  }

  end(): void {
    this.#end()
  }
}
