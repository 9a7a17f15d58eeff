/** What looks like a Danish personal identity number (CPR-nummer): DDMMYY, then four digits of which the first tells the century. */

const bare = /^\d{9,10}$/
const parted = /(?<![\d-])(\d{6})[- ](\d{4})(?![\d-])/
const masked = /^(\d{6})[- ]?(?=\S*[xX*#•?])[\dxX*#•?]{4}$/
const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1]

/** How a column of such numbers was met: as they are given, with another end or moved, or with the end hidden. */
export type PersonNumberKind = "personNumber" | "shiftedPersonNumber" | "maskedPersonNumber"

/** The ten digits of a text that has the shape of one; a leading zero may be lost, and words may stand around the parted form. */
export function tenDigits(text: string): string | null {
  const trimmed = text.trim()
  if (bare.test(trimmed)) return trimmed.padStart(10, "0")
  const match = parted.exec(trimmed)
  return match === null ? null : `${match[1] ?? ""}${match[2] ?? ""}`
}

/** Whether a text has the shape of such a number, or of one whose end is hidden. */
export function mayBePersonNumber(text: string): boolean {
  return tenDigits(text) !== null || masked.test(text.trim())
}

/** Whether DDMMYY is a day of the calendar in any century. */
export function beginsWithDate(digits: string): boolean {
  const [day, month, year] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)))
  if (day === undefined || month === undefined || year === undefined || month < 1 || month > 12 || day < 1) return false
  // 2000 and 1900 have other Februaries: the longer one counts.
  return day <= new Date(Date.UTC(2000 + year, month, 0)).getUTCDate()
}

/** The old check digit (modulus 11). Numbers without it have been given out from 2007 on, to newborns for the most part. */
export function hasCheckDigit(digits: string): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11 === 0
}

/** Under so many texts chance may date half of them. */
const fewTexts = 20

interface PersonNumbers {
  readonly kind: PersonNumberKind
  /** How many of the texts. */
  readonly matching: number
}

/**
 * Whether a column's texts are personal identity numbers. Of random ten-digit pseudonyms 3.65 per cent begin with a date,
 * so half of those with the shape must (four of five in a small file), and three at least where not all do. Numbers in a row (serial numbers, P-numre)
 * may all begin with dates: then with one and the same day.
 */
export function personNumbersIn(texts: readonly string[]): PersonNumbers | null {
  const hidden = texts.filter((text) => beginsWithDate(masked.exec(text.trim())?.[1] ?? "")).length
  if (hidden > 0 && hidden >= texts.length / 2) return { kind: "maskedPersonNumber", matching: hidden }

  const shaped = texts.flatMap((text) => tenDigits(text) ?? [])
  const dated = shaped.filter(beginsWithDate)
  const distinct = [...new Set(dated)]
  const least = shaped.length < fewTexts ? 0.8 : 0.5
  const telling = dated.length === shaped.length || dated.length >= Math.max(3, least * shaped.length)
  if (dated.length > 0 && telling && !isSeries(distinct)) {
    const checked = distinct.filter(hasCheckDigit).length
    const isGiven = distinct.length < 10 || checked >= distinct.length / 2
    return { kind: isGiven ? "personNumber" : "shiftedPersonNumber", matching: dated.length }
  }
  return isMoved(shaped, texts.length) ? { kind: "shiftedPersonNumber", matching: shaped.length } : null
}

function isSeries(numbers: readonly string[]): boolean {
  const days = new Set(numbers.map((digits) => digits.slice(0, 2)))
  if (numbers.length >= 3 && days.size === 1 && days.has("10")) return true
  return (numbers.length >= 5 && days.size === 1) || (numbers.length >= 30 && days.size <= 4)
}

/** A constant added to every number leaves as few different days and months as there were. */
function isMoved(shaped: readonly string[], texts: number): boolean {
  const numbers = [...new Set(shaped)]
  if (numbers.length < 100 || shaped.length < texts * 0.9) return false
  const different = (at: number): number => new Set(numbers.map((digits) => digits.slice(at, at + 2))).size
  const [days, months, years] = [different(0), different(2), different(4)]
  return days >= 20 && days <= 33 && months >= 10 && months <= 14 && years >= 20
}
