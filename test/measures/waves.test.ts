import { beforeAll, describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import type { Estimate, Interval, Measured } from "../../src/domain/estimate"
import type { AreaResult, CriterionResult, MeasureRequest } from "../../src/domain/result"
import type { CompanyOrientedCriterion, MeasuredCriterion, OwnTerms, Scheme } from "../../src/domain/scheme"
import { wavesOf } from "../../src/domain/waves"
import type { Engine } from "../../src/engine/engine"
import { criterionResult } from "../../src/measures/criterion-result"
import { develop } from "../../src/measures/develop"
import { areasOf, criterionWindows } from "../../src/measures/wave-areas"
import { durationPersonsPart, restrictedMeanLevel, weightedLevel } from "../../src/measures/duration-statistic"
import { emptyCohort } from "../../src/measures/progression"
import { robustness } from "../../src/measures/robustness"
import { waveProgression } from "../../src/measures/wave-progression"
import { deviation, only, readCsv, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { clusteredShareRows } from "../support/clustered-share"
import { modelOf } from "../support/given"
import { stv, stvScheme, uif, uifScheme, wageHours } from "../support/requests"

const oracle = readOracle("waves")
const project = [151, 157, 165]
const month = (text: string) => monthOf(text)
const span = (first: string, last: string) => ({ first: month(first), last: month(last) })

/** Three municipalities of which each may start and end on its own. */
function schemeWith(ownTerms: readonly OwnTerms[], of: Scheme = uifScheme): Scheme {
  return {
    ...of,
    municipalities: project,
    project: span("2019-04", "2020-06"),
    intervention: span("2019-04", "2020-06"),
    ownTerms: [...ownTerms],
  }
}
const last: OwnTerms = { municipality: 165, start: month("2019-06"), end: month("2020-09") }
const each: readonly OwnTerms[] = [{ municipality: 157, start: month("2019-05") }, last]

const valueOf = (estimate: Estimate | undefined): Measured => {
  if (estimate?.kind !== "value") throw new Error(`absent: ${estimate?.reason ?? "no area"}`)
  return estimate
}
const limits = (estimate: Estimate | undefined): Interval => {
  const { interval } = valueOf(estimate)
  if (interval.kind !== "interval") throw new Error("no interval")
  return interval
}
const areaOf = (result: CriterionResult, key: string): AreaResult => {
  const found = result.areas.find(({ area }) => areaKey(area) === key)
  if (found === undefined) throw new Error(`no area ${key}`)
  return found
}
function expectClose(actual: number, [name, statistic]: [string, string], tolerance: number) {
  const expected = only(oracle(name, statistic))
  expect(deviation(actual, expected), `${name} ${statistic}: ${actual} for ${expected}`).toBeLessThan(tolerance)
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(engine, clusteredShareRows("clustered_share"), "2020-12-31")
})

const share = (ownTerms: readonly OwnTerms[]) => {
  const request = uif("andel", { scheme: schemeWith(ownTerms), project })
  const windows = { baseline: span("2018-04", "2019-01"), result: span("2019-08", "2020-05") }
  return { ...request, criterion: { ...request.criterion, ...windows } }
}
const company = (ownTerms: readonly OwnTerms[]): MeasureRequest<CompanyOrientedCriterion> => {
  const request = stv("ressourceforloeb", { scheme: schemeWith(ownTerms, stvScheme), project })
  const windows = { baseline: span("2018-04", "2019-03"), result: span("2019-10", "2020-03") }
  return { ...request, criterion: { ...request.criterion, ...windows, goal: span("2020-01", "2020-03") } }
}

describe("the difference in development where starts differ, against R", () => {
  it.each([
    ["each", each],
    ["two", [last]],
  ] as const)("M1 is Σω·D with everyone counted once: %s", async (name, terms) => {
    const request = share(terms)
    const measured = await areasOf(engine, request, criterionWindows, {})
    const part = measured?.versus?.("project").personsPart("project")
    if (part?.kind !== "symmetric") throw new Error("no part of the persons")
    expectClose(part.variance, [`M1 ${name}`, "V"], 1e-6)
    const result = await criterionResult(engine, request)
    const { difference, change } = areaOf(result, "project")
    expectClose(valueOf(difference).value, [`M1 ${name}`, "value"], 1e-8)
    expectClose(valueOf(change).value, [`M1 ${name}`, "own"], 1e-8)
    expectClose(limits(difference).low, [`M1 ${name}`, "low"], 1e-6)
    expectClose(limits(difference).high, [`M1 ${name}`, "high"], 1e-6)
    expectClose(result.comparison.tau ** 2, [`M1 ${name}`, "tau2"], 1e-8)
  })

  it("M4 is Σω·D of season-matched gains", async () => {
    const terms = [{ municipality: 165, start: month("2019-06") }]
    const measured = await areasOf(engine, company(terms), criterionWindows, {})
    const part = measured?.versus?.("project").personsPart("project")
    if (part?.kind !== "symmetric") throw new Error("no part of the persons")
    expectClose(part.variance, ["M4 two", "V"], 1e-6)
    const { difference } = areaOf(await criterionResult(engine, company(terms)), "project")
    expectClose(valueOf(difference).value, ["M4 two", "value"], 1e-8)
  })
})

function expectAlike(own: Estimate, other: Estimate, name: string) {
  if (own.kind === "absent" || other.kind === "absent") {
    expect(own, name).toEqual(other)
    return
  }
  expect(own.value, name).toBeCloseTo(other.value, 9)
  if (own.interval.kind === "absent" || other.interval.kind === "absent") {
    expect(own.interval, name).toEqual(other.interval)
    return
  }
  expect(own.interval.low, name).toBeCloseTo(other.interval.low, 9)
  expect(own.interval.high, name).toBeCloseTo(other.interval.high, 9)
}

/** The same question of municipalities that all start two months later, asked without terms of their own. */
async function expectSame<C extends MeasuredCriterion>(ask: (terms: readonly OwnTerms[]) => MeasureRequest<C>) {
  const later = project.map((municipality): OwnTerms => ({ municipality, start: month("2019-06") }))
  const request = ask(later)
  const found = await criterionResult(engine, request)
  const [wave] = wavesOf(request.scheme, request.criterion, project)
  if (wave === undefined) throw new Error("no wave")
  const asked = { ...request, scheme: { ...wave.scheme, ownTerms: [] }, criterion: wave.criterion }
  const expected = await criterionResult(engine, asked)
  expect(valueOf(areaOf(expected, "project").difference).value).not.toBe(0)
  for (const key of ["project", "comparison", "151", "165"]) {
    const [own, other] = [areaOf(found, key), areaOf(expected, key)]
    for (const number of ["persons", "baseline", "result", "change", "difference"] as const) {
      expectAlike(own[number], other[number], `${key} ${number}`)
    }
    expect(own.verdict.kind).toBe(other.verdict.kind)
  }
  expect(areaOf(found, "151").windows).toEqual(expected.windows)
}

describe("statistics of several waves, against R", () => {
  it("M3 is Σω·p with MOVER, the comparison's waves of the same persons", () => {
    const cohort = (up: number, all: number) => ({ ...emptyCohort, up, unchanged: all - up })
    const measured = waveProgression([
      {
        weight: 44 / 74,
        project: [cohort(12, 40), cohort(20, 44)],
        comparison: [cohort(100, 400), cohort(110, 420)],
      },
      { weight: 30 / 74, project: [cohort(5, 25), cohort(9, 30)], comparison: [cohort(98, 390), cohort(120, 430)] },
    ])
    const change = (key: string) => valueOf(measured.areas.get(key)?.change.estimate).value
    expectClose(change("project") - change("comparison"), ["M3", "value"], 1e-8)
    const part = measured.personsPart("project")
    if (part.kind !== "asymmetric") throw new Error("no limits")
    expectClose(part.interval.low, ["M3", "low"], 1e-6)
    expectClose(part.interval.high, ["M3", "high"], 1e-6)
    expect(measured.areas.get("project")).toMatchObject({ fewestPersons: 65, weight: 74 })
    expect(measured.areas.get("comparison")).toMatchObject({ fewestPersons: 400, weight: 430 })
  })

  it("M2 is Σω of restricted means, with every person's influences added up", () => {
    const criterion = { ...uif("varighed").criterion, restrictedTo: 52 as const }
    const rows = readCsv("waves-spells").map((row, spell) => ({
      cell: row.cell,
      wave: Number(row.wave),
      row: {
        spell,
        municipality: 0,
        ...{ person: Number(row.person), entry: Number(row.entry), exit: Number(row.exit) },
        kind: exitKind(Number(row.kind)),
      },
    }))
    const level = (cell: string, sharing: "otherPersons" | "samePersons") => {
      const waves = [0.6, 0.4].map((weight, index) => {
        const own = rows.filter((one) => one.cell === cell && one.wave === index + 1).map(({ row }) => row)
        return { weight, level: restrictedMeanLevel(own, 52, 3) }
      })
      return weightedLevel(criterion, waves, sharing)
    }
    const cells = [
      level("T2", "otherPersons"),
      level("T1", "otherPersons"),
      level("C2", "samePersons"),
      level("C1", "samePersons"),
    ]
    const [t2 = 0, t1 = 0, c2 = 0, c1 = 0] = cells.map((cell) => (cell.kind === "value" ? cell.value : NaN))
    expectClose(t2 - t1 - (c2 - c1), ["M2", "value"], 1e-8)
    const part = durationPersonsPart(criterion, cells)
    if (part.kind !== "symmetric") throw new Error("no variance")
    expectClose(part.variance, ["M2", "V"], 1e-6)
  })
})

function exitKind(kind: number): 0 | 1 | 2 {
  return kind === 1 ? 1 : kind === 2 ? 2 : 0
}

describe("one wave alone is the same question with other windows", () => {
  it("for shares of person-months", () => expectSame(share))
  it("for season-matched shares", () => expectSame(company))

  it.each(["restrictedMean", "fleksjobWithin", "median"] as const)("for durations: %s", (statistic) =>
    expectSame((terms) => {
      const request = uif("varighed", { scheme: schemeWith(terms), project, threshold: 3 })
      const windows = { baseline: span("2018-06", "2019-03"), result: span("2019-04", "2020-06") }
      return {
        ...request,
        criterion: { ...request.criterion, ...windows, statistic, restrictedTo: 52, fleksjobWithin: 52 },
      }
    }),
  )

  it.each([true, false])("for hours of wages, matched: %s", (matched) =>
    expectSame((terms) => {
      const request = wageHours({ scheme: schemeWith(terms, stvScheme), project, matched })
      const windows = {
        baseline: span("2018-06", "2019-03"),
        earlier: span("2018-04", "2018-05"),
        cohortDay: "2019-04-01",
        result: span("2019-10", "2020-03"),
      }
      return { ...request, criterion: { ...request.criterion, ...windows } }
    }),
  )
})

describe("municipalities with months of their own", () => {
  it("are held against the comparison in their own windows, others in the criterion's", async () => {
    const found = await criterionResult(engine, share(each))
    const [, , wave] = wavesOf(share(each).scheme, share(each).criterion, project)
    if (wave === undefined) throw new Error("no wave")
    const alone = { ...share([]), scheme: { ...wave.scheme, ownTerms: [] }, criterion: wave.criterion, project: [165] }
    const expected = areaOf(await criterionResult(engine, alone), "165")
    expect(areaOf(found, "165").difference).toEqual(expected.difference)
    expect(areaOf(found, "165").windows).toEqual({
      baseline: span("2018-06", "2019-03"),
      result: { months: span("2019-11", "2020-08"), provisional: false },
    })
    const common = await criterionResult(engine, share([]))
    expect(areaOf(found, "151").difference).toEqual(areaOf(common, "151").difference)
    expect(areaOf(found, "101").change).toEqual(areaOf(common, "101").change)
    expect(areaOf(found, "151").windows).toBeUndefined()
    expect(found.ownWindows?.map(({ municipalities }) => municipalities)).toEqual([[157], [165]])
  })

  it("have a word for the time being where the data cut their own result short", async () => {
    const late = [{ municipality: 165, start: month("2019-04"), end: month("2020-12") }]
    const result = await criterionResult(engine, share(late))
    expect(areaOf(result, "165").windows?.result).toEqual({ months: span("2020-02", "2020-10"), provisional: true })
    expect(areaOf(result, "165").verdict).toMatchObject({ provisional: true })
    expect(areaOf(result, "project").verdict).toMatchObject({ provisional: true })
    expect(areaOf(result, "151").verdict).toMatchObject({ provisional: false })
  })

  it("have no number before their result begins, and then there is none for all together", async () => {
    const future = [{ municipality: 165, start: month("2022-04") }]
    const result = await criterionResult(engine, share(future))
    for (const key of ["165", "project"]) {
      expect(areaOf(result, key).difference).toEqual({ kind: "absent", reason: "notObservedYet" })
    }
    expect(valueOf(areaOf(result, "151").difference).value).toBeTypeOf("number")
    expect(valueOf(areaOf(result, "comparison").change).value).toBeTypeOf("number")
  })

  it("have no placebo before the data begin, and then there is none for all together", async () => {
    const early = [{ municipality: 151, start: month("2016-04"), end: month("2020-06") }]
    const { placebo, linesBefore } = await robustness(engine, share(early))
    expect(placebo.difference).toEqual({ kind: "absent", reason: "outsidePeriod" })
    expect(linesBefore).toBe("unknown")
  })

  it("are not taken together where the comparison is matched", async () => {
    const result = await criterionResult(engine, { ...share(each), matched: true })
    expect(areaOf(result, "project").difference).toEqual({ kind: "absent", reason: "notTogether" })
  })
})

describe("municipalities with target groups of their own", () => {
  it("take no part in a criterion of another group, neither alone nor in the whole", async () => {
    const own: OwnTerms = { municipality: 157, targetGroups: ["activityReady"] }
    const result = await criterionResult(engine, company([own]))
    expect(areaOf(result, "157").difference).toEqual({ kind: "absent", reason: "groupNotIncluded" })
    const without = await criterionResult(engine, { ...company([]), project: [151, 165] })
    const [found, expected] = [areaOf(result, "project"), areaOf(without, "project")]
    expect(valueOf(found.difference).value).toBeCloseTo(valueOf(expected.difference).value, 12)
    expect(limits(found.difference).high).toBeCloseTo(limits(expected.difference).high, 12)
    expect(valueOf(found.goal?.gain).value).toBeCloseTo(valueOf(expected.goal?.gain).value, 12)
  })

  it("are counted with their part of a criterion's groups, and so is their comparison", async () => {
    const own: OwnTerms = { municipality: 157, targetGroups: ["resourceProgramme"] }
    const both = company([own])
    const request = {
      ...both,
      criterion: { ...both.criterion, targetGroups: ["activityReady" as const, "resourceProgramme" as const] },
    }
    const [common, wave] = wavesOf(request.scheme, request.criterion, project)
    expect(common?.municipalities).toEqual([151, 165])
    expect(wave?.criterion.targetGroups).toEqual(["resourceProgramme"])
    // Nobody here is in the other group: the numbers are those of the one group, put together from two waves.
    const found = areaOf(await criterionResult(engine, request), "project")
    expect(valueOf(found.difference).interval.kind).toBe("interval")
  })
})

describe("develop with a comparison's own ups and downs", () => {
  it("takes τ², K and the concentration that the whole was given", async () => {
    const request = share(each)
    const measured = await areasOf(engine, request, criterionWindows, {})
    if (measured === null) throw new Error("nothing")
    const windows = { baseline: request.criterion.baseline, result: null }
    const few = {
      ...measured,
      versus: (key: string) => ({
        ...(measured.versus?.(key) ?? measured),
        ordinary: { tauSquared: 0.04, k: 12, concentration: 0.1 },
      }),
    }
    expect(develop(request, windows, "share", few).comparison).toMatchObject({ k: 12, tau: 0.2 })
  })
})
