import { describe, expect, it } from "vitest"
import { afterProject } from "../../src/domain/after-project"
import { monthOf } from "../../src/domain/calendar"
import { isMeasured } from "../../src/domain/scheme"
import { stvScheme, uifScheme } from "../support/requests"

describe("afterProject(criterion, scheme)", () => {
  it("holds the twelve months after the project against its last twelve", () => {
    const spans = [stvScheme, uifScheme].map((scheme) =>
      scheme.criteria.filter(isMeasured).flatMap((criterion) => {
        const moved = afterProject(criterion, scheme)
        return moved === null ? [] : [[moved.id, moved.baseline, moved.result]]
      }),
    )
    const span = (first: string, last: string) => ({ first: monthOf(first), last: monthOf(last) })
    const stv = [span("2018-01", "2018-12"), span("2019-01", "2019-12")]
    const uif = [span("2019-10", "2020-09"), span("2020-10", "2021-09")]
    expect(spans).toEqual([
      ["aktivitetsparate", "ressourceforloeb"].map((id) => [id, ...stv]),
      ["andel", "varighed", "timer"].map((id) => [id, ...uif]),
    ])
  })
})
