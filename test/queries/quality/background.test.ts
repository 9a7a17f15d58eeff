import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/background.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { give, LY } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("background.sql", () => {
  it("finds ages that cannot be, birth years that lack, and citizens in several files", async () => {
    await give(engine, {
      person: [
        ["a", 2005], // 14 at the first period
        ["b", 1943], // 76 at the last
        ["c", null],
        ["d", 1980, { file: 2 }],
        ["d", 1980],
        ["e", 2004], // 15
        ["f", null, { file: 3 }], // no birth year in its file at all
      ],
      spell: ["a", "b", "c", "d", "e", "f"].map((person) => [person, 101, LY, "2019-01-01", null] as const),
    })
    const rows = await engine.query(sql)
    expect(
      rows.map(({ file_id, sort, rows, persons, places }) => [file_id, sort, rows, persons, Number(places) % 2 ** 32]),
    ).toEqual([
      [1, "noBirthYear", 1, 1, 3],
      [1, "tooOld", 1, 1, 2],
      [1, "tooYoung", 1, 1, 1],
      [2, "otherFile", 1, 1, 4],
    ])
  })
})
