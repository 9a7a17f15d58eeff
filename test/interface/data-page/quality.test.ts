import { describe, expect, it } from "vitest"
import scheme from "../../../data/schemes/uif2-1.json"
import { monthOf } from "../../../src/domain/calendar"
import { absent } from "../../../src/domain/absence"
import type { QualityFinding, RejectedRow } from "../../../src/domain/quality"
import { schemeSchema } from "../../../src/domain/scheme"
import { effectLines, linesOf, noteOf, personsOf } from "../../../src/interface/pages/data-page/quality/finding-words"
import { findingsCsv, rejectedCsv } from "../../../src/interface/pages/data-page/quality/quality-csv"
import { everyFinding, listed } from "../../../src/interface/pages/data-page/quality/quality-list"
import type { LoadedFile } from "../../../src/load/load-file"
import { columnsLeftOut, loadingFindings } from "../../../src/quality/loading-findings"
import { formatsOf } from "../../../src/text/format"
import { texts } from "../../../src/text/texts"

const speech = { words: texts.da.quality, load: texts.da.load, formats: formatsOf("da") }
const { criteria } = schemeSchema.parse(scheme)

const invalidDate: QualityFinding = {
  id: "load 1 invalidDate fra",
  kind: "invalidDate",
  severity: "leftOut",
  fileId: 1,
  table: "spell",
  column: "fra",
  values: ["31-02-2020", "=1+1"],
  rows: 14,
  persons: null,
  lines: [1204, 1377, 8912, 8913, 20455],
}
const repeated: QualityFinding = {
  ...invalidDate,
  id: "duplicateRow 2",
  kind: "repeatedFleksjob",
  severity: "doubtful",
  fileId: 2,
  values: [],
  rows: 30,
  persons: absent("hidden"),
}
const fileName = (id: number | null): string => (id === null ? "på tværs" : `fil-${id}.csv`)
const names = { problem: ({ kind }: QualityFinding) => kind, file: ({ fileId }: QualityFinding) => fileName(fileId) }

describe("the words of a finding", () => {
  it("say what stands there, where, and what it does to each criterion", () => {
    expect(noteOf(invalidDate, speech)).toBe("fra: »31-02-2020«, »=1+1«")
    expect(linesOf(invalidDate, speech)).toBe("1.204 · 1.377 · 8.912 · 8.913 · 10 flere")
    expect(effectLines(invalidDate, criteria, speech)).toEqual(["Kriterium 1, 2 og 3: rækken er udeladt."])
    expect(effectLines(repeated, criteria, speech)).toEqual(["Kriterium 1, 2 og 3: dagene tæller én gang."])
    const overlap = { ...repeated, kind: "overlapSameBenefit" as const, values: ["fleksjob"] }
    expect(effectLines(overlap, criteria, speech)).toEqual([
      "Kriterium 1 og 2: dagene tæller én gang.",
      "Kriterium 3: timerne lægges sammen de dage, begge perioder dækker.",
    ])
  })

  it("list the file's values with their rows, weeks' codes with their weeks, and municipalities with their months", () => {
    const counted = [
      { value: "870", count: 212 },
      { value: "871", count: 1 },
    ]
    const code = { ...invalidDate, kind: "unknownCode" as const, column: "ydelse", counted }
    expect(noteOf(code, speech)).toBe("ydelse: »870« (212 rækker); »871« (1 række)")
    const { column, ...whole } = code
    expect(noteOf({ ...whole, kind: "unknownWeekCode", column }, speech)).toMatch(/^ydelse: /)
    expect(noteOf({ ...whole, kind: "unknownWeekCode" }, speech)).toBe("»870« (212 uger); »871« (1 uge)")
    const weeks = ["2020-W53", "2021-W10/2021-W17", "2021-W50/2022-W02"].map((value) => ({ value, count: 1 }))
    const missing: QualityFinding = { ...whole, kind: "missingWeeks", counted: weeks }
    expect(noteOf(missing, speech)).toBe("uge 53 i 2020; uge 10–17 i 2021; uge 50 i 2021 til uge 2 i 2022")
    expect(noteOf(missing, { ...speech, formats: formatsOf("en") })).toBe(
      "week 53 of 2020; weeks 10–17 of 2021; week 50 of 2021 to week 2 of 2022",
    )
    const others = ["2019-03/2019-05", "2020-02"].map((value) => ({ value, count: 1 }))
    expect(noteOf({ ...missing, kind: "missingMonths", counted: others }, speech)).toBe("mar.–maj 2019; feb. 2020")
    const years = ["2014", "2016/2018"].map((value) => ({ value, count: 1 }))
    expect(noteOf({ ...missing, kind: "missingYears", counted: years }, speech)).toBe("2014; 2016–2018")
    const places = [{ value: "999", count: 1 }]
    expect(noteOf({ ...whole, kind: "unknownMunicipality", column: "kom", rows: 118, counted: places }, speech)).toBe(
      "kom: »999« (1 række); tomt felt (117 rækker)",
    )
    const months = [
      { first: monthOf("2018-01"), last: monthOf("2018-12") },
      { first: monthOf("2019-03"), last: monthOf("2019-03") },
    ]
    const gaps = [
      { municipality: 101, months },
      { municipality: 461, months: months.slice(1) },
    ]
    expect(noteOf({ ...repeated, kind: "monthsMissing", rows: null, gaps }, speech)).toBe(
      "København: jan.–dec. 2018, mar. 2019; Odense: mar. 2019 · ydelsesperioder",
    )
  })

  it("name the columns that the user's choice leaves out, and where they do not count", () => {
    const column = (heading: string, usedAs: "person_id" | "ignored") => ({ heading, usedAs })
    const columns = [column("borger_id", "person_id"), column("cprnr", "ignored"), column("navn", "ignored")]
    const file = { fileId: 3, table: "spell", columns, findings: [] }
    const loaded = (mapping?: object): LoadedFile => ({ ...file, ...(mapping && { mapping }) }) as unknown as LoadedFile
    expect(loadingFindings(loaded())).toEqual([])
    const [finding] = loadingFindings(loaded({ table: "spell" }))
    if (finding === undefined) throw new Error("no finding")
    expect(noteOf(finding, speech)).toBe("»cprnr«; »navn«")
    const months = ["branche_2019_01", "branche_2019_02", "grad_2019_01"].map((name) => column(name, "ignored"))
    expect(columnsLeftOut({ ...loaded({ table: "dream_wide" }), columns: [...columns, ...months] })).toEqual([
      ...["cprnr", "navn", "branche_*", "grad_*"],
    ])
    expect(effectLines(finding, criteria, speech)).toEqual(["Kriterium 1, 2 og 3: indgår ikke i beregningen."])
  })

  it("say so where the list of rows is cut, and hide few persons", () => {
    expect(noteOf({ ...invalidDate, rows: 2_300_000 }, speech)).toContain(
      "De første 100.000 af 2.300.000 er med i listen.",
    )
    expect(personsOf(repeated, speech.formats)).toBe("..")
  })
})

