import { describe, expect, it } from "vitest"
import { projectArea } from "../../src/domain/area"
import { curvesOf } from "../../src/measures/duration-curves"
import type { SampleRow } from "../../src/measures/period-sample"
import { shownWeeks } from "../../src/measures/shown-weeks"
import { readSpells } from "../../src/measures/spell-reading"

const row = (person: number, exit: number, kind: number, entry = 0): SampleRow => ({
  person,
  spell: person * 10_000 + exit,
  municipality: 151,
  entry,
  exit,
  kind,
})
const many = (count: number, exit: number, kind: number, from = 1) =>
  Array.from({ length: count }, (_, index) => row(from + index, exit, kind))
const curves = (rows: readonly SampleRow[]) =>
  curvesOf(readSpells({ area: projectArea, window: "baseline", rows, unknown: [] }, 5), 5)
const underFive = (persons: number) => persons > 0 && persons < 5

describe("shownWeeks(rows, endDay, small)", () => {
  it("shows a week with nothing or enough since the last shown", () => {
    const rows = [...many(5, 7, 1), ...many(9, 21, 2, 10)]
    expect(shownWeeks(rows, 21, underFive)).toEqual([0, 1, 2, 3])
  })

  it("merges weeks until each kind of exit, and the censorings, are 0 or enough", () => {
    const rows = [...many(4, 7, 1), ...many(1, 14, 1, 10), ...many(5, 14, 2, 20), ...many(5, 28, 0, 30)]
    expect(shownWeeks(rows, 28, underFive)).toEqual([0, 2, 3, 4])
    expect(shownWeeks([...rows, row(50, 8, 0)], 28, underFive)).toEqual([0, 4])
  })

  it("counts an exit on a week's last day in that week", () => {
    expect(shownWeeks(many(4, 7, 1), 14, underFive)).toEqual([0])
    expect(shownWeeks(many(4, 8, 1), 14, underFive)).toEqual([0, 1])
  })

  it("counts persons, not spells", () => {
    const twice = [...many(3, 7, 1), ...many(3, 6, 1)]
    expect(shownWeeks(twice, 14, underFive)).toEqual([0])
  })

  it("shows the weeks asked for where it can, and fits the others in between", () => {
    const rows = [...many(5, 7 * 7, 1), ...many(3, 8 * 7, 1, 10), ...many(2, 9 * 7, 1, 20), ...many(5, 11 * 7, 1, 30)]
    expect(shownWeeks(rows, 77, underFive)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 9, 10, 11])
    // Weeks 7 and 8 would tell three apart, so 7 gives way; and then 9 would tell two apart from 8.
    expect(shownWeeks(rows, 77, underFive, [8])).toEqual([0, 1, 2, 3, 4, 5, 6, 8, 11])
    expect(shownWeeks(many(3, 50, 1), 77, underFive, [8])).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it("shows no week after the curve's end", () => {
    expect(shownWeeks(many(9, 7, 1), 6, underFive)).toEqual([0])
    expect(shownWeeks(many(9, 700, 1), 10_000, underFive)).toHaveLength(105)
  })
})

describe("curvesOf(reading, k)", () => {
  it("shows what is in fleksjob, otherwise gone and remaining at whole weeks, and they add up", () => {
    const rows = [...many(10, 7, 1), ...many(10, 14, 2, 20), ...many(20, 28, 0, 40)]
    const all = curves(rows)
    const at = (kind: string, week: number) =>
      all.find((curve) => curve.kind === kind)?.points.find((point) => point.week === week)
    expect(at("toFleksjob", 1)).toMatchObject({ estimate: { value: 0.25 }, atRisk: { value: 30 } })
    expect(at("otherExit", 2)).toMatchObject({ estimate: { value: 0.25 }, atRisk: { value: 20 } })
    expect(at("remaining", 2)).toMatchObject({ estimate: { value: 0.5 } })
    expect(at("remaining", 4)?.atRisk).toEqual({ kind: "absent", reason: "curveTooShort" })
  })

  it("hides every point where few persons exit in one way", () => {
    const rows = [...many(10, 7, 1), ...many(4, 14, 2, 20), ...many(20, 28, 0, 40)]
    const [curve] = curves(rows)
    expect(curve?.points.every(({ estimate }) => estimate.kind === "absent" && estimate.reason === "hidden")).toBe(true)
  })

  it("counts persons at risk, not spells", () => {
    const rows = [...many(4, 28, 0), ...many(4, 27, 0), ...many(6, 7, 0, 20)]
    const [curve] = curves(rows)
    expect(curve?.points.find(({ week }) => week === 1)?.atRisk).toEqual({ kind: "absent", reason: "hidden" })
  })
})
