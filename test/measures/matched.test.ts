import { beforeAll, describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import { firstDay, monthOf } from "../../src/domain/calendar"
import type { Estimate, Measured } from "../../src/domain/estimate"
import type { CriterionResult, MeasureRequest } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import type { MeasuredAreas } from "../../src/measures/area-numbers"
import { sharesOf } from "../../src/measures/clustered-share"
import { measureCompanyOriented } from "../../src/measures/company-oriented"
import { criterionResult } from "../../src/measures/criterion-result"
import { measuredAreas } from "../../src/measures/measured-areas"
import { codesOf, measureMatchedCompanyOriented, patternsOf } from "../../src/measures/matched-company-oriented"
import { matchingBalance } from "../../src/measures/matching-balance"
import { pooledLevels } from "../../src/measures/pooled-levels"
import { measureProgression } from "../../src/measures/progression"
import { comparisonOf } from "../../src/measures/request-parameters"
import { robustness, setsOf } from "../../src/measures/robustness"
import { seasonsOf } from "../../src/measures/season-patterns"
import { weightedSeasonRow } from "../../src/measures/season-shares"
import { measureShare } from "../../src/measures/share"
import { unweighted } from "../../src/measures/share-moments"
import { deviation, only, readCsv, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { clusteredShareRows } from "../support/clustered-share"
import { early, FJ, type Given, modelOf } from "../support/given"
import { stv, uif, uifScheme } from "../support/requests"

const oracle = readOracle("matched")
const project = [151, 157, 165]
const sides = ["project", ...project.map(String)]

type Person = NonNullable<Given["person"]>[number]

const personOf = ({ person = "", sex = "", birth_year = "" }: Record<string, string>): Person => [
  `p${person}`,
  birth_year === "" || birth_year === "NA" ? null : Number(birth_year),
  sex === "" ? {} : { sex },
]

/** Eight hours at the start, early in either window, so that its months are delivered; a year later two more, or gone. */
function startRows(): Given {
  const rows = readCsv("matched-starts")
  return {
    person: rows.map(personOf),
    spell: [
      early,
      ...rows.flatMap(({ person, municipality, window, up }) => {
        const start = monthOf(window === "1" ? "2017-05" : "2019-06")
        const at = Number(municipality)
        const first = [`p${person}`, at, FJ, firstDay(start), firstDay(start + 7), { minutes: 480 }] as const
        return up === "1"
          ? [first, [`p${person}`, at, FJ, firstDay(start + 7), null, { minutes: 600 }] as const]
          : [first]
      }),
    ],
  }
}

function valueOf(estimate: Estimate | undefined): Measured {
  if (estimate?.kind !== "value") throw new Error(`absent: ${estimate?.reason ?? "no area"}`)
  return estimate
}

function expectClose(actual: number, [name, statistic]: readonly [string, string], tolerance: number) {
  const expected = only(oracle(name, statistic))
  expect(deviation(actual, expected), `${name} ${statistic}: ${actual} for ${expected}`).toBeLessThan(tolerance)
}

function expectDevelopment(result: CriterionResult, measure: "M1" | "M3" | "M4", better: 1 | -1) {
  expectClose(result.comparison.k, [`${measure} project`, "K"], 1e-8)
  expectClose(result.comparison.tau ** 2, [`${measure} project`, "tau2"], 1e-6)
  const shown = result.areas.filter(({ difference }) => difference.kind === "value")
  expect(shown.map(({ area }) => areaKey(area))).toEqual(sides)
  for (const { area, difference, covered } of shown) {
    const name = `${measure} ${areaKey(area)}`
    const { value, interval } = valueOf(difference)
    expectClose(value, [name, "value"], 1e-8)
    if (interval.kind !== "interval") {
      // In few municipalities enough persons have anyone to be compared with in this area.
      expect(interval.reason).toBe("tooFewMunicipalities")
      expect(only(oracle(name, "K"))).toBeLessThan(10)
      continue
    }
    const limits = better === 1 ? interval : { low: -interval.high, high: -interval.low }
    expectClose(limits.low, [name, "low"], 1e-6)
    expectClose(limits.high, [name, "high"], 1e-6)
    if (covered?.kind === "value") expectClose(covered.value, [name, "covered"], 1e-8)
    else expect(covered).toEqual({ kind: "absent", reason: "hidden" })
  }
}

describe("M1 against a comparison matched on sex and age, against R", () => {
  const request = uif("andel", { project, matched: true })
  let engine: Engine
  let measured: MeasuredAreas
  beforeAll(async () => {
    engine = await emptyEngine()
    const rows = clusteredShareRows("clustered_share")
    await modelOf(engine, { ...rows, person: readCsv("matched-persons").map(personOf) }, "2020-12-31")
    measured = await measureShare(engine, request, request.criterion.result, {})
  })

  it("has MatchIt's weights in the levels, the changes and their variances, of every side", () => {
    for (const key of sides) {
      const against = measured.versus?.(key)
      for (const [side, area] of [
        ["T", key],
        ["C", "comparison"],
      ] as const) {
        const name = `M1 ${key} ${side}`
        const numbers = against?.areas.get(area)
        expectClose(valueOf(numbers?.baseline.estimate).value, [name, "p1"], 1e-8)
        expectClose(valueOf(numbers?.result.estimate).value, [name, "p2"], 1e-8)
        expectClose(Math.sqrt(numbers?.resultVariance ?? 0), [name, "se2"], 1e-6)
        expectClose(valueOf(numbers?.change.estimate).value, [name, "change"], 1e-8)
        expectClose(Math.sqrt(numbers?.changeVariance ?? 0), [name, "se"], 1e-6)
        expectClose(valueOf(numbers?.persons.estimate).value, [name, "persons"], 1e-8)
      }
    }
  })

  it("counts persons who live on both sides once", () => {
    for (const key of sides) {
      const part = measured.versus?.(key).personsPart(key)
      if (part?.kind !== "symmetric") throw new Error("not symmetric")
      expectClose(part.variance, [`M1 ${key}`, "V"], 1e-6)
    }
  })

  it("agrees on K, τ², L…U and on how many are covered", async () => {
    expectDevelopment(await criterionResult(engine, request), "M1", -1)
  })

  it("is balanced after matching, and was not before", async () => {
    const rows = await matchingBalance(engine, request)
    expect(new Set(rows.map(({ variable }) => variable))).toEqual(new Set(["sex", "age"]))
    const sizes = rows.flatMap(({ before, after }) =>
      before.kind === "value" && after.kind === "value" ? [[before.value, after.value] as const] : [],
    )
    expect(Math.max(...sizes.map(([before]) => Math.abs(before)))).toBeGreaterThan(0.2)
    for (const [, after] of sizes) expect(Math.abs(after)).toBeLessThan(1e-12)
  })

  it("pools the sets with the weights that they have, months missing or not", async () => {
    const { result } = request.criterion
    const sets = setsOf(await measuredAreas(engine, request, result, {}))
    const pooled = await pooledLevels(engine, request, result, sets, {})
    const change = (codes: readonly number[]) => pooled(codes).result - pooled(codes).baseline
    expectClose(change(project), ["M1 project T", "change"], 1e-8)
    expectClose(change(comparisonOf(request)), ["M1 project C", "change"], 1e-8)
  })

  it("leaves single municipalities out with the weights that they have, and draws none", async () => {
    const lines = await robustness(engine, request)
    expect(lines.randomisation).toEqual({ kind: "absent", reason: "noComparison" })
    const [whole] = (await criterionResult(engine, request)).areas
    const { value } = valueOf(whole?.difference)
    if (lines.withoutComparison.kind !== "range") throw new Error("no range")
    expect(lines.withoutComparison.low).toBeLessThan(value)
    expect(lines.withoutComparison.high).toBeGreaterThan(value)
  })
})

describe("M4 against a comparison matched on sex, age and time in the group, against R", () => {
  const half = { first: monthOf("2019-10"), last: monthOf("2020-03") }
  const { criterion } = stv("ressourceforloeb")
  const request = stv("ressourceforloeb", {
    scheme: { ...uifScheme, municipalities: project },
    project,
    matched: true,
    criterion: { ...criterion, baseline: { first: monthOf("2018-04"), last: monthOf("2019-03") }, result: half },
  })
  let engine: Engine
  let measured: MeasuredAreas
  beforeAll(async () => {
    engine = await emptyEngine()
    const rows = clusteredShareRows("clustered_share")
    await modelOf(engine, { ...rows, person: readCsv("matched-persons").map(personOf) }, "2020-12-31")
    measured = await measureMatchedCompanyOriented(engine, request, half, {})
  })

  it("has MatchIt's weights in the season-matched levels, the gains and their variances, of every side", () => {
    for (const key of sides) {
      const against = measured.versus?.(key)
      for (const [side, area] of [
        ["T", key],
        ["C", "comparison"],
      ] as const) {
        const name = `M4 ${key} ${side}`
        const numbers = against?.areas.get(area)
        expectClose(valueOf(numbers?.baseline.estimate).value, [name, "p1"], 1e-8)
        expectClose(valueOf(numbers?.result.estimate).value, [name, "p2"], 1e-8)
        expectClose(Math.sqrt(numbers?.resultVariance ?? 0), [name, "se2"], 1e-6)
        expectClose(valueOf(numbers?.change.estimate).value, [name, "change"], 1e-8)
        expectClose(Math.sqrt(numbers?.changeVariance ?? 0), [name, "se"], 1e-6)
        expectClose(valueOf(numbers?.persons.estimate).value, [name, "persons"], 1e-8)
      }
      const part = against?.personsPart(key)
      if (part?.kind !== "symmetric") throw new Error("not symmetric")
      expectClose(part.variance, [`M4 ${key}`, "V"], 1e-6)
    }
  })

  it("agrees on K, τ², L…U and on how many are covered", async () => {
    expectDevelopment(await criterionResult(engine, { ...request, threshold: 3 }), "M4", 1)
  })

  it("is what the SQL sums itself where everyone weighs 1", async () => {
    const patterns = await patternsOf(engine, request, half, {})
    const seasons = seasonsOf(request.criterion.baseline, half)
    const members = (key: string) => patterns.of(codesOf(request, key))
    const everyone = { members: members("comparison"), weights: unweighted }
    const keys = ["project", "comparison", "151", "101"]
    const rows = keys.map((key) =>
      weightedSeasonRow(key, members(key), unweighted, seasons, project.includes(Number(key)) ? everyone : undefined),
    )
    const [own, summed] = [
      sharesOf(rows, { seasonMatched: true }),
      await measureCompanyOriented(engine, request, half, {}),
    ]
    for (const key of keys) {
      const [a, b] = [own.areas.get(key), summed.areas.get(key)]
      for (const level of ["baseline", "result", "change"] as const) {
        expect(deviation(valueOf(a?.[level].estimate).value, valueOf(b?.[level].estimate).value)).toBeLessThan(1e-12)
        expect(a?.[level].basis).toEqual(b?.[level].basis)
      }
      expect(deviation(a?.changeVariance ?? NaN, b?.changeVariance ?? NaN)).toBeLessThan(1e-12)
      expect(deviation(a?.resultVariance ?? NaN, b?.resultVariance ?? NaN)).toBeLessThan(1e-12)
    }
    const [one, other] = [own.personsPart("151"), summed.personsPart("151")]
    if (one.kind !== "symmetric" || other.kind !== "symmetric") throw new Error("not symmetric")
    expect(deviation(one.variance, other.variance)).toBeLessThan(1e-12)
  })

  it("pools the sets with the weights that they have", async () => {
    const sets = setsOf(await measuredAreas(engine, request, half, {}))
    const pooled = await pooledLevels(engine, request, half, sets, {})
    const change = (codes: readonly number[]) => pooled(codes).result - pooled(codes).baseline
    expectClose(change(project), ["M4 project T", "change"], 1e-8)
    expectClose(change(comparisonOf(request)), ["M4 project C", "change"], 1e-8)
  })

  it("is balanced after matching, and was not before", async () => {
    const rows = await matchingBalance(engine, request)
    expect(new Set(rows.map(({ variable }) => variable))).toEqual(new Set(["sex", "age", "held"]))
    const sizes = rows.flatMap(({ before, after }) =>
      before.kind === "value" && after.kind === "value" ? [[before.value, after.value] as const] : [],
    )
    expect(Math.max(...sizes.map(([before]) => Math.abs(before)))).toBeGreaterThan(0.2)
    for (const [, after] of sizes) expect(Math.abs(after)).toBeLessThan(1e-12)
  })
})

describe("M3 against a comparison matched on sex and age, against R", () => {
  const request = uif("timer", { project, matched: true })
  let engine: Engine
  beforeAll(async () => {
    engine = await emptyEngine()
    await modelOf(engine, startRows(), "2020-12-31")
  })

  it("has MatchIt's weights in the shares and their intervals, of every side", async () => {
    const measured = await measureProgression(engine, request, request.criterion.result, {})
    for (const key of sides) {
      const against = measured.versus?.(key)
      for (const [side, area] of [
        ["T", key],
        ["C", "comparison"],
      ] as const) {
        const numbers = against?.areas.get(area)
        for (const [window, level] of [numbers?.baseline, numbers?.result].entries()) {
          const { value, interval } = valueOf(level?.estimate)
          const of = (statistic: string) => [`M3 ${key} ${side}`, `${statistic}${window + 1}`] as const
          if (interval.kind !== "interval") throw new Error(interval.reason)
          expectClose(value, of("p"), 1e-8)
          expectClose(interval.low, of("low"), 1e-6)
          expectClose(interval.high, of("high"), 1e-6)
        }
      }
    }
  })

  it("agrees on K, τ², L…U and on how many are covered", async () => {
    expectDevelopment(await criterionResult(engine, request), "M3", 1)
  })
})

describe("what matching shows", () => {
  it("tells of no number of persons in 1…k−1, and judges nothing where too few are matched", async () => {
    const engine = await emptyEngine()
    // In 151 ten women and three men; elsewhere women alone: the men have nobody to be compared with.
    const people = [...project, 101, 147, 153].flatMap((municipality) =>
      Array.from({ length: 13 }, (_, index) => ({
        person: `m${municipality}-${index}`,
        municipality,
        sex: municipality === 151 && index >= 10 ? "mand" : "kvinde",
      })),
    )
    await modelOf(
      engine,
      {
        person: people.map(({ person, sex }) => [person, 1980, { sex }] as const),
        spell: [
          early,
          ...people.map(({ person, municipality }) => [person, municipality, FJ, "2016-01-01", null] as const),
        ],
      },
      "2020-12-31",
    )
    const ask = async (change: Partial<MeasureRequest>) => {
      const { areas } = await criterionResult(engine, { ...uif("andel", { project, matched: true }), ...change })
      return areas.find(({ area }) => areaKey(area) === "151")
    }
    const hidden = await ask({ threshold: 5 })
    expect(hidden?.covered).toEqual({ kind: "absent", reason: "hidden" })
    const shown = await ask({ threshold: 3 })
    expect(shown?.covered).toMatchObject({ kind: "value", value: 10 / 13 })
    expect(shown?.result).toMatchObject({ kind: "value", persons: 10 })
    expect(shown?.verdict).toEqual({ kind: "none", reason: "fewMatched" })
  })
})
