import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("person_dim.sql", () => {
  it("has everyone, with the birth year of the newest file that tells one", async () => {
    await modelOf(engine, {
      person: [
        ["a", 1980, { file: 1 }],
        ["a", 1981, { file: 2 }],
        ["b", 1990, { file: 1 }],
        ["b", null, { file: 2 }],
      ],
      spell: [["c", 101, LY, "2019-01-31", "2019-03-01"]],
    })
    expect(await engine.query("from person_dim order by pid")).toEqual([
      { pid: 1, birth_year: 1981 },
      { pid: 2, birth_year: 1990 },
      { pid: 3, birth_year: null },
    ])
  })
})
