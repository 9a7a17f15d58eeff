import type { DecimalMark } from "../domain/mapping"

/** The first values of a file, to judge its columns by. */
export interface Sample {
  readonly headings: readonly string[]
  readonly textsOf: (index: number) => readonly string[]
  readonly decimal: DecimalMark
  /** Columns that must not be used. */
  readonly barred: ReadonlySet<number>
}
