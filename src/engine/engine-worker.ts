// DuckDB's own worker, with memory that grows in large steps, and rows that are given back once it has taken them in.
import duckdbWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url"
import { giveBack } from "./give-back"
import { growInLargeSteps } from "./large-steps"

growInLargeSteps()
// By its address, as it is: taken for a module without side effects, it would be left out.
await import(/* @vite-ignore */ duckdbWorker)
// After DuckDB's own listener, which copies the bytes it is sent.
self.addEventListener("message", ({ data }: MessageEvent<{ readonly data?: unknown }>) => {
  if (!Array.isArray(data.data)) return
  for (const sent of data.data) if (sent instanceof Uint8Array) giveBack(sent.buffer)
})
self.postMessage("ready")
