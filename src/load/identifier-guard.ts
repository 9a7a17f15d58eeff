const written = /^(\d{5,6})-?(\d{4})$/

/**
 * Whether a text looks like a Danish personal identity number: a date and four digits; the leading zero may be lost.
 * The old check digit is no help, since numbers without it have been given out from 2007.
 */
export function looksLikePersonNumber(text: string): boolean {
  const digits = written.exec(text.trim())?.[1]?.padStart(6, "0")
  if (digits === undefined) return false
  const day = Number(digits.slice(0, 2))
  const month = Number(digits.slice(2, 4))
  return day >= 1 && day <= 31 && month >= 1 && month <= 12
}

/** Of random ten-digit numbers, 4 per cent look so; of a column of personal numbers all do. */
const mostByChance = 0.1

/**
 * Whether a column holds personal identity numbers. Numbers that all begin with 10 are production unit numbers
 * (P-numre, 1 000 000 000 and up), which a month may seem to stand in, too.
 */
export function holdsPersonNumbers(texts: readonly string[]): boolean {
  const told = texts.map((text) => text.trim()).filter((text) => text !== "")
  const like = told.filter(looksLikePersonNumber)
  if (like.length === 0 || like.length <= told.length * mostByChance) return false
  return like.some((text) => !/^10\d{8}$/.test(text))
}
