/** The word of a key that a file gives: "__proto__" and "constructor", which every object has, are none. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
