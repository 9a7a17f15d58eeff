import { describe, expect, it } from "vitest"
import { formatSort, parseSort } from "../../../src/interface/results/area-sort"

describe("parseSort(text, better)", () => {
  it("puts the best difference first when nothing is asked", () => {
    expect(parseSort(null, "lower")).toEqual({ column: "forskel", descending: false })
    expect(parseSort("noget andet", "higher")).toEqual({ column: "forskel", descending: true })
  })

  it("reads what formatSort wrote", () => {
    const sort = { column: "personer", descending: true } as const
    expect(formatSort(sort, "lower")).toBe("-personer")
    expect(parseSort("-personer", "lower")).toEqual(sort)
    expect(formatSort({ column: "forskel", descending: false }, "lower")).toBeNull()
  })
})
