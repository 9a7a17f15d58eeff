import { beforeAll, describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import type { GroupStatus, RunningStatus } from "../../src/domain/company-effort-result"
import type { Estimate } from "../../src/domain/estimate"
import { wholeGroup } from "../../src/domain/milestones"
import type { MeasureRequest, SeriesResult } from "../../src/domain/result"
import type { CompanyOrientedCriterion } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { rollOut } from "../../src/measures/roll-out"
import { runningStatus } from "../../src/measures/running-status"
import { emptyEngine } from "../support/canonical"
import { early, type Given, modelOf } from "../support/given"
import { stv, stvScheme } from "../support/requests"

const march = monthOf("2018-03")
const ready = { visitation: "aktivitetsparat" } as const

/**
 * In March 2018, of persons on kontanthjælp and in ressourceforløb: Frederiksberg 10 and 6, Ballerup 8 and 0, Brøndby 5.
 * In company-oriented effort 5 and 3 in Frederiksberg, 2 in Ballerup, none in Brøndby; nobody has hours.
 * Taking part: all in Frederiksberg from January, two in Ballerup.
 */
const people = [
  { code: 147, benefit: "kontanthjaelp", persons: 10, inCompany: 5, takePart: 10 },
  { code: 147, benefit: "ressourceforloeb", persons: 6, inCompany: 3, takePart: 0 },
  { code: 151, benefit: "kontanthjaelp", persons: 8, inCompany: 2, takePart: 2 },
  { code: 153, benefit: "kontanthjaelp", persons: 5, inCompany: 0, takePart: 0 },
].flatMap(({ code, benefit, persons, inCompany, takePart }) =>
  Array.from({ length: persons }, (_, index) => ({
    id: `${code}-${benefit}-${index}`,
    code,
    benefit,
    inCompany: index < inCompany,
    takesPart: index < takePart,
  })),
)
const given: Given = {
  spell: [
    early,
    ...people.map(({ id, code, benefit }) => [id, code, benefit, "2017-06-01", "2018-12-31", ready] as const),
  ],
  activity: [
    ["early", "virksomhedspraktik", "2017-01-02", "2017-01-03"],
    ...people
      .filter(({ inCompany }) => inCompany)
      .map(({ id }) => [id, "virksomhedspraktik", "2018-03-10", "2018-03-12"] as const),
  ],
  participation: people
    .filter(({ takesPart }) => takesPart)
    .map(({ id }) => [id, "stv", "2018-01-15", "2018-03-02"] as const),
  hours: [
    ["early", march - 14, 1, "ordinaer"],
    ["early", march + 9, 1, "ordinaer"],
  ],
}

let engine: Engine
let request: MeasureRequest<CompanyOrientedCriterion>
beforeAll(async () => {
  engine = await emptyEngine()
  const { data } = await modelOf(engine, given, "2018-12-31")
  const criterion = wholeGroup(stvScheme)
  if (criterion === null) throw new Error("STV has no target group")
  request = { ...stv("aktivitetsparate"), criterion, project: [147, 151, 153], data }
})

const written = (estimate: Estimate | undefined) => {
  if (estimate === undefined) return "none"
  return estimate.kind === "value" ? estimate.value : estimate.reason
}
const inMarch = ({ series }: SeriesResult, name: string, area = "project") =>
  written(
    series.find((line) => line.name === name && line.area.kind === area)?.points.find((point) => point.month === march)
      ?.estimate,
  )
const groupOf = ({ groups }: RunningStatus, group: GroupStatus["group"]): GroupStatus => {
  const found = groups.find((status) => status.group === group)
  if (found === undefined) throw new Error(group)
  return found
}

describe("runningStatus(engine, request, month)", () => {
  it("counts all groups together and apart", async () => {
    const status = await runningStatus(engine, { ...request, threshold: 3 }, march)
    const together = groupOf(status, "together")
    expect(inMarch(together.counts, "persons")).toBe(29)
    expect(inMarch(together.counts, "companyOriented")).toBe(10)
    expect(inMarch(together.counts, "ordinaryHours")).toBe(0)
    expect(inMarch(together.shares, "companyOriented")).toBeCloseTo(10 / 29, 12)
    const ready = groupOf(status, "activityReady")
    expect(inMarch(ready.counts, "persons")).toBe(23)
    expect(inMarch(ready.shares, "companyOriented")).toBeCloseTo(7 / 23, 12)
    expect(inMarch(groupOf(status, "resourceProgramme").shares, "companyOriented")).toBe(0.5)
  })

  it("hides both groups where the larger would tell the smaller, number and share alike", async () => {
    // With k = 5 the three in ressourceforløb are hidden, and so are the seven of the ten others.
    const status = await runningStatus(engine, request, march)
    expect(inMarch(groupOf(status, "together").counts, "companyOriented")).toBe(10)
    for (const group of ["activityReady", "resourceProgramme"] as const) {
      expect(inMarch(groupOf(status, group).counts, "companyOriented")).toBe("hidden")
      expect(inMarch(groupOf(status, group).shares, "companyOriented")).toBe("hidden")
      expect(inMarch(groupOf(status, group).counts, "ordinaryHours")).toBe(0)
    }
  })

  it("hides so many municipalities that the total tells no small number", async () => {
    const { municipalities } = await runningStatus(engine, request, march)
    const column = (pick: "persons" | "companyOriented" | "companyOrientedShare" | "ordinaryHours") =>
      municipalities.map((row) => written(row[pick]))
    expect(column("persons")).toEqual([16, 8, 5])
    // Ballerup's two are small; Brøndby's none and Frederiksberg's eight would leave them to be read off 10.
    expect(column("companyOriented")).toEqual(["hidden", "hidden", "hidden"])
    expect(column("companyOrientedShare")).toEqual(["hidden", "hidden", "hidden"])
    expect(column("ordinaryHours")).toEqual([0, 0, 0])
  })

  it("says nothing without a file of offers or hours", async () => {
    const { activity, ...ends } = request.data.ends
    expect(activity).toBeDefined()
    const status = await runningStatus(engine, { ...request, data: { ...request.data, ends } }, march)
    expect(status.groups).toEqual([])
  })
})

describe("rollOut(engine, request, month)", () => {
  it("gives the part of the month's bruttomålgruppe that takes part, and that has so far", async () => {
    const result = await rollOut(engine, { ...request, threshold: 3 }, march)
    if (result.kind === "absent") throw new Error(result.reason)
    expect(inMarch(result.shares, "rollOutReached")).toBeCloseTo(12 / 29, 12)
    expect(inMarch(result.shares, "rollOutRunning")).toBeCloseTo(12 / 29, 12)
    const april = await rollOut(engine, { ...request, threshold: 3 }, march + 1)
    if (april.kind === "absent") throw new Error(april.reason)
    const [, running] = april.shares.series
    expect(written(running?.points.find(({ month }) => month === march + 1)?.estimate)).toBe(0)
    expect(april.shares.series.every(({ area }) => area.kind === "project")).toBe(true)
  })

  it("dates a municipality's beginning by the first month with k persons", async () => {
    const result = await rollOut(engine, { ...request, threshold: 5 }, march)
    if (result.kind === "absent") throw new Error(result.reason)
    expect(result.municipalities.map(({ begun }) => begun)).toEqual([monthOf("2018-01"), null, null])
    // Ballerup's two are hidden, and with them those that would tell them.
    expect(result.municipalities.map(({ reached }) => written(reached))).toEqual(["hidden", "hidden", "hidden"])
  })

  it("is absent where nobody takes part", async () => {
    const other = {
      ...request,
      scheme: { ...stvScheme, id: "andet", name: { da: "A", en: "A" }, shortName: { da: "A", en: "A" } },
    }
    expect(await rollOut(engine, other, march)).toEqual({ kind: "absent", reason: "tableMissing" })
  })
})
