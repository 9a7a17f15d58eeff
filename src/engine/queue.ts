/** Runs tasks one at a time, in order. A task whose signal is aborted before its turn never starts. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve()

  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const turn = this.#last.then(() => {
      signal?.throwIfAborted()
      return task()
    })
    this.#last = turn.catch(() => undefined)
    return turn
  }
}