describe("listed(findings, choice, criteria, names)", () => {
  const ids = (choice: Partial<typeof everyFinding>): readonly (number | null)[] =>
    listed([repeated, invalidDate], { ...everyFinding, ...choice }, criteria, names).map(({ fileId }) => fileId)

  it("puts the gravest first and keeps what fits file, severity and criterion", () => {
    expect(ids({})).toEqual([1, 2])
    expect(ids({ file: 2 })).toEqual([2])
    expect(ids({ file: "across" })).toEqual([])
    expect(ids({ severity: "leftOut" })).toEqual([1])
    const untouched = { ...repeated, kind: "weeklyOver37" as const }
    const [share] = criteria
    expect(listed([untouched, invalidDate], { ...everyFinding, criterion: share?.id ?? "" }, criteria, names)).toEqual([
      invalidDate,
    ])
  })

  it("sorts within a severity", () => {
    const few = { ...repeated, id: "few", fileId: 3, rows: 2 }
    const files = (sort: "rows" | "rowsUp" | "file") =>
      listed([few, repeated], { ...everyFinding, sort }, criteria, names).map(({ fileId }) => fileId)
    expect([files("rows"), files("rowsUp"), files("file")]).toEqual([
      [2, 3],
      [3, 2],
      [2, 3],
    ])
  })
})

async function bytesOf(blob: Blob): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await blob.arrayBuffer())
}

describe("the lists to take away", () => {
  it("open in a Danish spreadsheet and hold no formula", async () => {
    const csv = await bytesOf(
      findingsCsv([{ ...invalidDate, column: '=cmd"x"' }], { name: "UIF", criteria }, fileName, speech),
    )
    expect(csv.startsWith("\uFEFFProblem;Art;Fil;")).toBe(true)
    expect(csv).toContain('Ugyldig dato;Udeladte rækker;fil-1.csv;"\'=cmd""x"": »31-02-2020«, »=1+1«";14;')
  })

  it("hold every rejected row, piece after piece", async () => {
    const row: RejectedRow = {
      fileId: 1,
      line: 4,
      heading: "fra",
      value: "@sum(a;b)",
      fields: null,
      kind: "invalidDate",
      effect: "rowLeftOut",
    }
    async function* pieces() {
      yield await Promise.resolve([row, { ...row, line: 5 }])
      yield await Promise.resolve([
        { ...row, line: 6, heading: null, value: "a;b", fields: 2, kind: "raggedRow" as const },
      ])
      yield await Promise.resolve([])
    }
    expect((await bytesOf(await rejectedCsv(pieces(), fileName, speech))).split("\r\n")).toEqual([
      "\uFEFFFil;Linje;Kolonne;Værdi;Årsag;Virkning",
      `fil-1.csv;4;fra;"'@sum(a;b)";Ugyldig dato;Rækken er udeladt`,
      `fil-1.csv;5;fra;"'@sum(a;b)";Ugyldig dato;Rækken er udeladt`,
      `fil-1.csv;6;(hele rækken);"a;b";For mange eller for få felter (2 felter);Rækken er udeladt`,
    ])
  })
})
