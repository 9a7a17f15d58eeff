import { describe, expect, it } from "vitest"
import { decimalMarkOf, parseHours, parseNumber } from "../../src/load/numbers"

describe("parseNumber(text, decimal)", () => {
  it.each([
    ["7,5", ",", 7.5],
    ["7.5", ".", 7.5],
    ["1.234,5", ",", 1234.5],
    ["1,234.5", ".", 1234.5],
    ["1.234", ",", 1234],
    ["1.234", ".", 1.234],
    ["7.5", ",", 7.5],
    ["0.125", ",", 0.125],
    ["1 234,5", ",", 1234.5],
    ["−3", ",", -3],
    ["1e3", ".", 1000],
  ] as const)("reads %s with %s as %d", (text, decimal, value) => {
    expect(parseNumber(text, decimal)).toBe(value)
  })

  it.each(["", "x", "7,5,5", "1.2.3", "37 t", "0x10", "Infinity"])("gives null for %j", (text) => {
    expect(parseNumber(text, ",")).toBeNull()
  })
})

describe("parseHours(text, decimal)", () => {
  it("reads hours and minutes", () => {
    expect([parseHours("7:24", ","), parseHours("7,4", ","), parseHours("7:60", ",")]).toEqual([7.4, 7.4, null])
  })
})

describe("decimalMarkOf(texts, otherwise)", () => {
  const of = (...texts: string[]): string =>
    decimalMarkOf(
      texts.map((text) => ({ text, rows: 1 })),
      ",",
    )
  it("takes the mark that cannot group thousands", () => {
    expect([of("7,5"), of("7.5"), of("1.234,5"), of("1,234.5", "2")]).toEqual([",", ".", ",", "."])
  })

  it("takes the given one where nothing tells", () => {
    expect([of(), of("12"), of("1.234"), of("7,5", "7.5")]).toEqual([",", ",", ",", ","])
  })
})
