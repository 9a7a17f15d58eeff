import { keepWorker } from "./kept-worker"
import type { TypedPart, TypedSource, TypedSummary } from "./typed-source"
import { type Answer, errorOf, type Question, type TypedTask } from "./worker-messages"

/** Parts that are asked for before they are wanted: while the engine stores one, the worker makes the next. */
const ahead = 3

/** Rows that are made in a worker of their own, which ends with the source. */
export class WorkerSource implements TypedSource {
  readonly #worker: Worker
  readonly #waiting: { readonly resolve: (answer: Answer) => void; readonly reject: (cause: Error) => void }[] = []
  readonly #asked: Promise<Answer>[] = []
  #failed: Error | undefined

  constructor(worker: Worker, task: TypedTask) {
    this.#worker = worker
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => {
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
    if ("summary" in answer) return answer.summary
    throw new Error("no summary given")
  }

  async close(): Promise<void> {
    this.#worker.terminate()
    this.#fail(new Error("rows are made no longer"))
    void keepWorker()
    await Promise.resolve()
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

  #post(question: Question): void {
    this.#worker.postMessage(question)
  }

  #fail(cause: Error): void {
    this.#failed = cause
    for (const { reject } of this.#waiting.splice(0)) reject(cause)
  }
}
