import { longestCode, type Mapping } from "../domain/mapping"
import { categoryWords } from "./categories"
import { isEmptyMark } from "./fold"
import { meaningOf } from "./meaning"
import { poolWords } from "./pool-categories"

const words = { ...categoryWords, ...poolWords }

export type CodedColumn = keyof typeof words

export function isCoded(column: string): column is CodedColumn {
  return Object.hasOwn(words, column)
}

/** The words that a code of the column can be read as. */
export function codeWords(column: CodedColumn): readonly string[] {
  return words[column]
}

/** The word that a text of a coded column is read as, null where it is not one of the product's. */
export function codeWordOf(column: CodedColumn, text: string): string | null {
  const word = meaningOf(column, text, { decimal: ",", endsAreInclusive: true }).word
  return word !== undefined && words[column].includes(word) ? word : null
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

/** The distinct texts of the coded columns: unknown ones first, then by the number of rows. */
export function codedValues(
  columns: Mapping["columns"],
  textsOf: (index: number) => readonly string[],
): readonly CodedValue[] {
  const found = columns.flatMap(({ usedAs }, index): CodedValue[] => {
    if (!isCoded(usedAs)) return []
    const counts = new Map<string, number>()
    for (const text of textsOf(index)) {
      const from = text.trim()
      if (!isEmptyMark(from) && from.length <= longestCode) counts.set(from, (counts.get(from) ?? 0) + 1)
    }
    return [...counts].map(([from, rows]) => ({ column: usedAs, from, rows, read: codeWordOf(usedAs, from) }))
  })
  const rank = ({ read }: CodedValue): number => (read === null ? 0 : 1)
  return found.sort((a, b) => rank(a) - rank(b) || b.rows - a.rows).slice(0, mostValues)
}
