import { beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { rowsPerInsert } from "../../src/load/row-groups"
import { csv, emptyTables, load, spellHeadings } from "./fixture"

let engine: Engine

beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})

beforeEach(async () => {
  await emptyTables(engine)
})

/** Rows enough for one insert before the last ones come. */
function large(first: string, last: readonly string[]): File {
  return csv(`${spellHeadings}\n${`${first}\n`.repeat(rowsPerInsert)}${last.join("\n")}\n`)
}

function counted(): Promise<unknown> {
  return engine.query(
    `select benefit, start_date, weekly_minutes, count(*)::integer as rows, max(row_number) as latest
    from spell group by all order by latest`,
  )
}

describe("rows made while the file is read", () => {
  it("have what the rest of the file has, too", async () => {
    const loaded = await load(
      engine,
      large("a;101;Fleksjob;2019-01-01;;7,5", ["b;101;LY;01-02-2019;;8,25", "c;1;x;y;;"]),
      { typedRows: false },
    )
    expect(loaded).toMatchObject({ rowsRead: rowsPerInsert + 2, rowsLoaded: rowsPerInsert + 1, decimal: "," })
    expect(await counted()).toEqual([
      {
        benefit: "fleksjob",
        start_date: "2019-01-01",
        weekly_minutes: 450,
        rows: rowsPerInsert,
        latest: rowsPerInsert,
      },
      { benefit: "ledighedsydelse", start_date: "2019-02-01", weekly_minutes: 495, rows: 1, latest: rowsPerInsert + 1 },
    ])
  })

  it("are made again where the rest of the file shows that its dates are no numbers of days", async () => {
    const loaded = await load(engine, large("a;101;Fleksjob;43466;;7", ["b;101;LY;01-02-2019;;8"]), {
      typedRows: false,
    })
    expect(loaded).toMatchObject({ rowsRead: rowsPerInsert + 1, rowsLoaded: 1 })
    expect(loaded.findings).toMatchObject([{ kind: "invalidDate", rows: rowsPerInsert }])
  })

  it("are made again where the rest of the file shows its decimal mark", async () => {
    const rest = Array.from({ length: rowsPerInsert + 10 }, () => "b;101;Fleksjob;2019-01-01;;7.25")
    const loaded = await load(engine, large("a;101;Fleksjob;2019-01-01;;1.234", rest), { typedRows: false })
    expect(loaded).toMatchObject({ decimal: ".", rowsLoaded: 2 * rowsPerInsert + 10 })
    expect(await counted()).toMatchObject([
      { weekly_minutes: 74, rows: rowsPerInsert },
      { weekly_minutes: 435, rows: rowsPerInsert + 10 },
    ])
  })
})
