import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import type { MeasureRequest } from "../../src/domain/result"
import type { Measured } from "../../src/domain/estimate"
import { criterionResult } from "../../src/measures/criterion-result"
import { eventStudy } from "../../src/measures/event-study"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { stv, uif } from "../support/requests"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await mediumCountry(engine)
})

/** What the criterion itself says of a window that is that month or quarter alone. */
async function alone(request: MeasureRequest, first: number, last: number): Promise<Measured> {
  const criterion = { ...request.criterion, result: { first, last } }
  const { areas } = await criterionResult(engine, { ...request, criterion })
  const difference = areas[0]?.difference
  if (difference?.kind !== "value") throw new Error("no difference")
  return difference
}

describe("eventStudy(engine, request)", () => {
  it("is, month by month, the difference in development of a window of that month alone (M1)", async () => {
    const request = uif("andel")
    const points = (await eventStudy(engine, request)).series[0]?.points ?? []
    expect(points).toHaveLength(72)
    for (const month of [2017 * 12 + 4, 2018 * 12 + 7, 2019 * 12 + 11]) {
      const estimate = points.find((point) => point.month === month)?.estimate
      const expected = await alone(request, month, month)
      if (estimate?.kind !== "value" || estimate.interval.kind !== "interval") throw new Error("no interval")
      if (expected.interval.kind !== "interval") throw new Error("no interval")
      expect(estimate.value).toBeCloseTo(expected.value, 12)
      expect(estimate.interval.low).toBeCloseTo(expected.interval.low, 10)
      expect(estimate.interval.high).toBeCloseTo(expected.interval.high, 10)
    }
  })

  it("is the same for starters of a quarter (M3)", async () => {
    const request = uif("timer")
    const points = (await eventStudy(engine, request)).series[0]?.points ?? []
    const month = 2018 * 12 + 8
    const estimate = points.find((point) => point.month === month)?.estimate
    const expected = await alone(request, month - 2, month)
    if (estimate?.kind !== "value" || estimate.interval.kind !== "interval") throw new Error("no interval")
    if (expected.interval.kind !== "interval") throw new Error("no interval")
    expect(estimate.value).toBeCloseTo(expected.value, 12)
    expect(estimate.interval.low).toBeCloseTo(expected.interval.low, 10)
    expect(estimate.interval.high).toBeCloseTo(expected.interval.high, 10)
  })

  it("averages about 0 over the baseline's months (M4)", async () => {
    const request = stv("aktivitetsparate")
    const points = (await eventStudy(engine, request)).series[0]?.points ?? []
    const { first, last } = request.criterion.baseline
    const before = points
      .filter(({ month }) => month >= first && month <= last)
      .map(({ estimate }) => (estimate.kind === "value" ? estimate.value : NaN))
    expect(before).toHaveLength(12)
    expect(Math.abs(before.reduce((sum, value) => sum + value, 0) / 12)).toBeLessThan(0.01)
  })

  it("hides every point that a small number of persons stands behind", async () => {
    const few = { traits: [], age: { from: 64, to: 64 } }
    const points = (await eventStudy(engine, uif("andel", { filter: few, threshold: 10, project: [707] }))).series[0]
      ?.points
    expect(points?.some(({ estimate }) => estimate.kind === "absent" && estimate.reason === "hidden")).toBe(true)
  })

  it("skips the baseline's months that are left out, as the criterion does", async () => {
    const request = uif("andel", { leftOut: { first: 2018 * 12 + 8, last: 2018 * 12 + 11 } })
    const points = (await eventStudy(engine, request)).series[0]?.points ?? []
    const month = 2019 * 12 + 11
    const estimate = points.find((point) => point.month === month)?.estimate
    const expected = await alone(request, month, month)
    expect(estimate?.kind === "value" ? estimate.value : NaN).toBeCloseTo(expected.value, 12)
  })

  it("draws quarters whose follow-up may still change as provisional", async () => {
    const points = (await eventStudy(engine, uif("timer"))).series[0]?.points ?? []
    // Data to December 2020, final to October: starters of the last quarter of 2019 are followed up to December 2020.
    expect(points.slice(-2).map(({ month, provisional }) => [month, provisional])).toEqual([
      [2019 * 12 + 8, false],
      [2019 * 12 + 11, true],
    ])
  })

  it("has no numbers where the files do not allow the measure (M4)", async () => {
    const request = stv("aktivitetsparate")
    const { activity, spell } = request.data.ends
    const data = { ...request.data, ends: { ...(activity && { activity }), ...(spell && { spell }) } }
    const points = (await eventStudy(engine, { ...request, data })).series[0]?.points ?? []
    expect(points.every(({ estimate }) => estimate.kind === "absent" && estimate.reason === "tableMissing")).toBe(true)
  })
})
