/** The words that canonical rows have, by numbers from 0. */
export class WordList {
  readonly words: string[] = []
  readonly #ids = new Map<string, number>()

  /** -1 for none. */
  idOf(word: string | null): number {
    if (word === null) return -1
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.words.push(word) - 1
    this.#ids.set(word, id)
    return id
  }
}
