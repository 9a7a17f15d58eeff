import type { Question } from "./worker-messages"

/** What a worker says first. */
export const ready = "ready"

let kept: Promise<Worker | undefined> | undefined

/**
 * Have a worker ready for the next file: its program is fetched while there is a network. Undefined where it cannot be
 * fetched; that is tried again when it is asked for again.
 */
export async function keepWorker(): Promise<Worker | undefined> {
  kept ??= started()
  const worker = await kept
  if (worker === undefined) kept = undefined
  return worker
}

/** The worker that was kept, for the one who ends it and has another one kept then: now it would take time from this one. */
export async function takeWorker(): Promise<Worker | undefined> {
  const worker = await keepWorker()
  kept = undefined
  return worker
}

/** Where it cannot be fetched, it is tried again with the first file of Parquet. */
async function sendReader(worker: Worker): Promise<void> {
  try {
    const { parquetReader } = await import("../parquet-browser")
    const question: Question = { reader: await parquetReader() }
    worker.postMessage(question)
  } catch {
    return
  }
}

function started(): Promise<Worker | undefined> {
  if (typeof Worker === "undefined") return Promise.resolve(undefined)
  const worker = new Worker(new URL("./typed-worker.ts", import.meta.url), { type: "module" })
  return new Promise((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== ready) return
      void sendReader(worker)
      resolve(worker)
    }
    worker.onerror = () => {
      worker.terminate()
      resolve(undefined)
    }
  })
}
