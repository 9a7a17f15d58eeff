import { beforeAll, describe, expect, it } from "vitest"
import type { Estimate } from "../../src/domain/estimate"
import type { Engine } from "../../src/engine/engine"
import { effortCaseload } from "../../src/measures/effort-caseload"
import { effortContacts } from "../../src/measures/effort-contacts"
import { targetGroups } from "../../src/measures/effort-groups"
import { meetingStudy } from "../../src/measures/effort-meeting"
import { effortPhases } from "../../src/measures/effort-phases"
import { effortReach } from "../../src/measures/effort-reach"
import type { EffortRequest } from "../../src/measures/effort-request"
import { effortStock } from "../../src/measures/effort-stock"
import { monthOf } from "../../src/domain/calendar"
import { emptyEngine } from "../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../support/given"
import { uif } from "../support/requests"

let engine: Engine
let request: EffortRequest
beforeAll(async () => {
  engine = await emptyEngine()
})

const people = (prefix: string, count: number) => Array.from({ length: count }, (_, index) => `${prefix}${index}`)
const shown = (estimate: Estimate | undefined) => (estimate?.kind === "value" ? estimate.value : estimate?.reason)
const hidden = "hidden"

/** Twelve in Ballerup and ten in Brøndby on ledighedsydelse since January 2019; four of Ballerup's since 2020. */
const given: Given = {
  spell: [
    early,
    ...people("old", 8).map((person) => [person, 151, LY, "2019-01-01", null] as const),
    ...people("new", 4).map((person) => [person, 151, LY, "2020-07-01", null] as const),
    ...people("other", 10).map((person) => [person, 153, LY, "2019-01-01", null] as const),
    ...people("work", 6).map((person) => [person, 151, FJ, "2019-05-01", null, { minutes: 480 }] as const),
    ["end", 101, "kontanthjaelp", "2020-12-31", null],
  ],
  event: [
    ...people("old", 8).map(
      (person) => [person, "samtale", "2019-05-10", { municipality: 151, caseworker: "s" }] as const,
    ),
    ...people("old", 8).map(
      (person) => [person, "samtale", "2019-03-10", { municipality: 151, caseworker: "s" }] as const,
    ),
    ...people("work", 6).map((person) => [person, "rehabiliteringsteam", "2019-04-10", { municipality: 151 }] as const),
    ["end", "jobmaal", "2020-12-31"],
  ],
  participation: [
    ...people("old", 6).map((person) => [person, "uif2-1", "2019-04-01", "2020-10-01", "2. Ledighedsydelse"] as const),
    ...people("work", 6).map((person) => [person, "uif2-1", "2019-04-01", "2019-05-01", "1. Før"] as const),
    ...people("work", 5).map((person) => [person, "uif2-1", "2019-05-01", "2020-10-01", "3. Fleksjob"] as const),
  ],
  population: [[151, "2019-01-01", "befolkning_16_66", 1000]],
}

beforeAll(async () => {
  const model = await modelOf(engine, given)
  request = uif("andel", { project: [151], data: model.data, comparisonRule: "chosen", comparisonChosen: [153] })
})

describe("the stock", () => {
  it("counts persons, full-time persons and their share of all citizens", async () => {
    const { persons, fullTime, shares } = await effortStock(engine, request)
    const at = (result: typeof persons, name: string, month: string) =>
      shown(
        result.series
          .find((line) => line.name === name && line.area.kind === "project")
          ?.points.find((point) => point.month === monthOf(month))?.estimate,
      )
    expect(at(persons, "onBenefit", "2020-07")).toBe(12)
    expect(at(fullTime, "inFleksjob", "2019-05")).toBeCloseTo(6, 10)
    expect(at(shares, "onBenefit", "2020-07")).toBe(0.012)
  })
})

describe("the target groups", () => {
  it("say how many there are and what part takes part, and what the files do not tell", async () => {
    const { persons, takingPart } = await targetGroups(engine, request)
    const last = (result: typeof persons, name: string) =>
      shown(
        result.series.find((line) => line.name === name)?.points.find(({ month }) => month === monthOf("2020-09"))
          ?.estimate,
      )
    expect(last(persons, "beforeMeeting")).toBe("tableMissing")
    expect(last(persons, "onBenefit")).toBe(12)
    expect(last(takingPart, "onBenefit")).toBe(0.5)
    expect(last(persons, "fewHours")).toBe(6)
    expect(last(takingPart, "fewHours")).toBe(hidden) // five of six
  })
})

