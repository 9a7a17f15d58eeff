import type readWorkbook from "read-excel-file/universal"

export type Sheets = Awaited<ReturnType<typeof readWorkbook>>
export type ReadSheets = { readonly sheets: Sheets } | { readonly failure: string }

/** Every sheet of a workbook whose parts are packed without compression; by a worker where there is one and it can be fetched. */
export async function readSheets(workbook: ArrayBuffer): Promise<Sheets> {
  const read = typeof Worker === "undefined" ? undefined : await readInWorker(workbook)
  if (read !== undefined) {
    if ("failure" in read) throw new Error(read.failure)
    return read.sheets
  }
  const { default: readWorkbook } = await import("read-excel-file/universal")
  return readWorkbook(workbook, { trim: false })
}

/** Undefined where the worker does not start: there may be no network to fetch it by. */
function readInWorker(workbook: ArrayBuffer): Promise<ReadSheets | undefined> {
  const worker = new Worker(new URL("./workbook-worker.ts", import.meta.url), { type: "module" })
  return new Promise<ReadSheets | undefined>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<ReadSheets>) => {
      resolve(data)
    }
    worker.onerror = () => {
      resolve(undefined)
    }
    worker.postMessage(workbook)
  }).finally(() => {
    worker.terminate()
  })
}
