import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import type { MeasureRequest } from "../../src/domain/result"
import { criterionResult } from "../../src/measures/criterion-result"
import { measuredAreas } from "../../src/measures/measured-areas"
import { municipalDifferences } from "../../src/measures/municipal-differences"
import { windowsOf } from "../../src/measures/request-parameters"
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

describe.each(Object.entries(requests))("municipalDifferences(engine, request) of %s", (_, request) => {
  it("shows each municipality's own level beside the one drawn towards the common level", async () => {
    const { municipalities, tau, k, funnel, centre } = await municipalDifferences(engine, request)
    const { areas } = await criterionResult(engine, request)
    if (centre.kind !== "value") throw new Error("no centre")
    expect(k).toBeGreaterThan(20)
    for (const { municipality, raw, shrunken, rank } of municipalities.slice(0, 20)) {
      const own = areas.find(({ area }) => area.kind === "municipality" && area.code === municipality)
      expect(raw).toEqual(own?.result)
      if (raw.kind === "absent" || shrunken.kind === "absent" || rank.kind === "absent") continue
      if (tau === 0) expect(new Set(municipalities.map((each) => JSON.stringify(each.shrunken))).size).toBeLessThan(4)
      expect(rank.interval.low).toBeLessThanOrEqual(rank.interval.high)
      expect(rank.interval.high).toBeLessThanOrEqual(98)
    }
    const [widest, narrowest] = [funnel[0], funnel.at(-1)]
    if (widest === undefined || narrowest === undefined) throw new Error("no funnel")
    expect(widest.inner.high - widest.inner.low).toBeGreaterThan(narrowest.inner.high - narrowest.inner.low)
    expect(widest.outerWithTau.high).toBeGreaterThanOrEqual(widest.outer.high)
    expect((widest.inner.high + widest.inner.low) / 2).toBeCloseTo(centre.value, 10)
  })
})

describe("municipalDifferences(engine, request)", () => {
  it("has the level of everyone together as its centre, and the variance of the measure", async () => {
    const request = uif("andel")
    const { centre } = await municipalDifferences(engine, request)
    const [row] = await engine.query(
      `select count(*) filter (where not is_fleksjob) / count(*) as share
       from (
           select unnest(range(greatest(first_month, $first::integer), least(last_month, $last::integer) + 1)), is_fleksjob
           from fleks_status where municipality in (select municipality from place)
       )`,
      { ...windowsOf(request).result?.months },
    )
    expect(centre.kind === "value" ? centre.value : null).toBeCloseTo(Number(row?.share), 12)
    const measured = await measuredAreas(
      engine,
      request,
      windowsOf(request).result?.months ?? { first: 0, last: 0 },
      {},
    )
    const one = measured.areas.get("101")
    if (one?.result.estimate.kind !== "value") throw new Error("no level")
    expect(one.resultVariance).toBeGreaterThan(0)
  })

  it("shows medians in whole weeks alone, as every quantile", async () => {
    const { criterion } = uif("varighed")
    const median = uif("varighed", { criterion: { ...criterion, statistic: "median" } })
    const { unit, centre, municipalities } = await municipalDifferences(engine, median)
    expect(unit).toBe("wholeWeeks")
    const values = [centre, ...municipalities.flatMap(({ raw, shrunken }) => [raw, shrunken])].flatMap((estimate) =>
      estimate.kind === "value" ? [estimate.value] : [],
    )
    expect(values.length).toBeGreaterThan(40)
    expect(values.filter((value) => !Number.isInteger(value))).toEqual([])
  })

  it("gives no place and no drawn level to a municipality that is hidden or too small", async () => {
    const few = uif("andel", { filter: { traits: [], age: { from: 60, to: 64 } }, threshold: 10 })
    const { municipalities } = await municipalDifferences(engine, few)
    const hidden = municipalities.filter(({ raw }) => raw.kind === "absent")
    expect(hidden.length).toBeGreaterThan(0)
    for (const { rank, shrunken } of hidden) expect([rank.kind, shrunken.kind]).toEqual(["absent", "absent"])
  })
})

describe("municipalDifferences(engine, request) of medians", () => {
  it("are told in whole weeks", async () => {
    const { criterion } = uif("varighed")
    const request = uif("varighed", { criterion: { ...criterion, statistic: "median" } })
    const { centre, municipalities } = await municipalDifferences(engine, request)
    const shown = [centre, ...municipalities.flatMap(({ raw, shrunken }) => [raw, shrunken])]
    const weeks = shown.flatMap((estimate) => (estimate.kind === "value" ? [estimate.value] : []))
    expect(weeks.length).toBeGreaterThan(20)
    expect(weeks.filter((week) => !Number.isInteger(week))).toEqual([])
  })
})
