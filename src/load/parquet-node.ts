import * as wasm from "parquet-wasm/node"
import { type OpenParquet, openWith } from "./parquet-content"

/** Opens a Parquet file in Node, for the tests. */
export const openParquetInNode: OpenParquet = openWith(wasm)
