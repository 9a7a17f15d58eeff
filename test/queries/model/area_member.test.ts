import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(engine, {
    spell: [
      ["a", 101, LY, "2019-01-31", "2019-03-01"],
      ["b", 147, LY, "2019-01-31", "2019-06-01"],
      ["c", null, LY, "2019-01-31", "2019-06-01"],
    ],
  })
})

const members = async (project: string, comparison: string) =>
  (await engine.query("from area_member($project, $comparison) order by all", { project, comparison })).map((row) => [
    row.area,
    row.municipality,
  ])

describe("area_member.sql", () => {
  it("has both sets, and every municipality with a row alone", async () => {
    expect(await members("101,151", "147")).toEqual([
      [-2, 147],
      [-1, 101],
      [-1, 151],
      [101, 101],
      [147, 147],
    ])
  })

  it("takes an empty text for an empty set", async () => {
    expect(await members("101", "")).toEqual([
      [-1, 101],
      [101, 101],
      [147, 147],
    ])
  })
})
