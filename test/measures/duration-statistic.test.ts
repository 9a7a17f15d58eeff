import { beforeAll, describe, expect, it } from "vitest"
import type { Estimate } from "../../src/domain/estimate"
import type { DurationCriterion } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { criterionResult } from "../../src/measures/criterion-result"
import { criterionSeries } from "../../src/measures/criterion-series"
import { durationBasis, countsOf } from "../../src/measures/duration"
import {
  durationChange,
  durationLevel,
  type DurationLevel,
  durationPersonsPart,
  inWholeWeeks,
} from "../../src/measures/duration-statistic"
import type { SampleRow } from "../../src/measures/period-sample"
import { lifeTable } from "../../src/statistics/life-table"
import { cumulativeIncidence, curveAt, kaplanMeier } from "../../src/statistics/product-limit"
import { survivalQuantile } from "../../src/statistics/quantiles"
import { certainSign } from "../../src/domain/estimate"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { uif } from "../support/requests"

const { criterion } = uif("varighed")
const median: DurationCriterion = { ...criterion, statistic: "median" }
const within8: DurationCriterion = { ...criterion, statistic: "fleksjobWithin", fleksjobWithin: 8 }

/** One person a row, who exits as said. */
const exits = (...rows: readonly (readonly [exit: number, kind: number])[]): SampleRow[] =>
  rows.map(([exit, kind], index) => ({ person: index, spell: index, municipality: 151, entry: 0, exit, kind }))
const rows = exits([20, 1], [40, 2], [50, 1], [70, 1], [90, 2], [100, 1], [120, 0], [150, 1], [200, 0], [300, 2])

const valueOf = (estimate: Estimate | DurationLevel | undefined) => {
  if (estimate?.kind !== "value") throw new Error("absent")
  return estimate
}
const level = (value: number, low: number, high: number): DurationLevel => ({
  kind: "value",
  value,
  interval: { kind: "interval", low, high },
  variance: 0.0001,
})

describe("durationLevel(criterion, rows, k)", () => {
  it("reads the median with its limits, in weeks", () => {
    const quantile = survivalQuantile(kaplanMeier(lifeTable(rows)), 0.5)
    if (quantile.kind === "absent" || quantile.interval.kind === "absent") throw new Error("absent")
    const read = valueOf(durationLevel(median, rows, 3))
    expect(quantile.value).toBe(95) // S is 0.5 from day 90 until day 100
    expect(read.value).toBeCloseTo(95 / 7, 12)
    expect(read.interval).toMatchObject({ low: quantile.interval.low / 7 })
  })

  it("says where the curve never comes down to a half", () => {
    expect(durationLevel(median, exits([10, 1], [20, 0], [20, 0], [20, 0]), 3)).toEqual({
      kind: "absent",
      reason: "notReached",
    })
    expect(durationLevel(median, [], 3)).toEqual({ kind: "absent", reason: "noPopulation" })
  })

  it("reads the share in fleksjob on day 56, that day included", () => {
    const read = valueOf(
      durationLevel(within8, exits(...Array<[number, number]>(4).fill([56, 1]), [57, 1], [200, 0]), 3),
    )
    expect(read.value).toBeCloseTo(4 / 6, 12)
    const point = curveAt(cumulativeIncidence(lifeTable(rows), 1), 56)
    expect(valueOf(durationLevel(within8, rows, 3))).toEqual(point)
  })
})

describe("durationChange(criterion, before, after)", () => {
  it("puts a median's interval together from both medians' limits", () => {
    const { estimate, variance } = durationChange(median, level(30, 26, 36), level(34, 31, 39))
    expect(estimate).toEqual({
      kind: "value",
      value: 4,
      interval: { kind: "interval", low: 4 - Math.hypot(3, 6), high: 4 + Math.hypot(5, 4) },
    })
    expect(variance).toBeCloseTo(((Math.hypot(3, 6) + Math.hypot(5, 4)) / (2 * 1.959963984540054)) ** 2, 12)
  })

  it("has no variance where a limit is missing, so that such a municipality tells nothing of ordinary changes", () => {
    const { estimate, variance } = durationChange(median, level(30, 26, Infinity), level(34, 31, 39))
    expect(valueOf(estimate).interval).toEqual({ kind: "interval", low: -Infinity, high: 4 + Math.hypot(5, 4) })
    expect(variance).toBe(0)
  })
})

