import { describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import { isoMonth, monthOf } from "../../src/domain/calendar"
import type { Estimate } from "../../src/domain/estimate"
import type { ProgressionDetail } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import { firstIncrease } from "../../src/measures/first-increase"
import { progressionFollowUps } from "../../src/measures/follow-ups"
import { hoursMatrices } from "../../src/measures/hours-matrix"
import { emptyEngine } from "../support/canonical"
import { fleksDemo } from "../support/demo"
import { early, FJ, modelOf } from "../support/given"
import { uif } from "../support/requests"
import { deviation, only, type OracleNumber, readCsv, readOracle } from "../statistics/oracle"

const oracle = readOracle("progression")
const request = uif("timer")

/** The made rows of progression.R, loaded as the product would have them. */
async function madeData(): Promise<Engine> {
  const engine = await emptyEngine()
  const spell = readCsv("progression-rows").map(
    ({ person = "", municipality, start = "", end = "", minutes = "" }) =>
      [person, Number(municipality), FJ, start, end, minutes === "" ? {} : { minutes: Number(minutes) }] as const,
  )
  await modelOf(engine, { spell: [early, ...spell] }, "2020-12-31")
  return engine
}

async function demoData(): Promise<Engine> {
  const engine = await emptyEngine()
  await fleksDemo(engine)
  return engine
}

/** How many numbers were held against R's, and the hidden ones left out. */
class Comparison {
  compared = 0
  hidden = 0

  number(estimate: Estimate, of: (statistic: string) => OracleNumber[], value: string, limits?: string): void {
    if (estimate.kind === "absent") {
      expect(["hidden", "noPopulation", "curveTooShort"]).toContain(estimate.reason)
      if (estimate.reason === "hidden") this.hidden += 1
      return
    }
    this.compared += 1
    expect(deviation(estimate.value, only(of(value)))).toBeLessThan(1e-8)
    if (limits === undefined) return
    if (estimate.interval.kind === "absent") throw new Error(`no interval: ${value}`)
    expect(deviation(estimate.interval.low, only(of(`${limits} low`)))).toBeLessThan(1e-6)
    expect(deviation(estimate.interval.high, only(of(`${limits} high`)))).toBeLessThan(1e-6)
  }
}

const numerator = (estimate: Estimate): Estimate =>
  estimate.kind === "absent" ? estimate : { ...estimate, value: estimate.numerator ?? NaN }

function compareDetail(comparison: Comparison, detail: ProgressionDetail, of: (statistic: string) => OracleNumber[]) {
  for (const state of ["up", "unchanged", "down", "left"] as const) {
    comparison.number(numerator(detail[state]), of, state)
  }
  comparison.number(detail.unknownHours, of, "unknownHours")
  comparison.number(detail.notObservedYet, of, "notObserved")
  comparison.number(detail.up, of, "up share", "up share")
  comparison.number(detail.upOfRemaining, of, "of remaining", "of remaining")
  comparison.number(detail.meanChange, of, "change mean", "change")
  comparison.number(detail.meanRise, of, "rise mean", "rise")
}

/** Month 0 of progression.R. */
const monthZero = monthOf("2015-01")

describe.each([
  { name: "made", data: madeData, followUps: 90, cells: 40, increase: 12, reached: 4 },
  { name: "demo", data: demoData, followUps: 170, cells: 100, increase: 16, reached: 0 },
])("M3 of the $name rows, against R", ({ name, data, followUps, cells, increase, reached }) => {
  const engine = data()

  it("has R's counts, shares, means and intervals at every follow-up", async () => {
    const comparison = new Comparison()
    for (const { months, windows, details } of await progressionFollowUps(await engine, request)) {
      for (const detail of details) {
        const of = (statistic: string) =>
          oracle([name, areaKey(detail.area), detail.window, String(months)].join(" "), statistic)
        if (detail.window === "result" && windows.result === null) {
          expect(detail.up).toEqual({ kind: "absent", reason: "notObservedYet" })
          expect(of("up")).toEqual([])
          continue
        }
        const span = detail.window === "baseline" ? windows.baseline : windows.result?.months
        const starts = of("starts").map(({ value = NaN }) => isoMonth(monthZero + value))
        expect([span?.first, span?.last].map((month) => isoMonth(month ?? NaN))).toEqual(starts)
        compareDetail(comparison, detail, of)
      }
    }
    expect(comparison.compared).toBeGreaterThan(followUps)
  })

  it("has R's matrix wherever a cell is shown", async () => {
    const comparison = new Comparison()
    for (const { area, window, rows } of await hoursMatrices(await engine, request)) {
      const of = (band: string) => oracle([name, areaKey(area), window, "matrix"].join(" "), band)
      rows.forEach(({ persons, shares }, band) => {
        const counts = of(String(band)).map(({ value = NaN }) => value)
        const total = counts.reduce((sum, count) => sum + count, 0)
        if (persons.kind === "value") expect(persons.value).toBe(total)
        else expect(total).toBeLessThan(5)
        shares.forEach((share, to) => {
          comparison.number(numerator(share), () => [{ at: to, value: counts[to] }], "persons")
        })
      })
    }
    expect(comparison.compared).toBeGreaterThan(cells)
    expect(comparison.hidden).toBeGreaterThan(0)
  })

  it("has R's shares with an increase, their intervals and the median", async () => {
    const comparison = new Comparison()
    const { details, curves } = await firstIncrease(await engine, request)
    expect(details).toHaveLength(4)
    let medians = 0
    for (const { area, window, persons, increased, within, median } of details) {
      const of = (statistic: string) => oracle([name, areaKey(area), window, "increase"].join(" "), statistic)
      comparison.number(persons, of, "persons")
      comparison.number(increased, of, "increased")
      for (const { weeks, estimate } of within) {
        const at = (statistic: string) => of(statistic).filter(({ at: day }) => day === weeks * 7)
        if (estimate.kind === "absent" && estimate.reason !== "hidden") expect(at("F")).toEqual([])
        else comparison.number(estimate, at, "F", "F")
        const curve = curves.find((one) => one.kind === "moreHours" && one.area === area && one.window === window)
        const point = curve?.points.find(({ week }) => week === weeks)
        if (point?.estimate.kind === "value") comparison.number(point.estimate, at, "F", "F")
        if (point?.atRisk.kind === "value") comparison.number(point.atRisk, at, "at risk")
      }
      const [half, low, high] = ["median", "median low", "median high"].map((name) => of(name)[0]?.value)
      if (median.kind === "absent") expect([median.reason, half]).toEqual(["notReached", undefined])
      else {
        const weeks = (days: number | undefined, none: number): number =>
          days === undefined ? none : Math.round(days / 7)
        expect(median.value).toBe(weeks(half, NaN))
        expect(median.interval).toEqual({
          kind: "interval",
          low: weeks(low, -Infinity),
          high: weeks(high, Infinity),
        })
        medians += 1
      }
    }
    expect(comparison.compared).toBeGreaterThan(increase)
    expect(medians).toBe(reached)
  })
})
