import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/rejected_row.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("rejected_row.sql", () => {
  it("gives the rows by file and line, from an offset on", async () => {
    await engine.query(`insert into rejected_row values
      (2, 3, 'til', 'snart', null, 'invalidDate', 'rowLeftOut'),
      (1, 9, 'fra', 'x', null, 'invalidDate', 'rowLeftOut'),
      (1, 4, null, 'a;b', 2, 'raggedRow', 'rowLeftOut'),
      (1, 9, 'timer', 'y', null, 'invalidNumber', 'valueUnknown')`)
    const places = async (limit: number, offset: number) =>
      (await engine.query(sql, { limit, offset })).map((row) => [row.file_id, row.line, row.heading])
    expect(await places(10, 0)).toEqual([
      [1, 4, null],
      [1, 9, "fra"],
      [1, 9, "timer"],
      [2, 3, "til"],
    ])
    expect(await places(2, 3)).toEqual([[2, 3, "til"]])
  })
})
