import { expect, it } from "vitest"
import { foundValues, withFound } from "../../src/load/found-values"
import { codedValues } from "../../src/load/coded-values"

it("puts unknown values of any row before those of the rows that were looked at, once each", () => {
  const columns = [
    { heading: "lobenr", usedAs: "person_id" as const },
    { heading: "kon", usedAs: "sex" as const },
  ]
  const looked = codedValues(columns, (index) => (index === 1 ? ["1", "k", "1"] : ["a", "b", "c"]))
  const found = foundValues([
    {
      kind: "unknownValue",
      column: "kon",
      rows: 903,
      examples: [],
      effect: "valueUnknown",
      values: [
        { value: "1", count: 900 },
        { value: "9", count: 3 },
      ],
    },
    // Of no coded column, and of no code.
    {
      kind: "unknownValue",
      column: "lobenr",
      rows: 1,
      examples: [],
      effect: "valueUnknown",
      values: [{ value: "x", count: 1 }],
    },
    {
      kind: "unknownMunicipality",
      column: "kom",
      rows: 1,
      examples: [],
      effect: "valueUnknown",
      values: [{ value: "y", count: 1 }],
    },
  ])
  expect(withFound(looked, columns, found)).toEqual([
    { column: "sex", from: "1", rows: 900, read: null },
    { column: "sex", from: "9", rows: 3, read: null },
    { column: "sex", from: "k", rows: 1, read: "kvinde" },
  ])
})
