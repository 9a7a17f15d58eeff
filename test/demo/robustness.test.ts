import { beforeAll, describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import type { Estimate } from "../../src/domain/estimate"
import type { DataDescription } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import { eventStudy } from "../../src/measures/event-study"
import { municipalDifferences } from "../../src/measures/municipal-differences"
import { robustness } from "../../src/measures/robustness"
import { emptyEngine } from "../support/canonical"
import { fleksDemo } from "../support/demo"
import { uif } from "../support/requests"
import { only, readOracle } from "../statistics/oracle"

// Independent of the product: test/oracles/demo_robustness.R, from the demo's CSV files.
const oracle = readOracle("demo_robustness")

let engine: Engine
let data: DataDescription
beforeAll(async () => {
  engine = await emptyEngine()
  data = (await fleksDemo(engine)).data
})

const ask = () => uif("andel", { data })

function compare(estimate: Estimate | undefined, expected: (statistic: string) => number): void {
  if (estimate?.kind !== "value" || estimate.interval.kind !== "interval") throw new Error("no number with interval")
  expect(Math.abs(estimate.value - expected("value"))).toBeLessThan(1e-8)
  expect(Math.abs(estimate.interval.low - expected("low"))).toBeLessThan(1e-6)
  expect(Math.abs(estimate.interval.high - expected("high"))).toBeLessThan(1e-6)
}

describe("how the demo's difference in M1 holds", () => {
  it("agrees with R: alike, before the start, without any municipality, drawn at random", async () => {
    const { unweighted, placebo, withoutParticipant, withoutComparison, randomisation } = await robustness(
      engine,
      ask(),
    )
    compare(unweighted, (statistic) => only(oracle("unweighted", statistic)))
    compare(placebo.difference, (statistic) => only(oracle("placebo", statistic)))
    if (withoutParticipant.kind === "absent" || withoutComparison.kind === "absent") throw new Error("no range")
    for (const [name, range] of Object.entries({ withoutParticipant, withoutComparison })) {
      expect(Math.abs(range.low - only(oracle(name, "low")))).toBeLessThan(1e-8)
      expect(Math.abs(range.high - only(oracle(name, "high")))).toBeLessThan(1e-8)
    }
    if (randomisation.kind !== "test") throw new Error("no test")
    // Two sets of draws: they differ by their own chance alone.
    const p = only(oracle("randomisation", "p"))
    expect(Math.abs(randomisation.p - p)).toBeLessThan(4 * Math.sqrt((2 * p * (1 - p)) / 9999))
  })

  it("agrees with R month by month", async () => {
    const points = (await eventStudy(engine, ask())).series[0]?.points ?? []
    // In the order of the oracle's rows.
    for (const [row, text] of ["2016-02", "2018-11", "2019-12", "2020-09"].entries()) {
      const estimate = points.find(({ month }) => month === monthOf(text))?.estimate
      compare(estimate, (statistic) => oracle("month", statistic)[row]?.value ?? NaN)
    }
  })

  it("agrees with R on the levels drawn towards the country's", async () => {
    const { centre, tau, k, municipalities } = await municipalDifferences(engine, ask())
    expect(k).toBe(only(oracle("differences", "k")))
    expect(Math.abs(tau - only(oracle("differences", "tau")))).toBeLessThan(1e-8)
    if (centre.kind !== "value") throw new Error("no centre")
    expect(Math.abs(centre.value - only(oracle("differences", "centre")))).toBeLessThan(1e-8)
    const expected = new Map(oracle("shrunken", "value").map(({ at, value }) => [at, value]))
    let compared = 0
    for (const { municipality, shrunken } of municipalities) {
      if (shrunken.kind === "absent") continue
      expect(Math.abs(shrunken.value - (expected.get(municipality) ?? NaN))).toBeLessThan(1e-8)
      compared += 1
    }
    expect(compared).toBe(98)
  })
})
