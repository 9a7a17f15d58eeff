import { beforeAll, describe, expect, it } from "vitest"
import series from "../../../queries/measures/own_measure_series.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

const january = 2019 * 12
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1980]],
      spell: ["a", "b"].map((person) => [person, 101, LY, "2018-11-30", "2019-03-01"]),
    },
    "2020-12-31",
  )
  await engine.query(`
    create table own_measure_row as
    select pid, municipality::integer as municipality, (${january} + month)::integer as month,
      numerator::double as numerator, denominator::double as denominator
    from (values
      (1, 101, 0, 3, 4), (2, 101, 0, 2, 2), (2, 101, 1, 0, 2), (1, 101, 1, 0, 0), (1, null, 0, 1, 1), (1, 101, 9, 1, 1)
    ) as t(pid, municipality, month, numerator, denominator)`)
})

const parameters = {
  traits: "",
  trait_count: 0,
  age_from: null,
  age_to: null,
  first: january,
  last: january + 5,
  is_share: true,
}

describe("own_measure_series.sql", () => {
  it("gives the sums of a month, and the distinct persons behind them", async () => {
    const row = (month: number, more: Record<string, number>) => ({
      municipality: 101,
      month: january + month,
      ...more,
    })
    expect(await engine.query(series, parameters)).toEqual([
      row(0, { n: 5, d: 6, nn: 13, nd: 16, dd: 20, persons: 2, with_n: 2, without_n: 1 }),
      row(1, { n: 0, d: 2, nn: 0, nd: 0, dd: 4, persons: 1, with_n: 0, without_n: 1 }),
    ])
    const mean = await engine.query(series, { ...parameters, is_share: false, age_from: 30, age_to: 50 })
    expect(mean).toEqual([row(0, { n: 3, d: 4, nn: 9, nd: 12, dd: 16, persons: 1, with_n: 1, without_n: 1 })])
  })
})
