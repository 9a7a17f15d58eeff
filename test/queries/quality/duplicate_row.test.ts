import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/duplicate_row.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { FJ, give, LY } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const of = (file: number, row: number): string => String(file * 2 ** 32 + row)

describe("duplicate_row.sql", () => {
  it("counts what is said again, in a file and between files, fleksjob with hours apart", async () => {
    await give(engine, {
      spell: [
        ["a", 101, LY, "2019-01-01", null],
        ["a", 101, LY, "2019-01-01", null], // row 2: again
        ["a", 101, LY, "2019-01-01", null], // row 3: once more
        ["a", 101, LY, "2019-01-02", null], // another start
        ["b", 147, FJ, "2019-01-01", "2019-02-01", { minutes: 600 }],
        ["b", 147, FJ, "2019-01-01", "2019-02-01", { minutes: 600, file: 2 }], // row 6: in another file
        ["b", 147, FJ, "2019-01-01", "2019-02-01", { minutes: 601 }], // other hours
      ],
      activity: [
        ["a", "mentor", "2019-01-01", null],
        ["a", "mentor", "2019-01-01", null],
        ["a", "praktik", "2019-01-01", null],
      ],
      hours: [
        ["a", 24240, 10, "ordinaer"],
        ["a", 24240, 10, "ordinaer"],
        ["a", 24240, 0, "ordinaer"],
        ["a", 24240, 0, "ordinaer"], // no hours twice is still none
        ["a", 24241, 10, "ordinaer"],
      ],
    })
    const rows = await engine.query(sql)
    const said = (table: string, file: number, more: object) => ({
      table_name: table,
      file_id: file,
      is_fleksjob_with_hours: false,
      is_between_files: false,
      ...more,
    })
    expect(rows).toEqual([
      said("activity", 1, { rows: 1, persons: 1, places: of(1, 2) }),
      said("spell", 1, { rows: 2, persons: 1, places: `${of(1, 2)} ${of(1, 3)}` }),
      said("spell", 2, { is_fleksjob_with_hours: true, is_between_files: true, rows: 1, persons: 1, places: of(2, 6) }),
      said("wage_hours", 1, { rows: 1, persons: 1, places: of(1, 2) }),
    ])
  })
})
