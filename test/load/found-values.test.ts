import { expect, it } from "vitest"
import type { Finding } from "../../src/domain/load-problem"
import { foundValues, unfamiliarValues, withFound } from "../../src/load/found-values"
import { codedValues } from "../../src/load/coded-values"

it("puts unknown values of any row before those of the rows that were looked at, once each", () => {
  const columns = [
    { heading: "lobenr", usedAs: "person_id" as const },
    { heading: "kon", usedAs: "sex" as const },
  ]
  const looked = codedValues(columns, (index) => (index === 1 ? ["1", "k", "1"] : ["a", "b", "c"]))
  const findings: readonly Finding[] = [
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
  ]
  const found = foundValues({ findings, unfamiliar: [{ heading: "kon", value: "9", rows: 3 }] })
  expect(withFound(looked, columns, found)).toEqual([
    { column: "sex", from: "1", rows: 900, read: null },
    { column: "sex", from: "9", rows: 3, read: null },
    { column: "sex", from: "k", rows: 1, read: "kvinde" },
  ])
})

it("finds the words of any row that the product does not know, but those the user has given a meaning", () => {
  const told = [
    { text: "Ledighedsydelse", rows: 900 },
    { text: " Særlig ydelse ", rows: 2 },
    { text: "LAS", rows: 5 },
    { text: "X9", rows: 7 },
    { text: "-", rows: 3 },
    { text: null, rows: 1 },
  ]
  const mapping = {
    version: 1 as const,
    table: "spell" as const,
    columns: [],
    values: [{ column: "benefit" as const, from: "X9", to: "fleksjob" }],
  }
  expect(unfamiliarValues([{ index: 2, heading: "ydelse", usedAs: "benefit", told }], mapping)).toEqual([
    { heading: "ydelse", value: "LAS", rows: 5 },
    { heading: "ydelse", value: "Særlig ydelse", rows: 2 },
  ])
})
