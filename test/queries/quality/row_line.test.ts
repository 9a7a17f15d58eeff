import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/row_line.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("row_line.sql", () => {
  it("adds the distance of the stretch that a row lies in", async () => {
    await engine.query("insert into line_step values (1, 1, 1), (1, 3, 4), (2, 1, 7)")
    const place = (file: number, row: number) => file * 2 ** 32 + row
    const places = [place(1, 2), place(1, 3), place(1, 900), place(2, 1), place(1, 3)].join(" ")
    expect(await engine.query(sql, { places })).toEqual([
      { place: place(1, 2), line: 3 },
      { place: place(1, 3), line: 7 },
      { place: place(1, 900), line: 904 },
      { place: place(2, 1), line: 8 },
    ])
  })
})
