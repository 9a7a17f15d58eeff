/** What loading asks of a file. A browser's `File` satisfies it, and so do Node's `File` and a named `Blob`. */
export interface LoadSource {
  readonly name: string
  readonly size: number
  stream(): ReadableStream<Uint8Array>
  arrayBuffer(): Promise<ArrayBuffer>
  slice(start: number, end: number): { arrayBuffer(): Promise<ArrayBuffer> }
  /** Of a file within another: unpack it. Reading does it, too, but cannot be cancelled. */
  open?(signal?: AbortSignal): Promise<void>
  /** A sheet of a workbook, written as CSV. */
  readonly format?: "excel"
  readonly sheet?: string
  /** That the sheet is a hidden one. */
  readonly isHiddenSheet?: boolean
  /** The workbook's hidden sheets, which are not loaded. */
  readonly hiddenSheets?: readonly string[]
}

/** What is asked of a file that is read piece by piece. */
export type SlicedSource = Pick<LoadSource, "name" | "size" | "slice">
