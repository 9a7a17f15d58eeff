// Makes the rows of one file beside the page and the engine.
import { openParquetWith, parquetOf, startParquetReader } from "../parquet-browser"
import { CsvRows } from "./csv-rows"
import { ready } from "./kept-worker"
import { OwnSource } from "./own-source"
import { PageSource, type Piece } from "./page-source"
import { ParquetRows } from "./parquet-rows"
import { type ParquetTool, warmRows } from "../warm-up/warm-rows"
import { failureOf, type Question, type Sent, type TypedTask } from "./worker-messages"

const restMilliseconds = 1000

let source: OwnSource | undefined
let page: PageSource | undefined
let parquet: ParquetTool | undefined
let last: Promise<void> = Promise.resolve()

// One after another: two parts cannot be made at once.
self.onmessage = ({ data }: MessageEvent<Question>) => {
  // The part under way waits for it.
  if (typeof data === "object" && "piece" in data) {
    page?.give(data)
    return
  }
  last = last.then(async () => {
    try {
      await answer(data)
    } catch (cause) {
      send({ failure: failureOf(cause) })
    }
  })
}

async function answer(question: Exclude<Question, Piece>): Promise<void> {
  if (typeof question === "object") {
    if ("task" in question) source = sourceOf(question.task)
    else parquet = await readyTool(question.reader)
    return
  }
  if (source === undefined) throw new Error("asked before it was told what to read")
  if (question === "summary") {
    send({ summary: await source.summary() })
    return
  }
  const part = await source.next()
  send({ part }, part?.kind === "rows" ? [part.bytes.buffer as ArrayBuffer] : [])
}

/** Where the reader does not start, a file of Parquet says so. */
async function readyTool(reader: WebAssembly.Module): Promise<ParquetTool | undefined> {
  try {
    await startParquetReader(reader)
    return { open: openParquetWith(reader), write: parquetOf }
  } catch {
    return undefined
  }
}

function sourceOf(task: TypedTask): OwnSource {
  if ("parquet" in task) return new OwnSource(new ParquetRows(task.file, task.parquet, openParquetWith(task.reader)))
  page = new PageSource(task, send)
  return new OwnSource(new CsvRows(page, task.csv))
}

function send(message: Sent, transfer: ArrayBuffer[] = []): void {
  self.postMessage(message, { transfer })
}

self.postMessage(ready)
// Later, since the load that this worker comes after may not be done. Where it fails, rows are made all the same.
setTimeout(() => {
  warmRows(() => source === undefined, parquet).catch(() => undefined)
}, restMilliseconds)
