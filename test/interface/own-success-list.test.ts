import { describe, expect, it } from "vitest"
import type { OwnSuccess } from "../../src/domain/scheme"
import { isOwnSuccessProblem, readOwnSuccess, writeOwnSuccess } from "../../src/interface/pages/scheme/own-success-list"

const own: readonly OwnSuccess[] = [
  { municipality: 165, wording: "Mindst 40 medarbejdere; heraf fem ledere", measure: "attended", target: 40 },
  { municipality: 190, wording: "Alle svarer", measure: "responseRate", target: 0.07 },
  { municipality: 223, wording: "Stort udbytte", measure: "high", target: 0.755, question: "Hvor stort udbytte?" },
  { municipality: 370, wording: "En fælles læringskultur", measure: "told" },
]

describe("a list of municipalities' own criteria", () => {
  it("is read back as it was written", () => {
    expect(readOwnSuccess(writeOwnSuccess(own))).toEqual(own)
    expect(writeOwnSuccess(own).split("\n")[1]?.split("\t").slice(1)).toEqual(["Alle svarer", "svarprocent", "7", ""])
  })

  it("is read from a spreadsheet's cells or with semicolons, with codes, per cent and a comma", () => {
    expect(readOwnSuccess("0165;Mange;Deltagere;1.200\n\nFuresø;Godt;4-5;62,5 %;Udbytte?\nSolrød;I ord")).toEqual([
      { municipality: 165, wording: "Mange", measure: "attended", target: 1200 },
      { municipality: 190, wording: "Godt", measure: "high", target: 0.625, question: "Udbytte?" },
      { municipality: 269, wording: "I ord", measure: "told" },
    ])
  })

  it.each([
    ["Atlantis;Godt", { line: 1, reason: "municipality" }],
    ["Furesø;Godt\nFuresø;", { line: 2, reason: "wording" }],
    ["Furesø;Godt;smil", { line: 1, reason: "measure" }],
    ["Furesø;Godt;deltagere;mange", { line: 1, reason: "target" }],
    ["Furesø;Godt;deltagere;-3", { line: 1, reason: "target" }],
  ])("takes nothing where a line cannot be read: %s", (text, problem) => {
    const read = readOwnSuccess(text)
    expect(isOwnSuccessProblem(read)).toBe(true)
    expect(read).toEqual(problem)
  })
})
