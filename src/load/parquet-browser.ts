import initialise, * as wasm from "parquet-wasm/esm"
import wasmUrl from "parquet-wasm/esm/parquet_wasm_bg.wasm?url"
import { type OpenParquet, openWith } from "./parquet-content"

let started: Promise<unknown> | undefined

/** Fetch the reader (5 MB) from this site, once. May be called again where it failed. */
export async function startParquetReader(): Promise<void> {
  started ??= initialise({ module_or_path: wasmUrl }).catch((cause: unknown) => {
    started = undefined
    throw cause
  })
  await started
}

/** Opens a Parquet file in the browser. */
export const openParquetInBrowser: OpenParquet = async (source) => {
  await startParquetReader()
  return openWith(wasm)(source)
}
