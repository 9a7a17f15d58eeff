import type { CanonicalColumn, Finding, TableKind } from "../domain/load-problem"
import type { DecimalMark, Delimiter, Encoding, Mapping } from "../domain/mapping"
import type { DateStyle } from "./dates"
import type { Fingerprint } from "./fingerprint"
import type { FoundValue } from "./found-values"
import type { OpenParquet } from "./parquet-content"
import type { Recognition } from "./recognition"
import type { Room } from "./room"

export interface LoadOptions {
  readonly fileId: number
  /** Rows read so far, and the share of the whole load. */
  readonly onProgress?: (progress: { readonly rows: number; readonly share: number }) => void
  readonly signal?: AbortSignal
  /** Whether the last day written belongs to the period ("til og med"), which is the default. */
  readonly endDates?: "inclusive" | "exclusive"
  /** How the file is to be read, where the user has decided it. */
  readonly mapping?: Mapping
  /** Mappings of other files: one made for the same headings is used where none is given. */
  readonly known?: readonly Mapping[]
  /** The files loaded already: none of them is loaded twice. */
  readonly loaded?: readonly Pick<LoadedFile, "name" | "size" | "fingerprint">[]
  /** Bytes of CSV handed to the engine at a time. */
  readonly pieceBytes?: number
  /** Another way to open Parquet than the browser's. */
  readonly openParquet?: OpenParquet
  /** False: by way of the stored rows of the file in any case, which gives the same and takes longer. */
  readonly typedRows?: boolean
}

export interface LoadedFile {
  readonly fileId: number
  readonly name: string
  readonly size: number
  readonly table: TableKind
  readonly format: "csv" | "parquet" | "excel"
  /** Of a workbook. */
  readonly sheet?: string
  readonly isHiddenSheet?: boolean
  readonly hiddenSheets?: readonly string[]
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** Absent where the file has no decimals. */
  readonly decimal?: DecimalMark
  /** The style of most dates, absent where the file has none. */
  readonly dateStyle?: DateStyle
  readonly rowsRead: number
  readonly rowsLoaded: number
  readonly columns: readonly {
    readonly heading: string
    readonly usedAs: CanonicalColumn | "background" | "ignored"
  }[]
  /** What it was read by, where the user decided it. */
  readonly mapping?: Mapping
  /** How sure it is what the file is; absent where the user decided it. */
  readonly recognition?: Recognition
  readonly findings: readonly Finding[]
  /** Texts of coded columns that are no known word, of any row. */
  readonly unfamiliar: readonly FoundValue[]
  /** Of DREAM weeks: the file whose code table they were read by; null: the shipped one. */
  readonly codesFrom?: number | null
  /** Of the bytes: their SHA-256, of a large file that of its parts' digests (`Fingerprint`). */
  readonly fingerprint: string
}

/** A load under way, with its memory watched. */
export type InRoom = LoadOptions & { readonly room: Room; readonly fingerprint: Fingerprint }
