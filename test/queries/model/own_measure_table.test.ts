import { beforeAll, describe, expect, it } from "vitest"
import ownMeasureTable from "../../../queries/model/own_measure_table.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("own_measure_table.sql", () => {
  it("names the tables of own measures, which a new model leaves none of", async () => {
    await engine.query("create table own_measure_b as select 1 as pid")
    await engine.query("create table own_measure_a as select 1 as pid")
    const names = [{ table_name: "own_measure_a" }, { table_name: "own_measure_b" }]
    expect(await engine.query(ownMeasureTable)).toEqual(names)
    await modelOf(engine, { spell: [["a", 101, LY, "2018-11-30", "2019-03-01"]] }, "2020-12-31")
    expect(await engine.query(ownMeasureTable)).toEqual([])
  })
})
