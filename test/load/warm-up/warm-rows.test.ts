import * as parquet from "parquet-wasm/node"
import { describe, expect, it } from "vitest"
import { OwnSource } from "../../../src/load/typed/own-source"
import { CsvRows } from "../../../src/load/typed/csv-rows"
import type { LoadSource } from "../../../src/load/load-source"
import { openParquetInNode } from "../../../src/load/parquet-node"
import { ParquetRows } from "../../../src/load/typed/parquet-rows"
import { madeUpParquet, madeUpPeriods } from "../../../src/load/warm-up/made-up-periods"
import { warmRows } from "../../../src/load/warm-up/warm-rows"

const write = (ipc: Uint8Array) => new Uint8Array(parquet.writeParquet(parquet.Table.fromIPCStream(ipc)))

describe("warmRows(isWanted, parquet)", () => {
  it("ends where it is wanted no longer", async () => {
    let asked = 0
    await warmRows(() => {
      asked += 1
      return asked < 2
    })
    expect(asked).toBeLessThan(4)
  })

  it("ends by itself, after both kinds of files", async () => {
    const opened: number[] = []
    let asked = 0
    const isWanted = () => {
      asked += 1
      return true
    }
    const open = (file: LoadSource) => {
      opened.push(asked)
      return openParquetInNode(file)
    }
    await warmRows(isWanted, { open, write })
    expect(opened).toHaveLength(1)
    expect(opened[0]).toBeGreaterThan(10)
    expect(asked).toBeGreaterThan(opened[0] ?? 0)
  })
})

describe.each(["CSV", "Parquet"])("made-up periods as %s", (format) => {
  it("have no fault, so that what a usual file asks for is done", async () => {
    const csv = madeUpPeriods(1000, 2)
    const columns = madeUpParquet(1000, 2, write)
    const source = new OwnSource(
      format === "CSV"
        ? new CsvRows(csv.file, csv.plan)
        : new ParquetRows(columns.file, columns.plan, openParquetInNode),
    )
    while ((await source.next()) !== null);
    const { rows, unread, found, problems } = await source.summary()
    expect(rows).toBe(2000)
    expect(unread).toEqual([])
    expect(found.size).toBe(0)
    expect([...problems.values()].flat().filter((problem) => problem !== undefined)).toEqual([])
  })
})
