import { beforeAll, describe, expect, it } from "vitest"
import { areaKey } from "../../src/domain/area"
import type { AreaResult, CriterionResult, MeasureRequest } from "../../src/domain/result"
import type { WageHoursCriterion } from "../../src/domain/scheme"
import type { Engine, Row } from "../../src/engine/engine"
import { comparisonSet } from "../../src/domain/comparison"
import { criterionResult } from "../../src/measures/criterion-result"
import { criterionSeries } from "../../src/measures/criterion-series"
import { wageHoursDetail } from "../../src/measures/wage-hours-detail"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { stvScheme, wageHours } from "../support/requests"

const [mine = 0, yours = 0] = stvScheme.municipalities
const others = comparisonSet(stvScheme, "all")

interface Group {
  readonly municipality: number
  /** Weeks in the group: the stratum that these persons are in. */
  readonly held?: string
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** A row of `wage_hours_strata.sql` from the persons' own hours. */
function rowOf({ municipality, held = "0-12", before, after }: Group, months = 12): Row {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  const squares = (values: readonly number[]) => sum(values.map((value) => value * value))
  const changes = after.map((value, person) => value - (before[person] ?? 0))
  return {
    municipality,
    sex: "kvinde",
    age_group: "30-39",
    target_group: "activityReady",
    held,
    earlier_hours: "0",
    persons: before.length,
    before: sum(before),
    after: sum(after),
    before_squared: squares(before),
    after_squared: squares(after),
    change_squared: squares(changes),
    with_before: before.filter((value) => value > 0).length,
    with_after: after.filter((value) => value > 0).length,
    with_either: before.filter((value, person) => value > 0 || (after[person] ?? 0) > 0).length,
    months_1: 12,
    months_2: months,
  }
}

/** Persons whose hours go from 1, 2, 1, 2, … to as much more as said. */
const persons = (count: number, more: number): Pick<Group, "before" | "after"> => {
  const before = Array.from({ length: count }, (_, index) => 1 + (index % 2))
  return { before, after: before.map((value, index) => value + more + (index % 3) - 1) }
}

/** An engine that answers the one question with these rows. */
function engineOf(rows: readonly Row[]): Engine {
  return { query: () => Promise.resolve(rows) } as unknown as Engine
}

const measured = (groups: readonly Group[], change: Partial<MeasureRequest<WageHoursCriterion>> = {}, months = 12) =>
  criterionResult(engineOf(groups.map((group) => rowOf(group, months))), wageHours(change))

const areaOf = (result: CriterionResult, key: string): AreaResult => {
  const found = result.areas.find(({ area }) => areaKey(area) === key)
  if (found === undefined) throw new Error(`no area ${key}`)
  return found
}

const comparison = others.map((municipality): Group => ({ municipality, ...persons(30, 1) }))

describe("ordinary hours against a comparable group", () => {
  it("is the change of the participating minus that of the comparison", async () => {
    const result = await measured([{ municipality: mine, ...persons(30, 4) }, ...comparison])
    const { change, difference, verdict, covered } = areaOf(result, String(mine))
    expect(change).toMatchObject({ kind: "value", persons: 30 })
    expect(change.kind === "value" && change.value).toBeCloseTo(4, 12)
    expect(difference.kind === "value" && difference.value).toBeCloseTo(3, 12)
    expect(covered).toMatchObject({ kind: "value", value: 1 })
    expect(verdict).toMatchObject({ kind: "judgement", word: "fulfilled" })
    expect(areaOf(result, "project").difference).toEqual(difference)
    expect(result.unit).toBe("hoursPerMonth")
  })

  it("weighs a municipality's comparison to its own strata, not to the project's", async () => {
    // Those of 13 to 25 weeks rise by 3 elsewhere. Mine are all of them, yours all of the others.
    const longer = others.map((municipality): Group => ({ municipality, held: "13-25", ...persons(30, 3) }))
    const groups = [
      { municipality: mine, held: "13-25", ...persons(30, 4) },
      { municipality: yours, ...persons(60, 4) },
      ...comparison,
      ...longer,
    ]
    const found = async (key: string, matched: boolean) => {
      const { difference } = areaOf(await measured(groups, { matched }), key)
      return difference.kind === "value" ? difference.value : NaN
    }
    expect(await found(String(mine), true)).toBeCloseTo(1, 12)
    expect(await found(String(yours), true)).toBeCloseTo(3, 12)
    expect(await found("project", true)).toBeCloseTo(4 - (1 * 60 + 3 * 30) / 90, 12)
    expect(await found("project", false)).toBeCloseTo(2, 12)
  })

  it("leaves out whom nobody is like, and judges nothing where too few are left", async () => {
    const alone = { municipality: mine, held: "104-", ...persons(10, 100) }
    const eight = await measured([{ municipality: mine, ...persons(40, 4) }, alone, ...comparison])
    expect(areaOf(eight, String(mine)).covered).toMatchObject({ value: 0.8 })
    expect(areaOf(eight, String(mine)).change).toMatchObject({ persons: 40 })
    expect(areaOf(eight, String(mine)).verdict.kind).toBe("judgement")
    const seven = await measured([{ municipality: mine, ...persons(39, 4) }, alone, ...comparison])
    expect(areaOf(seven, String(mine)).difference.kind).toBe("value")
    expect(areaOf(seven, String(mine)).verdict).toEqual({ kind: "none", reason: "fewMatched" })
    const none = await measured([alone, ...comparison])
    expect(areaOf(none, String(mine)).change).toEqual({ kind: "absent", reason: "fewMatched" })
    expect(areaOf(await measured([alone, ...comparison], { matched: false }), String(mine)).covered).toBeUndefined()
  })

  it("judges nothing before the whole year after the project is final", async () => {
    const { data } = wageHours()
    const cut = { ...data, lastDay: "2020-01-31", ends: { spell: "2020-01-31", wage_hours: "2020-01-31" } }
    const result = await measured([{ municipality: mine, ...persons(30, 4) }, ...comparison], { data: cut })
    expect(result.windows.result).toMatchObject({ provisional: true })
    const { difference, verdict } = areaOf(result, "project")
    expect(difference).toMatchObject({ kind: "value", interval: { kind: "interval" } })
    expect(verdict).toEqual({ kind: "none", reason: "notObservedYet" })
  })

  it("gives no number where the wage hours lack more than a quarter of a window", async () => {
    const groups = [{ municipality: mine, ...persons(30, 4) }, ...comparison]
    expect(areaOf(await measured(groups, {}, 9), "project").change.kind).toBe("value")
    expect(areaOf(await measured(groups, {}, 8), "project").change).toEqual({ kind: "absent", reason: "monthsMissing" })
  })

  it("hides the share who are compared where one to four are not", async () => {
    const few = { municipality: mine, held: "104-", ...persons(2, 4) }
    const { covered, change } = areaOf(
      await measured([{ municipality: mine, ...persons(30, 4) }, few, ...comparison]),
      String(mine),
    )
    expect(covered).toEqual({ kind: "absent", reason: "hidden" })
    expect(change.kind).toBe("value")
  })
})

describe("whom the wage hours cover", () => {
  it.each([
    [null, "hoursCoverageUnknown"],
    ["whileOnBenefit", "hoursOnlyOnBenefit"],
  ] as const)("is asked for: %s gives no number but %s", async (wageHoursCoverage, reason) => {
    const result = await measured([{ municipality: mine, ...persons(30, 4) }, ...comparison], { wageHoursCoverage })
    for (const { change, verdict } of result.areas) {
      expect(change).toEqual({ kind: "absent", reason })
      expect(verdict).toEqual({ kind: "none", reason })
    }
  })

  it("is not asked for where no wage hours are loaded", async () => {
    const data = { ...wageHours().data, ends: { spell: "2020-12-31" } }
    const result = await measured([], { data, wageHoursCoverage: null })
    expect(areaOf(result, "project").change).toEqual({ kind: "absent", reason: "tableMissing" })
  })
})

describe("what M5 shows beside", () => {
  let engine: Engine
  beforeAll(async () => {
    engine = await emptyEngine()
    await mediumCountry(engine)
  })

  it("tells of no number of persons in 1…k−1", async () => {
    const codes = [mine, others[0] ?? 0]
    const everything: unknown[] = []
    for (const matched of [true, false]) {
      const request = wageHours({ threshold: 10, matched })
      everything.push(
        await criterionResult(engine, request),
        await criterionSeries(engine, request, codes),
        await wageHoursDetail(engine, request),
      )
    }
    const counts = JSON.stringify(everything).match(/"persons":(\d+)/g) ?? []
    expect(counts.length).toBeGreaterThan(100)
    for (const text of counts) expect(Number(text.slice(10)) >= 10 || Number(text.slice(10)) === 0).toBe(true)
  })

  it("has the criterion's own numbers in the mean of the months", async () => {
    const request = wageHours()
    const [project] = (await criterionResult(engine, request)).areas
    const { series } = await criterionSeries(engine, request, [])
    const [level] = series
    const mean = (year: number) => {
      const points = (level?.points ?? []).filter(({ month }) => Math.floor(month / 12) === year)
      const values = points.map(({ estimate }) => (estimate.kind === "value" ? estimate.value : NaN))
      expect(values).toHaveLength(12)
      return values.reduce((sum, value) => sum + value, 0) / 12
    }
    expect(project?.baseline.kind === "value" && project.baseline.value).toBeCloseTo(mean(2016), 10)
    expect(project?.result.kind === "value" && project.result.value).toBeCloseTo(mean(2019), 10)
    const { difference, details } = await wageHoursDetail(engine, request)
    const months = (difference.series[0]?.points ?? []).filter(({ month }) => Math.floor(month / 12) === 2019)
    const after = months.reduce((sum, { estimate }) => sum + (estimate.kind === "value" ? estimate.value : NaN), 0) / 12
    expect(project?.difference.kind === "value" && project.difference.value).toBeCloseTo(after, 10)
    expect(details[0]?.change).toEqual(project?.change)
  })

  it("has balanced strata after matching", async () => {
    const { balance } = await wageHoursDetail(engine, wageHours())
    const shown = balance.filter(({ variable }) => variable !== "baselineHours")
    expect(shown.length).toBeGreaterThan(5)
    for (const { after } of shown) if (after.kind === "value") expect(Math.abs(after.value)).toBeLessThan(1e-12)
  })
})