describe("durationPersonsPart(criterion, cells)", () => {
  const [t2, t1, c2, c1] = [level(34, 31, 39), level(30, 26, 36), level(32, 31, 33), level(31, 30, 33)]

  it("turns four medians so that a shorter time is above 0", () => {
    // I = −(34 − 30) + (32 − 31) = −3
    expect(durationPersonsPart(median, [t2, t1, c2, c1])).toEqual({
      kind: "asymmetric",
      interval: {
        kind: "interval",
        low: expect.closeTo(-3 - Math.hypot(39 - 34, 30 - 26, 32 - 31, 33 - 31), 12) as number,
        high: expect.closeTo(-3 + Math.hypot(34 - 31, 36 - 30, 33 - 32, 31 - 30), 12) as number,
      },
    })
  })

  it("adds the variances of four shares", () => {
    const part = durationPersonsPart(within8, [t2, t1, c2, c1])
    expect(part).toEqual({ kind: "symmetric", variance: expect.closeTo(0.0004, 15) as number })
  })

  it("says what is missing", () => {
    expect(durationPersonsPart(median, [t2, { kind: "absent", reason: "notReached" }, c2, c1])).toEqual({
      kind: "absent",
      reason: "notReached",
    })
  })
})

describe("durationBasis(criterion, rows, counts)", () => {
  it("counts half the persons of a median, and those who have left by the week of a share", () => {
    expect(durationBasis(criterion, rows, countsOf(rows))).toEqual([10, 5, 3])
    expect(durationBasis(median, rows, countsOf(rows))).toEqual([10, 5, 3, 5])
    expect(durationBasis(within8, rows, countsOf(rows))).toEqual([10, 5, 3, 0, 2, 1])
  })
})

describe("inWholeWeeks(estimate)", () => {
  it("rounds a number and both limits", () => {
    expect(inWholeWeeks(level(30.4, 26.5, Infinity))).toMatchObject({
      value: 30,
      interval: { low: 27, high: Infinity },
    })
  })

  it("keeps the side of 0 that a verdict of the unrounded number rests on", () => {
    expect(certainSign(inWholeWeeks(level(1.3, 0.4, 2.2)))).toBe(1)
    expect(certainSign(inWholeWeeks(level(-1.3, -2.2, -0.4)))).toBe(-1)
    expect(certainSign(inWholeWeeks(level(1.3, -0.4, 2.2)))).toBe(0)
  })
})

describe("criterionResult(engine, request) with another statistic", () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await emptyEngine()
    await mediumCountry(engine)
  })
  const variant = (change: Partial<DurationCriterion>) => uif("varighed", { criterion: { ...criterion, ...change } })

  it.each([
    [{ restrictedTo: 52 }, "weeks"],
    [{ statistic: "median" }, "wholeWeeks"],
    [{ statistic: "fleksjobWithin", fleksjobWithin: 8 }, "share"],
    [{ statistic: "fleksjobWithin", fleksjobWithin: 52 }, "share"],
  ] as const)("judges %o", async (change, unit) => {
    const result = await criterionResult(engine, variant(change))
    expect(result.unit).toBe(unit)
    const [project] = result.areas
    expect(project?.verdict.kind).toBe("judgement")
    expect(valueOf(project?.difference).interval.kind).toBe("interval")
  })

  it("shows medians in whole weeks", async () => {
    const { areas } = await criterionResult(engine, variant({ statistic: "median" }))
    const shown = areas.flatMap(({ baseline, result, change, difference }) => [baseline, result, change, difference])
    const values = shown.flatMap((estimate) => (estimate.kind === "value" ? [estimate.value] : []))
    expect(values.length).toBeGreaterThan(100)
    expect(values.every(Number.isInteger)).toBe(true)
  })

  it("draws the statistic that it judges over time", async () => {
    const { series, unit } = await criterionSeries(engine, variant({ statistic: "fleksjobWithin" }), [])
    expect(unit).toBe("share")
    const values = (series[0]?.points ?? []).flatMap(({ estimate }) =>
      estimate.kind === "value" ? [estimate.value] : [],
    )
    expect(values.length).toBeGreaterThan(5)
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true)
  })
})
