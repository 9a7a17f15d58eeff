/**
 * The task's result, or a failure when it has neither moved nor ended for so many milliseconds. DuckDB-WASM 1.32 never
 * answers where its module cannot be fetched. `discard` takes a result that comes after all.
 */
export function withWatchdog<T>(
  task: (moved: () => void) => Promise<T>,
  stalledAfter: number,
  discard: (late: T) => void,
): Promise<T> {
  return new Promise((resolve, reject) => {
    let stalled = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const moved = (): void => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        stalled = true
        reject(new Error(`no sign of life for ${stalledAfter / 1000} seconds`))
      }, stalledAfter)
    }
    moved()
    task(moved)
      .then((result) => {
        if (stalled) discard(result)
        else resolve(result)
      })
      .catch(reject)
      .finally(() => {
        clearTimeout(timer)
      })
  })
}
