/** Letters of Danish folded to two, other accents dropped: "Løntilskud" → "loentilskud", "Århus" → "aarhus". */
function foldLetters(text: string): string {
  // Most texts have no others, and are folded twenty times as fast.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase()
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
}

/** The id of a written value: "Vejledning og opkvalificering" → "vejledning_og_opkvalificering". */
export function idOf(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "")
}

/**
 * What two spellings of one name have in common, for comparing only: letters and digits, with ae, oe and aa read as one
 * letter, so that "løbenr", "loebenr" and "lobenr" meet.
 */
export function keyOf(text: string): string {
  return foldLetters(text)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/ae|oe|aa/g, (pair) => pair.charAt(0))
}

const emptyMarks = new Set(["", "-", ".", "..", "null", "na", "n/a", "#n/a", "nan"])

/** Texts that stand for "nothing" in exports. */
export function isEmptyMark(text: string): boolean {
  return emptyMarks.has(text.trim().toLowerCase())
}
