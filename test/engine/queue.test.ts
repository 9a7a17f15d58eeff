import { describe, expect, it } from "vitest"
import { Queue } from "../../src/engine/queue"

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1))

describe("Queue", () => {
  it("runs tasks one at a time, in order", async () => {
    const queue = new Queue()
    const log: string[] = []
    const task = (name: string, ticks: number) => async () => {
      log.push(`${name} begins`)
      for (let i = 0; i < ticks; i += 1) await tick()
      log.push(`${name} ends`)
      return name
    }
    const results = await Promise.all([queue.run(task("a", 3)), queue.run(task("b", 0)), queue.run(task("c", 1))])
    expect(results).toEqual(["a", "b", "c"])
    expect(log).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"])
  })

  it("goes on after a task that fails", async () => {
    const queue = new Queue()
    const failed = queue.run(() => Promise.reject(new Error("no")))
    const next = queue.run(() => Promise.resolve(1))
    await expect(failed).rejects.toThrow("no")
    await expect(next).resolves.toBe(1)
  })

  it("never starts a task that was aborted before its turn", async () => {
    const queue = new Queue()
    const abort = new AbortController()
    let isStarted = false
    const first = queue.run(tick)
    const second = queue.run(() => {
      isStarted = true
      return Promise.resolve()
    }, abort.signal)
    const third = queue.run(() => Promise.resolve("third"))
    abort.abort()
    await first
    await expect(second).rejects.toMatchObject({ name: "AbortError" })
    await expect(third).resolves.toBe("third")
    expect(isStarted).toBe(false)
  })
})
