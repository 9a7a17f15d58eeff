import { describe, expect, it } from "vitest"
import { monthOf } from "../../../src/domain/calendar"
import type { Model, TableName } from "../../../src/domain/model"
import { coverageMonths } from "../../../src/interface/pages/data-page/coverage-months"

const model = (months: readonly (readonly [TableName, string, rows?: number])[]): Model =>
  ({
    data: { provisionalMonths: 2 },
    months: months.map(([table, month, rows = 1]) => ({ table, month: monthOf(month), rows, running: 1 - rows })),
  }) as unknown as Model

describe("coverageMonths(model)", () => {
  it("puts all tables on one axis and finds the months between that have no row", () => {
    const found = coverageMonths(
      model([
        ["spell", "2020-01"],
        ["spell", "2020-03"],
        ["spell", "2020-04"],
        ["spell", "2020-05"],
        ["activity", "2020-02"],
      ]),
    )
    expect(found?.span).toEqual({ first: monthOf("2020-01"), last: monthOf("2020-05") })
    expect(found?.tables.map(({ table }) => table)).toEqual(["spell", "activity"])
    expect(found?.tables[0]?.cells.map(({ coverage }) => coverage)).toEqual([
      "filled",
      "empty",
      "filled",
      "provisional",
      "provisional",
    ])
    expect(found?.tables[0]?.missing).toEqual([monthOf("2020-02")])
    expect(found?.tables[1]?.cells.map(({ coverage }) => coverage)).toEqual([
      "outside",
      "provisional",
      "outside",
      "outside",
      "outside",
    ])
  })

  it("tells months in which no period begins, though earlier ones run, from months without a row", () => {
    const found = coverageMonths(
      model([
        ["spell", "2020-01"],
        ["spell", "2020-02", 0],
        ["spell", "2020-04"],
        ["spell", "2020-05", 0],
        ["spell", "2020-06"],
        ["wage_hours", "2020-07"],
      ]),
    )
    const [spells] = found?.tables ?? []
    expect(spells?.older).toEqual([monthOf("2020-02"), monthOf("2020-05")])
    expect(spells?.missing).toEqual([monthOf("2020-03")])
    expect(spells?.cells.map(({ coverage }) => coverage)).toEqual([
      "filled",
      "older",
      "empty",
      "filled",
      "older",
      "provisional",
      "outside",
    ])
  })

  it("shows the last ten years at most", () => {
    const found = coverageMonths(
      model([
        ["spell", "1990-01"],
        ["spell", "2020-12"],
      ]),
    )
    expect(found?.span.first).toBe(monthOf("2011-01"))
  })

  it("is null where no table has a month", () => {
    expect(coverageMonths(model([]))).toBeNull()
  })
})
