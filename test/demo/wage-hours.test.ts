import { beforeAll, describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import { isoMonth } from "../../src/domain/calendar"
import type { Estimate } from "../../src/domain/estimate"
import type { DataDescription, MeasureRequest } from "../../src/domain/result"
import type { WageHoursCriterion } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { criterionResult } from "../../src/measures/criterion-result"
import { wageHoursDetail } from "../../src/measures/wage-hours-detail"
import { DemoOracle } from "../browser/demo-oracle"
import { emptyEngine } from "../support/canonical"
import { stvDemo } from "../support/demo"
import { wageHours } from "../support/requests"

// Independent of the product: test/oracles/demo_wage_hours.R, from the demo's CSV files with MatchIt, survey and metafor.
const oracle = new DemoOracle()
const expected = (area: string, statistic: string) => oracle.value("stv", "loentimer", area, statistic)

let engine: Engine
let data: DataDescription
beforeAll(async () => {
  engine = await emptyEngine()
  data = (await stvDemo(engine)).data
})

// Every municipality's numbers, where a few persons are no secret.
const ask = (change: Partial<MeasureRequest<WageHoursCriterion>> = {}) => wageHours({ data, threshold: 3, ...change })

function compare(found: Estimate | undefined, area: string, statistic: string, limits = true): void {
  if (found?.kind !== "value") throw new Error(`${area} ${statistic} is absent: ${found?.reason ?? "no area"}`)
  expect(Math.abs(found.value - expected(area, statistic))).toBeLessThan(1e-8)
  if (!limits) return
  if (found.interval.kind === "absent")
    throw new Error(`${area} ${statistic} has no interval: ${found.interval.reason}`)
  expect(Math.abs(found.interval.low - expected(area, `${statistic}_low`))).toBeLessThan(1e-6)
  expect(Math.abs(found.interval.high - expected(area, `${statistic}_high`))).toBeLessThan(1e-6)
}

describe("ordinary hours after the project, on the demo", () => {
  it.each([
    { matched: true, suffix: "" },
    { matched: false, suffix: "_unmatched" },
  ])("agree with R, matched: $matched", async ({ matched, suffix }) => {
    const { areas, comparison } = await criterionResult(engine, ask({ matched }))
    expect(comparison.k).toBe(expected("comparison", `k${suffix}`))
    expect(comparison.tau).toBeCloseTo(expected("comparison", `tau${suffix}`), 8)
    for (const { area, persons, baseline, result, change } of areas.slice(0, 2)) {
      const key = areaKey(area)
      compare(persons, key, `persons${suffix}`, false)
      compare(baseline, key, `baseline${suffix}`)
      compare(result, key, `result${suffix}`)
      compare(change, key, `change${suffix}`)
    }
    compare(areas[0]?.difference, "project", `difference${suffix}`)
    let compared = 0
    for (const { area, difference } of areas.slice(2)) {
      if (difference.kind === "absent") continue
      compare(difference, areaKey(area), `difference${suffix}`)
      compared += 1
    }
    expect(compared).toBeGreaterThanOrEqual(25)
  })

  it("gives every municipality its own matched persons", async () => {
    const { areas, windows } = await criterionResult(engine, ask())
    expect(windows.result?.provisional).toBe(false)
    let compared = 0
    for (const { area, covered, persons, baseline, result, change } of areas.slice(2)) {
      if (covered?.kind !== "value" || change.kind === "absent") continue
      compare(covered, areaKey(area), "covered", false)
      compare(persons, areaKey(area), "persons", false)
      compare(baseline, areaKey(area), "baseline", false)
      compare(result, areaKey(area), "result", false)
      compare(change, areaKey(area), "change")
      compared += 1
    }
    expect(compared).toBeGreaterThan(10)
    // A small certain difference, as R has it: above 0 and wholly below the two hours that count.
    expect(areas[0]?.verdict).toMatchObject({ word: "notFulfilled", nuance: "smallCertainRelevantExcluded" })
    expect(expected("project", "difference_low")).toBeGreaterThan(0)
    expect(expected("project", "difference_high")).toBeLessThan(2)
  })

  it("agree with R month by month, and in the balance of every background", async () => {
    const { difference, balance } = await wageHoursDetail(engine, ask())
    const [line] = difference.series
    expect(line?.points).toHaveLength(72)
    for (const { month, estimate } of line?.points ?? []) {
      if (estimate.kind === "absent" || estimate.interval.kind === "absent")
        throw new Error(`${isoMonth(month)} is absent`)
      const at = (statistic: string) => oracle.at("stv", "loentimer", "project", statistic, isoMonth(month))
      expect(Math.abs(estimate.value - at("monthly"))).toBeLessThan(1e-8)
      expect(Math.abs(estimate.interval.low - at("monthly_low"))).toBeLessThan(1e-6)
      expect(Math.abs(estimate.interval.high - at("monthly_high"))).toBeLessThan(1e-6)
    }
    expect(balance).toHaveLength(18)
    for (const { variable, level, before, after } of balance) {
      const name = variable === "baselineHours" ? "before" : `${variables[variable]}=${levels[level] ?? level}`
      compare(before, "project", `smd_before:${name}`, false)
      compare(after, "project", `smd_after:${name}`, false)
    }
  })
})

const variables = { sex: "sex", age: "age", targetGroup: "group", held: "held", earlierHours: "band" } as const

/** As R's `cut` names them. */
const levels: Readonly<Record<string, string>> = {
  "0-29": "[-Inf;30)",
  "30-39": "[30;40)",
  "40-49": "[40;50)",
  "50-59": "[50;60)",
  "60-": "[60; Inf)",
  "0-12": "[-Inf;13)",
  "13-25": "[13;26)",
  "26-51": "[26;52)",
  "52-103": "[52;104)",
  "104-": "[104; Inf)",
  activityReady: "aktivitetsparate",
  resourceProgramme: "ressourceforloeb",
  "0": "(-Inf;0]",
  "0-10": "(0;10]",
  "10-50": "(10;50]",
}

describe("the cohort of everyone during the project", () => {
  it("follows more persons to much the same difference, with an interval", async () => {
    const { criterion } = ask()
    const entrants = ask({ criterion: { ...criterion, cohort: "entrants" } })
    const [onDay, all] = [await criterionResult(engine, ask()), await criterionResult(engine, entrants)]
    const [one, other] = [onDay.areas[0], all.areas[0]]
    if (one?.persons.kind !== "value" || other?.persons.kind !== "value") throw new Error("hidden")
    expect(other.persons.value).toBeGreaterThan(one.persons.value)
    if (one.difference.kind !== "value" || other.difference.kind !== "value") throw new Error("no difference")
    expect(other.difference.interval.kind).toBe("interval")
    expect(Math.abs(other.difference.value - one.difference.value)).toBeLessThan(3)
  })
})
