import { beforeAll, describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import type { Estimate, Measured } from "../../src/domain/estimate"
import type { MeasuredAreas } from "../../src/measures/area-numbers"
import { measureShare } from "../../src/measures/share"
import { deviation, only, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { clusteredShareRows } from "../support/clustered-share"
import { modelOf } from "../support/given"
import { uif } from "../support/requests"

const oracle = readOracle("petersen")

function valueOf(estimate: Estimate | undefined): Measured {
  if (estimate?.kind !== "value") throw new Error("absent")
  return estimate
}

function expectClose(actual: number | undefined, name: string, statistic: string, tolerance: number) {
  const expected = only(oracle(name, statistic))
  expect(deviation(actual ?? NaN, expected), `${name} ${statistic}: ${actual ?? NaN}`).toBeLessThan(tolerance)
}

describe("Petersen's panel through ledighedsydelse_share.sql, against sandwich", () => {
  let measured: MeasuredAreas

  beforeAll(async () => {
    const engine = await emptyEngine()
    await modelOf(engine, clusteredShareRows("petersen"), "2020-12-31")
    const request = uif("andel", { project: [151] })
    const baseline = { first: monthOf("2018-04"), last: monthOf("2018-08") }
    const result = { first: monthOf("2018-09"), last: monthOf("2019-01") }
    measured = await measureShare(
      engine,
      { ...request, criterion: { ...request.criterion, baseline, result } },
      result,
      {},
    )
  })

  it.each(["project", "comparison"])("has the levels and the change of lm, with vcovCL's interval: %s", (name) => {
    const numbers = measured.areas.get(name)
    expectClose(valueOf(numbers?.baseline.estimate).value, name, "p1", 1e-8)
    expectClose(valueOf(numbers?.result.estimate).value, name, "p2", 1e-8)
    const { value, interval } = valueOf(numbers?.change.estimate)
    expectClose(value, name, "change", 1e-8)
    expectClose(Math.sqrt(numbers?.changeVariance ?? NaN), name, "se", 1e-8)
    if (interval.kind !== "interval") throw new Error(interval.reason)
    expectClose(interval.low, name, "low", 1e-6)
    expectClose(interval.high, name, "high", 1e-6)
  })

  it.each(["project", "comparison"])("has vcovCL's standard error on the logit scale: %s", (name) => {
    const numbers = measured.areas.get(name)
    for (const [window, estimate] of [numbers?.baseline.estimate, numbers?.result.estimate].entries()) {
      const { value, interval } = valueOf(estimate)
      if (interval.kind !== "interval") throw new Error(interval.reason)
      const width = Math.log(interval.high / (1 - interval.high)) - Math.log(interval.low / (1 - interval.low))
      const se = (width / 2 / 1.959963984540054) * value * (1 - value)
      expectClose(se, name, `se${window + 1}`, 1e-8)
    }
  })

  it("has the difference of the changes, and the variance of the four cells", () => {
    const change = (name: string): number => valueOf(measured.areas.get(name)?.change.estimate).value
    expectClose(change("project") - change("comparison"), "development", "value", 1e-8)
    const part = measured.personsPart("project")
    if (part.kind !== "symmetric") throw new Error("not symmetric")
    expectClose(Math.sqrt(part.variance), "development", "se", 1e-8)
  })
})
