import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { covidMonths, variantsOf } from "../../src/domain/sensitivity"
import type { MeasureRequest } from "../../src/domain/result"
import { stv, uif } from "../support/requests"

const idsOf = (request: MeasureRequest) => variantsOf(request).map(({ id }) => id)
const variant = (request: MeasureRequest, wanted: string) =>
  variantsOf(request).find(({ id }) => id === wanted)?.request

describe("variantsOf(request)", () => {
  it("offers what each measure leaves open, and the months of COVID-19 only where they touch a window", () => {
    expect(idsOf(uif("andel"))).toEqual(["fullTime", "longerBaseline", "withoutCovid", "cluster", "matched"])
    expect(idsOf(uif("varighed"))).toEqual([
      "gap28",
      "fleksjob14",
      "fleksjob56",
      "longerBaseline",
      "withoutCovid",
      "cluster",
    ])
    expect(idsOf(uif("timer"))).toEqual([
      "hoursBelow",
      "followUp3",
      "followUp6",
      "followUp18",
      "followUp24",
      "longerBaseline",
      "withoutCovid",
      "cluster",
      "matched",
    ])
    expect(idsOf(stv("aktivitetsparate"))).toEqual(["earlierBaseline", "cluster", "matched"])
  })

  it("offers employment instead of ordinary hours where a file of weeks tells of it", () => {
    const request = stv("aktivitetsparate")
    const told = { ...request, data: { ...request.data, ends: { ...request.data.ends, employment: "2019-12-29" } } }
    expect(idsOf(told)).toEqual(["earlierBaseline", "employment", "cluster", "matched"])
    expect(variant(told, "employment")?.criterion).toEqual({ ...request.criterion, ordinaryWork: "employment" })
    const chosen = { ...told, criterion: { ...request.criterion, ordinaryWork: "employment" } as const }
    expect(idsOf(chosen)).not.toContain("employment")
  })

  it("offers the comparison that is not shown, matched or not, where both are there", () => {
    expect(variant(uif("andel"), "matched")).toEqual({ ...uif("andel"), matched: true })
    expect(variant(uif("timer", { matched: true }), "unmatched")).toEqual(uif("timer"))
    expect(idsOf(uif("timer", { matched: true }))).not.toContain("matched")
  })

  it("changes one choice and leaves the others as they are", () => {
    const request = uif("andel")
    expect(variant(request, "fullTime")).toEqual({
      ...request,
      criterion: { ...request.criterion, counting: "fullTime" },
    })
    expect(variant(request, "withoutCovid")).toEqual({ ...request, leftOut: covidMonths })
    expect(variant(request, "longerBaseline")?.criterion.baseline).toEqual({
      first: monthOf("2017-04"),
      last: monthOf("2019-03"),
    })
    expect(variant(stv("aktivitetsparate"), "earlierBaseline")?.criterion.baseline).toEqual({
      first: monthOf("2015-01"),
      last: monthOf("2015-12"),
    })
  })

  it("moves the baseline's cohort with its follow-up, which ends where the intervention begins", () => {
    expect(variant(uif("timer"), "followUp6")?.criterion.baseline).toEqual({
      first: monthOf("2017-10"),
      last: monthOf("2018-09"),
    })
    expect(variant(uif("timer"), "followUp18")?.criterion.baseline).toEqual({
      first: monthOf("2016-10"),
      last: monthOf("2017-09"),
    })
  })

  it("moves a longer baseline as a whole", () => {
    const { criterion } = uif("timer")
    const baseline = { first: criterion.baseline.first - 15, last: criterion.baseline.last - 3 }
    const moved = uif("timer", { criterion: { ...criterion, baseline } })
    expect(variant(moved, "followUp6")?.criterion.baseline).toEqual({
      first: baseline.first + 6,
      last: baseline.last + 6,
    })
  })

  it("does not offer a choice that is made", () => {
    expect(idsOf(uif("andel", { leftOut: covidMonths, comparisonRule: "cluster" }))).toEqual([
      "fullTime",
      "longerBaseline",
      "matched",
    ])
  })
})
