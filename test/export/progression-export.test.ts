import { describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { projectArea } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import type { FirstIncrease } from "../../src/domain/progression-result"
import { rowsToCsv } from "../../src/export/csv"
import { curveRows, type ExportContext } from "../../src/export/export-rows"
import { followUpRows, increaseRows, matrixRows } from "../../src/export/progression-export"
import { followUps, increaseCurves, labels, matrixOf, measured, windows } from "../figures/data"

const context: ExportContext = {
  scheme: "uif2-1",
  criterion: "timer",
  measure: "hours_progression",
  labels,
  language: "da",
}

describe("followUpRows(context, followUps)", () => {
  it("names the follow-up and the window, and gives the months of start as the period", () => {
    const rows = followUpRows(context, followUps)
    // Five follow-ups, two areas, two windows, ten numbers each.
    expect(rows).toHaveLength(5 * 2 * 2 * 10)
    const found = rows.find(({ series }) => series === "gået op, udgangspunkt, 6 måneder")
    expect(found).toMatchObject({ unit: "share", municipality: "Projektkommuner", period: "2018-04–2019-03" })
    expect(found?.estimate).toMatchObject({ value: 0.083 + 0.02 })
    expect(rowsToCsv(rows)).toContain(
      "ned, udgangspunkt, 3 måneder;;Sammenligningsgruppe;2018-04–2019-03;;;;;;pct.;ja;",
    )
  })
})

describe("matrixRows(context, matrices, windows)", () => {
  it("has a row for each cell, those out of fleksjob, the persons of each row and those of unknown hours", () => {
    const rows = matrixRows(context, [matrixOf(projectArea)], windows)
    expect(rows).toHaveLength(6 * 8 + 1)
    const found = (series: string) => rows.find((one) => one.series === `${series}, resultat`)?.estimate
    expect(found("fra >0–5 til >5–10 timer")).toMatchObject({ value: 56 / 617 })
    expect(found("fra >10–15 timer til ude af fleksjob")).toMatchObject({ value: 65 / 310 })
    expect(found("fra >10–15 til >5–10 timer")).toEqual(absent("hidden"))
    expect(found("personer, startet på >20 timer")).toMatchObject({ value: 50 })
    expect(found("personer med ukendt timetal")).toMatchObject({ value: 31 })
  })
})

describe("increaseRows(context, details) and the curves beside them", () => {
  it("has the numbers by window and the curves by week, in words for hours and not for ledighedsydelse", () => {
    const detail: FirstIncrease = {
      area: projectArea,
      window: "baseline",
      starts: { first: monthOf("2017-04"), last: monthOf("2018-03") },
      followedTo: monthOf("2019-03"),
      persons: measured(3092, 0),
      increased: measured(938, 0),
      within: [{ weeks: 13, estimate: measured(0.156, 0.01) }],
      median: absent("notReached"),
    }
    const rows = increaseRows(context, [detail])
    expect(rows.map(({ series, period }) => `${series} ${period}`)).toEqual([
      "personer, udgangspunkt 2017-04–2018-03",
      "personer med flere timer, udgangspunkt 2017-04–2018-03",
      "flere timer inden 13 uger, udgangspunkt 2017-04–2018-03",
      "median til flere timer, udgangspunkt 2017-04–2018-03",
    ])
    const names = new Set(curveRows(context, increaseCurves()).map(({ series }) => series))
    expect([...names].sort()).toEqual([
      "flere timer",
      "i fleksjob uden flere timer",
      "personer, der følges",
      "ude af fleksjob",
    ])
  })
})
