import { longestCode, type Mapping } from "../domain/mapping"
import { categoryWords } from "./categories"
import { isEmptyMark } from "./fold"
import { meaningOf } from "./meaning"
import { poolWords } from "./pool-categories"
import { answerWords, isNoAnswer } from "./survey/answer-words"

const words = { ...categoryWords, ...poolWords, question_answer: answerWords }

export type CodedColumn = keyof typeof words

export function isCoded(column: string): column is CodedColumn {
  return Object.hasOwn(words, column)
}

/** The words that a code of the column can be read as. */
export function codeWords(column: CodedColumn): readonly string[] {
  return words[column]
}

/** The word that a text of a coded column is read as, "" where it says nothing; null where it is not one of the product's. */
export function codeWordOf(column: CodedColumn, text: string): string | null {
  const { word, number } = meaningOf(column, text, { decimal: ",", endsAreInclusive: true })
  if (column === "question_answer") return isNoAnswer(text) ? "" : number === undefined ? null : String(number)
  const known: readonly string[] = words[column]
  return word !== undefined && known.includes(word) ? word : null
}

export interface CodedValue {
  readonly column: CodedColumn
  /** As it stands in the file. */
  readonly from: string
  readonly rows: number
  /** The word it is read as by itself; null where the product does not know it. */
  readonly read: string | null
}

const mostValues = 200

/** The distinct texts of each coded use: unknown ones first, then by the number of rows. Questions share their words. */
export function codedValues(
  columns: Mapping["columns"],
  textsOf: (index: number) => readonly string[],
): readonly CodedValue[] {
  const byUse = new Map<CodedColumn, Map<string, number>>()
  for (const [index, { usedAs }] of columns.entries()) {
    if (!isCoded(usedAs)) continue
    const counts = byUse.get(usedAs) ?? new Map<string, number>()
    byUse.set(usedAs, counts)
    for (const text of textsOf(index)) {
      const from = text.trim()
      if (!isEmptyMark(from) && from.length <= longestCode) counts.set(from, (counts.get(from) ?? 0) + 1)
    }
  }
  const found = [...byUse].flatMap(([column, counts]) =>
    [...counts].map(([from, rows]): CodedValue => ({ column, from, rows, read: codeWordOf(column, from) })),
  )
  const rank = ({ read }: CodedValue): number => (read === null ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || b.rows - a.rows).slice(0, mostValues)
}
