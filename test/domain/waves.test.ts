import { describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import { evenMilestones, pathMarks, wholeAmbition } from "../../src/domain/milestones"
import type { MeasuredCriterion, OwnTerms, Scheme } from "../../src/domain/scheme"
import { isMeasured, schemeSchema } from "../../src/domain/scheme"
import { problemsOf, readScheme, writeScheme } from "../../src/domain/scheme-file"
import { commonWave, waveOf, wavesOf } from "../../src/domain/waves"
import { stvScheme, uifScheme } from "../support/requests"

const span = (first: string, last: string) => ({ first: monthOf(first), last: monthOf(last) })

function withTerms(scheme: Scheme, ...ownTerms: OwnTerms[]): Scheme {
  return { ...scheme, ownTerms }
}
function criterionOf(scheme: Scheme, id: string): MeasuredCriterion {
  const found = scheme.criteria.find((one) => one.id === id)
  if (found === undefined || !isMeasured(found)) throw new Error(`no criterion ${id}`)
  return found
}
const localOf = (scheme: Scheme, id: string, code: number) => waveOf(scheme, criterionOf(scheme, id), code)

describe("a municipality's own windows", () => {
  const [own = 0, other = 0] = uifScheme.municipalities
  // Udvikling i fleksjob II starts in April 2019; this one in June, and ends with the project's months of its own.
  const late = withTerms(uifScheme, { municipality: own, start: monthOf("2019-06") })

  it("are the scheme's, the same objects, where nothing is its own", () => {
    const criterion = criterionOf(uifScheme, "andel")
    expect(wavesOf(uifScheme, criterion, uifScheme.municipalities)).toEqual([
      { municipalities: uifScheme.municipalities, scheme: uifScheme, criterion },
    ])
    expect(waveOf(uifScheme, criterion, own)?.criterion).toBe(criterion)
    expect(waveOf(late, criterion, other)?.criterion).toBe(criterion)
  })

  it("move with its start, baseline and result alike", () => {
    for (const id of ["andel", "varighed", "timer"]) {
      const { baseline, result } = criterionOf(uifScheme, id)
      const local = localOf(late, id, own)
      expect(local?.criterion.baseline).toEqual({ first: baseline.first + 2, last: baseline.last + 2 })
      expect(local?.criterion.result).toEqual({ first: result.first + 2, last: result.last + 2 })
      expect(local?.scheme.intervention.first).toBe(monthOf("2019-06"))
    }
  })

  it("end with its own end: a result at the end moves whole, one through the intervention is cut", () => {
    const short = withTerms(uifScheme, {
      municipality: own,
      start: monthOf("2019-06"),
      end: uifScheme.project.last - 1,
    })
    const [share, duration] = ["andel", "varighed"].map(
      (id) => [criterionOf(uifScheme, id), localOf(short, id, own)] as const,
    )
    expect(share?.[1]?.criterion.result.last).toBe((share?.[0].result.last ?? 0) - 1)
    expect(share?.[1]?.criterion.baseline.first).toBe((share?.[0].baseline.first ?? 0) + 2)
    const { first = 0, last = 0 } = duration?.[0].result ?? {}
    expect(duration?.[1]?.criterion.result).toEqual({ first: first + 2, last: last - 1 })
  })

  it("have no month of the result before the own start", () => {
    const brief = withTerms(uifScheme, {
      municipality: own,
      start: monthOf("2019-06"),
      end: monthOf("2019-09"),
    })
    expect(localOf(brief, "andel", own)?.criterion.result.first).toBe(monthOf("2019-06"))
  })

  it("move the goal, the months matched on and the cohort's day of STV", () => {
    const scheme = withTerms(stvScheme, { municipality: 147, start: monthOf("2017-03"), end: monthOf("2019-01") })
    expect(localOf(scheme, "aktivitetsparate", 147)?.criterion).toMatchObject({
      baseline: span("2016-03", "2017-02"),
      result: span("2018-02", "2019-01"),
      goal: span("2018-11", "2019-01"),
    })
    expect(localOf(scheme, "loentimer", 147)?.criterion).toMatchObject({
      baseline: span("2016-03", "2017-02"),
      earlier: span("2015-03", "2016-02"),
      cohortDay: "2017-03-01",
      result: span("2019-02", "2020-01"),
    })
  })
})

describe("a municipality's own target groups", () => {
  const scheme = withTerms(stvScheme, { municipality: 147, targetGroups: ["resourceProgramme"] })

  it("part the criteria that it takes part in, and what they count", () => {
    expect(localOf(scheme, "aktivitetsparate", 147)).toBeNull()
    expect(localOf(scheme, "ressourceforloeb", 147)?.criterion).toBe(criterionOf(scheme, "ressourceforloeb"))
    expect(localOf(scheme, "loentimer", 147)?.criterion).toMatchObject({ targetGroups: ["resourceProgramme"] })
    const waves = wavesOf(scheme, criterionOf(scheme, "loentimer"), scheme.municipalities)
    expect(waves.map(({ municipalities }) => municipalities.length).toSorted((a, b) => a - b)).toEqual([1, 26])
    expect(commonWave(scheme, criterionOf(scheme, "loentimer"), scheme.municipalities)).toBeNull()
    expect(commonWave(scheme, criterionOf(scheme, "loentimer"), [147])?.municipalities).toEqual([147])
  })

  it("leave the ambition of its own criterion alone, and lead its way from its own start", () => {
    const ambitions = scheme.criteria.map((criterion) =>
      criterion.id === "aktivitetsparate" && criterion.measure === "company_oriented_share"
        ? { ...criterion, ambitions: [{ municipality: 147, value: 0.1, reason: "aftalt" }] }
        : criterion,
    )
    expect(wholeAmbition({ ...stvScheme, criteria: ambitions }, 147)).toBeNull()
    expect(wholeAmbition({ ...scheme, criteria: ambitions }, 147)).toBe(0.2)
    const late = withTerms(stvScheme, { municipality: 147, start: monthOf("2017-03") })
    expect(pathMarks(late, 147)).toEqual([
      { month: monthOf("2017-02"), gain: 0 },
      { month: monthOf("2019-02"), gain: 0.2 },
    ])
    const dates = (of: Scheme, code: number) =>
      evenMilestones(of).flatMap((milestone) => (milestone.municipality === code ? [milestone.date] : []))
    expect(dates(late, 147)).toEqual(["2017-08-31", "2018-02-28", "2018-08-31"])
    expect(dates(late, 151)).toEqual(["2017-06-30", "2017-12-31", "2018-06-30"])
  })
})

describe("own terms in a scheme's file", () => {
  const own: OwnTerms = {
    municipality: 147,
    start: monthOf("2017-03"),
    end: monthOf("2018-10"),
    targetGroups: ["activityReady"],
    applied: 2_000_000,
    granted: 1_500_000,
  }

  it("are kept as they are, and none are there in what is shipped", () => {
    expect(readScheme(writeScheme(withTerms(stvScheme, own)))).toEqual(withTerms(stvScheme, own))
    expect(stvScheme.ownTerms).toEqual([])
    expect(schemeSchema.safeParse(stvScheme).success).toBe(false)
  })

  it.each([
    [[own, own], "a municipality stands twice"],
    [[{ municipality: 101 }], "a municipality that takes no part has terms of its own"],
    [[{ ...own, start: monthOf("2018-11") }], "the first month lies after the last"],
    [[{ municipality: 147, end: monthOf("2016-12") }], "the first month lies after the last"],
  ])("cannot be wrong", (terms, message) => {
    expect(problemsOf(withTerms(stvScheme, ...terms)).map((problem) => problem.message)).toContain(message)
  })
})
