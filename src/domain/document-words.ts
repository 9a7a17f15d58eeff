import { parse } from "papaparse"
import table from "../../data/reference/dokumenternes_ord.csv?raw"

/** The public documents behind the shipped schemes, in the order in which they are shown. */
export const documents = ["opslag-uif2", "ministerbrev", "nyhed", "opslag-stv", "opslag-lab"] as const

export type DocumentName = (typeof documents)[number]

/** What a sentence of a document is about. */
export const documentTopics = [
  "formål",
  "kriterium",
  "mål",
  "reference",
  "gruppe",
  "periode",
  "indsats",
  "krav",
  "rapport",
  "vurdering",
  "betaling",
] as const

export type DocumentTopic = (typeof documentTopics)[number]

/** One sentence, or the part of it that matters, word for word, and what the product answers. */
export interface DocumentWord {
  readonly document: DocumentName
  readonly topic: DocumentTopic
  readonly quote: string
  /** The page of the scheme that answers, as it stands in the address after the scheme; null: no tool can. */
  readonly place: string | null
  /** What is shown there, or why nothing can be. */
  readonly answer: { readonly da: string; readonly en: string }
}

interface SourceRow {
  readonly dokument: string
  readonly ordninger: string
  readonly emne: string
  readonly ord: string
  readonly sted: string
  readonly svar: string
  readonly answer: string
}

const rows = parse<SourceRow>(table.trim(), { header: true }).data

function known<T extends string>(name: string, names: readonly T[]): T {
  const found = names.find((one) => one === name)
  if (found === undefined) throw new Error(`dokumenternes_ord.csv: "${name}" is not one of ${names.join(", ")}`)
  return found
}

const words = rows.map(({ dokument, ordninger, emne, ord, sted, svar, answer }) => ({
  schemes: ordninger.split(";"),
  word: {
    document: known(dokument, documents),
    topic: known(emne, documentTopics),
    quote: ord,
    place: sted === "" ? null : sted,
    answer: { da: svar, en: answer },
  } satisfies DocumentWord,
}))

/** What the documents say of one scheme, in the order of the documents; empty for a user's own scheme. */
export function documentWords(scheme: string): readonly DocumentWord[] {
  return words.filter(({ schemes }) => schemes.includes(scheme)).map(({ word }) => word)
}
