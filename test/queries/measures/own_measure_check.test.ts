import { beforeAll, describe, expect, it } from "vitest"
import check from "../../../queries/measures/own_measure_check.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const given = (rows: string) =>
  engine.query(`
    create or replace table own_measure_row as
    select pid::integer as pid, month::integer as month, numerator::double as numerator, denominator::double as denominator
    from (values ${rows}) as t(pid, month, numerator, denominator)`)

describe("own_measure_check.sql", () => {
  it("counts each kind of row that a measure may not have", async () => {
    await given(`(1, 5, 0, 1), (2, 5, 1, 1), (null, 5, 1, 1), (3, null, 1, 1), (4, 5, null, 1), (5, 5, 'inf'::double, 1),
      (6, 5, -1, 1), (7, 5, 2, 1), (8, 5, 0, -1), (9, 5, 0, 0)`)
    const counts = { rows: 10, unknown_persons: 1, no_month: 1, no_number: 2, negative: 1 }
    // Infinity over 1, −1, 2 over 1, and 0 over −1 are no parts.
    expect(await engine.query(check, { is_share: true })).toEqual([{ ...counts, not_part: 4 }])
    expect(await engine.query(check, { is_share: false })).toEqual([{ ...counts, not_part: 0 }])
  })

  it("is 0 everywhere where nothing is wrong", async () => {
    await given("(1, 5, 0.5, 0.5)")
    expect(await engine.query(check, { is_share: true })).toEqual([
      { rows: 1, unknown_persons: 0, no_month: 0, no_number: 0, negative: 0, not_part: 0 },
    ])
  })
})
