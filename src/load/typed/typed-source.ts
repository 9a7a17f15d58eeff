import type { FindingKind } from "../../domain/load-problem"
import type { ReadColumn } from "../meaning-tables"
import type { LeftOutRows, LineStep } from "../record-splitter"
import type { DistinctValues } from "./distinct-values"
import type { FoundRows } from "./problem-rows"
import type { TypedBatch } from "./typed-batch"

/** What the making of rows gives on the way. */
export type TypedPart =
  | ({ readonly kind: "rows"; readonly progress: Progress } & MadeRows)
  | { readonly kind: "read"; readonly progress: Progress }
  /** The rest of the file says that the rows so far mean something else: they come once more, from the first. */
  | { readonly kind: "again" }

export interface MadeRows {
  /** An Arrow IPC stream of the columns file_id, row_number and so many of the target's. */
  readonly bytes: Uint8Array
  readonly columns: number
  /** Names of the columns that have had a word so far which is none of their own. */
  readonly texts: readonly string[]
}

export interface Progress {
  /** Records of the file so far, and the share of the file. */
  readonly records: number
  readonly share: number
}

/** All that is known of the file's rows. */
export interface TypedSummary {
  /** Rows made. */
  readonly rows: number
  readonly records: number
  readonly read: readonly ReadColumn[]
  /** By column the first row of each of its texts, from 1. */
  readonly firstRows: ReadonlyMap<number, Int32Array>
  /** Texts of rows spread over the file, by column. */
  readonly texts: ReadonlyMap<number, readonly string[]>
  readonly found: ReadonlyMap<number, ReadonlyMap<FindingKind, FoundRows>>
  readonly problems: ReadonlyMap<number, readonly (FindingKind | undefined)[]>
  readonly unread: readonly number[]
  /** Bytes of each column, about. */
  readonly sizes: ReadonlyMap<number, number>
  /** Of the file, where it was made on the way. */
  readonly fingerprint?: string
  /** How the rows lie to their lines, and the records that are none. */
  readonly lines: Lines
}

export interface Lines {
  readonly steps: readonly LineStep[]
  readonly ragged: LeftOutRows
  readonly broken: LeftOutRows
}

/** The rows of one file, made here or in a worker. */
export interface TypedSource {
  /** The next part; null when all are there. */
  next(): Promise<TypedPart | null>
  summary(): Promise<TypedSummary>
  close(): Promise<void>
}

export function summaryOf(batch: TypedBatch<DistinctValues>, records: number, lines: Lines): TypedSummary {
  return {
    rows: batch.taken,
    records,
    read: batch.read(),
    firstRows: new Map(batch.meant.map(({ index, firstRows }) => [index, firstRows])),
    texts: batch.sample.texts,
    found: batch.problems.found,
    problems: new Map(batch.meant.map(({ index, problems }) => [index, problems])),
    unread: batch.problems.unread,
    sizes: batch.sizes,
    lines,
  }
}
