import { readFileSync } from "node:fs"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { readTruth } from "../../data/demo/make"
import { monthOf } from "../../src/domain/calendar"
import type { Estimate } from "../../src/domain/estimate"
import type { Told } from "../../src/domain/fleksjob-effort"
import type { SeriesResult } from "../../src/domain/result"
import type { Engine } from "../../src/engine/engine"
import { effortCaseload } from "../../src/measures/effort-caseload"
import { effortContacts } from "../../src/measures/effort-contacts"
import { targetGroups } from "../../src/measures/effort-groups"
import { meetingStudy } from "../../src/measures/effort-meeting"
import { effortPhases } from "../../src/measures/effort-phases"
import { effortReach } from "../../src/measures/effort-reach"
import type { EffortRequest } from "../../src/measures/effort-request"
import { effortStock } from "../../src/measures/effort-stock"
import { quantileType7 } from "../../src/statistics/quantiles"
import { emptyEngine } from "../support/canonical"
import { fleksDemo } from "../support/demo"
import { firstRound, FleksjobOracle } from "../support/fleksjob-oracle"
import { uif } from "../support/requests"

const folder = path.resolve(import.meta.dirname, "../../data/demo")
const truth = (JSON.parse(readFileSync(path.join(folder, "truth.json"), "utf8")) as ReturnType<typeof readTruth>)
  .fleksjobEffort

let engine: Engine
let request: EffortRequest
// From the demo's Parquet files by native DuckDB, with none of the product's queries.
let independent: FleksjobOracle
beforeAll(async () => {
  engine = await emptyEngine()
  const { data } = await fleksDemo(engine, ["event", "participation", "population"])
  request = uif("andel", { data })
  independent = await FleksjobOracle.open(firstRound)
}, 240_000)
afterAll(async () => {
  await engine.close()
  independent.close()
})

const truthOf = (name: string, area: string): number => {
  const value = truth[name]?.[area]
  if (value === undefined) throw new Error(`no truth: ${name}, ${area}`)
  return value
}
const valueOf = (estimate: Estimate | undefined): number => {
  if (estimate?.kind !== "value") throw new Error(`no number: ${estimate?.reason ?? "none"}`)
  return estimate.value
}
/** How many standard errors an estimate lies from the truth, by the width of its own interval. */
const distance = (estimate: Estimate | undefined, is: number): number => {
  if (estimate?.kind !== "value" || estimate.interval.kind !== "interval") return Number.NaN
  const { low, high } = estimate.interval
  return Math.abs(estimate.value - is) / ((high - low) / (2 * 1.96))
}
const at = ({ series }: SeriesResult, name: string, month: string): number =>
  valueOf(
    series
      .find((line) => line.name === name && line.area.kind === "project")
      ?.points.find((point) => point.month === monthOf(month))?.estimate,
  )
function told<T>(found: Told<T>): T {
  if (found.kind === "absent") throw new Error(found.reason)
  return found
}

const windows = [
  { area: "scheme", kind: "project", time: "before", window: "baseline", from: "2018-04-01", to: "2019-04-01" },
  { area: "scheme", kind: "project", time: "during", window: "result", from: "2019-04-01", to: "2020-10-01" },
  { area: "rest", kind: "comparison", time: "before", window: "baseline", from: "2018-04-01", to: "2019-04-01" },
  { area: "rest", kind: "comparison", time: "during", window: "result", from: "2019-04-01", to: "2020-10-01" },
] as const

describe("the demo's stock and target groups", () => {
  it("are those that native DuckDB counts", async () => {
    const stock = await effortStock(engine, request)
    const groups = await targetGroups(engine, request)
    for (const [month, day] of [
      ["2019-03", "2019-03-31"],
      ["2020-09", "2020-09-30"],
    ] as const) {
      const expected = await independent.stock(day)
      expect(at(stock.persons, "inFleksjob", month)).toBe(expected.inFleksjob)
      expect(at(stock.persons, "inFewHours", month)).toBe(expected.inFewHours)
      expect(at(stock.persons, "onBenefit", month)).toBe(expected.onBenefit)
      expect(at(stock.shares, "onBenefit", month)).toBeCloseTo(
        expected.onBenefit / (await independent.residents(day)),
        12,
      )
      expect(at(groups.persons, "beforeMeeting", month)).toBe(await independent.beforeMeeting(day))
    }
    const last = await independent.stock("2020-09-30")
    expect(at(groups.takingPart, "onBenefit", "2020-09")).toBeCloseTo(last.takingPart / last.onBenefit, 12)
    const september = await independent.fullTimeOnBenefit("2020-09-01", "2020-10-01")
    expect(at(stock.fullTime, "onBenefit", "2020-09")).toBeCloseTo(september, 8)
  })
})

