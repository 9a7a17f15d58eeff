import { describe, expect, it } from "vitest"
import { growInLargeSteps } from "../../src/engine/large-steps"

const megabyte = 2 ** 20 / 2 ** 16

class Memory extends WebAssembly.Memory {}
growInLargeSteps(Memory.prototype)

/** Megabytes after a memory of so many has been asked to grow by one. */
function grown(initial: number, maximum: number): number {
  const memory = new Memory({ initial: initial * megabyte, maximum: maximum * megabyte })
  expect(memory.grow(megabyte)).toBe(initial * megabyte)
  return memory.buffer.byteLength / 2 ** 20
}

describe("growInLargeSteps(prototype)", () => {
  it("leaves small memory as it is asked for", () => {
    expect(grown(31, 4096)).toBe(32)
  })

  it("has large memory grow by half a gigabyte", () => {
    expect(grown(32, 4096)).toBe(32 + 512)
  })

  it("grows as it is asked for where there is no room for more", () => {
    expect(grown(128, 512)).toBe(129)
  })

  it("grows by more than that where that is asked for", () => {
    const memory = new Memory({ initial: 200 * megabyte, maximum: 4096 * megabyte })
    memory.grow(1500 * megabyte)
    expect(memory.buffer.byteLength).toBe(1700 * 2 ** 20)
  })
})
