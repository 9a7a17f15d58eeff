import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { isoMonth } from "../../src/domain/calendar"
import { isOwnMeasure, readOwnMeasure } from "../../src/domain/own-measure-file"
import { isProblems, problemsOf, readScheme, writeScheme } from "../../src/domain/scheme-file"
import { uifScheme } from "../support/requests"

const read = (name: string): string => readFileSync(new URL(`../../data/examples/${name}`, import.meta.url), "utf8")
const sql = { name: "fleksjob_15_timer.sql", text: read("fleksjob_15_timer.sql") }
const json = { name: "Fleksjob_15_timer.JSON", text: read("fleksjob_15_timer.json") }

const changed = (change: Record<string, unknown>) => ({
  ...json,
  text: JSON.stringify({ ...(JSON.parse(json.text) as object), ...change }),
})

describe("a description of a measure of one's own", () => {
  it("makes a criterion of the scheme, with the scheme's windows", () => {
    const made = readOwnMeasure([sql, json], uifScheme)
    if (!isOwnMeasure(made)) throw new Error(JSON.stringify(made))
    expect(made).toMatchObject({ id: "eget-1", number: 4, file: sql.name, sql: sql.text, unit: "share" })
    expect([made.baseline.first, made.result.last].map(isoMonth)).toEqual(["2018-04", "2020-09"])
    const scheme = { ...uifScheme, criteria: [...uifScheme.criteria, made] }
    expect(problemsOf(scheme)).toEqual([])
    const again = readScheme(writeScheme(scheme))
    if (isProblems(again)) throw new Error(JSON.stringify(again))
    expect(again.criteria.at(-1)).toEqual(made)
  })

  it("may have its own windows, and one text for both languages", () => {
    const baseline = { first: "2017-01", last: "2017-12" }
    const made = readOwnMeasure([changed({ baseline, name: "Vores", wording: undefined }), sql], uifScheme)
    if (!isOwnMeasure(made)) throw new Error(JSON.stringify(made))
    expect(isoMonth(made.baseline.first)).toBe("2017-01")
    expect([made.name, made.wording]).toEqual([
      { da: "Vores", en: "Vores" },
      { da: "Vores", en: "Vores" },
    ])
  })

  it.each([
    ["one file", [json], "", "one file of SQL and one of JSON"],
    ["two descriptions", [json, json], "", "one file of SQL and one of JSON"],
    ["no JSON", [{ ...json, text: "{" }, sql], "", "not JSON"],
    ["another version", [changed({ ownMeasure: 2 }), sql], "ownMeasure", undefined],
    ["an unknown unit", [changed({ unit: "kroner" }), sql], "unit", undefined],
    ["no smallest relevant change", [changed({ smallestRelevantChange: 0 }), sql], "smallestRelevantChange", undefined],
    ["words it does not know", [changed({ threshold: 1 }), sql], "", undefined],
  ] as const)("is refused with %s", (_, files, path, message) => {
    const found = readOwnMeasure(files, uifScheme)
    if (isOwnMeasure(found)) throw new Error("taken for a measure")
    expect(found[0]?.path).toBe(path)
    if (message !== undefined) expect(found[0]?.message).toBe(message)
  })
})
