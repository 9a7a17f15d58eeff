import { describe, expect, it } from "vitest"
import type { Absent } from "../../src/domain/absence"
import type { Interval } from "../../src/domain/estimate"
import { logRank } from "../../src/statistics/log-rank"
import { lifeTable } from "../../src/statistics/life-table"
import { cumulativeIncidence, curveAt, kaplanMeier, type Curve } from "../../src/statistics/product-limit"
import { survivalQuantile } from "../../src/statistics/quantiles"
import { restrictedMean, restrictedMeanByPerson } from "../../src/statistics/restricted-mean"
import { deviation, only, readOracle, survivalRows, type OracleNumber } from "./oracle"

const oracle = readOracle("survival")

/** Where coxph needed ties broken by person/10000. */
const untied = ["mgus60", "abortion", "los"]

describe.each([...survivalRows()])("%s", (name, rows) => {
  const table = lifeTable(rows)
  const survival = kaplanMeier(table)

  it("counts the risk sets and exits of survfit", () => {
    for (const { at, value } of oracle(name, "Y")) expect(table.atRisk[table.time.indexOf(at)]).toBe(value)
    for (const { at, value } of oracle(name, "d")) expect(table.exits[table.time.indexOf(at)]).toBe(value)
  })

  it("gives the curve, variance and log-log interval of survfit", () => {
    agrees(survival, oracle(name, "S"), (point) => point.value, 1e-8)
    agrees(survival, oracle(name, "S variance"), (point) => point.variance, 1e-8)
    agrees(survival, oracle(name, "S low"), (point) => lowOf(point.interval), 1e-6)
    agrees(survival, oracle(name, "S high"), (point) => highOf(point.interval), 1e-6)
  })

  it.each([1, 2] as const)("gives the incidence, variance and cloglog interval of etm for kind %i", (kind) => {
    const incidence = cumulativeIncidence(table, kind)
    agrees(incidence, oracle(name, `F${kind} P`), (point) => point.value, 1e-8)
    agrees(incidence, oracle(name, `F${kind} var`), (point) => point.variance, 1e-8)
    agrees(incidence, oracle(name, `F${kind} lower`), (point) => lowOf(point.interval), 1e-6)
    agrees(incidence, oracle(name, `F${kind} upper`), (point) => highOf(point.interval), 1e-6)
  })

  it.each([1, 2] as const)("gives the incidence of cmprsk's cuminc for kind %i where all enter at 0", (kind) => {
    agrees(cumulativeIncidence(table, kind), oracle(name, `cuminc F${kind}`), (point) => point.value, 1e-8)
  })

  it("gives the quantiles of quantile.survfit", () => {
    oracle(name, "quantile").forEach(({ at, value }, j) => {
      const quantile = survivalQuantile(survival, at)
      if (value === undefined || quantile.kind === "absent") {
        expect(quantile).toEqual({ kind: "absent", reason: "notReached" })
        expect(value).toBeUndefined()
        return
      }
      expect(deviation(quantile.value, value)).toBeLessThan(1e-8)
      const low = oracle(name, "quantile low")[j]?.value ?? -Infinity
      const high = oracle(name, "quantile high")[j]?.value ?? Infinity
      if (low === -Infinity && high === Infinity) expect(quantile.interval.kind).toBe("absent")
      else expect(quantile.interval).toEqual({ kind: "interval", low, high })
    })
  })

  it("gives the restricted mean of survfit, its standard error, and that by person", () => {
    const standardErrors = oracle(name, "rmean se")
    const byPersonErrors = oracle(name, "rmean se by person")
    oracle(name, "rmean").forEach(({ at: tau, value = 0 }, j) => {
      const mean = restrictedMean(table, tau)
      const byPerson = restrictedMeanByPerson(rows, tau)
      if (mean.kind === "absent" || byPerson.kind === "absent") throw new Error(`absent at ${tau}`)
      expect(deviation(mean.value, value)).toBeLessThan(1e-8)
      expect(deviation(Math.sqrt(mean.variance), standardErrors[j]?.value ?? -1)).toBeLessThan(1e-8)
      expect(deviation(byPerson.value, value)).toBeLessThan(1e-8)
      expect(deviation(Math.sqrt(byPerson.variance), byPersonErrors[j]?.value ?? -1)).toBeLessThan(1e-8)
      const psi = oracle(`${name} psi ${tau}`, "psi")
      expect(psi.length).toBeGreaterThan(0)
      for (const { at: person, value: expected = 0 } of psi) {
        expect(deviation(byPerson.influence.get(person) ?? NaN, expected)).toBeLessThan(1e-8)
      }
    })
  })

  it("gives the log-rank statistic of coxph with exact ties, and of survdiff", () => {
    const compared = untied.includes(name) ? rows.map((row) => ({ ...row, exit: row.exit + row.person / 10000 })) : rows
    const test = logRank(
      compared.filter((row) => row.group === 1),
      compared.filter((row) => row.group === 2),
    )
    if (test.kind === "absent") throw new Error("absent")
    expect(deviation(test.statistic, only(oracle(name, "logrank")))).toBeLessThan(1e-8)
    if (oracle(name, "logrank survdiff").length === 0) return
    expect(deviation(test.statistic, only(oracle(name, "logrank survdiff")))).toBeLessThan(1e-8)
    expect(deviation(test.difference, only(oracle(name, "logrank difference")))).toBeLessThan(1e-8)
    expect(deviation(test.variance, only(oracle(name, "logrank variance")))).toBeLessThan(1e-8)
  })
})

function agrees(
  curve: Curve,
  numbers: readonly OracleNumber[],
  read: (point: Extract<ReturnType<typeof curveAt>, { kind: "value" }>) => number | undefined,
  tolerance: number,
): void {
  for (const { at, value } of numbers) {
    const point = curveAt(curve, at)
    if (point.kind === "absent") throw new Error(`absent at ${at}`)
    const actual = read(point)
    // R says NA, or an interval of no width, where the curve is 0 or 1.
    if (point.value === 0 || point.value === 1) {
      expect(point.interval.kind).toBe("absent")
      expect(point.variance).toBe(0)
    } else if (actual === undefined || value === undefined) expect(actual).toBe(value)
    else expect(deviation(actual, value)).toBeLessThan(tolerance)
  }
}

function lowOf(band: Interval | Absent): number | undefined {
  return band.kind === "interval" ? band.low : undefined
}

function highOf(band: Interval | Absent): number | undefined {
  return band.kind === "interval" ? band.high : undefined
}
