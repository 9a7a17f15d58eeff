import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  firstDay,
  isoMonth,
  lastDay,
  lastWholeMonth,
  monthNumber,
  monthOf,
  monthsIn,
  yearOf,
} from "../../src/domain/calendar"

describe("monthOf(text)", () => {
  it("reads a month and a day", () => {
    expect(monthOf("2019-04")).toBe(2019 * 12 + 3)
    expect(monthOf("2019-04-30")).toBe(2019 * 12 + 3)
    expect(monthOf("2019-12-31") + 1).toBe(monthOf("2020-01-01"))
  })

  it.each([
    "2019-13",
    "2019-00",
    "2019-4",
    "19-04",
    "2019-04-1",
    "2019-04-32",
    "2019-04-00",
    "",
    "2019-04-01T00:00",
    " 2019-04",
  ])("throws on %j", (text) => {
    expect(() => monthOf(text)).toThrow(`not a month: ${text}`)
  })
})

describe("firstDay(month), lastDay(month)", () => {
  it("know leap years", () => {
    expect(lastDay(monthOf("2020-02"))).toBe("2020-02-29")
    expect(lastDay(monthOf("2019-02"))).toBe("2019-02-28")
    expect(lastDay(monthOf("2000-02"))).toBe("2000-02-29")
    expect(lastDay(monthOf("2019-12"))).toBe("2019-12-31")
    expect(firstDay(monthOf("2019-12"))).toBe("2019-12-01")
  })

  it("go back to the same month", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900 * 12, max: 2199 * 12 }), (month) => {
        expect(monthOf(firstDay(month))).toBe(month)
        expect(monthOf(lastDay(month))).toBe(month)
        expect(monthOf(isoMonth(month))).toBe(month)
        expect(yearOf(month) * 12 + monthNumber(month) - 1).toBe(month)
      }),
    )
  })
})

describe("lastWholeMonth(day)", () => {
  it("is the day's own month on its last day, and the one before otherwise", () => {
    expect(lastWholeMonth("2020-02-29")).toBe(monthOf("2020-02"))
    expect(lastWholeMonth("2020-02-28")).toBe(monthOf("2020-01"))
    expect(lastWholeMonth("2020-01-30")).toBe(monthOf("2019-12"))
  })
})

describe("monthsIn(span)", () => {
  it("has both ends, and nothing of a span that ends before it begins", () => {
    expect(monthsIn({ first: 5, last: 7 })).toEqual([5, 6, 7])
    expect(monthsIn({ first: 5, last: 5 })).toEqual([5])
    expect(monthsIn({ first: 5, last: 3 })).toEqual([])
  })
})
