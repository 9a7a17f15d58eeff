import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/superseded.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("superseded.sql", () => {
  it("counts rows and persons of each older file, and where they stand", async () => {
    await engine.query(
      `insert into superseded_spell values
      (1, 7, 'a', '2019-01-01'), (1, 9, 'a', '2019-01-01'), (2, 3, 'b', '2018-01-01')`,
    )
    await engine.query("insert into superseded_activity values (1, 2, 'c', '2019-01-01')")
    const [first, second, third] = await engine.query(sql)
    expect(first).toMatchObject({ file_id: 1, rows: 2, persons: 1, places: `${2 ** 32 + 7} ${2 ** 32 + 9}` })
    expect(second).toMatchObject({ file_id: 2, rows: 1, persons: 1, places: `${2 * 2 ** 32 + 3}` })
    expect([first, second, third].map((row) => row?.table_name)).toEqual(["spell", "spell", "activity"])
    expect(third).toMatchObject({ file_id: 1, rows: 1, persons: 1, places: `${2 ** 32 + 2}` })
  })
})
