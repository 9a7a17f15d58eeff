import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { prepareTables } from "../../../src/load/prepare"
import { warmEngine } from "../../../src/load/warm-up/warm-engine"
import { emptyTables, keptTables, tableNames } from "../fixture"

let engine: Engine

beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})

beforeEach(() => emptyTables(engine))

/** The engine, with the sizes of what is inserted noted. */
function noting(sizes: number[], onInsert: () => void = () => undefined): Engine {
  return {
    ...engine,
    insertArrow: async (table, ipc, mode) => {
      sizes.push(ipc.length)
      onInsert()
      await engine.insertArrow(table, ipc, mode)
    },
  }
}

describe("warmEngine(engine, signal)", () => {
  it("stores rows over and over, and leaves nothing", async () => {
    const sizes: number[] = []
    await warmEngine(noting(sizes), new AbortController().signal)
    expect(sizes.length).toBeGreaterThan(10)
    expect(new Set(sizes).size).toBe(1)
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
    expect(await engine.query("select count(*)::integer as rows from spell")).toEqual([{ rows: 0 }])
  })

  it("ends with the step in which it is told to, and leaves nothing then either", async () => {
    const controller = new AbortController()
    const sizes: number[] = []
    await warmEngine(
      noting(sizes, () => {
        if (sizes.length === 2) controller.abort()
      }),
      controller.signal,
    )
    expect(sizes).toHaveLength(2)
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
  })

  it("does nothing where a file came first", async () => {
    const sizes: number[] = []
    await warmEngine(noting(sizes), AbortSignal.abort())
    expect(sizes).toEqual([])
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
  })
})
