import { beforeAll, describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import type { Estimate, Measured } from "../../src/domain/estimate"
import type { CriterionResult, DataDescription } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import { criterionResult } from "../../src/measures/criterion-result"
import { deviation, only, readOracle } from "../statistics/oracle"
import { emptyEngine } from "../support/canonical"
import { stvDemo } from "../support/demo"
import { stv, wageHours } from "../support/requests"

// Independent of the product: test/oracles/demo_stv.R, from the demo's CSV files with MatchIt, survey and metafor.
const oracle = readOracle("demo_stv")

let engine: Engine
let data: DataDescription
beforeAll(async () => {
  engine = await emptyEngine()
  data = (await stvDemo(engine)).data
})

function valueOf(estimate: Estimate | undefined): Measured {
  if (estimate?.kind !== "value") throw new Error(`absent: ${estimate?.reason ?? "no area"}`)
  return estimate
}

function expectClose(actual: number, name: string, statistic: string, tolerance = 1e-8) {
  const expected = only(oracle(name, statistic))
  expect(deviation(actual, expected), `${name} ${statistic}: ${actual} for ${expected}`).toBeLessThan(tolerance)
}

const areaOf = ({ areas }: CriterionResult, key: string) => areas.find(({ area }) => areaKey(area) === key)

/** D with its L and U, and for the project K and τ. */
function compareDifference(result: CriterionResult, key: string, name: string) {
  const { value, interval } = valueOf(areaOf(result, key)?.difference)
  expectClose(value, name, "difference")
  if (interval.kind === "absent") throw new Error(interval.reason)
  expectClose(interval.low, name, "low", 1e-6)
  expectClose(interval.high, name, "high", 1e-6)
  if (key !== "project") return
  expectClose(result.comparison.k, name, "K")
  expectClose(result.comparison.tau, name, "tau", 1e-6)
}

describe("ordinary hours of everyone who enters the group during the project", () => {
  it.each([true, false])("agree with R, matched: %s", async (matched) => {
    const { criterion } = wageHours()
    const request = wageHours({ data, threshold: 3, matched, criterion: { ...criterion, cohort: "entrants" } })
    const result = await criterionResult(engine, request)
    for (const key of ["project", "151", "217"]) {
      const name = `M5 entrants ${key} ${matched ? "matched" : "unmatched"}`
      const area = areaOf(result, key)
      if (matched) expectClose(valueOf(area?.covered).value, name, "covered")
      for (const [side, found] of [
        ["T", area],
        ...(key === "project" ? ([["C", areaOf(result, "comparison")]] as const) : []),
      ] as const) {
        expectClose(valueOf(found?.persons).value, `${name} ${side}`, "persons")
        expectClose(valueOf(found?.baseline).value, `${name} ${side}`, "before")
        expectClose(valueOf(found?.result).value, `${name} ${side}`, "after")
        expectClose(valueOf(found?.change).value, `${name} ${side}`, "change")
      }
      compareDifference(result, key, name)
    }
  })
})

describe("company-oriented effort against persons matched on sex, age and time in the group", () => {
  it.each(["aktivitetsparate", "ressourceforloeb"] as const)("agrees with R: %s", async (id) => {
    const result = await criterionResult(engine, stv(id, { data, threshold: 3, matched: true }))
    let compared = 0
    for (const key of ["project", "151", "217"]) {
      const name = `M4 matched ${id} ${key}`
      const area = areaOf(result, key)
      // Small numbers behind one of its months hide a municipality's.
      const isHidden = [area?.baseline, area?.result, area?.difference].some((one) => one?.kind === "absent")
      if (key !== "project" && isHidden) continue
      compared += 1
      // Where a few persons have nobody opposite, the share is hidden.
      if (area?.covered?.kind === "value") expectClose(area.covered.value, name, "covered")
      for (const [side, found] of [
        ["T", area],
        ...(key === "project" ? ([["C", areaOf(result, "comparison")]] as const) : []),
      ] as const) {
        expectClose(valueOf(found?.baseline).value, `${name} ${side}`, "baseline")
        expectClose(valueOf(found?.result).value, `${name} ${side}`, "result")
        expectClose(valueOf(found?.change).value, `${name} ${side}`, "gain")
        expectClose(valueOf(found?.persons).value, `${name} ${side}`, "persons")
      }
      compareDifference(result, key, name)
    }
    expect(compared).toBeGreaterThanOrEqual(id === "aktivitetsparate" ? 3 : 1)
  })
})
