import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { comparisonArea, municipalityArea, projectArea } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import { interval } from "../../src/domain/estimate"
import type { CriterionResult } from "../../src/domain/result"
import { rowsToCsv } from "../../src/export/csv"
import { criterionRows, type ExportContext, type ExportRow, seriesRows } from "../../src/export/export-rows"
import { comparisonRows, durationRows, relativeRows, runningRows } from "../../src/export/duration-rows"
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

describe("durationRows, comparisonRows, relativeRows and runningRows", () => {
  const half = (value: number) => ({ kind: "value" as const, value, interval: interval(value - 0.1, value + 0.1) })
  const set = { area: projectArea, window: "result" as const, group: "Kvinder" }

  it("say of which group, window and weeks a number is", () => {
    const number = half(20)
    const detail = {
      ...set,
      persons: number,
      spells: number,
      completed: number,
      censored: number,
      completedMean: number,
      completedMedian: number,
      completedLowerQuartile: number,
      completedUpperQuartile: number,
      lowerQuartile: number,
      median: number,
      upperQuartile: absent("notReached"),
      restrictedMean52: number,
      restrictedMean104: number,
      fleksjobWithin: [{ weeks: 8, estimate: half(0.2) }],
      unknownStart: absent("hidden"),
    }
    const written = lines(...durationRows(context, [detail], windows))
    expect(written).toContain(
      "uif2-1;andel;ledighedsydelse_share;i fleksjob inden, resultat, 8 uger, Kvinder;;Projektkommuner;2019-10–2020-09;20;10;30;;;pct.;nej;",
    )
    expect(written.filter((line) => line.includes("øvre kvartil, resultat, Kvinder"))[0]).toContain(";nej;ikke nået")
    expect(written.at(-2)).toContain("ja;diskretioneret")
    expect(written).toHaveLength(16)
  })

  it("write ratios as per cent and p values as they are", () => {
    const comparison = {
      first: { ...set, group: "Mænd" },
      second: set,
      fleksjobWithin: [{ weeks: 8, difference: half(0.05), relative: half(0.12) }],
      restrictedMean: [{ weeks: 104, difference: half(-2) }],
      logRank: { statistic: half(4.2), p: { ...half(0.0004), interval: absent("noInterval") } },
    }
    const written = lines(...comparisonRows(context, [comparison], ({ group }) => group ?? ""))
    expect(written[2]).toBe(
      "uif2-1;andel;ledighedsydelse_share;relativ forskel i andel i fleksjob, 8 uger;;Projektkommuner;Mænd → Kvinder;12;2;22;;;pct.;nej;",
    )
    expect(written[5]).toContain("log-rank-test, p;;Projektkommuner;Mænd → Kvinder;0,0004;")
    const [relative] = relativeRows(context, [{ weeks: 8, estimate: half(0.68) }], windows)
    expect(lines(...(relative ? [relative] : []))[1]).toContain("2018-04–2019-03 → 2019-10–2020-09;68;58;78;")
  })

  it("write running spells by the day", () => {
    const running = {
      area: comparisonArea,
      window: "baseline" as const,
      day: "2019-03-31",
      persons: half(40),
      unknownStart: half(0),
      shares: [{ weeks: 13, share: half(0.75) }],
    }
    expect(lines(...runningRows(context, [running]))[3]).toContain(
      "igangværende forløb, andel, udgangspunkt, ≥ 13 uger;;Sammenligningsgruppe;2019-03-31;75;65;85;",
    )
  })
})
