import type { RunOptions } from "./engine"
import { nextTask } from "./next-task"

/** Milliseconds of computing after which the page is let draw and hear a click. */
const STRETCH = 40

/**
 * A check point for long computations outside the engine, to be awaited between parts of some milliseconds: every so often
 * it lets other work run, and it throws an AbortError once the run is cancelled.
 */
export function pacer({ signal }: RunOptions): () => Promise<void> {
  let since = performance.now()
  return async () => {
    signal?.throwIfAborted()
    if (performance.now() - since < STRETCH) return
    await nextTask()
    signal?.throwIfAborted()
    since = performance.now()
  }
}

/** As `map`, with a check point before every item. */
export async function paced<T, R>(items: Iterable<T>, run: RunOptions, each: (item: T) => R): Promise<R[]> {
  const pace = pacer(run)
  const made: R[] = []
  for (const item of items) {
    await pace()
    made.push(each(item))
  }
  return made
}
