import { beforeAll, describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import type { MunicipalPath } from "../../src/domain/milestone-result"
import { evenMilestones, wholeGroup } from "../../src/domain/milestones"
import type { MeasureRequest } from "../../src/domain/result"
import type { CompanyOrientedCriterion, Scheme } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { milestonePaths } from "../../src/measures/milestones"
import { emptyEngine } from "../support/canonical"
import { mediumCountry } from "../support/medium"
import { stv, stvScheme } from "../support/requests"

const scheme: Scheme = { ...stvScheme, milestones: [...evenMilestones(stvScheme)] }

let engine: Engine
let request: MeasureRequest<CompanyOrientedCriterion>
beforeAll(async () => {
  engine = await emptyEngine()
  const { data } = await mediumCountry(engine)
  const criterion = wholeGroup(scheme)
  if (criterion === null) throw new Error("STV has no target group")
  request = { ...stv("aktivitetsparate"), scheme, criterion, project: [147, 151, 741], data, threshold: 3 }
}, 60_000)

const endsOf = (day: string) => ({
  ...request.data,
  lastDay: day,
  ends: { spell: day, activity: day, wage_hours: day },
})

describe("milestonePaths(engine, request)", () => {
  let paths: readonly MunicipalPath[]
  beforeAll(async () => {
    paths = await milestonePaths(engine, request)
  })

  it("gives a point for every month from the third of the intervention to the project's end", () => {
    for (const { points } of paths) {
      expect(points.map(({ month }) => month)).toEqual(
        Array.from({ length: 22 }, (_, index) => monthOf("2017-03") + index),
      )
    }
  })

  it("judges a milestone by the very gain that the path shows then", () => {
    let compared = 0
    for (const { points, marks } of paths) {
      expect(marks.map(({ milestone }) => milestone?.date ?? "ambition")).toEqual([
        "2017-06-30",
        "2017-12-31",
        "2018-06-30",
        "ambition",
      ])
      for (const { months, gain, wanted, verdict } of marks) {
        const point = points.find(({ month }) => month === months.last)?.estimate
        if (gain.kind === "absent" || point?.kind !== "value") continue
        compared += 1
        expect(gain.value).toBeCloseTo(point.value, 10)
        expect(verdict).toMatchObject({ kind: "goal", word: gain.value >= wanted ? "reached" : "notReached" })
      }
    }
    expect(compared).toBeGreaterThan(6)
  })

  it("counts the ceiling by the persons of the day", () => {
    for (const { persons, ceiling } of paths) {
      if (persons?.kind !== "value" || ceiling?.kind !== "value") throw new Error("no ceiling")
      expect(persons.value).toBeGreaterThan(5)
      expect(ceiling.value).toBe(persons.value * 1500)
    }
  })

  it("hides what few persons are behind, the ceiling too", async () => {
    const few = await milestonePaths(engine, { ...request, threshold: 10 })
    const hidden = few.flatMap(({ points }) => points.filter(({ estimate }) => estimate.kind === "absent"))
    expect(hidden.length).toBeGreaterThan(0)
    for (const { persons, ceiling } of few) expect(ceiling?.kind).toBe(persons?.kind)
  })

  it("leaves later milestones open, and holds the ambition against the way to it", async () => {
    const [first] = await milestonePaths(engine, { ...request, data: endsOf("2018-03-31") })
    expect(first?.points.at(-1)?.month).toBe(monthOf("2017-12"))
    expect(first?.marks.map(({ verdict }) => verdict.kind)).toEqual(["goal", "goal", "none", "goal"])
    expect(first?.marks[3]?.verdict).toMatchObject({ provisional: true })
  })
})
