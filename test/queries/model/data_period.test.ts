import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const given: Given = {
  spell: [
    ["a", 101, LY, "2019-01-31", "2025-03-01"],
    ["b", 147, LY, "2020-02-28", null],
  ],
  activity: [["a", "mentor", "2019-05-01", null]],
}

describe("data_period.sql", () => {
  it("ends each table the day after its latest start, whatever its end dates", async () => {
    await modelOf(engine, given)
    expect(await engine.query("from data_period order by table_name desc")).toEqual([
      { table_name: "spell", first_day: "2019-01-31", after_last_day: "2020-02-29" },
      { table_name: "activity", first_day: "2019-05-01", after_last_day: "2019-05-02" },
    ])
  })

  it("ends every table with the last day that the user chose", async () => {
    await modelOf(engine, given, "2020-12-31")
    expect(await engine.query("select distinct after_last_day from data_period")).toEqual([
      { after_last_day: "2021-01-01" },
    ])
  })

  it("has an end also of a table without rows", async () => {
    await modelOf(engine, { spell: given.spell ?? [] })
    expect(await engine.query("from data_period where table_name = 'activity'")).toEqual([
      { table_name: "activity", first_day: null, after_last_day: "2020-02-29" },
    ])
  })
})
