import type { IdentifierColumn, IdentifierKind } from "../domain/load-problem"
import { isEmptyMark, keyOf } from "./fold"
import { looksLikeName } from "./person-names"
import { mayBePersonNumber, type PersonNumberKind, personNumbersIn } from "./person-number"

const email = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/
/** 12 34 56 78, +45 12345678, 0045…; eight digits alone may as well be a pseudonym, a date or a CVR number. */
const writtenPhone = /^((\+|00)45[ -]?([2-9]\d{7}|[2-9]\d( ?\d\d){3})|[2-9]\d( \d\d){3}|[2-9]\d\d\d \d{4})$/
const anyPhone = /^((\+|00)45)?[ -]*[2-9](\s?\d){7}$/
const street =
  /^\p{L}[\p{L}.' -]*(vej|gade|gyde|vænget|vang|allé|alle|alléen|stræde|plads|pladsen|torv|torvet|parken|boulevard|stien|have|haven|kaj|bakken|engen|marken|toften|lunden)\s+\d+/iu
const anyAddress = /^\p{L}[\p{L}.' -]+\s\d+/u

export const looksLikeEmail = (text: string): boolean => email.test(text.trim())
export const looksLikePhone = (text: string): boolean => writtenPhone.test(text.trim())

const headings = {
  name: ["navn", "fornavn", "efternavn", "borgernavn", "mellemnavn", "fulde_navn", "name", "first_name", "last_name"],
  address: ["adresse", "vejnavn", "bopæl", "bopælsadresse", "gade", "address", "street"],
  phone: ["telefon", "telefonnummer", "tlf", "tlf_nr", "tlfnr", "mobil", "mobilnummer", "mobilnr", "phone", "mobile"],
} as const

type Hinted = keyof typeof headings
type WrittenOut = Exclude<IdentifierKind, PersonNumberKind>

/** Share of the texts that must look so, without and with a heading that says so. */
const shares: Readonly<Record<WrittenOut, readonly [plain: number, said: number]>> = {
  email: [0.1, 0.1],
  address: [0.1, 0.1],
  phone: [0.5, 0.3],
  // Every second name of a column is among the frequent ones; words of other columns hardly ever are.
  name: [0.3, 0.1],
}

/** What a column of these texts would tell of who the citizens are; null where it tells nothing of the kind. */
export function identifiersIn(heading: string, texts: readonly string[]): Omit<IdentifierColumn, "usedAs"> | null {
  // Each text once: of a thousand columns of weeks, millions of texts are a handful of words.
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  const told = [...counts].filter(([text]) => !isEmptyMark(text))
  const of = told.reduce((sum, [, count]) => sum + count, 0)
  const numbers = told.some(([text]) => mayBePersonNumber(text))
    ? personNumbersIn(told.flatMap(([text, count]) => Array.from({ length: count }, () => text)))
    : null
  if (numbers !== null) return { heading, ...numbers, of }
  const address = says(heading, "address") ? anyAddress : street
  const tests: readonly (readonly [kind: WrittenOut, looks: (text: string) => boolean])[] = [
    ["email", looksLikeEmail],
    ["phone", says(heading, "phone") ? (text) => anyPhone.test(text.trim()) : looksLikePhone],
    ["address", (text) => address.test(text.trim())],
    ["name", looksLikeName],
  ]
  for (const [kind, looks] of tests) {
    const matching = told.reduce((sum, [text, count]) => sum + (looks(text) ? count : 0), 0)
    const [plain, said] = shares[kind]
    const least = kind !== "email" && says(heading, kind) ? said : plain
    if (matching > 0 && matching >= of * least) return { heading, kind, matching, of }
  }
  return null
}

function says(heading: string, kind: Hinted): boolean {
  const key = keyOf(heading)
  return headings[kind].some((name) => keyOf(name) === key)
}
