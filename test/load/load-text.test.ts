import { describe, expect, it } from "vitest"
import { type Finding, type LoadProblem } from "../../src/domain/load-problem"
import { load as danish } from "../../src/text/da/load"
import { load as english } from "../../src/text/en/load"

const ragged: Finding = {
  kind: "raggedRow",
  rows: 1,
  examples: [{ row: 1204, value: "x", fields: 9 }],
  effect: "rowLeftOut",
  expectedFields: 8,
}

const identifier = { heading: "cpr", kind: "personNumber", matching: 4118, of: 4118, usedAs: "person_id" } as const

const problems: readonly LoadProblem[] = [
  { code: "emptyFile", file: "a.csv" },
  { code: "noRows", file: "a.csv" },
  { code: "notReadable", file: "a.csv" },
  { code: "notCsv", file: "a.csv", looksLike: "oldExcel" },
  { code: "unknownTable", file: "a.csv", headings: ["x", "y"] },
  {
    code: "missingColumns",
    file: "a.csv",
    table: "spell",
    missing: [{ column: "start_date", accepted: ["fra", "start"] }],
    headings: ["x"],
  },
  { code: "duplicateHeadings", file: "a.csv", column: null, headings: ["x", "X"] },
  { code: "duplicateHeadings", file: "a.csv", column: "start_date", headings: ["fra", "start"] },
  { code: "nestedColumn", file: "a.csv", heading: "x" },
  { code: "foreignColumn", file: "a.csv", heading: "x" },
  { code: "parquetNotReadable", file: "a.csv" },
  { code: "noValidRow", file: "a.csv", rowsRead: 2, findings: [ragged] },
  { code: "identifiers", file: "a.csv", found: [identifier] },
  { code: "identifiers", file: "a.csv", found: [{ ...identifier, kind: "email", usedAs: "ignored" }] },
  { code: "sameFile", file: "a.csv", as: "b.csv" },
  { code: "monthFirstDates", file: "a.csv", heading: "fra", example: { row: 3, value: "04/25/2019" } },
  { code: "outOfMemory", file: "a.csv", leaveOut: [], early: null, benefit: null },
  {
    code: "outOfMemory",
    file: "a.csv",
    leaveOut: [{ heading: "branche_*", headings: ["branche_2019_01", "branche_2019_02"], share: 0.4 }],
    early: { year: 2015, share: 0.5, of: "weeks" },
    benefit: null,
  },
]

describe("texts of loading", () => {
  it("name the file and end as a sentence for every problem, in both languages", () => {
    for (const { problem } of [danish, english]) {
      for (const sentence of problems.map(problem)) {
        expect(sentence).toContain("a.csv")
        expect(sentence).toMatch(/\.$/)
        expect(sentence).not.toMatch(/undefined|null|\[object/)
      }
    }
  })

  it("ask for headings where the first row may be a citizen, not where each column is a month", () => {
    const isAsked = (headings: readonly string[]) =>
      danish.asked({ code: "unknownTable", file: "a.csv", headings }).includes("Er første række en borger")
    expect(isAsked(["B1000", "101", "Fleksjob", "2019-04-01"])).toBe(true)
    expect(isAsked(["B1000", "2019-04-01", "2019-05-01"])).toBe(true)
    expect(isAsked(["borger_id", "2019-04-01", "2019-05-01", "2019-06-01"])).toBe(false)
    expect(isAsked(["borger_id", "04-2019", "05-2019", "06-2019"])).toBe(false)
  })

  it("never repeat a heading of a megabyte", () => {
    const headings = ["x".repeat(1 << 20), "y".repeat(1 << 20)]
    for (const { problem, asked } of [danish, english]) {
      expect(problem({ code: "unknownTable", file: "a.csv", headings }).length).toBeLessThan(400)
      expect(asked({ code: "duplicateHeadings", file: "a.csv", column: null, headings }).length).toBeLessThan(400)
    }
  })

  it("warn where the first row may be a citizen and not the headings, and only there", () => {
    const told = (headings: readonly string[]) => danish.asked({ code: "unknownTable", file: "a.csv", headings })
    expect(told(["p0", "101", "Fleksjob", "01-01-2019"])).toContain("ellers går rækken tabt")
    expect(told(["nr", "bemærkning"])).toBe("Kolonnenavnene »nr« og »bemærkning« passer ikke på nogen tabel.")
  })

  it("say what happened, where and what to do", () => {
    expect(danish.finding(ragged)).toBe(
      "1 række har for mange eller for få felter. Rækken er udeladt. Første gang: linje 1.204 har 9 felter, men overskriften har 8.",
    )
    expect(danish.problem({ code: "identifiers", file: "borgere_udtraek.csv", found: [identifier] })).toBe(
      "borgere_udtraek.csv er afvist, fordi kolonnen »cpr« ligner CPR-numre (4.118 af 4.118 værdier, der er set på). Erstat kolonnen med et løbenummer, og indlæs filen igen.",
    )
    expect(
      danish.finding({
        kind: "invalidDate",
        column: "fra",
        rows: 2,
        examples: [{ row: 4, value: "32-01-2019" }],
        effect: "rowLeftOut",
      }),
    ).toBe("2 rækker i »fra« er ikke en dato. Rækkerne er udeladt. Første gang: linje 4, »32-01-2019«.")
  })
})
