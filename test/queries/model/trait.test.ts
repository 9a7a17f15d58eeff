import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const traits = async () =>
  (await engine.query("from trait order by pid, name")).map((row) => [row.pid, row.name, row.value])

describe("trait.sql", () => {
  it("has sex, age group and every further column that has a value, from the newest file", async () => {
    await modelOf(engine, {
      person: [
        ["a", null, { sex: "kvinde", ageGroup: "30-39", file: 1 }],
        ["a", null, { sex: "mand", file: 2 }],
        ["b", null],
      ],
      trait: [
        ["a", "Uddannelse", "faglært", 1],
        ["a", "Uddannelse", null, 2],
        ["b", "Uddannelse", "ufaglært", 1],
      ],
      spell: [["c", 101, LY, "2019-01-31", "2019-03-01"]],
    })
    expect(await traits()).toEqual([
      [1, "Uddannelse", "faglært"],
      [1, "age_group", "30-39"],
      [1, "sex", "mand"],
      [2, "Uddannelse", "ufaglært"],
    ])
  })

  it("keeps no sign that parts names and values in a filter", async () => {
    await modelOf(engine, {
      trait: [["a", "x", "y\u001fsex\u001emand"]],
      person: [["a", null]],
      spell: [["a", 101, LY, "2019-01-31", "2019-03-01"]],
    })
    expect(await traits()).toEqual([[1, "x", "y sex mand"]])
  })
})
