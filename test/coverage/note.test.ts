import { describe, expect, it } from "vitest"
import { type Counted, note } from "./note"
import { missesOf } from "./reasons"
import { Tally } from "./tally"

const limits = (low: number, high: number) => ({ kind: "interval", low, high }) as const

/** 100 intervals of which so many hold 0, the others lie above it. */
function counted(key: string, covered: number): Counted {
  const tally = new Tally()
  for (let j = 0; j < 100; j++) tally.add(key, 0, j < covered ? limits(-1, 1) : limits(1, 2))
  return { name: "M1", stepName: "point", replications: 100, comparisonPersons: 300, counts: tally.counts }
}

describe("note(measures)", () => {
  it("marks coverage outside 93–97 per cent, and no other", () => {
    expect(note([counted("level|50", 93)])).toContain("| level | 93.0 |")
    expect(note([counted("level|50", 92)])).toContain("| level | 92.0 ▼ |")
    expect(note([counted("level|50", 97)])).toContain("| level | 97.0 |")
    expect(note([counted("level|50", 98)])).toContain("| level | 98.0 ▲ |")
  })

  it("gives the share of false certainty under L…U, and names it where it is too often", () => {
    const text = note([counted("development|5000|2|10", 88)])
    expect(text).toContain("88.0 ▼ (12.0)")
    expect(text).toContain("* M1, 5000, sd 2, K = 10: 12.0")
    expect(text).toContain("Cells: M1 1.")
  })

  it("counts draws without an interval apart", () => {
    const tally = new Tally()
    tally.add("level|50", 0, limits(-1, 1))
    tally.add("level|50", 0, { kind: "absent", reason: "curveTooShort" })
    expect(note([{ ...counted("", 0), counts: tally.counts }])).toContain("| level | 100.0 ▲ /50 |")
  })
})

describe("missesOf(measure, counts)", () => {
  it("reads what is missed from the key", () => {
    const [miss] = missesOf("M3", counted("development|500|0|20", 99).counts)
    expect(miss).toMatchObject({ measure: "M3", direction: "above", target: "500", deviation: 0, comparisons: 20 })
    expect(missesOf("M3", counted("development|500|0|20", 95).counts)).toEqual([])
  })
})
