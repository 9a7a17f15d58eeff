import { describe, expect, it } from "vitest"
import { curveParts, stretchAt } from "../../src/figures/incidence-merged"

const at = (week: number) => ({ week, value: week / 100, low: 0, high: 1 })

describe("stretches of merged weeks", () => {
  const points = [0, 1, 3, 8, 9].map(at)

  it("parts a curve where four weeks or more are merged", () => {
    const { runs, stretches } = curveParts(points)
    expect(runs.map((run) => run.map(({ week }) => week))).toEqual([
      [0, 1, 3],
      [8, 9],
    ])
    expect(stretches.map(([from, to]) => [from.week, to.week])).toEqual([[3, 8]])
  })

  it("finds the stretch around a week, but none at its ends or in a short step", () => {
    expect(stretchAt(points, 5)?.map(({ week }) => week)).toEqual([3, 8])
    expect([2, 3, 8, 9].map((week) => stretchAt(points, week))).toEqual([null, null, null, null])
  })

  it("leaves an empty curve empty", () => {
    expect(curveParts([])).toEqual({ runs: [], stretches: [] })
  })
})
