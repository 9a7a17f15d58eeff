import type { Finding } from "../domain/load-problem"
import { longestCode, type Mapping } from "../domain/mapping"
import { type CodedValue, isCoded } from "./coded-values"

/** A value that loading could not tell the meaning of, and on how many rows it stands. */
export interface FoundValue {
  readonly heading: string
  readonly value: string
  readonly rows: number
}

/** The values of a file's findings that the user may give a meaning. */
export function foundValues(findings: readonly Finding[]): readonly FoundValue[] {
  return findings.flatMap(({ kind, column, values = [] }) =>
    column !== undefined && (kind === "unknownValue" || kind === "unknownCode")
      ? values.map(({ value, count }) => ({ heading: column, value, rows: count }))
      : [],
  )
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
