import { DataType, DateUnit, Precision, type RecordBatch, tableFromIPC, Type } from "apache-arrow"
import { parseRecordBatch } from "arrow-js-ffi"
import type * as Wasm from "parquet-wasm/esm"
import { LoadError } from "./load-error"
import type { LoadSource } from "./load-source"
import { ReadAhead, type SeeBlock } from "./read-ahead"
import { rowGroup } from "./row-groups"
import { StoppedReader } from "./stopped-reader"

export interface ParquetField {
  readonly name: string
  /** `foreign`: of a type that the engine does not know. */
  readonly kind: "nested" | "foreign" | "float" | "bytes" | "plain"
  /** How its values are read here; null: by the engine alone. */
  readonly reads: "text" | "whole" | "double" | "day" | "truth" | null
}

/** An opened Parquet file. */
export interface ParquetContent {
  readonly fields: readonly ParquetField[]
  readonly rows: number
  /**
   * The columns' rows in the file's order; a batch is valid until the next is asked for. `see` is given the file's bytes as far
   * as they are read in blocks: see `isDense`.
   */
  batches(columns: readonly string[], see?: SeeBlock): AsyncIterable<ParquetBatch>
  close(): void
}

export interface ParquetBatch {
  readonly rows: number
  /** As an Arrow IPC stream; once. */
  ipc(): Uint8Array
  /** Where they lie in the reader's memory, not copied: to be used before anything is waited for, since it may be moved. */
  view(): readonly RecordBatch[]
}

/** Whether so many of a file's columns are most of it, which is then read in blocks. */
export function isDense(columns: number, all: number): boolean {
  return columns * 2 >= all
}

/** Opens a Parquet file; the browser and Node bring parquet-wasm in different ways. */
export type OpenParquet = (source: LoadSource) => Promise<ParquetContent>

type Reader = Pick<typeof Wasm, "ParquetFile" | "wasmMemory">

const nestedTypes: ReadonlySet<Type> = new Set([
  ...[Type.List, Type.FixedSizeList, Type.Struct, Type.Map, Type.Union, Type.DenseUnion, Type.SparseUnion],
])

/** The reader on top of a started parquet-wasm. Refuses files it cannot read. */
export function openWith(wasm: Reader): OpenParquet {
  return async (source) => {
    const refused = (cause: unknown): LoadError =>
      new LoadError({ code: "parquetNotReadable", file: source.name }, cause)
    const opening = new StoppedReader()
    try {
      const blob = new ReadAhead(source instanceof Blob ? source : new Blob([await source.arrayBuffer()]))
      const file = await opening.answer(wasm.ParquetFile.fromFile(blob))
      const { fields } = tableFromIPC(file.schema().intoIPCStream()).schema
      return {
        fields: fields.map(({ name, type }) => ({
          name,
          kind: kindOf(type as DataType),
          reads: readsOf(type as DataType),
        })),
        rows: file.metadata().fileMetadata().numRows(),
        async *batches(columns, see) {
          const reading = new StoppedReader()
          try {
            blob.isDense = isDense(columns.length, fields.length)
            blob.see = see
            const stream = await reading.answer(file.stream({ columns: [...columns], batchSize: rowGroup }))
            const reader = (stream as ReadableStream<Wasm.RecordBatch>).getReader()
            const read = () => reading.answer(reader.read())
            try {
              for (let next = await read(); !next.done; next = await read()) {
                const batch = new OpenBatch(next.value, wasm)
                try {
                  yield batch
                } finally {
                  batch.close()
                }
              }
            } finally {
              await reading.answer(reader.cancel()).catch(() => undefined)
            }
          } catch (cause) {
            throw refused(cause)
          } finally {
            reading.end()
          }
        },
        close: () => {
          try {
            file.free()
          } catch {
            // A reader that stopped in the middle of the file never lets go of it.
          }
        },
      }
    } catch (cause) {
      throw refused(cause)
    } finally {
      opening.end()
    }
  }
}

/** Rows in the reader's memory, which are given back when they are closed. */
class OpenBatch implements ParquetBatch {
  readonly rows: number
  readonly #reader: Reader
  #batch: Wasm.RecordBatch | undefined
  #viewed: Wasm.FFIData | undefined

  constructor(batch: Wasm.RecordBatch, reader: Reader) {
    this.#batch = batch
    this.#reader = reader
    this.rows = batch.numRows
  }

  ipc(): Uint8Array {
    const batch = this.#batch
    this.#batch = undefined
    if (batch === undefined) throw new Error("rows of Parquet taken twice")
    return batch.intoIPCStream()
  }

  view(): readonly RecordBatch[] {
    this.#viewed ??= this.#batch?.toFFI()
    if (this.#viewed === undefined) throw new Error("rows of Parquet taken twice")
    const memory: WebAssembly.Memory = this.#reader.wasmMemory()
    const view = parseRecordBatch(memory.buffer, this.#viewed.arrayAddr(), this.#viewed.schemaAddr(), false)
    // Of rows that begin within what lies there, the reader of the memory gives the values from its beginning.
    return view.data.children.every(({ offset }) => offset === 0) ? [view] : tableFromIPC(this.ipc()).batches
  }

  close(): void {
    this.#viewed?.free()
    this.#batch?.free()
  }
}

function kindOf(type: DataType): ParquetField["kind"] {
  if (DataType.isDictionary(type)) return kindOf(type.dictionary as DataType)
  if (nestedTypes.has(type.typeId)) return "nested"
  if (isForeign(type)) return "foreign"
  if (DataType.isFloat(type)) return "float"
  return DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type) ? "bytes" : "plain"
}

/** Numbers of more than 38 digits, or of two bytes. */
function isForeign(type: DataType): boolean {
  return (
    (DataType.isDecimal(type) && type.bitWidth > 128) || (DataType.isFloat(type) && type.precision === Precision.HALF)
  )
}

function readsOf(type: DataType): ParquetField["reads"] {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "text"
  if (DataType.isInt(type)) return "whole"
  if (DataType.isBool(type)) return "truth"
  if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? "day" : null
  // A number of four bytes is written by the digits it has, which are not those of the same number of eight.
  return DataType.isFloat(type) && type.precision === Precision.DOUBLE ? "double" : null
}
