import { beforeAll, describe, expect, it } from "vitest"
import { firstDay } from "../../src/domain/calendar"
import type { DurationChoice, SpellSet } from "../../src/domain/duration"
import type { Estimate } from "../../src/domain/estimate"
import type { Engine } from "../../src/engine/engine"
import { staysOfRequest } from "../../src/measures/duration"
import { type DurationStudy, durationStudy } from "../../src/measures/duration-study"
import { dayNumber } from "../../src/measures/period-sample"
import { areaGroups } from "../../src/measures/spell-group"
import { difference, ratio, relativeDevelopment } from "../../src/statistics/compare"
import { lifeTable, truncate } from "../../src/statistics/life-table"
import { logRank } from "../../src/statistics/log-rank"
import { cumulativeIncidence, curveAt } from "../../src/statistics/product-limit"
import { restrictedMeanByPerson, signedVariance } from "../../src/statistics/restricted-mean"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { uif } from "../support/requests"

const request = uif("varighed")
const everything: DurationChoice = { sample: "period", split: null }
let engine: Engine
let study: DurationStudy
beforeAll(async () => {
  engine = await emptyEngine()
  await mediumCountry(engine)
  study = await durationStudy(engine, request, everything)
})

const named = ({ area, window, group }: SpellSet) =>
  [area.kind, window, ...(group === undefined ? [] : [group])].join(" ")
const valueOf = (estimate: Estimate | undefined) => {
  if (estimate?.kind !== "value") throw new Error(`absent: ${estimate?.reason ?? "missing"}`)
  return estimate
}
const rowsOf = async (name: string) => {
  const stays = await staysOfRequest(engine, request, {})
  return areaGroups(request, stays, "period").find((group) => named(group) === name)?.rows ?? []
}
const incidence = async (name: string, weeks: number) => {
  const point = curveAt(cumulativeIncidence(truncate(lifeTable(await rowsOf(name)), 5), 1), weeks * 7)
  if (point.kind === "absent") throw new Error("absent")
  return point
}

