import { describe, expect, it } from "vitest"
import type { RiskRow } from "../../src/statistics/life-table"
import { logRank } from "../../src/statistics/log-rank"

const early: readonly RiskRow[] = [1, 3].map((exit) => ({ person: exit, entry: 0, exit, kind: 1 }))
const late: readonly RiskRow[] = [2, 4].map((exit) => ({ person: exit, entry: 0, exit, kind: 2 }))

describe("logRank(rows1, rows2)", () => {
  it("compares observed and expected exits time by time", () => {
    const test = logRank(early, late)
    if (test.kind === "absent") throw new Error("absent")
    // day 1: 1 − 2/4, day 2: −1/3, day 3: 1 − 1/2, day 4: 0
    expect(test.difference).toBeCloseTo(2 / 3, 12)
    expect(test.variance).toBeCloseTo(1 / 4 + 2 / 9 + 1 / 4, 12)
    expect(test.statistic).toBeCloseTo((2 / 3) ** 2 / (13 / 18), 12)
  })

  it("turns its sign with the groups", () => {
    const [there, back] = [logRank(early, late), logRank(late, early)]
    if (there.kind === "absent" || back.kind === "absent") throw new Error("absent")
    expect(back.difference).toBeCloseTo(-there.difference, 12)
    expect(back.statistic).toBeCloseTo(there.statistic, 12)
  })

  it("is absent where the groups are never at risk together", () => {
    expect(logRank(early, [])).toEqual({ kind: "absent", reason: "noInterval" })
    expect(logRank(early, [{ person: 9, entry: 3, exit: 8, kind: 1 }])).toEqual({
      kind: "absent",
      reason: "noInterval",
    })
  })
})
