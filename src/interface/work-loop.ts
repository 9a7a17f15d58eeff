/** Does one piece of work after another until none is left; asked again meanwhile, it looks again. */
export class WorkLoop {
  readonly #next: () => Promise<boolean> | null
  #working = false
  #wanted = false

  /** `next` does the most urgent piece of work, false when there is none; null while nothing can be done yet. */
  constructor(next: () => Promise<boolean> | null) {
    this.#next = next
  }

  readonly run = async (): Promise<void> => {
    this.#wanted = true
    if (this.#working) return
    this.#working = true
    try {
      // Work that comes up while the loop finds nothing left to do must not be missed.
      while (this.#wanted) {
        this.#wanted = false
        while ((await this.#next()) === true);
      }
    } finally {
      this.#working = false
    }
  }
}
