import { describe, expect, it } from "vitest"
import { isoMonth, monthOf } from "../../src/domain/calendar"
import { halfYears } from "../../src/domain/half-years"
import { stvScheme, uifScheme } from "../support/requests"

const months = { first: monthOf("2015-01"), last: monthOf("2020-11") }
const written = (spans: ReturnType<typeof halfYears>): string[] =>
  spans.map(({ first, last }) => `${isoMonth(first)}–${isoMonth(last)}`)

describe("half-years of status reports", () => {
  it("run from the intervention's start, with the one before it and none that the data do not end", () => {
    expect(written(halfYears(uifScheme, "intervention", months))).toEqual([
      "2018-10–2019-03",
      "2019-04–2019-09",
      "2019-10–2020-03",
      "2020-04–2020-09",
    ])
  })

  it("run with the calendar where they are asked to, the first with the intervention's start in or after it", () => {
    expect(written(halfYears(uifScheme, "calendar", months))).toEqual([
      "2018-07–2018-12",
      "2019-01–2019-06",
      "2019-07–2019-12",
      "2020-01–2020-06",
    ])
  })

  it("are alike where the intervention begins in January, and leave out what the data begin within", () => {
    const from = { ...months, first: monthOf("2016-08") }
    const own = halfYears(stvScheme, "intervention", from)
    expect(own).toEqual(halfYears(stvScheme, "calendar", from))
    expect(written(own)[0]).toBe("2017-01–2017-06")
  })
})