describe("the demo's phases", () => {
  it("hold whom native DuckDB counts, and are followed by what it finds", async () => {
    const phases = told(await effortPhases(engine, request))
    const counted = await independent.phases("2020-09-30")
    const month = phases.months.find((one) => one.month === monthOf("2020-09"))
    expect(Object.fromEntries(phases.phases.map((name, index) => [name, valueOf(month?.byPhase[index])]))).toEqual({
      ...Object.fromEntries(phases.phases.map((name) => [name, 0])),
      ...counted,
    })
    for (const row of phases.transitions) {
      const expected = await independent.after(row.phase)
      expect([row.phase, valueOf(row.persons), valueOf(row.left), valueOf(row.running)]).toEqual([
        row.phase,
        expected.persons,
        expected.left,
        expected.running,
      ])
      expect(row.next.map(valueOf)).toEqual(phases.phases.map((name) => expected.next[name] ?? 0))
    }
  })

  it("are followed by each other as often as the truth says", async () => {
    const { transitions } = told(await effortPhases(engine, request))
    const [first, second] = transitions
    const off = (part: number, all: number, is: number) => Math.abs(part / all - is) / Math.sqrt((is * (1 - is)) / all)
    const [, toSecond, toThird] = (first?.next ?? []).map(valueOf)
    if (toSecond === undefined || toThird === undefined) throw new Error("no transitions")
    expect(off(toSecond, toSecond + toThird, truthOf("moved", "phase 2 after 1"))).toBeLessThan(4)
    const third = valueOf(second?.next[2])
    expect(off(third, third + valueOf(second?.left), truthOf("moved", "phase 3 after 2"))).toBeLessThan(4)
  })
})

describe("the demo's samtaler", () => {
  it("come as often as native DuckDB counts, and as the truth says within four standard errors", async () => {
    const { levels } = told(await effortContacts(engine, request))
    for (const { area, kind, time, window, from, to } of windows) {
      const level = levels.find((one) => one.area.kind === kind && one.window === window)
      const expected = await independent.talks(area === "scheme", from, to)
      expect(valueOf(level?.persons)).toBe(expected.persons)
      expect(valueOf(level?.met)).toBeCloseTo(expected.met, 12)
      expect(valueOf(level?.rate)).toBeCloseTo(expected.rate, 8)
      expect(distance(level?.rate, truthOf("talks_a_month", `${area} ${time}`)), `${area} ${time}`).toBeLessThan(4)
    }
  })
})

describe("the demo's caseworkers", () => {
  it("have as many citizens as native DuckDB counts, and about as many as the truth says", async () => {
    const { levels } = told(await effortCaseload(engine, request))
    for (const { area, kind, time, window } of windows) {
      const level = levels.find((one) => one.area.kind === kind && one.window === window)
      const loads = await independent.caseloads(area === "scheme", window === "baseline" ? "2019-03-31" : "2020-09-30")
      expect(valueOf(level?.caseworkers)).toBe(loads.length)
      expect(valueOf(level?.persons)).toBe(loads.reduce((sum, load) => sum + load, 0))
      // Quantiles are shown in whole numbers.
      const median = quantileType7(loads, 0.5)
      expect(valueOf(level?.median)).toBe(median.kind === "value" ? Math.round(median.value) : null)
      // Not everyone has had a samtale yet; whole caseworkers are aimed at each municipality's expected stock.
      const aim = truthOf("caseload", `${area} ${time}`)
      expect(Math.abs(valueOf(level?.mean) / aim - 1), `${area} ${time}`).toBeLessThan(0.15)
    }
  })
})

describe("the demo's participants", () => {
  it("are the part of those on ledighedsydelse that the truth says, by anciennitet", async () => {
    const scheme = {
      ...request.scheme,
      intervention: { ...request.scheme.intervention, last: monthOf("2019-06") },
    }
    const { month, rows } = told(await effortReach(engine, { ...request, scheme }))
    expect(month).toBe(monthOf("2019-06"))
    const bands = ["0 weeks", "13 weeks", "26 weeks", "52 weeks", "104 weeks"]
    for (const [band, name] of bands.entries()) {
      const share = rows.find((one) => one.band === band)?.share
      expect(distance(share, truthOf("reach_2019_06_30", name)), name).toBeLessThan(4)
    }
  })
})

describe("the demo's time from the meeting to a fleksjob", () => {
  it("is what native DuckDB computes, and what the truth says within four standard errors", async () => {
    const { levels } = told(await meetingStudy(engine, request))
    for (const { area, kind, time, window, from, to } of windows) {
      const level = levels.find((one) => one.area.kind === kind && one.window === window)
      const expected = await independent.meetings(area === "scheme", from, to)
      expect(valueOf(level?.persons)).toBe(expected.persons)
      expect(valueOf(level?.arrived)).toBe(expected.fleksjob)
      const within = level?.within.find(({ weeks }) => weeks === 8)?.estimate
      expect(valueOf(within)).toBeCloseTo(expected.within8, 8)
      expect(distance(within, truthOf("fleksjob_8_weeks", `${area} ${time}`)), `${area} ${time}`).toBeLessThan(4)
    }
  })
})
