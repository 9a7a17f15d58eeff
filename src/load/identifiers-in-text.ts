import { looksLikeEmail, looksLikePhone } from "./identifier-guard"
import { beginsWithDate, tenDigits } from "./person-number"

/** What running text may tell of who a citizen is. */
export type WrittenIdentifier = "personNumber" | "email" | "phone"

const tenTogether = /(?<![\d-])\d{6}[- ]?\d{4}(?![\d-])/g
const maskedTogether = /(?<![\d-])\d{6}[- ]?[xX*#•?]{4}/g
const phoneTogether = /(?<![\d.,-])(?:(?:\+|00)45[ -]?)?\d{2,8}(?: \d{2,4})*(?![\d.,]*\d)/g
/** "2018 2019" */
const years = /^(19|20)\d\d (19|20)\d\d$/

/**
 * What looks like a personal identity number, an e-mail address or a telephone number anywhere in a text, by the rules that
 * stop a file's columns; one of them is enough here.
 */
export function identifiersInText(text: string): readonly WrittenIdentifier[] {
  const any = (pattern: RegExp, looks: (match: string) => boolean): boolean => (text.match(pattern) ?? []).some(looks)
  const found: readonly (readonly [WrittenIdentifier, boolean])[] = [
    [
      "personNumber",
      any(tenTogether, (match) => beginsWithDate(tenDigits(match) ?? "")) || any(maskedTogether, beginsWithDate),
    ],
    ["email", text.split(/[\s,;:()<>»«"]+/).some((word) => looksLikeEmail(word.replace(/\.+$/, "")))],
    ["phone", any(phoneTogether, (match) => looksLikePhone(match) && !years.test(match))],
  ]
  return found.flatMap(([kind, isThere]) => (isThere ? [kind] : []))
}
