import { Table, tableToIPC, type Vector } from "apache-arrow"
import * as parquet from "parquet-wasm/node"

/** A Parquet file of these columns. */
export function parquetFile(columns: Record<string, Vector>, name = "fil.parquet"): File {
  const ipc = tableToIPC(new Table(columns), "stream")
  const bytes = parquet.writeParquet(parquet.Table.fromIPCStream(ipc))
  return new File([new Uint8Array(bytes)], name)
}