describe("reach by anciennitet", () => {
  it("hides a small band and so much more that the total does not tell it", async () => {
    const reach = await effortReach(engine, request)
    if (reach.kind === "absent") throw new Error(reach.reason)
    // 8 of 52-103 weeks, 2 of them outside; 4 of 13 weeks: both are hidden, all of them (12, 6 of them) are not.
    expect(reach.rows.map(({ band, persons, share }) => [band, shown(persons), shown(share)])).toEqual([
      [0, "noPopulation", "noPopulation"],
      [1, hidden, hidden],
      [2, "noPopulation", "noPopulation"],
      [3, hidden, hidden],
      [4, "noPopulation", "noPopulation"],
      [5, "noPopulation", "noPopulation"],
      [null, 12, 0.5],
    ])
  })
})

describe("phases", () => {
  it("hides the cells of a row with one person in it, and keeps the others", async () => {
    const phases = await effortPhases(engine, request)
    if (phases.kind === "absent") throw new Error(phases.reason)
    expect(phases.phases).toEqual(["1. Før", "2. Ledighedsydelse", "3. Fleksjob"])
    const rows = phases.transitions.map(({ persons, next, left, running }) =>
      [persons, ...next, left, running].map(shown),
    )
    expect(rows).toEqual([
      [6, 0, 0, hidden, hidden, 0], // five moved on, one left
      [6, 0, 0, 0, 0, 6],
      [5, 0, 0, 0, 0, 5],
    ])
    const month = phases.months.find((one) => one.month === monthOf("2019-06"))
    expect([shown(month?.persons), ...(month?.byPhase ?? []).map(shown)]).toEqual([11, 0, 6, 5])
  })
})

describe("samtaler", () => {
  it("are counted per person-month where the municipality delivers them", async () => {
    const contacts = await effortContacts(engine, request)
    if (contacts.kind === "absent") throw new Error(contacts.reason)
    const [before, during] = contacts.levels
    // Eight samtaler in March and eight in May, each in eight whole person-months; other months have none.
    expect(before).toMatchObject({ window: "baseline", rate: { value: 1 }, persons: { value: 8 } })
    expect(during).toMatchObject({ window: "result", rate: { value: 1 }, persons: { value: 8 } })
    expect(contacts.levels.slice(2).map(({ rate }) => shown(rate))).toEqual(["noPopulation", "noPopulation"])
    expect(contacts.delivering).toBe(1)
  })
})

describe("caseloads", () => {
  it("hide the quartiles of few caseworkers", async () => {
    const caseload = await effortCaseload(engine, request)
    if (caseload.kind === "absent") throw new Error(caseload.reason)
    expect(caseload.levels[0]).toMatchObject({
      caseworkers: { reason: hidden },
      mean: { reason: hidden },
      persons: { value: 8 },
    })
    expect(shown(caseload.levels[0]?.median)).toBe(hidden)
  })

  it("are not told of a month in which too few have a known caseworker", async () => {
    const caseload = await effortCaseload(engine, request)
    if (caseload.kind === "absent") throw new Error(caseload.reason)
    // In September 2020 nobody knows whose the four new ones are, of twelve.
    expect(caseload.levels[1]).toMatchObject({ window: "result", area: { kind: "project" } })
    for (const name of ["caseworkers", "persons", "mean", "median"] as const) {
      expect(shown(caseload.levels[1]?.[name])).toBe("outsidePeriod")
    }
  })
})

describe("the time from the meeting to a fleksjob", () => {
  it("follows those who wait in the window", async () => {
    const study = await meetingStudy(engine, request)
    if (study.kind === "absent") throw new Error(study.reason)
    const during = study.levels.find(({ area, window }) => area.kind === "project" && window === "result")
    // Six meetings on 10 April, six fleksjob 21 days after.
    expect(shown(during?.persons)).toBe(6)
    expect(during?.within.map(({ estimate }) => shown(estimate))).toEqual([1, 1, 1, 1])
    expect(study.levels.filter(({ window }) => window === "baseline").map(({ persons }) => shown(persons))).toEqual([
      "noPopulation",
      "noPopulation",
    ])
  })

  it("and all of it are absent where the files tell nothing", async () => {
    await modelOf(engine, { spell: given.spell ?? [] })
    for (const measure of [meetingStudy, effortContacts, effortReach]) {
      expect(await measure(engine, request)).toEqual({ kind: "absent", reason: "tableMissing" })
    }
    for (const measure of [effortCaseload, effortPhases]) {
      expect(await measure(engine, request)).toEqual({ kind: "absent", reason: "columnMissing" })
    }
  })
})
