import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { breaksWithin } from "../../src/domain/series-break"

describe("breaksWithin(measure, spans)", () => {
  it("names the lockdown inside the result window of Udvikling i fleksjob II", () => {
    const spans = [
      { first: monthOf("2018-04"), last: monthOf("2019-03") },
      { first: monthOf("2019-10"), last: monthOf("2020-09") },
    ]
    expect(breaksWithin("ledighedsydelse_share", spans)).toEqual([
      { day: "2020-03-11", month: monthOf("2020-03"), name: "COVID-19-nedlukning; indsats suspenderet" },
    ])
  })

  it("leaves out breaks of other benefits", () => {
    const year = [{ first: monthOf("2014-01"), last: monthOf("2014-12") }]
    expect(breaksWithin("ledighedsydelse_share", year)).toEqual([])
    expect(breaksWithin("company_oriented_share", year)).toHaveLength(1)
  })
})
