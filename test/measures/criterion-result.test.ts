import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { absent } from "../../src/domain/absence"
import { areaKey } from "../../src/domain/area"
import type { Estimate, Measured } from "../../src/domain/estimate"
import { everyone } from "../../src/domain/population-filter"
import { type CriterionResult, type MeasureRequest, thresholds } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import { companyOrientedDetail } from "../../src/measures/company-oriented-detail"
import { criterionResult } from "../../src/measures/criterion-result"
import { criterionSeries } from "../../src/measures/criterion-series"
import { durationStudy } from "../../src/measures/duration-study"
import { progressionDetail } from "../../src/measures/progression-detail"
import { shareDetail } from "../../src/measures/share-detail"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { stv, uif } from "../support/requests"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  const { data } = await mediumCountry(engine)
  expect(data.ends).toEqual({ spell: "2020-12-31", activity: "2020-12-31", wage_hours: "2020-12-31" })
})

const requests: Record<string, MeasureRequest> = {
  M1: uif("andel"),
  M2: uif("varighed"),
  M3: uif("timer"),
  M4: stv("aktivitetsparate"),
}

function shown(estimate: Estimate | undefined): Measured {
  if (estimate?.kind !== "value") throw new Error(`absent: ${estimate?.reason ?? "no area"}`)
  return estimate
}

const areaOf = (result: CriterionResult, key: string) => result.areas.find(({ area }) => areaKey(area) === key)

/** Every estimate anywhere inside. */
function* estimatesIn(value: unknown): Generator<Measured> {
  if (typeof value !== "object" || value === null) return
  if ("kind" in value && value.kind === "value" && "interval" in value) yield value as Measured
  for (const inner of Object.values(value)) yield* estimatesIn(inner)
}

/** The share of ledighedsydelse on the months' last days, counted without any of the model's tables. */
async function shareByHand(codes: readonly number[], first: string, last: string): Promise<number> {
  const [row] = await engine.query(
    `with day as (
         select last_day(month::date) as day from generate_series(date '${first}', date '${last}', interval 1 month) as t(month)
     ),
     held as (
         select day, person_id, arg_max(municipality, start_date) as municipality, bool_or(benefit = 'fleksjob') as in_job
         from spell join day on start_date <= day and end_date > day
         where benefit in ('ledighedsydelse', 'fleksjob')
         group by day, person_id
     )
     select count(*) filter (where not in_job) / count(*) as share from held where municipality in (${codes.join(", ")})`,
  )
  return Number(row?.share)
}

