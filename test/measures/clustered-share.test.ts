import { beforeAll, describe, expect, it } from "vitest"
import shareSql from "../../queries/measures/company_oriented_share.sql?raw"
import { areaKey } from "../../src/domain/area"
import { monthOf } from "../../src/domain/calendar"
import type { Estimate, Measured } from "../../src/domain/estimate"
import type { CriterionResult, MeasureRequest } from "../../src/domain/result"
import type { CompanyOrientedCriterion } from "../../src/domain/scheme"
import type { Engine, Row } from "../../src/engine/engine"
import type { MeasuredAreas } from "../../src/measures/area-numbers"
import { clusteredShares } from "../../src/measures/clustered-share"
import { groupParameters, measureCompanyOriented } from "../../src/measures/company-oriented"
import { criterionResult } from "../../src/measures/criterion-result"
import { areaParameters, leftOutParameters, windowParameters } from "../../src/measures/request-parameters"
import { measureShare } from "../../src/measures/share"
import { clusteredVariance } from "../../src/statistics/clustered"
import { logitInterval } from "../../src/statistics/logit-interval"
import { concentration } from "../../src/statistics/development"
import { deviation, only, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { clusteredShareRows } from "../support/clustered-share"
import { modelOf } from "../support/given"
import { stv, uif, uifScheme } from "../support/requests"

const oracle = readOracle("clustered_share")
const project = [151, 157, 165]

function valueOf(estimate: Estimate | undefined): Measured {
  if (estimate?.kind !== "value") throw new Error(`absent: ${estimate?.reason ?? "no area"}`)
  return estimate
}

function expectClose(actual: number, [name, statistic]: [string, string], tolerance: number) {
  const expected = only(oracle(name, statistic))
  expect(deviation(actual, expected), `${name} ${statistic}: ${actual} for ${expected}`).toBeLessThan(tolerance)
}

const row: Row = {
  area: 151,
  n_1: 20,
  d_1: 100,
  persons_1: 30,
  with_1: 10,
  without_1: 28,
  n_2: 30,
  d_2: 120,
  persons_2: 32,
  with_2: 12,
  without_2: 29,
  persons_either: 41,
  uu_1: 0.0029,
  uu_2: 0.0031,
  uu_change: 0.004,
  shared_persons: 0,
  uu_shared: 0,
}

describe("clusteredShares(rows)", () => {
  it("has p, its logit interval and the change's t-interval by hand", () => {
    const numbers = clusteredShares([row]).areas.get("151")
    const baseline = valueOf(numbers?.baseline.estimate)
    expect(baseline).toMatchObject({ value: 0.2, numerator: 20, denominator: 100, persons: 30 })
    // se = √(30/29·0.0029) = 0.0547723; logit(0.2) ∓ 1.959964·se/0.16 = −1.3862944 ∓ 0.6709478
    expect(baseline.interval).toMatchObject({
      low: expect.closeTo(0.113323, 6) as number,
      high: expect.closeTo(0.328419, 6) as number,
    })
    const change = valueOf(numbers?.change.estimate)
    expect(change.value).toBeCloseTo(0.05, 12)
    // se = √(41/40·0.004) = 0.0640312; t(40) = 2.0210754
    expect(change.interval).toMatchObject({
      low: expect.closeTo(-0.079412, 6) as number,
      high: expect.closeTo(0.179412, 6) as number,
    })
    expect(numbers).toMatchObject({ weight: 120, fewestPersons: 30, fewestForVerdict: 30 })
    expect(numbers?.changeVariance).toBeCloseTo(0.0041, 12)
    expect(numbers?.change.basis).toEqual([30, 10, 28, 32, 12, 29])
  })

  it("counts a person on both sides once: n/(n−1)·(Σu_T² + Σu_C² − 2Σu_T·u_C)", () => {
    const shared = { ...row, shared_persons: 4, uu_shared: 0.0005 }
    const other = { ...row, area: -2, persons_either: 60, uu_change: 0.002 }
    const part = clusteredShares([shared, other]).personsPart("151")
    // n = 41 + 60 − 4 = 97; Σ = 0.004 + 0.002 − 0.001
    expect(part).toEqual({ kind: "symmetric", variance: expect.closeTo((97 / 96) * 0.005, 12) as number })
  })

  it("has no change where a window has nobody, and no part without a comparison", () => {
    const measured = clusteredShares([{ ...row, n_1: 0, d_1: 0, persons_1: 0, with_1: 0, without_1: 0 }])
    expect(measured.areas.get("151")?.baseline.estimate).toEqual({ kind: "absent", reason: "noPopulation" })
    expect(measured.areas.get("151")?.change.estimate).toEqual({ kind: "absent", reason: "noPopulation" })
    expect(measured.personsPart("151")).toEqual({ kind: "absent", reason: "noComparison" })
  })

  it("has no baseline where the SQL could match no months", () => {
    const numbers = clusteredShares([{ ...row, n_1: null }]).areas.get("151")
    expect(numbers?.baseline.estimate).toEqual({ kind: "absent", reason: "noPopulation" })
  })

  it("gives Wilson's interval with the number of persons where nobody or everybody has it", () => {
    const numbers = clusteredShares([{ ...row, n_1: 0, with_1: 0, uu_1: 0 }]).areas.get("151")
    // z²/(n + z²) for 30 persons
    expect(valueOf(numbers?.baseline.estimate).interval).toMatchObject({
      low: 0,
      high: expect.closeTo(0.113513, 6) as number,
    })
  })
})

describe("person-months of 23 municipalities, against R", () => {
  let engine: Engine
  const share = uif("andel", { project })
  const company: MeasureRequest<CompanyOrientedCriterion> = {
    ...stv("ressourceforloeb", { scheme: uifScheme, project }),
    criterion: {
      ...stv("ressourceforloeb").criterion,
      baseline: { first: monthOf("2018-04"), last: monthOf("2019-03") },
    },
  }
  const half = { first: monthOf("2019-10"), last: monthOf("2020-03") }
  beforeAll(async () => {
    engine = await emptyEngine()
    await modelOf(engine, clusteredShareRows("clustered_share"), "2020-12-31")
  })

  describe("M1, ledighedsydelse_share.sql with clusteredShares", () => {
    let measured: MeasuredAreas
    let result: CriterionResult
    beforeAll(async () => {
      measured = await measureShare(engine, share, share.criterion.result, {})
      result = await criterionResult(engine, share)
    })

    it("agrees with svyratio and svycontrast for both sets and every municipality", () => {
      expect(measured.areas.size).toBe(25)
      for (const [key, numbers] of measured.areas) {
        const name = `M1 ${key}`
        expectClose(valueOf(numbers.baseline.estimate).value, [name, "p1"], 1e-8)
        expectClose(valueOf(numbers.result.estimate).value, [name, "p2"], 1e-8)
        expectClose(valueOf(numbers.change.estimate).value, [name, "change"], 1e-8)
        expectClose(Math.sqrt(numbers.changeVariance), [name, "se"], 1e-6)
        expectClose(numbers.weight, [name, "denominator"], 1e-8)
        expectClose(numbers.fewestPersons, [name, "fewest"], 1e-8)
      }
    })

    it("agrees with the variance of the four cells where persons move between the sets", () => {
      for (const key of ["project", ...project.map(String)]) {
        const part = measured.personsPart(key)
        if (part.kind !== "symmetric") throw new Error("not symmetric")
        expectClose(part.variance, [`M1 development ${key}`, "V"], 1e-6)
      }
    })

    it("agrees on K, τ² and L…U, in the direction of the numbers", () => {
      expectClose(result.comparison.k, ["M1 development", "K"], 1e-8)
      expectClose(result.comparison.tau ** 2, ["M1 development", "tau2"], 1e-6)
      for (const row of result.areas.filter(({ difference }) => difference.kind === "value")) {
        const name = `M1 development ${areaKey(row.area)}`
        const { value, interval } = valueOf(row.difference)
        expectClose(value, [name, "value"], 1e-8)
        if (interval.kind !== "interval") throw new Error(interval.reason)
        expectClose(-interval.high, [name, "low"], 1e-6)
        expectClose(-interval.low, [name, "high"], 1e-6)
      }
      expect(result.areas.filter(({ difference }) => difference.kind === "value")).toHaveLength(4)
    })

    it("agrees with svytotal over all citizens, of whom most stand in no file", async () => {
      const codes = [...measured.areas.keys()].map(Number).filter((code) => code > 0)
      const counted = codes.map((code) => [code, "2018-01-01", "befolkning_16_66", 200 + 10 * (code % 10)] as const)
      await modelOf(engine, { ...clusteredShareRows("clustered_share"), population: counted }, "2020-12-31")
      const criterion = { ...share.criterion, denominator: "population" } as const
      const found = await measureShare(engine, { ...share, criterion }, criterion.result, {})
      expect(found.areas.size).toBe(25)
      for (const key of ["project", "comparison", "151", "101"]) {
        const name = `M1 citizens ${key}`
        const numbers = found.areas.get(key)
        const baseline = valueOf(numbers?.baseline.estimate)
        const after = valueOf(numbers?.result.estimate)
        expectClose(baseline.value, [name, "p1"], 1e-8)
        expectClose(after.value, [name, "p2"], 1e-8)
        const limits = logitInterval(baseline.value, only(oracle(name, "se1")), 2)
        if (limits.kind !== "interval" || baseline.interval.kind !== "interval") throw new Error("no interval")
        expect(baseline.interval.low).toBeCloseTo(limits.low, 10)
        expect(baseline.interval.high).toBeCloseTo(limits.high, 10)
        expectClose(valueOf(numbers?.change.estimate).value, [name, "change"], 1e-8)
        expectClose(Math.sqrt(numbers?.changeVariance ?? 0), [name, "se"], 1e-6)
        expectClose(Math.sqrt(numbers?.resultVariance ?? 0), [name, "se2"], 1e-6)
      }
    })

    it("is rma's weighted meta-regression where the municipalities' own changes are the data", () => {
      const tau2 = result.comparison.tau ** 2
      const isProject = (key: string) => project.includes(Number(key))
      const single = [...measured.areas].filter(([key]) => key !== "project" && key !== "comparison")
      const side = (inside: boolean) => {
        const members = single.filter(([key]) => isProject(key) === inside).map(([, numbers]) => numbers)
        const total = members.reduce((sum, { weight }) => sum + weight, 0)
        const sum = (of: (weight: number, change: number, variance: number) => number) =>
          members.reduce(
            (all, { weight, change, changeVariance }) =>
              all + of(weight / total, valueOf(change.estimate).value, changeVariance),
            0,
          )
        return {
          mean: sum((omega, change) => omega * change),
          variance: sum((omega, _, v) => omega * omega * v),
          w: concentration(members.map(({ weight }) => weight)),
        }
      }
      const [t, c] = [side(true), side(false)]
      expectClose(t.mean - c.mean, ["M1 meta", "value"], 1e-8)
      expectClose(Math.sqrt(t.variance + c.variance + tau2 * (t.w + c.w)), ["M1 meta", "se"], 1e-6)
    })
  })

  describe("M4, company_oriented_share.sql with clusteredShares", () => {
    it("agrees with svycontrast on the monthly totals, baseline matched by calendar month", async () => {
      const measured = await measureCompanyOriented(engine, company, half, {}, "ordinaryHours")
      for (const key of ["project", "comparison", "151", "101"]) {
        const numbers = measured.areas.get(key)
        expectClose(valueOf(numbers?.result.estimate).value, [`M4 ${key}`, "p2"], 1e-8)
        expectClose(valueOf(numbers?.baseline.estimate).value, [`M4 ${key}`, "p1"], 1e-8)
        expectClose(valueOf(numbers?.change.estimate).value, [`M4 ${key}`, "change"], 1e-8)
        expectClose(Math.sqrt(numbers?.changeVariance ?? 0), [`M4 ${key}`, "se"], 1e-6)
      }
      for (const key of ["project", "151"]) {
        const part = measured.personsPart(key)
        if (part.kind !== "symmetric") throw new Error("not symmetric")
        expectClose(part.variance, [`M4 development ${key}`, "V"], 1e-6)
      }
    })

    it("agrees on the influence of the matched baseline alone", async () => {
      const rows = await engine.query(shareSql, {
        ...groupParameters(company),
        ...areaParameters(company),
        ...windowParameters(company.criterion.baseline, half),
        outcome: "ordinaryHours",
        by_person: false,
        ...leftOutParameters(company),
      })
      const names: Record<string, string> = { "-1": "project", "-2": "comparison", "151": "151", "101": "101" }
      for (const [area, name] of Object.entries(names)) {
        const found = rows.find((each) => String(each.area) === area)
        const variance = clusteredVariance(Number(found?.uu_1), Number(found?.persons_either))
        expectClose(Math.sqrt(variance), [`M4 ${name}`, "se1"], 1e-6)
      }
    })
  })
})
