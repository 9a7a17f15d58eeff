import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { withWatchdog } from "../../src/interface/watchdog"

describe("withWatchdog(task, stalledAfter, discard)", () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it("waits as long as the task moves", async () => {
    const result = withWatchdog(
      async (moved) => {
        for (let step = 0; step < 5; step++) {
          await new Promise((resolve) => setTimeout(resolve, 900))
          moved()
        }
        return "done"
      },
      1000,
      () => undefined,
    )
    await vi.advanceTimersByTimeAsync(5000)
    await expect(result).resolves.toBe("done")
  })

  it("fails when nothing moves, and discards what comes after all", async () => {
    const late: string[] = []
    const result = withWatchdog(
      () => new Promise<string>((resolve) => setTimeout(resolve, 3000, "late")),
      1000,
      (value) => late.push(value),
    )
    const failure = expect(result).rejects.toThrow("no sign of life for 1 seconds")
    await vi.advanceTimersByTimeAsync(4000)
    await failure
    expect(late).toEqual(["late"])
  })

  it("passes the task's own failure on", async () => {
    const failed = withWatchdog(
      () => Promise.reject(new Error("no WebAssembly")),
      1000,
      () => undefined,
    )
    await expect(failed).rejects.toThrow("no WebAssembly")
  })
})
