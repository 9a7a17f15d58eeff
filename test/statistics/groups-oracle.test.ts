import { describe, expect, it } from "vitest"
import type { Absent } from "../../src/domain/absence"
import { chiSquareTail } from "../../src/statistics/chi-square"
import { type Comparison, difference, ratio, relativeDevelopment } from "../../src/statistics/compare"
import { lifeTable, type RiskRow } from "../../src/statistics/life-table"
import { logRank } from "../../src/statistics/log-rank"
import { cumulativeIncidence, curveAt } from "../../src/statistics/product-limit"
import { restrictedMean } from "../../src/statistics/restricted-mean"
import { deviation, only, readOracle, survivalRows } from "./oracle"

const oracle = readOracle("groups")

describe.each(["veteran", "colon", "mgus", "mgus60"])("%s", (name) => {
  const rows = survivalRows().get(name) ?? []
  const [first, second] = [1, 2].map((group) => rows.filter((row) => row.group === group))
  if (first === undefined || second === undefined) throw new Error("a group is missing")
  const times = oracle(name, "difference").map(({ at }) => at)

  it("has numbers to be held against", () => {
    expect(times.length).toBeGreaterThan(1)
  })

  it.each(times)("gives difference and ratio of the incidence at %i", (t) => {
    agrees(name, "difference", t, difference(incidence(second, t), incidence(first, t)))
    agrees(name, "ratio", t, ratio(incidence(second, t), incidence(first, t)))
  })

  it.each(times)("gives the relative development of four cells at %i", (t) => {
    const half = (all: readonly RiskRow[], odd: 0 | 1) => all.filter(({ person }) => person % 2 === odd)
    const [t2, t1, c2, c1] = [half(second, 1), half(second, 0), half(first, 1), half(first, 0)] as const
    const cells = [t2, t1, c2, c1].map((cell) => incidence(cell, t))
    agrees(name, "relative development", t, relativeDevelopment(...(cells as [Cell, Cell, Cell, Cell])))
  })

  it.each(times)("gives the difference of the restricted means to %i", (tau) => {
    const [mean2, mean1] = [restrictedMean(lifeTable(second), tau), restrictedMean(lifeTable(first), tau)]
    if (mean1.kind === "absent" || mean2.kind === "absent") throw new Error("absent")
    agrees(name, "restricted mean", tau, difference(mean2, mean1))
  })
})

describe("chiSquareTail(statistic)", () => {
  it("gives the p of the log-rank test", () => {
    for (const name of ["veteran", "colon", "mgus"]) {
      const rows = survivalRows().get(name) ?? []
      const test = logRank(
        rows.filter(({ group }) => group === 1),
        rows.filter(({ group }) => group === 2),
      )
      if (test.kind === "absent") throw new Error("absent")
      expect(deviation(test.statistic, only(oracle(name, "logrank")))).toBeLessThan(1e-8)
      expect(deviation(chiSquareTail(test.statistic), only(oracle(name, "logrank p")))).toBeLessThan(1e-6)
    }
  })

  it("agrees with pchisq far out in the tail", () => {
    expect(oracle("tail", "p").length).toBeGreaterThan(4)
    for (const { at, value = NaN } of oracle("tail", "p")) {
      expect(Math.abs(chiSquareTail(at) / value - 1)).toBeLessThan(1e-8)
    }
  })

  it("is 1 at 0", () => {
    expect(chiSquareTail(0)).toBe(1)
  })
})

interface Cell {
  readonly value: number
  readonly variance: number
}

function incidence(rows: readonly RiskRow[], t: number): Cell {
  const point = curveAt(cumulativeIncidence(lifeTable(rows), 1), t)
  if (point.kind === "absent") throw new Error(point.reason)
  return point
}

function agrees(name: string, statistic: string, at: number, actual: Comparison | Absent): void {
  const expected = (what: string) => only(oracle(name, what).filter((number) => number.at === at))
  if (actual.kind === "absent" || actual.interval.kind === "absent") throw new Error(`absent: ${statistic}`)
  expect(deviation(actual.value, expected(statistic))).toBeLessThan(1e-8)
  expect(deviation(actual.interval.low, expected(`${statistic} low`))).toBeLessThan(1e-6)
  expect(deviation(actual.interval.high, expected(`${statistic} high`))).toBeLessThan(1e-6)
}
