import { keyOf } from "./fold"

/** Ids with the spellings that stand for them. */
export function synonyms(words: Readonly<Record<string, readonly string[]>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(words).flatMap(([id, spellings]) => spellings.map((word) => [keyOf(word), id])))
}

export function known(words: ReadonlyMap<string, string>, text: string): string | null {
  return words.get(keyOf(text)) ?? null
}

/** What the spellings mean, each once, in the order of the list. */
export function wordsOf(words: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set(words.values())]
}
