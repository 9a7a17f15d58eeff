import { beforeAll, describe, expect, it } from "vitest"
import { monthOf } from "../../src/domain/calendar"
import type { MeasureRequest } from "../../src/domain/result"
import type { CompanyOrientedCriterion } from "../../src/domain/scheme"
import type { Engine } from "../../src/engine/engine"
import { anchoring } from "../../src/measures/anchoring"
import { emptyEngine } from "../support/canonical"
import { early, modelOf } from "../support/given"
import { stv, wageHours } from "../support/requests"

const ready = { visitation: "aktivitetsparat" } as const
const ids = (count: number) => Array.from({ length: count }, (_, index) => index)

let engine: Engine
let request: MeasureRequest<CompanyOrientedCriterion>
beforeAll(async () => {
  engine = await emptyEngine()
  // Frederiksberg: six of ten in effort through 2018, half of them from April 2019 on no more. Copenhagen: three all the time.
  const { data } = await modelOf(
    engine,
    {
      spell: [
        early,
        ...ids(10).flatMap((id) => [
          [`a${id}`, 147, "kontanthjaelp", "2017-01-01", "2020-12-31", ready] as const,
          [`b${id}`, 101, "kontanthjaelp", "2017-01-01", "2020-12-31", ready] as const,
        ]),
      ],
      activity: [
        ["early", "mentor", "2010-01-01", "2010-01-02"],
        ...ids(6).map((id) => [`a${id}`, "virksomhedspraktik", "2018-01-01", id < 3 ? null : "2019-04-01"] as const),
        ...ids(3).map((id) => [`b${id}`, "virksomhedspraktik", "2018-01-01", null] as const),
      ],
      hours: [
        ["early", monthOf("2010-01"), 1, "ordinaer"],
        ["early", monthOf("2020-12"), 1, "ordinaer"],
      ],
    },
    "2020-12-31",
  )
  request = { ...stv("aktivitetsparate"), data, project: [147], threshold: 3 }
})

describe("anchoring(engine, request)", () => {
  it("holds the year after the project against its last", async () => {
    const found = await anchoring(engine, request)
    expect(found?.windows).toEqual({
      baseline: { first: monthOf("2018-01"), last: monthOf("2018-12") },
      result: { months: { first: monthOf("2019-01"), last: monthOf("2019-12") }, provisional: false },
    })
    const [project, comparison] = found?.areas ?? []
    // 0.6 in three months, 0.3 in nine.
    expect(project).toMatchObject({ baseline: { value: 0.6 }, result: { value: 0.375 } })
    expect(project?.change.kind === "value" ? project.change.value : null).toBeCloseTo(-0.225, 12)
    expect(project?.difference.kind === "value" ? project.difference.value : null).toBeCloseTo(-0.225, 12)
    expect(comparison).toMatchObject({ baseline: { value: 0.3 }, result: { value: 0.3 }, change: { value: 0 } })
  })

  it("is marked as provisional while the year is not over, and is not there before three quarters of it are", async () => {
    const until = (day: string) => ({
      ...request,
      data: { ...request.data, lastDay: day, ends: { spell: day, activity: day, wage_hours: day } },
    })
    const early = await anchoring(engine, until("2019-12-31"))
    expect(early?.windows.result).toEqual({
      months: { first: monthOf("2019-01"), last: monthOf("2019-09") },
      provisional: true,
    })
    expect(await anchoring(engine, until("2019-11-30"))).toBeNull()
  })

  it("is not of wage hours", async () => {
    expect(await anchoring(engine, { ...wageHours(), data: request.data })).toBeNull()
  })
})
