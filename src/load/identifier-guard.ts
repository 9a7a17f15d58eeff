import type { IdentifierColumn, IdentifierKind } from "../domain/load-problem"
import { isEmptyMark, keyOf } from "./fold"
import { looksLikeName } from "./person-names"
import { type PersonNumberKind, personNumbersIn } from "./person-number"

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
  const told = texts.filter((text) => !isEmptyMark(text))
  const numbers = personNumbersIn(told)
  if (numbers !== null) return { heading, ...numbers, of: told.length }
  const address = says(heading, "address") ? anyAddress : street
  const tests: readonly (readonly [kind: WrittenOut, looks: (text: string) => boolean])[] = [
    ["email", looksLikeEmail],
    ["phone", says(heading, "phone") ? (text) => anyPhone.test(text.trim()) : looksLikePhone],
    ["address", (text) => address.test(text.trim())],
    ["name", looksLikeName],
  ]
  for (const [kind, looks] of tests) {
    const matching = told.filter(looks).length
    const [plain, said] = shares[kind]
    const least = kind !== "email" && says(heading, kind) ? said : plain
    if (matching > 0 && matching >= told.length * least) return { heading, kind, matching, of: told.length }
  }
  return null
}

function says(heading: string, kind: Hinted): boolean {
  const key = keyOf(heading)
  return headings[kind].some((name) => keyOf(name) === key)
}
