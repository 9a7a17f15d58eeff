import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/category.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { FJ, give } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("category.sql", () => {
  it("lists each code with its rows and persons", async () => {
    await give(engine, {
      spell: [
        ["a", 101, FJ, "2019-01-01", null],
        ["a", 101, FJ, "2019-02-01", null, { visitation: "jobparat", condition: "paabud" }],
        ["b", 101, "flexjobb", "2019-01-01", null],
      ],
      activity: [["a", "mentor", "2019-01-01", null]],
      hours: [
        ["a", 24240, 3, "ordinaer"],
        ["a", 24240, 3, null],
      ],
    })
    const rows = await engine.query(sql)
    expect(
      rows.map(({ table_name, column_name, value, rows, persons }) => [table_name, column_name, value, rows, persons]),
    ).toEqual([
      ["activity", "activity", "mentor", 1, 1],
      ["spell", "benefit", "fleksjob", 2, 1],
      ["spell", "benefit", "flexjobb", 1, 1],
      ["spell", "condition", "paabud", 1, 1],
      ["spell", "visitation", "jobparat", 1, 1],
      ["wage_hours", "kind", "ordinaer", 1, 1],
    ])
    expect(rows.find(({ value }) => value === "flexjobb")?.places).toBe(String(2 ** 32 + 3))
  })
})
