import { describe, expect, it } from "vitest"
import { paced } from "../../src/engine/pace"

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe("paced(items, run, each)", () => {
  it("maps in order", async () => {
    expect(await paced([1, 2, 3], {}, (n) => n * n)).toEqual([1, 4, 9])
  })

  it("lets other work run in between", async () => {
    let ticks = 0
    const clock = setInterval(() => (ticks += 1), 1)
    await paced(Array.from({ length: 6 }), {}, () => {
      busy(45)
    })
    clearInterval(clock)
    expect(ticks).toBeGreaterThan(2)
  })

  it("stops where the run is cancelled", async () => {
    const control = new AbortController()
    const seen: number[] = []
    const run = paced([1, 2, 3], { signal: control.signal }, (n) => {
      seen.push(n)
      control.abort()
    })
    await expect(run).rejects.toMatchObject({ name: "AbortError" })
    expect(seen).toEqual([1])
  })
})
