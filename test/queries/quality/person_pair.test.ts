import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/person_pair.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { type Given, give, LY } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

async function pairs(given: Given): Promise<readonly unknown[]> {
  await give(engine, given)
  const rows = await engine.query(sql)
  return rows.map(({ table_name, other_table, rows, persons, places }) => [
    `${String(table_name)} ${String(other_table)}`,
    rows,
    persons,
    Number(places) - 2 ** 32,
  ])
}

describe("person_pair.sql", () => {
  it("counts the rows and persons of one table that another lacks", async () => {
    expect(
      await pairs({
        person: [
          ["a", 1980],
          ["p", 1980],
        ],
        spell: [
          ["a", 101, LY, "2019-01-01", null],
          ["s", 101, LY, "2019-01-01", null],
        ],
        activity: [["x", "mentor", "2019-01-01", null]],
        hours: [["y", 24240, 3, null]],
      }),
    ).toEqual([
      ["activity spell", 1, 1, 1],
      ["person spell", 1, 1, 2],
      ["spell person", 1, 1, 2],
      ["wage_hours spell", 1, 1, 1],
    ])
  })

  it("says nothing of a table that is not loaded", async () => {
    expect(await pairs({ spell: [["a", 101, LY, "2019-01-01", null]] })).toEqual([])
    expect(await pairs({ person: [["a", 1980]] })).toEqual([])
  })
})
