import type { CanonicalColumn, TableKind } from "../domain/load-problem"
import type { AskedQuestion } from "./survey/survey-headings"

export interface RecognisedColumn {
  /** Position in the file. */
  readonly index: number
  readonly heading: string
  readonly usedAs: CanonicalColumn | "background" | "ignored"
  /** Of a question's column. */
  readonly asked?: AskedQuestion
}

export interface Recognised {
  readonly table: TableKind
  readonly columns: readonly RecognisedColumn[]
  /** Of every row, where no column tells it. */
  readonly municipality?: number
  /** Of every row, where no column tells it. */
  readonly course?: string
}
