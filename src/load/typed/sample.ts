/** At most twice this many rows are kept, and never less, where there are as many. */
const fewest = 5000

/** Which rows of a file of unknown length are looked at: all at first, then ever fewer, spread evenly over what has come. */
export class Sample {
  /** Every so many rows. */
  every = 1
  readonly #texts: Map<number, string[]>
  #size = 0

  constructor(indices: readonly number[]) {
    this.#texts = new Map(indices.map((index) => [index, []]))
  }

  /** Look at the rows at places `from` to before `to`: `textOf` gives a column's text of the n-th of them. */
  add(from: number, to: number, textOf: (index: number, row: number) => string): void {
    while (this.#size + this.#placesIn(from, to) > 2 * fewest) this.#halve()
    for (let place = this.#firstFrom(from); place < to; place += this.every) {
      for (const [index, texts] of this.#texts) texts.push(textOf(index, place - from))
      this.#size += 1
    }
  }

  /** The texts by column. */
  get texts(): ReadonlyMap<number, readonly string[]> {
    return this.#texts
  }

  #firstFrom(from: number): number {
    return Math.ceil(from / this.every) * this.every
  }

  #placesIn(from: number, to: number): number {
    return Math.max(0, Math.ceil((to - this.#firstFrom(from)) / this.every))
  }

  #halve(): void {
    for (const [index, texts] of this.#texts) {
      this.#texts.set(
        index,
        texts.filter((_, at) => at % 2 === 0),
      )
    }
    this.#size = Math.ceil(this.#size / 2)
    this.every *= 2
  }
}
