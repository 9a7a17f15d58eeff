import { beforeAll, describe, expect, it } from "vitest"
import type { Estimate } from "../../src/domain/estimate"
import type { Engine } from "../../src/engine/engine"
import { analysisDay, countsOf, measureDuration, rowsByArea, staysOfRequest } from "../../src/measures/duration"
import { durationStudy } from "../../src/measures/duration-study"
import { dayNumber, dayWindow, periodSample, type SampleRow } from "../../src/measures/period-sample"
import { comparisonOf } from "../../src/measures/request-parameters"
import { restrictedMeanByPerson } from "../../src/statistics/restricted-mean"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../support/given"
import { mediumCountry } from "../support/medium"
import { uif } from "../support/requests"

const request = uif("varighed")
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const all = { sample: "period", split: null } as const
const number = (estimate: Estimate | undefined) => (estimate?.kind === "value" ? estimate.value : estimate?.reason)

describe("analysisDay(request)", () => {
  it("lies 28 days before the data's end", () => {
    expect(analysisDay(request)).toBe(dayNumber("2020-12-03"))
  })
})

describe("countsOf(rows)", () => {
  it("counts persons by kind of exit, and exits", () => {
    const row = (person: number, kind: number): SampleRow => ({
      person,
      spell: 1,
      municipality: 101,
      entry: 0,
      exit: 9,
      kind,
    })
    expect(countsOf([row(1, 1), row(1, 1), row(1, 2), row(2, 1), row(3, 0)])).toEqual({
      persons: 3,
      fleksjob: 2,
      other: 1,
      exits: 4,
    })
  })
})

describe("measureDuration(engine, request, result, run)", () => {
  it("sums a person's influences over the four cells before squaring", async () => {
    await mediumCountry(engine)
    const { baseline, result } = request.criterion
    const measured = await measureDuration(engine, request, result, {})
    const stays = await staysOfRequest(engine, request, {})
    const total = new Map<number, number>()
    let value = 0
    for (const [window, sign] of [
      [result, 1],
      [baseline, -1],
    ] as const) {
      const byArea = rowsByArea(
        periodSample(stays, dayWindow(window), dayNumber("2020-12-03")),
        request.project,
        comparisonOf(request),
      )
      for (const [key, side] of [
        ["project", 1],
        ["comparison", -1],
      ] as const) {
        const mean = restrictedMeanByPerson(byArea.get(key) ?? [], 728, 5)
        if (mean.kind !== "value") throw new Error(mean.reason)
        value += (sign * side * mean.value) / 7
        for (const [person, psi] of mean.influence) {
          total.set(person, (total.get(person) ?? 0) + (sign * side * psi) / 7)
        }
      }
    }
    const variance = [...total.values()].reduce((sum, psi) => sum + psi * psi, 0)
    expect(measured.personsPart("project")).toEqual({
      kind: "symmetric",
      variance: expect.closeTo(variance, 10) as number,
    })
    const change = (key: string) => Number(number(measured.areas.get(key)?.change.estimate))
    expect(change("project") - change("comparison")).toBeCloseTo(value, 10)
  })
})

describe("durationStudy(engine, request, choice)", () => {
  /** Persons who leave for a fleksjob after 100 days. */
  const leaving = (municipality: number, count: number): Given["spell"] & object =>
    Array.from({ length: count }, (_, index) => `m${municipality}-${index}`).flatMap((person) => [
      [person, municipality, LY, "2018-05-01", "2018-08-09"],
      [person, municipality, FJ, "2018-08-20", null],
    ])

  it("reads quantiles, mean and marks from the curve, a quantile only with persons enough for it", async () => {
    await modelOf(
      engine,
      {
        spell: [early, ...leaving(151, 9), ...leaving(157, 10), ...leaving(320, 4), ...leaving(101, 20)],
      },
      "2020-12-31",
    )
    const of = async (code: number) => {
      const { details } = await durationStudy(engine, { ...request, project: [code] }, all)
      return details.find(({ area, window }) => area.kind === "project" && window === "baseline")
    }
    const weeks = async (code: number) => {
      const row = await of(code)
      return [row?.median, row?.completedMedian, row?.completedLowerQuartile, row?.completedMean].map(number)
    }
    expect(await weeks(151)).toEqual(["hidden", "hidden", "hidden", 100 / 7])
    expect(await weeks(157)).toEqual([14, 14, "hidden", 100 / 7])
    expect(await weeks(101)).toEqual([14, 14, 14, 100 / 7])
    expect(await weeks(320)).toEqual(["hidden", "hidden", "hidden", "hidden"])
    expect(await weeks(165)).toEqual(["noPopulation", "noPopulation", "noPopulation", "noPopulation"])
    const row = await of(157)
    expect(number(row?.restrictedMean104)).toBe(100 / 7)
    expect(row?.fleksjobWithin.map(({ weeks: week, estimate }) => [week, number(estimate)])).toEqual([
      [8, 0],
      [13, 0],
      [26, 1],
      [52, 1],
    ])
    expect(row).toMatchObject({ spells: { value: 10, persons: 10 }, completed: { value: 10 } })
  })

  it("counts the spells of unknown start that are left out", async () => {
    const rows = Array.from({ length: 6 }, (_, index) => [`u${index}`, 151, LY, "2016-01-01", "2018-08-01"] as const)
    await modelOf(engine, { spell: [...rows, ...leaving(151, 9)] }, "2020-12-31")
    const { details } = await durationStudy(engine, { ...request, project: [151] }, all)
    const [row] = details
    expect(row?.unknownStart).toMatchObject({ value: 6, persons: 6 })
    expect(row?.spells).toMatchObject({ value: 9 })
  })
})