describe("criterionResult(engine, request)", () => {
  it.each(Object.entries(requests))(
    "measures %s for the project, the comparison and 98 municipalities",
    async (_, request) => {
      const result = await criterionResult(engine, request)
      expect(result.areas).toHaveLength(100)
      const [project, comparison] = result.areas
      // A year's follow-up of those who began in September 2020 is not over.
      expect(result.windows.result?.provisional).toBe(request.criterion.measure === "hours_progression")
      expect(result.comparison.k).toBeGreaterThanOrEqual(10)
      const { value, interval } = shown(project?.difference)
      expect(value).toBeCloseTo(shown(project?.change).value - shown(comparison?.change).value, 12)
      expect(shown(project?.change).value).toBeCloseTo(
        shown(project?.result).value - shown(project?.baseline).value,
        12,
      )
      expect(interval.kind).toBe("interval")
      expect(project?.verdict.kind).toBe(request.criterion.measure === "company_oriented_share" ? "goal" : "judgement")
      expect(comparison?.verdict).toEqual({ kind: "none", reason: "noComparison" })
    },
  )

  it("counts M1 as a count of the months' last days does", async () => {
    const request = uif("andel")
    const result = await criterionResult(engine, request)
    const project = areaOf(result, "project")
    expect(shown(project?.baseline).value).toBeCloseTo(
      await shareByHand(request.project, "2018-04-01", "2019-03-01"),
      12,
    )
    expect(shown(project?.result).value).toBeCloseTo(await shareByHand(request.project, "2019-10-01", "2020-09-01"), 12)
    const series = await criterionSeries(engine, request, [])
    const point = series.series[0]?.points.find(({ month }) => month === 2019 * 12 + 5)
    expect(shown(point?.estimate).value).toBeCloseTo(await shareByHand(request.project, "2019-06-01", "2019-06-01"), 12)
  })

  describe("M1 as a share of all citizens", () => {
    const { criterion, data } = uif("andel")
    const request = uif("andel", {
      criterion: { ...criterion, denominator: "population" },
      data: { ...data, countsCitizens: true },
    })
    const reasonOf = async (asked: MeasureRequest) => {
      const [project] = (await criterionResult(engine, asked)).areas
      return [project?.result, project?.verdict.kind === "none" && project.verdict.reason]
    }
    beforeAll(async () => {
      await engine.query(
        `insert into population (file_id, row_number, municipality, counted_on, population_group, persons)
        select 1, 1, municipality, date '2015-01-01', 'befolkning_16_66', 10000
        from (select distinct municipality from delivery)`,
      )
    })
    afterAll(async () => {
      await engine.query("delete from population")
    })

    it("has 10,000 citizens a municipality for its denominator, in windows and by month", async () => {
      const [counted, usual] = [await criterionResult(engine, request), await criterionResult(engine, uif("andel"))]
      const persons = shown(areaOf(usual, "project")?.result).numerator
      expect(shown(areaOf(counted, "project")?.result)).toMatchObject({
        numerator: persons,
        denominator: 12 * 10_000 * request.project.length,
        persons: 10_000 * request.project.length,
      })
      expect(counted.unit).toBe("populationShare")
      const monthOf = async (asked: MeasureRequest) =>
        shown(
          (await criterionSeries(engine, asked, [])).series[0]?.points.find(({ month }) => month === 24_233)?.estimate,
        )
      expect(await monthOf(request)).toMatchObject({
        numerator: (await monthOf(uif("andel"))).numerator,
        denominator: 10_000 * request.project.length,
      })
    })

    it("is held against the comparison group, without a word: nobody has said what change matters", async () => {
      const [project] = (await criterionResult(engine, request)).areas
      expect(shown(project?.difference).interval.kind).toBe("interval")
      expect(project?.verdict).toEqual({ kind: "none", reason: "relevantChangeMissing" })
    })

    it("is not computed without counts, nor of a part that the counts are not divided by", async () => {
      expect(await reasonOf({ ...request, data })).toEqual([absent("populationMissing"), "populationMissing"])
      const women = { ...everyone, traits: [{ name: "sex", value: "kvinde" }] }
      expect(await reasonOf({ ...request, filter: women })).toEqual([
        absent("populationNotDivided"),
        "populationNotDivided",
      ])
    })
  })

  it("counts no time from events that the files do not have", async () => {
    const { criterion } = uif("varighed")
    const [project] = (
      await criterionResult(engine, uif("varighed", { criterion: { ...criterion, origin: "fleksjobbevilling" } }))
    ).areas
    expect(project?.result).toEqual(absent("eventsMissing"))
  })

  it("pools the chosen municipalities alone, and keeps the others out of the comparison all the same", async () => {
    const request = uif("timer")
    const all = await criterionResult(engine, request)
    const some = await criterionResult(engine, { ...request, project: [151] })
    expect(areaOf(some, "project")?.result).toEqual(areaOf(some, "151")?.result)
    expect(areaOf(some, "comparison")).toEqual(areaOf(all, "comparison"))
    expect(areaOf(some, "project")?.difference).toEqual(areaOf(some, "151")?.difference)
  })

  it("filters: the sexes add up to those in the person file", async () => {
    const persons = async (filter: MeasureRequest["filter"]) =>
      shown(areaOf(await criterionResult(engine, uif("andel", { filter })), "comparison")?.result).denominator ?? 0
    const sex = (value: string) => ({ traits: [{ name: "sex", value }], age: null })
    const aged = { traits: [], age: { from: 0, to: 120 } }
    expect((await persons(sex("kvinde"))) + (await persons(sex("mand")))).toBe(await persons(aged))
    expect(await persons(aged)).toBeLessThan(await persons(everyone))
    const nobody = await criterionResult(engine, uif("andel", { filter: sex("ingen") }))
    expect(areaOf(nobody, "project")).toMatchObject({ result: { kind: "absent" }, verdict: { kind: "none" } })
  })

  it("gives the baselines alone before the result window is final, and says that nothing of it is observed", async () => {
    const request = uif("andel")
    const data = { ...request.data, lastDay: "2019-11-30", ends: { spell: "2019-11-30" } }
    const result = await criterionResult(engine, { ...request, data })
    expect(result.windows.result).toBeNull()
    expect(result.areas).toHaveLength(100)
    const whole = await criterionResult(engine, request)
    for (const [index, row] of result.areas.entries()) {
      expect(row.baseline).toEqual(whole.areas[index]?.baseline)
      for (const none of [row.persons, row.result, row.change, row.difference]) {
        expect(none).toEqual({ kind: "absent", reason: "notObservedYet" })
      }
      expect(row.verdict).toEqual({ kind: "none", reason: "notObservedYet" })
    }
    expect(shown(result.areas[0]?.baseline).value).toBeGreaterThan(0.1)
  })
})

