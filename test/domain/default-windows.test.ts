import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { hasDefaultWindows, withPeriods, withWindow } from "../../src/domain/default-windows"
import { isMeasured, type Scheme, schemeSchema } from "../../src/domain/scheme"
import { stvScheme, uifScheme } from "../support/requests"

const folder = new URL("../../data/schemes/", import.meta.url)
const shipped = readdirSync(folder).map((name) =>
  schemeSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8"))),
)
const span = (first: string, last: string) => ({ first: monthOf(first), last: monthOf(last) })
const criterionOf = (scheme: Scheme, id: string) => {
  const found = scheme.criteria.find((criterion) => criterion.id === id)
  if (found === undefined || !isMeasured(found)) throw new Error(`no criterion ${id}`)
  return found
}

describe("default windows", () => {
  it.each(shipped.map((scheme) => [scheme.id, scheme] as const))("are those of the shipped scheme %s", (_, scheme) => {
    for (const criterion of scheme.criteria.filter(isMeasured)) {
      expect([criterion.id, hasDefaultWindows(criterion, scheme)]).toEqual([criterion.id, true])
    }
  })

  it("move with the intervention", () => {
    const moved = withPeriods(uifScheme, { intervention: span("2020-05", "2021-10") })
    expect(criterionOf(moved, "andel")).toMatchObject({
      baseline: span("2019-05", "2020-04"),
      result: span("2020-11", "2021-10"),
    })
    expect(criterionOf(moved, "timer")).toMatchObject({ baseline: span("2018-05", "2019-04") })
    expect(moved.project).toEqual(uifScheme.project)
  })

  it("move with the project where the criterion ends with it", () => {
    const longer = withPeriods(stvScheme, { project: span("2016-11", "2019-03") })
    expect(criterionOf(longer, "aktivitetsparate")).toMatchObject({
      goal: span("2019-01", "2019-03"),
      result: span("2018-04", "2019-03"),
    })
  })

  it("stay where they were set otherwise", () => {
    const own = withWindow(criterionOf(uifScheme, "andel"), "baseline", span("2018-01", "2018-12"))
    const scheme = { ...uifScheme, criteria: [own] }
    const moved = withPeriods(scheme, { intervention: span("2020-05", "2021-10") })
    expect(moved.criteria).toEqual([own])
  })
})

describe("withWindow(criterion, name, span)", () => {
  it("keeps the cohort's day after the baseline", () => {
    const hours = stvScheme.criteria.find(({ measure }) => measure === "wage_hours_gap")
    if (hours === undefined || !isMeasured(hours)) throw new Error("no criterion on wage hours")
    expect(withWindow(hours, "baseline", span("2016-06", "2017-05"))).toMatchObject({ cohortDay: "2017-06-01" })
    expect(withWindow(hours, "baseline", span("2015-06", "2016-05"))).toMatchObject({ cohortDay: "2017-01-01" })
  })
})