describe("durationStudy(engine, request, choice)", () => {
  it("tells of project and comparison before and during, and of nobody else", () => {
    const sets = ["project baseline", "comparison baseline", "project result", "comparison result"]
    expect(study.details.map(named)).toEqual(sets)
    expect(study.curves.map(({ kind, ...set }) => `${named(set)} ${kind}`)).toEqual(
      sets.flatMap((set) => ["toFleksjob", "otherExit", "remaining"].map((kind) => `${set} ${kind}`)),
    )
  })

  it("parts the spells into those completed and those that are not", () => {
    for (const { spells, completed, censored } of study.details) {
      expect(valueOf(completed).value + valueOf(censored).value).toBe(valueOf(spells).value)
    }
  })

  it("reads the quartiles of the curve in rising order, each within its limits", () => {
    for (const { lowerQuartile, median, upperQuartile } of study.details) {
      const three = [lowerQuartile, median, upperQuartile].map(valueOf)
      expect(three.map(({ value }) => value)).toEqual(three.map(({ value }) => value).toSorted((a, b) => a - b))
      for (const { value, interval } of three) {
        if (interval.kind === "absent") throw new Error("absent")
        expect(interval.low <= value && value <= interval.high).toBe(true)
      }
    }
  })

  it("holds the sides and the windows against each other", async () => {
    expect(study.comparisons.map(({ first, second }) => `${named(first)} → ${named(second)}`)).toEqual([
      "project baseline → project result",
      "comparison baseline → comparison result",
      "comparison baseline → project baseline",
      "comparison result → project result",
    ])
    const [own] = study.comparisons
    const [f1, f2] = [await incidence("project baseline", 26), await incidence("project result", 26)]
    const within = own?.fleksjobWithin.find(({ weeks }) => weeks === 26)
    expect(within?.difference).toEqual(difference(f2, f1))
    const quotient = ratio(f2, f1)
    if (quotient.kind === "absent") throw new Error("absent")
    expect(valueOf(within?.relative).value).toBeCloseTo(quotient.value - 1, 12)

    const test = logRank(await rowsOf("project result"), await rowsOf("project baseline"))
    if (test.kind === "absent") throw new Error("absent")
    expect(valueOf(own?.logRank.statistic).value).toBe(test.statistic)
    expect(valueOf(own?.logRank.p).value).toBeGreaterThan(0)
  })

  it("counts persons who are in both windows once in the difference of restricted means", async () => {
    const own = study.comparisons[0]?.restrictedMean.find(({ weeks }) => weeks === 104)
    const [before, after] = [await rowsOf("project baseline"), await rowsOf("project result")].map((rows) =>
      restrictedMeanByPerson(rows, 728, 5),
    )
    if (before?.kind !== "value" || after?.kind !== "value") throw new Error("absent")
    const variance = signedVariance([
      { influence: after.influence, sign: 1 },
      { influence: before.influence, sign: -1 },
    ])
    const { value, interval } = valueOf(own?.difference)
    expect(value).toBeCloseTo((after.value - before.value) / 7, 10)
    if (interval.kind === "absent") throw new Error("absent")
    expect((interval.high - interval.low) / 2).toBeCloseTo((1.959963984540054 * Math.sqrt(variance)) / 7, 10)
  })

  it("gives the development relative to the comparison's, as what it lies above 1", async () => {
    const cells = ["project result", "project baseline", "comparison result", "comparison baseline"]
    const [t2, t1, c2, c1] = await Promise.all(cells.map((cell) => incidence(cell, 8)))
    if (!t2 || !t1 || !c2 || !c1) throw new Error("a cell is missing")
    const expected = relativeDevelopment(t2, t1, c2, c1)
    if (expected.kind === "absent" || expected.interval.kind === "absent") throw new Error("absent")
    const { value, interval } = valueOf(study.relative.find(({ weeks }) => weeks === 8)?.estimate)
    expect(value).toBeCloseTo(expected.value - 1, 12)
    expect(interval).toEqual({ kind: "interval", low: expected.interval.low - 1, high: expected.interval.high - 1 })
  })

  it("divides the project's spells of the result window by a background variable", async () => {
    const split = { kind: "trait", name: "sex", values: ["kvinde", "mand"] } as const
    const { details, comparisons, relative } = await durationStudy(engine, request, { sample: "period", split })
    expect(details.map(named)).toEqual(["project result kvinde", "project result mand"])
    expect(comparisons.map(({ first, second }) => `${named(first)} → ${named(second)}`)).toEqual([
      "project result kvinde → project result mand",
    ])
    expect(relative).toEqual([])
    const whole = valueOf(study.details.find((set) => named(set) === "project result")?.persons).value
    const sum = details.reduce((total, { persons }) => total + valueOf(persons).value, 0)
    expect(sum).toBeLessThan(whole) // some have no sex in the file
    expect(sum).toBeGreaterThan(50)
  })

  it("divides by the age at the spell's start, and holds many groups against the largest", async () => {
    const { details, comparisons } = await durationStudy(engine, request, { sample: "period", split: { kind: "age" } })
    expect(details.length).toBeGreaterThan(2)
    const sizes = details.map(({ persons }) => valueOf(persons).value)
    if (details.length <= 4) expect(comparisons).toHaveLength((details.length * (details.length - 1)) / 2)
    else {
      const largest = details[sizes.indexOf(Math.max(...sizes))]
      expect(new Set(comparisons.map(({ first }) => first.group))).toEqual(new Set([largest?.group]))
      expect(comparisons).toHaveLength(details.length - 1)
    }
  })

  it("follows the spells that begin in the result window past it, and those of the baseline to the intervention", async () => {
    const stays = await staysOfRequest(engine, request, {})
    const groups = areaGroups(request, stays, "flow")
    const startOf = new Map(stays.map(({ person, spell, spellStart }) => [person * 10_000 + spell, spellStart]))
    const intervention = dayNumber(firstDay(request.scheme.intervention.first))
    const latest = (name: string) =>
      Math.max(
        ...(groups.find((group) => named(group) === name)?.rows ?? []).map(
          ({ spell, exit }) => (startOf.get(spell) ?? 0) + exit,
        ),
      )
    expect(latest("project baseline")).toBe(intervention)
    expect(latest("comparison baseline")).toBe(intervention)
    expect(latest("project result")).toBe(dayNumber("2020-12-03"))
    const flow = await durationStudy(engine, request, { sample: "flow", split: null })
    const [before] = flow.details
    expect(before?.restrictedMean104).toEqual({ kind: "absent", reason: "curveTooShort" })
    expect(valueOf(before?.fleksjobWithin[0]?.estimate).value).toBeGreaterThan(0)
  })
})