describe("criterionResult(engine, request) without a table that the measure needs", () => {
  it("gives no number of company-oriented effort where wage hours are not loaded, and says why", async () => {
    const request = stv("aktivitetsparate")
    const data = { ...request.data, ends: { spell: "2020-12-31", activity: "2020-12-31" } }
    const result = await criterionResult(engine, { ...request, data })
    for (const { result: level, verdict } of result.areas) {
      expect(level).toEqual({ kind: "absent", reason: "tableMissing" })
      expect(verdict).toEqual({ kind: "none", reason: "tableMissing" })
    }
  })
})

describe("what the measures show", () => {
  const bySex = { kind: "trait", name: "sex", values: ["kvinde", "mand"] } as const
  const small = (count: number | undefined, k: number) => count !== undefined && count > 0 && count < k

  it.each(thresholds)("tells of no number of persons in 1…k−1, for k = %i", async (threshold) => {
    const codes = [151, 157, 101, 825]
    const ask = <R extends MeasureRequest>(request: R): R => ({ ...request, threshold })
    const [m1, m2, m3, m4] = [uif("andel"), uif("varighed"), uif("timer"), stv("ressourceforloeb")].map(ask)
    const everything: unknown[] = []
    for (const request of [m1, m2, m3, m4]) {
      if (request !== undefined) everything.push(await criterionResult(engine, request))
    }
    everything.push(
      await durationStudy(engine, ask(uif("varighed")), { sample: "period", split: null }),
      await durationStudy(engine, ask(uif("varighed", { project: [151] })), { sample: "flow", split: { kind: "age" } }),
      await durationStudy(engine, ask(uif("varighed", { project: [157] })), { sample: "period", split: bySex }),
      await criterionSeries(engine, ask(uif("varighed")), codes),
    )
    const persons = [
      await progressionDetail(engine, ask(uif("timer"))),
      await criterionSeries(engine, ask(uif("timer")), codes),
      await criterionSeries(engine, ask(uif("andel")), codes),
      await shareDetail(engine, ask(uif("andel")), codes),
      await criterionSeries(engine, ask(stv("ressourceforloeb")), codes),
    ]
    const company = await companyOrientedDetail(engine, ask(stv("ressourceforloeb")), codes)
    for (const estimate of estimatesIn([everything, persons, company])) {
      expect(small(estimate.persons, threshold)).toBe(false)
      expect(Number.isFinite(estimate.value)).toBe(true)
    }
    // Where shares are of persons, neither those in it nor the rest.
    let shares = 0
    for (const { numerator, denominator } of estimatesIn([persons, company.series])) {
      if (numerator === undefined || denominator === undefined) continue
      shares += 1
      expect(small(numerator, threshold) || small(denominator - numerator, threshold)).toBe(false)
    }
    expect(shares).toBeGreaterThan(100)
  })

  it("lets nobody find the few who left from the two shares of M3", async () => {
    const { details } = await progressionDetail(engine, uif("timer"))
    for (const { up, upOfRemaining, meanChange } of details) {
      const all = up.kind === "value" ? up.denominator : undefined
      for (const beside of [upOfRemaining, meanChange]) {
        if (all === undefined || beside.kind !== "value") continue
        expect(small(all - (beside.persons ?? all), 5)).toBe(false)
      }
    }
  })

  it("gives the median only where half of the persons are enough", async () => {
    const request = uif("varighed")
    const details = []
    for (const code of request.project) {
      details.push(
        ...(await durationStudy(engine, { ...request, project: [code] }, { sample: "flow", split: bySex })).details,
      )
    }
    const few = details.filter(({ median }) => median.kind === "value")
    expect(few.length).toBeGreaterThan(0)
    for (const { spells } of few) expect(shown(spells).persons).toBeGreaterThanOrEqual(10)
  })
})
