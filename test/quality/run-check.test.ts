import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { QualityFinding, QualityKind } from "../../src/domain/quality"
import type { Engine } from "../../src/engine/engine"
import { type LoadedFile, loadFile } from "../../src/load/load-file"
import { buildModel } from "../../src/load/model"
import { checkNames } from "../../src/quality/checks"
import { loadingFindings } from "../../src/quality/loading-findings"
import { periodFindings } from "../../src/quality/period-findings"
import { rejectedRows } from "../../src/quality/rejected-rows"
import { runCheck } from "../../src/quality/run-check"
import { monthOf } from "../../src/domain/calendar"
import { deliveries } from "../../src/quality/delivery"
import { deliveryFindings } from "../../src/quality/delivery-findings"
import { emptyEngine } from "../support/canonical"
import { faultyFiles } from "../support/faulty-files"

let engine: Engine
let findings: readonly QualityFinding[]
beforeAll(async () => {
  engine = await emptyEngine()
  const loaded: LoadedFile[] = []
  for (const [index, { name, text }] of faultyFiles.entries()) {
    loaded.push(await loadFile(engine, new File([text], name), { fileId: index + 1 }))
  }
  const model = await buildModel(engine, { lastDay: null, fingerprints: ["faulty"] })
  const found: QualityFinding[] = [...loaded.flatMap(loadingFindings), ...periodFindings(model)]
  for (const name of checkNames) found.push(...(await runCheck(engine, name, { threshold: 5, today: "2026-01-01" })))
  const deliveredRows = await deliveries(engine, model, 5)
  findings = [...found, ...deliveredRows.flatMap(deliveryFindings)]
})
afterAll(() => engine.close())

const [persons, spells, later, hours] = [1, 2, 3, 4]

describe("the findings of an export with one of each fault", () => {
  it.each<readonly [QualityKind, number | undefined, readonly number[]]>([
    ["invalidDate", spells, [2]],
    ["endBeforeStart", spells, [3]],
    ["unknownMunicipality", spells, [4]],
    ["unknownCode", spells, [5]],
    ["invalidNumber", spells, [6]],
    ["hoursOutOfRange", spells, [7]],
    ["missingValue", spells, [8]],
    ["raggedRow", spells, [9]],
    ["brokenQuote", spells, [10]],
    ["repeatedRow", spells, [12]],
    ["repeatedRow", later, [2]],
    ["repeatedRow", hours, [6]],
    ["repeatedFleksjob", spells, [14]],
    ["ledighedsydelseInFleksjob", spells, [18]],
    ["overlapTwoBenefits", spells, [20]],
    ["shortGap", spells, [22]],
    ["gapAfterLedighedsydelse", spells, [24]],
    ["weeklyOver37", spells, [25]],
    ["fleksjobZeroHours", spells, [27]],
    ["unfamiliarCode", spells, [28]],
    ["unfamiliarCode", hours, [7]],
    ["startEarly", spells, [30]],
    ["tooYoung", persons, [2]],
    ["tooOld", persons, [3]],
    ["unknownValue", persons, [4]],
    ["birthYearMissing", persons, [5]],
    ["repeatedPerson", persons, [7]],
    ["monthlyOver300", hours, [2]],
    ["unknownMonth", hours, [3]],
  ])("hold %s of file %i with its lines", (kind, file, lines) => {
    const found = findings.filter((finding) => finding.kind === kind && finding.fileId === file)
    expect(found.map((finding) => finding.lines)).toEqual([lines])
  })

  it("tell fleksjob whose hours are lacking, also where they could not be read", () => {
    const [found] = findings.filter(({ kind }) => kind === "fleksjobWithoutHours")
    expect(found?.lines).toEqual([6, 7, 26])
  })

  it("tell persons of one table that another lacks, pair by pair", () => {
    const pairs = findings.filter(({ kind }) => kind === "personMissing")
    expect(pairs.map(({ table, values, lines }) => [table, values[0], lines])).toEqual([
      ["person", "spell", [4, 5]],
      ["spell", "person", [29]],
      ["wage_hours", "spell", [4]],
    ])
  })

  it("hide one to k−1 persons and show the rest, and always the rows", () => {
    const [few] = findings.filter(({ kind }) => kind === "weeklyOver37")
    expect(few).toMatchObject({ rows: 1, persons: { kind: "absent", reason: "hidden" } })
    const [many] = findings.filter(({ kind, values }) => kind === "overlapSameBenefit" && values.includes("fleksjob"))
    expect(many).toMatchObject({ rows: 61, persons: { kind: "value", value: 61 } })
  })

  it("tell a municipality that has stopped and one that lacks a month", () => {
    const found = findings.filter(({ kind }) => kind === "deliveryStopped" || kind === "monthsMissing")
    const span = (first: string, last: string) => [{ first: monthOf(first), last: monthOf(last) }]
    expect(found.map(({ kind, gaps, rows }) => [kind, gaps, rows])).toEqual([
      ["monthsMissing", [{ municipality: 270, months: span("2019-02", "2019-02") }], null],
      ["deliveryStopped", [{ municipality: 320, months: span("2019-04", "2019-11") }], 210],
    ])
  })

  it("tell known breaks of the data's period", () => {
    const breaks = findings.filter(({ kind }) => kind === "seriesBreak").map(({ day }) => day)
    expect(breaks).toContain("2013-01-01")
    expect(breaks).not.toContain("2020-03-11")
  })

  it("have an id each", () => {
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
  })
})

describe("rejectedRows(engine)", () => {
  it("gives every row and value that was left out, in order", async () => {
    const rows = []
    for await (const piece of rejectedRows(engine)) rows.push(...piece)
    expect(rows.map(({ fileId, line }) => [fileId, line])).toEqual([
      ...[4, 7].map((line) => [persons, line]),
      ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((line) => [spells, line]),
      [hours, 3],
    ])
    expect(rows.at(-1)).toEqual({
      fileId: hours,
      line: 3,
      heading: "måned",
      value: "2019-13",
      fields: null,
      kind: "unknownMonth",
      effect: "rowLeftOut",
    })
  })
})
