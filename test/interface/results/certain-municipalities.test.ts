import { describe, expect, it } from "vitest"
import { municipalityArea } from "../../../src/domain/area"
import type { ComparisonNote } from "../../../src/domain/result"
import { countCertain } from "../../../src/interface/results/certain-municipalities"
import { areaResult, estimate, noVerdict } from "./told"

const note: ComparisonNote = { rule: "all", municipalities: [], k: 60, tau: 0 }

/** Areas whose difference lies so many standard errors from 0; t(59) at 0.975 is 2.000995. */
const areas = (...statistics: number[]) =>
  statistics.map((t, index) =>
    areaResult(
      noVerdict("hidden"),
      { difference: estimate(t, t - 2.000995, t + 2.000995) },
      municipalityArea(101 + index),
    ),
  )

describe("countCertain(areas, note, better)", () => {
  it("counts one that is certain alone", () => {
    expect(countCertain(areas(2.1), note, "higher")).toEqual({ certain: 1, alone: 1, judged: 1 })
    expect(countCertain(areas(1.9), note, "higher")).toEqual({ certain: 0, alone: 0, judged: 1 })
  })

  it("asks more of one among many", () => {
    expect(countCertain(areas(2.1, 0, 0, 0, 0), note, "higher")).toEqual({ certain: 0, alone: 1, judged: 5 })
    expect(countCertain(areas(3, 0, 0, 0, 0), note, "higher")).toEqual({ certain: 1, alone: 1, judged: 5 })
  })

  it("counts all up to the last rank that holds, as p.adjust does", () => {
    expect(countCertain(areas(2.1, 2.1, 2.1), note, "higher").certain).toBe(3)
  })

  it("counts falls where lower is better, and leaves out who has no interval", () => {
    const hidden = areaResult(noVerdict("hidden"), {}, municipalityArea(147))
    expect(countCertain([...areas(-3, 3), hidden], note, "lower")).toEqual({ certain: 1, alone: 1, judged: 2 })
  })
})
