import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { comparisonArea, municipalityArea, projectArea } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import { interval } from "../../src/domain/estimate"
import type { CriterionResult } from "../../src/domain/result"
import { rowsToCsv } from "../../src/export/csv"
import { criterionRows, type ExportContext, type ExportRow, seriesRows } from "../../src/export/export-rows"
import { exportName } from "../../src/export/download"
import { areaResults, labels, smallShare, windows } from "../figures/data"

const row: ExportRow = {
  scheme: "uif2-1",
  criterion: "andel",
  measure: "ledighedsydelse_share",
  series: "niveau",
  municipalityCode: "151",
  municipality: "Ballerup",
  period: "2019-04",
  estimate: { kind: "value", value: 0.1728, interval: interval(0.16, 0.1856), numerator: 97, denominator: 561 },
  unit: "share",
}

const context: ExportContext = {
  scheme: "uif2-1",
  criterion: "andel",
  measure: "ledighedsydelse_share",
  labels,
  language: "da",
}

const heading =
  "\uFEFFindsats;kriterium;mål;serie;kommunekode;kommune;periode;værdi;nedre;øvre;tæller;nævner;enhed;skjult;årsag"

const lines = (...rows: ExportRow[]) => rowsToCsv(rows).split("\r\n")

describe("rowsToCsv(rows, language)", () => {
  it("writes a byte order mark, semicolons, CRLF and decimal commas in the unit shown", () => {
    expect(lines(row)).toEqual([
      heading,
      "uif2-1;andel;ledighedsydelse_share;niveau;151;Ballerup;2019-04;17,28;16;18,56;97;561;pct.;nej;",
    ])
  })

  it("keeps all digits and does not round to one decimal", () => {
    const [, line] = lines({ ...row, estimate: { kind: "value", value: 1 / 7, interval: absent("noInterval") } })
    expect(line).toContain(";14,2857142857143;;;;;pct.;nej;intet sikkerhedsinterval")
  })

  it("leaves a hidden number empty and says that it is hidden and why", () => {
    const [, line] = lines({ ...row, estimate: absent("hidden") })
    expect(line).toBe("uif2-1;andel;ledighedsydelse_share;niveau;151;Ballerup;2019-04;;;;;;pct.;ja;diskretioneret")
  })

  it("tells other absences from hidden ones", () => {
    const [, line] = lines({ ...row, estimate: absent("noPopulation") })
    expect(line?.endsWith(";nej;ingen personer")).toBe(true)
  })

  it("guards texts that a spreadsheet would compute, and leaves negative numbers alone", () => {
    const [, line] = lines({
      ...row,
      series: "=HYPERLINK(1)",
      municipality: "@x;y",
      estimate: { kind: "value", value: -0.017, interval: interval(-Infinity, 0.01) },
      unit: "shareDifference",
    })
    expect(line).toContain(";'=HYPERLINK(1);151;\"'@x;y\";2019-04;-1,7;-Inf;1;;;procentpoint;nej;")
  })

  it("has English headings and words", () => {
    const [head, line] = rowsToCsv([{ ...row, estimate: absent("hidden") }], "en").split("\r\n")
    expect(head?.slice(1, 24)).toBe("scheme;criterion;measur")
    expect(line?.endsWith("per cent;yes;suppressed")).toBe(true)
  })
})

describe("criterionRows(context, result)", () => {
  const result: CriterionResult = {
    unit: "share",
    windows,
    areas: areaResults,
    comparison: { rule: "all", municipalities: [], k: 60, tau: 0.004 },
  }

  it("gives five rows an area, with the windows as periods and differences in percentage points", () => {
    const rows = criterionRows(context, result)
    expect(rows).toHaveLength(areaResults.length * 5)
    expect(rows.slice(0, 5).map(({ series, period, unit }) => [series, period, unit])).toEqual([
      ["personer", "2019-10–2020-09", "persons"],
      ["niveau, udgangspunkt", "2018-04–2019-03", "share"],
      ["niveau, resultat", "2019-10–2020-09", "share"],
      ["ændring", "2018-04–2019-03 → 2019-10–2020-09", "shareDifference"],
      ["forskel i udvikling", "2018-04–2019-03 → 2019-10–2020-09", "shareDifference"],
    ])
  })

  it("names areas, with a code for municipalities only", () => {
    const names = criterionRows(context, result).map(({ municipality, municipalityCode }) => [
      municipality,
      municipalityCode,
    ])
    expect(names[0]).toEqual([labels(projectArea, "long"), ""])
    expect(names[5]).toEqual([labels(comparisonArea, "long"), ""])
    expect(names[10]).toEqual([labels(municipalityArea(151), "long"), "151"])
  })
})

describe("seriesRows(context, result)", () => {
  it("gives every point, the hidden ones without their number", () => {
    const rows = seriesRows(context, { unit: "share", step: 1, series: [smallShare] })
    expect(rows).toHaveLength(smallShare.points.length)
    const hidden = rows.filter(({ estimate }) => estimate.kind === "absent" && estimate.reason === "hidden")
    expect(hidden.map(({ period }) => period)).toEqual(["2015-10", "2017-07", "2017-08", "2017-09", "2017-11"])
    expect(rows[0]?.period).toBe("2015-01")
    expect(smallShare.points[0]?.month).toBe(monthOf("2015-01"))
  })
})

describe("exportName(parts, extension)", () => {
  it("keeps to letters that every file system takes", () => {
    expect(exportName(["uif2-1", "andel", "Før og efter"], "csv")).toBe("fremdrift_uif2-1_andel_foer-og-efter.csv")
    expect(exportName(["Ærø", ""], "svg")).toBe("fremdrift_aeroe.svg")
  })
})
