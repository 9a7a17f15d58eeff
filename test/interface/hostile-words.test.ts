import { expect, it } from "vitest"
import { parseSearch } from "../../src/interface/search"
import { results as danish } from "../../src/text/da/results"
import { results as english } from "../../src/text/en/results"
import { wageHours } from "../../src/text/da/wage-hours"

it("passes over what a link says under a name that every object has", () => {
  expect(parseSearch("?__proto__=a&constructor=b&toString=c&k=3&k=4")).toEqual({ k: ["3", "4"] })
})

it("names columns and values as the file does, whatever every object has by that name", () => {
  for (const { filters } of [danish, english]) {
    expect(filters.traitName("constructor")).toBe("Constructor")
    expect(filters.traitName("__proto__")).toBe("_ proto  ")
    expect(filters.sexOf("constructor")).toBe("constructor")
  }
  expect(danish.filters.traitName("sex")).toBe("Køn")
  expect(wageHours.balance.level("constructor", "a")).toBe("a")
})
