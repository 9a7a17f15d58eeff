import initialise, * as wasm from "parquet-wasm/esm"
import wasmUrl from "parquet-wasm/esm/parquet_wasm_bg.wasm?url"
import { type OpenParquet, openWith } from "./parquet-content"

let started: Promise<unknown> | undefined

/** Opens a Parquet file in the browser. The reader (5 MB) is fetched from this site with the first such file. */
export const openParquetInBrowser: OpenParquet = async (source) => {
  started ??= initialise({ module_or_path: wasmUrl }).catch((cause: unknown) => {
    started = undefined
    throw cause
  })
  await started
  return openWith(wasm)(source)
}
