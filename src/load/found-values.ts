import type { Finding } from "../domain/load-problem"
import { longestCode, type Mapping } from "../domain/mapping"
import { codeWordOf, type CodedValue, isCoded } from "./coded-values"
import { isEmptyMark } from "./fold"
import type { LoadedFile } from "./load-options"
import { codeWordsOf, type ReadColumn } from "./meaning-tables"

const mostUnfamiliar = 200

/** A value that loading could not tell the meaning of, and on how many rows it stands. */
export interface FoundValue {
  readonly heading: string
  readonly value: string
  readonly rows: number
}

/**
 * Texts of coded columns that are kept as the file has them though the product knows no such word, of any row, the most
 * frequent first: perhaps a municipality's own code, which the user may give a meaning.
 */
export function unfamiliarValues(columns: readonly ReadColumn[], mapping: Mapping | undefined): readonly FoundValue[] {
  return columns
    .flatMap(({ heading, usedAs, told }) => {
      if (!isCoded(usedAs)) return []
      const given = codeWordsOf(mapping, usedAs)
      const rowsOf = new Map<string, number>()
      for (const { text, rows } of told) {
        const value = text?.trim() ?? ""
        if (isEmptyMark(value) || value.length > longestCode || given.has(value)) continue
        if (codeWordOf(usedAs, value) === null) rowsOf.set(value, (rowsOf.get(value) ?? 0) + rows)
      }
      return [...rowsOf].map(([value, rows]): FoundValue => ({ heading, value, rows }))
    })
    .sort((a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1))
    .slice(0, mostUnfamiliar)
}

/** The values of a file that the user may give a meaning: those that its findings name, and those of no known word. */
export function foundValues({
  findings,
  unfamiliar,
}: Pick<LoadedFile, "findings" | "unfamiliar">): readonly FoundValue[] {
  const named = findings.flatMap(({ kind, column, values = [] }: Finding): FoundValue[] =>
    column !== undefined && (kind === "unknownValue" || kind === "unknownCode")
      ? values.map(({ value, count }) => ({ heading: column, value, rows: count }))
      : [],
  )
  const isNamed = ({ heading, value }: FoundValue): boolean =>
    named.some((one) => one.heading === heading && one.value === value)
  return [...named, ...unfamiliar.filter((one) => !isNamed(one))]
}

/** The codes of the rows that were looked at, after those that loading found in any row: these are counted in all rows. */
export function withFound(
  codes: readonly CodedValue[],
  columns: Mapping["columns"],
  found: readonly FoundValue[],
): readonly CodedValue[] {
  const told = found.flatMap(({ heading, value, rows }): CodedValue[] => {
    const usedAs = columns.find((column) => column.heading === heading)?.usedAs ?? "ignored"
    return isCoded(usedAs) && value.length <= longestCode ? [{ column: usedAs, from: value, rows, read: null }] : []
  })
  const isTold = ({ column, from }: CodedValue): boolean =>
    told.some((one) => one.column === column && one.from === from)
  return [...told, ...codes.filter((code) => !isTold(code))]
}
