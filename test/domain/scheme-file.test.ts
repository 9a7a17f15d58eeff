import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { schemeSchema } from "../../src/domain/scheme"
import { isProblems, problemsOf, readScheme, writeScheme } from "../../src/domain/scheme-file"
import { uifScheme } from "../support/requests"

const folder = new URL("../../data/schemes/", import.meta.url)

describe("a scheme's file", () => {
  it.each(readdirSync(folder))("%s comes back as it was written", (name) => {
    const scheme = schemeSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")))
    expect(readScheme(writeScheme(scheme))).toEqual(scheme)
  })

  it("writes months as people do", () => {
    const { intervention } = JSON.parse(writeScheme(uifScheme)) as { intervention: unknown }
    expect(intervention).toEqual({ first: "2019-04", last: "2020-09" })
  })

  it("says what is wrong, and where", () => {
    expect(readScheme("kommuner: 101")).toEqual([{ path: "", message: "not JSON" }])
    const read = readScheme(writeScheme(uifScheme).replace('"2019-04"', '"2019-13"'))
    expect(read).toEqual([{ path: "intervention.first", message: "a month is written 2019-04" }])
    expect(isProblems(read)).toBe(true)
    expect(isProblems(uifScheme)).toBe(false)
  })

  it("takes no words of its own", () => {
    const read = readScheme(writeScheme(uifScheme).replace("{", '{ "__proto__": { "polluted": true }, "note": "x",'))
    expect(read).toMatchObject([{ path: "" }])
    expect("polluted" in {}).toBe(false)
  })
})

describe("problemsOf(scheme)", () => {
  it("names what a change has broken", () => {
    expect(problemsOf(uifScheme)).toEqual([])
    const project = { first: monthOf("2020-10"), last: monthOf("2020-09") }
    expect(problemsOf({ ...uifScheme, project })).toEqual([
      { path: "project", message: "the first month lies after the last" },
    ])
  })
})
