import { readdirSync, readFileSync } from "node:fs"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Mapping } from "../../src/domain/mapping"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { openContainers } from "../../src/load/containers/open-containers"
import { inspectFile } from "../../src/load/inspect-file"
import { loadFile } from "../../src/load/load-file"
import { openParquetInNode } from "../../src/load/parquet-node"
import { prepareTables } from "../../src/load/prepare"
import { proposedMapping } from "../../src/load/propose"
import { type canonicalTables, emptyTables, rowsOf } from "./fixture"

/** What lies beside each file of the corpus: what it must become. */
interface Expected {
  readonly about: string
  /** Of files that ask what they are: what the user says beside what is proposed. */
  readonly asked?: Partial<Mapping>
  /** Of each file it holds, in order, what loading tells; `LoadedFile` in part. */
  readonly loads: readonly Readonly<Record<string, unknown>>[]
  /** All rows of the tables named, in part. */
  readonly rows: Readonly<
    Partial<Record<(typeof canonicalTables)[number], readonly Readonly<Record<string, unknown>>[]>>
  >
}

const folder = new URL("../fixtures/exports/", import.meta.url)
const names = readdirSync(folder).filter((name) => !name.endsWith(".json"))
const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")) as Expected

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

describe("exports as they come", () => {
  it.each(names.map((name) => [name, expectedOf(name).about]))("reads %s: %s", async (name) => {
    const expected = expectedOf(name)
    const held = await openContainers(new File([readFileSync(new URL(name, folder))], name))
    const loaded: unknown[] = []
    for (const [index, source] of held.entries()) {
      const options = { fileId: index + 1, openParquet: openParquetInNode }
      const { asked } = expected
      const mapping = asked && { ...proposedMapping(await inspectFile(engine, source, options)), ...asked }
      loaded.push(await loadFile(engine, source, { ...options, ...(mapping && { mapping }) }))
    }
    expect(loaded).toMatchObject(expected.loads)
    for (const table of Object.keys(expected.rows) as (keyof Expected["rows"])[]) {
      expect(await rowsOf(engine, table)).toMatchObject(expected.rows[table] ?? [])
    }
  })
})
