import { describe, expect, it } from "vitest"
import type { Finding } from "../../../src/domain/load-problem"
import { findingRows, findingsCsv } from "../../../src/interface/pages/data-page/finding-rows"
import type { LoadedFile } from "../../../src/load/load-file"
import { dataPage } from "../../../src/text/da/data-page"

const invalidDate: Finding = {
  kind: "invalidDate",
  column: "start_dato",
  rows: 14,
  examples: [
    { row: 1204, value: "31-02-2020" },
    { row: 1377, value: "31-02-2020" },
    { row: 8912, value: "=1+1" },
  ],
  effect: "rowLeftOut",
}

const file = (findings: readonly Finding[]) => ({
  id: 1,
  name: "forloeb.csv",
  size: 1,
  demo: false,
  status: { kind: "waiting" } as const,
  loaded: { findings } as unknown as LoadedFile,
})

describe("findingRows(files, words)", () => {
  it("says the problem, where it is and how it is handled", () => {
    expect(findingRows([file([invalidDate])], dataPage)).toEqual([
      {
        key: "1 invalidDate start_dato",
        problem: "Ugyldig dato",
        values: "start_dato: »31-02-2020«, »=1+1«",
        file: "forloeb.csv",
        rows: 14,
        lines: [1204, 1377, 8912],
        handling: "Rækken udelades",
      },
    ])
  })

  it("says that an unknown municipality counts in the country alone", () => {
    const [row] = findingRows(
      [file([{ ...invalidDate, kind: "unknownMunicipality", effect: "valueUnknown" }])],
      dataPage,
    )
    expect(row?.handling).toBe("Tæller kun med i hele landet")
  })
})

describe("findingsCsv(rows, words)", () => {
  it("opens in a Danish spreadsheet and holds no formula", () => {
    const rows = findingRows([file([{ ...invalidDate, column: '=cmd"x"' }])], dataPage)
    const csv = findingsCsv(rows, dataPage)
    expect(csv.startsWith("\uFEFF")).toBe(true)
    expect(csv).toContain(
      `"'=cmd""x"": »31-02-2020«, »=1+1«";"forloeb.csv";"14";"1204 1377 8912";"Rækken udelades"\r\n`,
    )
  })
})
