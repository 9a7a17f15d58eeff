import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import type { MeasureRequest } from "../../src/domain/result"
import type { Robustness } from "../../src/domain/robustness"
import { criterionResult, measuredAreas } from "../../src/measures/criterion-result"
import { pooledLevels } from "../../src/measures/pooled-levels"
import { comparisonOf, windowsOf } from "../../src/measures/request-parameters"
import { robustness } from "../../src/measures/robustness"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { stv, uif } from "../support/requests"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await mediumCountry(engine)
})

const requests: Record<string, MeasureRequest> = {
  M1: uif("andel"),
  M2: uif("varighed"),
  M3: uif("timer"),
  M4: stv("aktivitetsparate"),
}

async function differenceOf(request: MeasureRequest): Promise<number> {
  const difference = (await criterionResult(engine, request)).areas[0]?.difference
  if (difference?.kind !== "value") throw new Error("no difference")
  return difference.value
}

const byOtherStatistics: Record<string, MeasureRequest> = {
  "M2 by the median": uif("varighed", { criterion: { ...uif("varighed").criterion, statistic: "median" } }),
  "M2 by the share in fleksjob": uif("varighed", {
    criterion: { ...uif("varighed").criterion, statistic: "fleksjobWithin", fleksjobWithin: 13 },
  }),
}

describe.each(Object.entries({ ...requests, ...byOtherStatistics }))("%s", (_, request) => {
  it("pools the change of a set as the measure does", async () => {
    const result = windowsOf(request).result?.months ?? { first: 0, last: 0 }
    const measured = await measuredAreas(engine, request, result, {})
    const pooled = await pooledLevels(engine, request, result, measured, {})
    for (const [key, codes] of [
      ["project", request.project],
      ["comparison", comparisonOf(request)],
    ] as const) {
      const estimate = measured.areas.get(key)?.change.estimate
      const { baseline, result: after } = pooled(codes)
      expect(estimate?.kind === "value" ? estimate.value : null).toBeCloseTo(after - baseline, 10)
    }
  })
})

describe.each(Object.entries(requests))("%s", (_, request) => {
  it("reaches, with each participant left out, what the criterion says without it", async () => {
    const { withoutParticipant, withoutComparison, randomisation, unweighted } = await robustness(engine, request)
    if (withoutParticipant.kind === "absent" || withoutComparison.kind === "absent") throw new Error("no range")
    const without: number[] = []
    for (const code of request.project.slice(0, 4)) {
      const scheme = request.scheme
      const project = request.project.filter((own) => own !== code)
      without.push(await differenceOf({ ...request, scheme, project }))
    }
    expect(Math.min(...without)).toBeGreaterThanOrEqual(withoutParticipant.low - 1e-9)
    expect(Math.max(...without)).toBeLessThanOrEqual(withoutParticipant.high + 1e-9)
    const whole = await differenceOf(request)
    expect(withoutComparison.low).toBeLessThanOrEqual(whole)
    expect(withoutComparison.high).toBeGreaterThanOrEqual(whole)
    expect(randomisation).toMatchObject({ kind: "test", exact: false, draws: 9999 })
    expect(unweighted.kind).toBe("value")
  })
})

describe("robustness(engine, request)", () => {
  it("moves both windows before the start for the placebo, and asks for 24 months of data before it", async () => {
    const { placebo, linesBefore } = await robustness(engine, uif("andel"))
    expect(placebo.result).toEqual(uif("andel").criterion.baseline)
    expect(placebo.baseline.last).toBe(placebo.result.first - 1)
    expect(["alike", "diverge"]).toContain(linesBefore)
    const late = await robustness(engine, uif("andel", { data: { ...uif("andel").data, firstDay: "2017-06-01" } }))
    expect(late.linesBefore).toBe("unknown")
    expect(late.placebo.difference).toEqual({ kind: "absent", reason: "outsidePeriod" })
  })

  it("gives the place among all municipalities where one takes part", async () => {
    const { randomisation, withoutParticipant } = await robustness(engine, uif("andel", { project: [183] }))
    expect(randomisation).toMatchObject({ kind: "rank", of: 89 })
    expect(withoutParticipant).toEqual({ kind: "absent", reason: "noComparison" })
  })

  it("says nothing of municipalities whose numbers are hidden", async () => {
    const few = uif("andel", { filter: { traits: [], age: { from: 64, to: 64 } }, threshold: 10 })
    const { unweighted, withoutComparison }: Robustness = await robustness(engine, few)
    expect(unweighted).toEqual({ kind: "absent", reason: "noPopulation" })
    expect(withoutComparison.kind).toBe("absent")
  })
})
