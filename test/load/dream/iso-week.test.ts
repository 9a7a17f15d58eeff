import { describe, expect, it } from "vitest"
import { isoYearOf, mondayOf, parseWeek } from "../../../src/load/dream/iso-week"

const written = (day: number | null): string | null =>
  day === null ? null : new Date(day * 86_400_000).toISOString().slice(0, 10)

describe("parseWeek(text)", () => {
  it.each([
    ["y_9131", "1991-07-29"],
    ["9131", "1991-07-29"],
    ["y_8952", "2089-12-26"],
    ["y_9001", "1990-01-01"],
    ["y_0053", null],
    ["y_0453", "2004-12-27"],
    ["y_2053", "2020-12-28"],
    ["y_1953", null],
    ["y_1900", null],
    ["501", "2005-01-03"],
    ["1", "2000-01-03"],
    ["201914", "2019-04-01"],
    ["2019-W14", "2019-04-01"],
    ["2019w5", "2019-01-28"],
    ["2019U14", "2019-04-01"],
    ["2019-14", "2019-04-01"],
    ["1914.0", "2019-04-01"],
    ["2019-04-01", "2019-04-01"],
    ["07-04-2019", "2019-04-01"],
    ["2021-01-03", "2020-12-28"],
    ["31-02-2019", null],
    ["uge 14", null],
    ["", null],
    ["189914", null],
  ])("reads %s", (text, monday) => {
    expect(written(parseWeek(text))).toBe(monday)
  })
})

describe("mondayOf(isoYear, week)", () => {
  it("gives all weeks of 1990 to 2089 once, seven days apart", () => {
    const mondays = Array.from({ length: 100 }, (_, at) => 1990 + at).flatMap((year) =>
      Array.from({ length: 54 }, (_, at) => mondayOf(year, at + 1)).filter((monday) => monday !== null),
    )
    expect(new Set(mondays.slice(1).map((monday, at) => monday - (mondays[at] ?? 0)))).toEqual(new Set([7]))
    expect(mondays.every((monday) => new Date(monday * 86_400_000).getUTCDay() === 1)).toBe(true)
    expect(mondays.filter((monday) => isoYearOf(monday) === 2020)).toHaveLength(53)
  })
})
