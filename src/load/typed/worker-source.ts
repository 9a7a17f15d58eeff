import { hasParts, PlacedDigest } from "../fingerprint"
import type { LoadSource } from "../load-source"
import { keepWorker } from "./kept-worker"
import type { Wanted } from "./page-source"
import type { TypedPart, TypedSource, TypedSummary } from "./typed-source"
import { type Answer, errorOf, type Question, type Sent, type TypedTask } from "./worker-messages"

/** Parts that are asked for before they are wanted: while the engine stores one, the worker makes the next. */
const ahead = 3

/** Rows that are made in a worker of their own, which ends with the source. */
export class WorkerSource implements TypedSource {
  readonly #worker: Worker
  readonly #waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (cause: Error) => void }[] = []
  readonly #asked: Promise<Answer>[] = []
  readonly #file: LoadSource
  /** Of a large file that the page reads for the worker. */
  readonly #digest: PlacedDigest | undefined
  #failed: Error | undefined

  constructor(worker: Worker, file: LoadSource, task: TypedTask) {
    this.#worker = worker
    this.#file = file
    if ("csv" in task && hasParts(file)) this.#digest = new PlacedDigest(file)
    this.#worker.onmessage = ({ data }: MessageEvent<Sent>) => {
      if ("wanted" in data) {
        void this.#read(data)
        return
      }
      const asked = this.#waiting.shift()
      if ("failure" in data) asked?.reject(errorOf(data.failure))
      else asked?.resolve(data)
    }
    this.#worker.onerror = ({ message }) => {
      this.#fail(new Error(`rows cannot be made: ${message}`))
    }
    this.#post({ task })
  }

  async next(): Promise<TypedPart | null> {
    while (this.#asked.length < ahead) this.#asked.push(this.#ask("next"))
    const answer = await this.#asked.shift()
    return answer !== undefined && "part" in answer ? answer.part : null
  }

  async summary(): Promise<TypedSummary> {
    const answer = await this.#ask("summary")
    if ("summary" in answer) {
      return this.#digest === undefined ? answer.summary : { ...answer.summary, fingerprint: await this.#digest.end() }
    }
    throw new Error("no summary given")
  }

  async close(): Promise<void> {
    this.#worker.terminate()
    this.#fail(new Error("rows are made no longer"))
    void keepWorker()
    await Promise.resolve()
  }

  async #read({ wanted, from, to }: Wanted): Promise<void> {
    try {
      const bytes = await this.#file.slice(from, to).arrayBuffer()
      this.#digest?.add(from, new Uint8Array(bytes))
      this.#post({ piece: wanted, bytes }, [bytes])
    } catch {
      this.#post({ piece: wanted, bytes: null })
    }
  }

  #ask(question: Question): Promise<Answer> {
    const asked = new Promise<Answer>((resolve, reject) => {
      this.#waiting.push({ resolve, reject })
    })
    // Told where it is awaited.
    asked.catch(() => undefined)
    if (this.#failed === undefined) this.#post(question)
    else this.#fail(this.#failed)
    return asked
  }

  #post(question: Question, transfer: ArrayBuffer[] = []): void {
    this.#worker.postMessage(question, transfer)
  }

  #fail(cause: Error): void {
    this.#failed = cause
    for (const { reject } of this.#waiting.splice(0)) reject(cause)
  }
}
