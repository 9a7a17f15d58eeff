import { describe, expect, it } from "vitest"
import { readDay, writtenDay } from "../../../src/interface/pages/data-page/written-day"

describe("readDay(text)", () => {
  it.each(["31-12-2020", "31.12.2020", "31/12 2020", " 31-12-2020 ", "2020-12-31"])("reads %s", (text) => {
    expect(readDay(text)).toBe("2020-12-31")
  })

  it.each(["31-2-2020", "12-31-2020", "31-12-20", "december", ""])("refuses »%s«", (text) => {
    expect(readDay(text)).toBeNull()
  })

  it("reads what writtenDay writes", () => {
    expect(readDay(writtenDay("2020-09-01"))).toBe("2020-09-01")
  })
})
