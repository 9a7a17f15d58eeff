import { beforeAll, describe, expect, it } from "vitest"
import rows from "../../../queries/measures/own_measure_rows.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        ["a", 101, LY, "2018-11-30", "2019-03-01"],
        ["b", 147, LY, "2018-11-30", "2019-03-01"],
      ],
    },
    "2020-12-31",
  )
  await engine.query(`
    create table own_sql as
    select * from (values
      ('a', 101, date '2019-01-01', 1, 1.5),
      ('a', 101, date '2019-01-31', 2, 0.5),
      ('a', 147, date '2019-01-31', 1, 1),
      ('b', 147, date '2019-02-01', null, 1),
      ('b', 147, date '2019-02-02', 1, 1),
      ('nobody', 147, date '2019-02-02', 1, 1)
    ) as t(person_id, municipality, month, numerator, denominator)`)
})

describe("own_measure_rows.sql", () => {
  it("adds the rows of a person, municipality and month, and knows who is in the data", async () => {
    const sql = rows.replaceAll("own_person", "person_id").replaceAll("o.own_month", "month_of(o.month)")
    const january = 2019 * 12
    const found = await engine.query(`select * from (${sql}) order by pid nulls last, municipality, month`)
    expect(found).toEqual([
      { pid: 1, municipality: 101, month: january, numerator: 3, denominator: 2 },
      { pid: 1, municipality: 147, month: january, numerator: 1, denominator: 1 },
      { pid: 2, municipality: 147, month: january + 1, numerator: null, denominator: 2 },
      { pid: null, municipality: 147, month: january + 1, numerator: 1, denominator: 1 },
    ])
  })
})
