import { DataType, DateUnit, Precision, tableFromIPC, Type } from "apache-arrow"
import type * as Wasm from "parquet-wasm/esm"
import { LoadError } from "./load-error"
import type { LoadSource } from "./load-source"
import { rowGroup } from "./row-groups"

export interface ParquetField {
  readonly name: string
  readonly kind: "nested" | "float" | "bytes" | "plain"
  /** How its values are read here; null: by the engine alone. */
  readonly reads: "text" | "whole" | "double" | "day" | "truth" | null
}

/** An opened Parquet file. */
export interface ParquetContent {
  readonly fields: readonly ParquetField[]
  readonly rows: number
  /** The columns' rows in the file's order, as Arrow IPC streams with the number of their rows. */
  batches(columns: readonly string[]): AsyncIterable<{ readonly bytes: Uint8Array; readonly count: number }>
  close(): void
}

/** Opens a Parquet file; the browser and Node bring parquet-wasm in different ways. */
export type OpenParquet = (source: LoadSource) => Promise<ParquetContent>

const nestedTypes: ReadonlySet<Type> = new Set([
  ...[Type.List, Type.FixedSizeList, Type.Struct, Type.Map, Type.Union, Type.DenseUnion, Type.SparseUnion],
])

/** The reader on top of a started parquet-wasm. Refuses files it cannot read. */
export function openWith(wasm: Pick<typeof Wasm, "ParquetFile">): OpenParquet {
  return async (source) => {
    const refused = (cause: unknown): LoadError =>
      new LoadError({ code: "parquetNotReadable", file: source.name }, cause)
    try {
      const blob = source instanceof Blob ? source : new Blob([await source.arrayBuffer()])
      const file = await wasm.ParquetFile.fromFile(blob)
      const { fields } = tableFromIPC(file.schema().intoIPCStream()).schema
      return {
        fields: fields.map(({ name, type }) => ({
          name,
          kind: kindOf(type as DataType),
          reads: readsOf(type as DataType),
        })),
        rows: file.metadata().fileMetadata().numRows(),
        async *batches(columns) {
          try {
            const stream = await file.stream({ columns: [...columns], batchSize: rowGroup })
            const reader = (stream as ReadableStream<Wasm.RecordBatch>).getReader()
            try {
              for (let next = await reader.read(); !next.done; next = await reader.read()) {
                const count = next.value.numRows
                yield { bytes: next.value.intoIPCStream(), count }
              }
            } finally {
              await reader.cancel().catch(() => undefined)
            }
          } catch (cause) {
            throw refused(cause)
          }
        },
        close: () => {
          file.free()
        },
      }
    } catch (cause) {
      throw refused(cause)
    }
  }
}

function kindOf(type: DataType): ParquetField["kind"] {
  if (DataType.isDictionary(type)) return kindOf(type.dictionary as DataType)
  if (nestedTypes.has(type.typeId)) return "nested"
  if (DataType.isFloat(type)) return "float"
  return DataType.isBinary(type) || DataType.isLargeBinary(type) || DataType.isFixedSizeBinary(type) ? "bytes" : "plain"
}

function readsOf(type: DataType): ParquetField["reads"] {
  if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) return "text"
  if (DataType.isInt(type)) return "whole"
  if (DataType.isBool(type)) return "truth"
  if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? "day" : null
  // A number of four bytes is written by the digits it has, which are not those of the same number of eight.
  return DataType.isFloat(type) && type.precision === Precision.DOUBLE ? "double" : null
}
