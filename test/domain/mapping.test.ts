import { describe, expect, it } from "vitest"
import { mappingSchema, shapeOf } from "../../src/domain/mapping"

const spells = {
  version: 1,
  table: "spell",
  columns: [
    { heading: "nr", usedAs: "person_id" },
    { heading: "ytype", usedAs: "benefit" },
  ],
}

describe("mappingSchema", () => {
  it("takes a mapping, with no codes of its own where it tells none", () => {
    expect(mappingSchema.parse(spells)).toEqual({ ...spells, values: [] })
  })

  it.each([
    ["another version", { ...spells, version: 2 }],
    ["an unknown table", { ...spells, table: "borgere" }],
    ["an unknown use", { ...spells, columns: [{ heading: "nr", usedAs: "person_id; drop table spell" }] }],
    ["no columns", { ...spells, columns: [] }],
    ["a municipality that is none", { ...spells, municipality: 999 }],
    ["a text too long for a code", { ...spells, values: [{ column: "benefit", from: "x".repeat(121), to: "" }] }],
    ["something else beside", { ...spells, rows: [["a", "b"]] }],
    ["no object", "[]"],
  ])("refuses %s", (_, file) => {
    expect(mappingSchema.safeParse(file).success).toBe(false)
  })
})

describe("shapeOf", () => {
  it("tells headings apart by their words and their order, not by blanks around them", () => {
    expect(shapeOf([" a", "b"])).toBe(shapeOf(["a", "b "]))
    expect(shapeOf(["b", "a"])).not.toBe(shapeOf(["a", "b"]))
    expect(shapeOf(["a,b"])).not.toBe(shapeOf(["a", "b"]))
  })
})
