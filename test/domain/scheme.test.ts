import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import stvJson from "../../data/schemes/stv.json"
import uif from "../../data/schemes/uif2-1.json"
import { ambitionOf, isMeasured, schemeSchema } from "../../src/domain/scheme"
import { stv, stvScheme, uifScheme } from "../support/requests"

const folder = new URL("../../data/schemes/", import.meta.url)

type Json = Record<string, unknown>
const scheme = uif as Json
const [share, duration, progression] = uif.criteria as Json[]

/** Where and why a scheme is refused, as [path, message]. */
function problems(change: Json): [string, string][] {
  const { error } = schemeSchema.safeParse({ ...scheme, ...change })
  return error?.issues.map(({ path, message }) => [path.join("."), message]) ?? []
}
const withCriterion = (change: Json, criterion: Json | undefined = share) =>
  problems({ criteria: [{ ...criterion, ...change }] })

describe("schemeSchema", () => {
  it.each(readdirSync(folder))("accepts data/schemes/%s", (name) => {
    const parsed = schemeSchema.parse(JSON.parse(readFileSync(new URL(name, folder), "utf8")))
    expect(`${parsed.id}.json`).toBe(name)
  })

  it.each([
    ["uif1", "timer", ["stock 0.18 2016"]],
    ["uif1", "varighed", ["relativeDevelopment 0.68 2018"]],
    ["uif2-1", "andel", ["level 0.17 2018"]],
    ["uif2-1", "varighed", ["relativeDevelopment 0.68 2018"]],
    ["uif2-1", "timer", ["stock 0.23 2018", "stock 0.21 2020-08", "stock 0.18 2016"]],
    ["uif2-2", "andel", ["level 0.17 2018"]],
    ["uif2-2", "varighed", ["relativeDevelopment 0.68 2018"]],
    ["uif2-2", "timer", ["stock 0.23 2018", "stock 0.21 2020-08", "stock 0.18 2016"]],
  ])("has the documents' figures: %s, %s", (name, id, expected) => {
    const parsed = schemeSchema.parse(JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8")))
    const found = parsed.criteria.find((criterion) => criterion.id === id)?.benchmarks
    expect(found?.map(({ series, value, year }) => `${series} ${value} ${year}`)).toEqual(expected)
    expect(found?.every(({ source, area }) => source !== "" && area.da !== "")).toBe(true)
  })

  it("fills in what may be left out", () => {
    const [, second, third] = uifScheme.criteria
    expect(second).toMatchObject({
      statistic: "restrictedMean",
      restrictedTo: 104,
      fleksjobWithin: 8,
      smallestRelevantShare: 0.03,
    })
    expect(third).toMatchObject({ followUpMonths: 12, hoursAtStart: 10 })
    expect(stvScheme.excludedFromComparison).toEqual([])
  })

  it("reads months as numbers", () => {
    expect(uifScheme.intervention).toEqual({ first: 2019 * 12 + 3, last: 2020 * 12 + 8 })
  })

  it("refuses another version, and words it does not know", () => {
    expect(problems({ schema: 2 })[0]?.[0]).toBe("schema")
    expect(problems({ kommuner: [101] })[0]).toEqual(["", 'Unrecognized key: "kommuner"'])
    expect(withCriterion({ target: 1 })[0]?.[0]).toBe("criteria.0")
  })

  it("says where a month or a span is wrong", () => {
    expect(problems({ project: { first: "2019-13", last: "2020-01" } })).toEqual([
      ["project.first", "a month is written 2019-04"],
    ])
    expect(problems({ project: { first: "2020-02", last: "2020-01" } })).toEqual([
      ["project", "the first month lies after the last"],
    ])
    expect(withCriterion({ baseline: { first: "2019-01" } })[0]?.[0]).toBe("criteria.0.baseline.last")
  })

  it("says which municipality is none, and that one stands twice", () => {
    expect(problems({ municipalities: [101, 999] })).toEqual([["municipalities.1", "no municipality has this code"]])
    expect(problems({ municipalities: [101, 101] })).toEqual([["", "a municipality stands twice"]])
    expect(problems({ municipalities: ["101"] })[0]?.[0]).toBe("municipalities.0")
    expect(problems({ municipalities: [] })).toEqual([])
  })

  it("says that a criterion id stands twice", () => {
    expect(problems({ criteria: [share, { ...duration, id: share?.id }] })).toEqual([
      ["", "a criterion id stands twice"],
    ])
    expect(problems({ criteria: [] })[0]?.[0]).toBe("criteria")
  })

  it("refuses a measure it does not know, and a wrong direction of good", () => {
    expect(withCriterion({ measure: "wage_hours" })[0]?.[0]).toBe("criteria.0.measure")
    expect(withCriterion({ better: "higher" })[0]?.[0]).toBe("criteria.0.better")
  })

  it("refuses a smallest relevant change of 0 or less, and one that is left out", () => {
    for (const smallestRelevantChange of [0, -1, undefined, "1"]) {
      expect(withCriterion({ smallestRelevantChange })[0]?.[0]).toBe("criteria.0.smallestRelevantChange")
    }
    expect(withCriterion({ followUpMonths: 7 }, progression)[0]?.[0]).toBe("criteria.0.followUpMonths")
  })

  it("refuses a baseline of more than twelve months where calendar months are matched", () => {
    const company = {
      ...(JSON.parse(readFileSync(new URL("stv.json", folder), "utf8")) as { criteria: Json[] }).criteria[0],
    }
    expect(withCriterion({}, company)).toEqual([])
    expect(withCriterion({ baseline: { first: "2015-12", last: "2016-12" } }, company)).toEqual([
      ["criteria.0.baseline", "more than twelve months"],
    ])
  })
})

describe("ambitionOf(criterion, municipality)", () => {
  it("is the municipality's own, or the scheme's", () => {
    const { criterion } = stv("aktivitetsparate")
    const own = { ...criterion, ambitions: [{ municipality: 147, value: 0.3, reason: "aftalt" }] }
    expect([147, 151].map((code) => ambitionOf(own, code))).toEqual([0.3, 0.2])
  })
})

describe("a criterion on wage hours", () => {
  const hours = (stvJson.criteria as Json[]).find(({ measure }) => measure === "wage_hours_gap")
  const baseline = { first: "2016-01", last: "2016-12" }

  it("follows a cohort from a day between baseline and result", () => {
    expect(withCriterion({}, hours)).toEqual([])
    const order = "the baseline ends before the cohort's day, the result begins after it"
    expect(withCriterion({ cohortDay: "2016-12-31" }, hours)).toEqual([["criteria.0", order]])
    expect(withCriterion({ cohortDay: "2019-02-01" }, hours)).toEqual([["criteria.0", order]])
    expect(withCriterion({ cohortDay: "2017-02-30" }, hours)[0]?.[0]).toBe("criteria.0.cohortDay")
  })

  it("keeps the baseline's months out of what is matched on", () => {
    expect(withCriterion({ earlier: baseline }, hours)).toEqual([
      ["criteria.0", "the months matched on reach into the baseline"],
    ])
  })
})

describe("isMeasured(criterion)", () => {
  it("tells a criterion that this version computes from one that it only names", () => {
    const { id, number, name, shortName, wording } = uif.criteria[0] as Json
    const words = { da: "Kræver en anden fil", en: "Needs another file" }
    const named = { id, number, name, shortName, wording, measure: "not_measured", reason: words }
    const { criteria } = schemeSchema.parse({ ...scheme, criteria: [named, duration] })
    expect(criteria.map(isMeasured)).toEqual([false, true])
    expect(stvScheme.criteria.map(isMeasured)).toEqual([true, true, true])
  })
})
