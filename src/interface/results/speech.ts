import { type Formats, formatsOf } from "../../text/format"
import { results as danish } from "../../text/da/results"
import { results as english } from "../../text/en/results"
import type { Language } from "../../text/language"

export type ResultWords = typeof danish

/** The words and number formats of one language, as the sentences need them. */
export interface Speech {
  readonly words: ResultWords
  readonly formats: Formats
}

const speeches: Readonly<Record<Language, Speech>> = {
  da: { words: danish, formats: formatsOf("da") },
  en: { words: english, formats: formatsOf("en") },
}

export function speechOf(language: Language): Speech {
  return speeches[language]
}
