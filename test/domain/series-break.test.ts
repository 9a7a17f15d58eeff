import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { breaksWithin, knownBreaks } from "../../src/domain/series-break"
import { quality as danishWords } from "../../src/text/da/quality"
import { quality as englishWords } from "../../src/text/en/quality"

describe("knownBreaks", () => {
  it("have names in both languages, the Danish in Danish quotation marks", () => {
    const danish = knownBreaks.map(({ day, name }) => danishWords.breakName(day, name))
    const english = knownBreaks.map(({ day, name }) => englishWords.breakName(day, name))
    expect(danish).toContain("Jobindsats fjerner »gnsn. varighed på ydelsen«")
    expect(english).toContain("Jobindsats drops “mean duration on the benefit”")
    for (const [at, { name }] of knownBreaks.entries()) expect(english[at]).not.toBe(name)
  })
})

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
