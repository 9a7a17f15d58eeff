import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import type { MeasureRequest } from "../../src/domain/result"
import type { Robustness } from "../../src/domain/robustness"
import { criterionResult } from "../../src/measures/criterion-result"
import { measuredAreas } from "../../src/measures/measured-areas"
import { pooledLevels } from "../../src/measures/pooled-levels"
import { comparisonOf, windowsOf } from "../../src/measures/request-parameters"
import { robustness } from "../../src/measures/robustness"
import { randomisationTest } from "../../src/statistics/randomisation"
import { emptyEngine } from "../support/canonical"
import { early, FJ, LY, modelOf } from "../support/given"
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
    const late = await robustness(
      engine,
      uif("andel", { data: { ...uif("andel").data, firstDay: "2017-06-01", starts: { spell: "2017-06-01" } } }),
    )
    expect(late.linesBefore).toBe("unknown")
    expect(late.placebo.difference).toEqual({ kind: "absent", reason: "outsidePeriod" })
  })

  it("shows differences between medians in whole weeks alone, as every quantile", async () => {
    const median = byOtherStatistics["M2 by the median"] ?? uif("varighed")
    const { unweighted, withoutParticipant, withoutComparison } = await robustness(engine, median)
    const ends = [withoutParticipant, withoutComparison].flatMap((range) =>
      range.kind === "range" ? [range.low, range.high] : [],
    )
    const values = unweighted.kind === "value" ? [unweighted.value, ...ends] : ends
    expect(values.length).toBeGreaterThan(2)
    expect(values.filter((value) => !Number.isInteger(value))).toEqual([])
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

  it("lets lines diverge by their size alone where too few municipalities give an interval", async () => {
    const few = { comparisonRule: "chosen", comparisonChosen: [101, 147, 155] } as const
    const { criterion } = uif("andel")
    const sensitive = { ...criterion, smallestRelevantChange: 1e-9 }
    expect((await robustness(engine, uif("andel", few))).placebo.difference).toMatchObject({ kind: "value" })
    expect((await robustness(engine, uif("andel", { ...few, criterion: sensitive }))).linesBefore).toBe("diverge")
    const lenient = { ...criterion, smallestRelevantChange: 1 }
    expect((await robustness(engine, uif("andel", { ...few, criterion: lenient }))).linesBefore).toBe("unknown")
  })

  it("tells a median left out in whole weeks", async () => {
    const { withoutComparison } = await robustness(engine, byOtherStatistics["M2 by the median"] ?? uif("varighed"))
    if (withoutComparison.kind === "absent") throw new Error("no range")
    expect([withoutComparison.low, withoutComparison.high].map((weeks) => weeks % 1)).toEqual([0, 0])
  })
})

describe("with a participant that is hidden", () => {
  let small: Engine
  beforeAll(async () => {
    small = await emptyEngine()
    const many = (municipality: number, benefit: string, count: number) =>
      Array.from(
        { length: count },
        (_, n) => [`${municipality}${benefit}${n}`, municipality, benefit, "2015-02-01", null] as const,
      )
    await modelOf(
      small,
      {
        spell: [
          early,
          ...[151, 101, 147, 155].flatMap((code) => [...many(code, LY, 10), ...many(code, FJ, 10)]),
          ...many(157, LY, 2),
          ...many(157, FJ, 6),
          ...many(165, LY, 2),
          ...many(165, FJ, 6),
        ],
      },
      "2020-12-31",
    )
  })
  const comparison = { comparisonRule: "chosen", comparisonChosen: [101, 147, 155] } as const

  it("does not tell of it by leaving the others out", async () => {
    const { withoutParticipant, withoutComparison, randomisation } = await robustness(
      small,
      uif("andel", { project: [151, 157], ...comparison }),
    )
    expect(withoutParticipant).toEqual({ kind: "absent", reason: "hidden" })
    expect(withoutComparison).toMatchObject({ kind: "range", municipalities: 3 })
    expect(randomisation).toEqual({ kind: "absent", reason: "hidden" })
  })

  it("counts in the randomisation test those that it draws from", async () => {
    const own = await robustness(small, uif("andel", { project: [151, 157, 165], ...comparison, threshold: 3 }))
    expect(own.withoutParticipant).toMatchObject({ kind: "range", municipalities: 1 })
    const shown = { changes: [0.1, 0.2, 0.3], weights: [1, 1, 1], variances: [1, 1, 1] }
    expect(randomisationTest(shown, { ...shown, changes: [0, 0.4, 0.1] }, 0)).toMatchObject({
      participants: 3,
      municipalities: 6,
    })
  })
})
