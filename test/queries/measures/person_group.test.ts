import { beforeAll, describe, expect, it } from "vitest"
import groupSql from "../../../queries/measures/person_group.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(engine, {
    person: [
      ["a", 1960, { sex: "kvinde" }],
      ["b", null, { sex: "mand" }],
      ["c", 1980],
      ["d", 1990, { sex: "mand" }],
    ],
    trait: [
      ["a", "herkomst", "dansk"],
      ["c", "herkomst", "' or '1'='1"],
    ],
    spell: [
      early,
      ["a", 101, LY, "2019-01-01", "2019-02-01"],
      ["a", 101, LY, "2019-06-01", "2019-07-01"],
      ["b", 101, LY, "2019-01-01", "2019-02-01"],
      ["c", 101, LY, "2019-01-01", "2019-02-01"],
      ["d", 101, FJ, "2019-01-01", "2019-02-01"],
    ],
  })
})

/** By person in the order of their ids: place of the value, year of birth. */
async function groups(name: string, values: readonly string[]): Promise<number[][]> {
  const { value_number, birth_year } = await engine.numbers(groupSql, { name, group_values: values.join("\u001f") })
  return Array.from(value_number ?? [], (number, index) => [number, birth_year?.[index] ?? NaN])
}

describe("person_group.sql", () => {
  it("numbers the values of those who have been on ledighedsydelse, each once, and tells years of birth", async () => {
    expect(await groups("sex", ["kvinde", "mand"])).toEqual([
      [1, 1960],
      [2, 0],
      [0, 1980],
    ])
  })

  it("puts values that are not asked for, and other variables, in no group", async () => {
    expect((await groups("sex", ["mand"])).map(([number]) => number)).toEqual([0, 1, 0])
    expect((await groups("", [""])).map(([number]) => number)).toEqual([0, 0, 0])
  })

  it("takes a value for a text, whatever it says", async () => {
    expect((await groups("herkomst", ["dansk", "' or '1'='1"])).map(([number]) => number)).toEqual([1, 0, 2])
  })
})
