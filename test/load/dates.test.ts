import { describe, expect, it } from "vitest"
import { isMonthFirst, parseDate, parseMonth, provesDayFirst } from "../../src/load/dates"

const dayOf = (text: string): string | null => {
  const date = parseDate(text)
  return date === null ? null : new Date(date.day * 86_400_000).toISOString().slice(0, 10)
}

describe("parseDate(text)", () => {
  it.each([
    ["2019-04-01", "2019-04-01"],
    ["2019-4-1", "2019-04-01"],
    [" 01-04-2019 ", "2019-04-01"],
    ["1.4.2019", "2019-04-01"],
    ["29/2/2020", "2020-02-29"],
    ["20190401", "2019-04-01"],
    ["2019-04-01T00:00:00", "2019-04-01"],
    ["01-04-2019 23:59", "2019-04-01"],
    ["2019-03-31 22:00:00+00", "2019-04-01"],
    ["2019-12-31T23:00:00Z", "2020-01-01"],
    ["2019-04-01T00:00:00+02:00", "2019-04-01"],
    ["9999-12-31", "9999-12-31"],
  ])("reads %s", (text, day) => {
    expect(dayOf(text)).toBe(day)
  })

  it.each(["", "29-02-2019", "2019-13-01", "31.04.2019", "01-04-19", "1-4/2019", "2019-04-011", "43556", "i går"])(
    "gives null for %j",
    (text) => {
      expect(parseDate(text)).toBeNull()
    },
  )
})

describe("isMonthFirst(text) and provesDayFirst(text)", () => {
  it("tell slash dates that are dates in one order only", () => {
    expect([isMonthFirst("04/25/2019"), isMonthFirst("25/04/2019"), isMonthFirst("04-25-2019")]).toEqual([
      ...[true, false, false],
    ])
    expect([provesDayFirst("25/04/2019"), provesDayFirst("04/04/2019")]).toEqual([true, false])
  })
})

describe("parseMonth(text)", () => {
  it.each(["2019-04", "2019M04", "2019m4", "04-2019", "4/2019", "201904", "2019-04-30", "30.04.2019"])(
    "reads %s",
    (text) => {
      expect(parseMonth(text)).toBe(2019 * 12 + 3)
    },
  )

  it.each(["apr-19", "apr. 19", "April 2019", "april_2019", "2019 apr", "2019-april"])(
    "reads %s, told by name",
    (text) => {
      expect(parseMonth(text)).toBe(2019 * 12 + 3)
    },
  )

  it.each(["jan", "februar", "marts", "april", "maj", "juni", "juli", "august", "sept", "oktober", "nov.", "december"])(
    "knows %s",
    (name) => {
      const place = ["ja", "f", "mar", "ap", "maj", "jun", "jul", "au", "s", "o", "n", "d"].findIndex((start) =>
        name.startsWith(start),
      )
      expect(parseMonth(`${name} 2023`)).toBe(2023 * 12 + place)
    },
  )

  it.each([
    "2019-13",
    "2019-00",
    "2019",
    "13-2019",
    "2019Q1",
    "april",
    "sommar 2019",
    "jan-123",
    "19 april",
    "aprilia-19",
  ])("gives null for %s", (text) => {
    expect(parseMonth(text)).toBeNull()
  })
})
