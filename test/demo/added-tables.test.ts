import { readFileSync } from "node:fs"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { loadFile } from "../../src/load/load-file"
import { openParquetInNode } from "../../src/load/parquet-node"
import { prepareTables } from "../../src/load/prepare"

const folder = path.resolve(import.meta.dirname, "../../data/demo")

let engine: Engine

beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})

afterAll(async () => {
  await engine.close()
})

describe("the demo's offers, events, participation and population", () => {
  it.each(["activity", "event", "participation", "population"])("%s is read without a finding", async (table) => {
    const file = new File([readFileSync(path.join(folder, `${table}.parquet`))], `${table}.parquet`)
    const loaded = await loadFile(engine, file, { fileId: 1, openParquet: openParquetInNode })
    expect(loaded.table).toBe(table)
    expect(loaded.findings).toEqual([])
    expect(loaded.rowsLoaded).toBeGreaterThan(1000)
    expect(loaded.columns.filter(({ usedAs }) => usedAs === "ignored" || usedAs === "background")).toEqual([])
  })
})
