import initialise, * as wasm from "parquet-wasm/esm"
import wasmUrl from "parquet-wasm/esm/parquet_wasm_bg.wasm?url"
import { type OpenParquet, openWith } from "./parquet-content"

let fetched: Promise<WebAssembly.Module> | undefined
let started: Promise<unknown> | undefined

/** Fetch and compile the reader (5 MB) from this site, once. May be called again where it failed. */
export async function parquetReader(): Promise<WebAssembly.Module> {
  fetched ??= fetch(wasmUrl)
    .then((response) => response.arrayBuffer())
    .then((bytes) => WebAssembly.compile(bytes))
    .catch((cause: unknown) => {
      fetched = undefined
      throw cause
    })
  return fetched
}

/** Start the reader, once; where it was compiled elsewhere, as it was. May be called again where it failed. */
export async function startParquetReader(compiled?: WebAssembly.Module): Promise<void> {
  started ??= (compiled === undefined ? parquetReader() : Promise.resolve(compiled))
    .then((reader) => initialise({ module_or_path: reader }))
    .catch((cause: unknown) => {
      started = undefined
      throw cause
    })
  await started
}

/** Opens a Parquet file with a reader that was compiled elsewhere. */
export function openParquetWith(compiled: WebAssembly.Module | undefined): OpenParquet {
  return async (source) => {
    await startParquetReader(compiled)
    return openWith(wasm)(source)
  }
}

/** A Parquet file of an Arrow IPC stream, in row groups of so many rows. The reader must have been started. */
export function parquetOf(ipc: Uint8Array, rowsPerGroup: number): Uint8Array<ArrayBuffer> {
  const properties = new wasm.WriterPropertiesBuilder().setMaxRowGroupSize(rowsPerGroup).build()
  return new Uint8Array(wasm.writeParquet(wasm.Table.fromIPCStream(ipc), properties))
}

/** Opens a Parquet file in the browser. */
export const openParquetInBrowser: OpenParquet = openParquetWith(undefined)
