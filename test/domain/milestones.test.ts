import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import {
  evenMilestones,
  milestoneMonths,
  pathMarks,
  wantedAt,
  wholeAmbition,
  wholeGroup,
} from "../../src/domain/milestones"
import type { Scheme } from "../../src/domain/scheme"
import { problemsOf } from "../../src/domain/scheme-file"
import { stvScheme, uifScheme } from "../support/requests"

const agreed: Scheme = {
  ...stvScheme,
  milestones: [
    { municipality: 151, date: "2018-07-01", gain: 0.15 },
    { municipality: 151, date: "2017-06-30", gain: 0.05, releases: 200_000 },
    { municipality: 147, date: "2017-06-30", gain: 0.1 },
  ],
}

describe("wholeGroup(scheme)", () => {
  it("counts every group of the scheme", () => {
    expect(wholeGroup(stvScheme)?.targetGroups).toEqual(["activityReady", "resourceProgramme"])
    expect(wholeGroup(uifScheme)).toBeNull()
  })
})

describe("milestoneMonths(milestone)", () => {
  it("are the three whole months that end on or before the date", () => {
    const months = (date: string) => milestoneMonths({ municipality: 151, date, gain: 0.1 })
    expect(months("2017-06-30")).toEqual({ first: monthOf("2017-04"), last: monthOf("2017-06") })
    expect(months("2017-07-01")).toEqual(months("2017-06-30"))
    expect(months("2017-06-29")).toEqual({ first: monthOf("2017-03"), last: monthOf("2017-05") })
  })
})

describe("the way to the ambition", () => {
  const marks = pathMarks(agreed, 151)

  it("goes through the start, the municipality's own milestones by date, and the ambition", () => {
    expect(marks).toEqual([
      { month: monthOf("2016-12"), gain: 0 },
      { month: monthOf("2017-06"), gain: 0.05 },
      { month: monthOf("2018-06"), gain: 0.15 },
      { month: monthOf("2018-12"), gain: 0.2 },
    ])
  })

  it("is straight between them, and ends with the last", () => {
    const wanted = ["2016-12", "2017-03", "2017-06", "2017-12", "2018-12", "2019-01"].map((month) =>
      wantedAt(marks, monthOf(month)),
    )
    expect(wanted.map((gain) => gain && Number(gain.toFixed(6)))).toEqual([0, 0.025, 0.05, 0.1, 0.2, null])
  })

  it("has no end where the municipality's criteria have different ambitions", () => {
    const criteria = agreed.criteria.map((criterion) =>
      criterion.id === "ressourceforloeb" && "ambitions" in criterion
        ? { ...criterion, ambitions: [{ municipality: 151, value: 0.1, reason: "høj andel" }] }
        : criterion,
    )
    const different = { ...agreed, criteria }
    expect([wholeAmbition(different, 151), wholeAmbition(different, 147)]).toEqual([null, 0.2])
    expect(pathMarks(different, 151).at(-1)?.gain).toBe(0.15)
  })
})

describe("evenMilestones(scheme)", () => {
  it("gives every municipality three on the straight line, as a scheme can hold them", () => {
    const even = evenMilestones(stvScheme)
    expect(even).toHaveLength(81)
    expect(even.slice(0, 3)).toEqual([
      { municipality: 147, date: "2017-06-30", gain: 0.05 },
      { municipality: 147, date: "2017-12-31", gain: 0.1 },
      { municipality: 147, date: "2018-06-30", gain: 0.15 },
    ])
    expect(problemsOf({ ...stvScheme, milestones: [...even] })).toEqual([])
    expect(evenMilestones(uifScheme)).toEqual([])
  })
})
