import { beforeAll, describe, expect, it } from "vitest"
import eventStudySql from "../../../queries/measures/share_event_study.sql?raw"
import type { Engine, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

// Baseline January and February 2019; 101 takes part, 147 does not.
const january = 2019 * 12
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1960]],
      spell: [
        early,
        ["a", 101, LY, "2018-12-15", "2019-03-01"], // baseline 2 of 2, then gone
        ["b", 101, FJ, "2018-12-15", "2019-02-10"], // baseline 0 of 1, then moves
        ["b", 147, LY, "2019-02-10", null], // baseline 1 of 1
        ["c", 147, FJ, "2018-12-15", null], // baseline 0 of 2
        ["d", 101, LY, "2019-03-01", null], // after the baseline
        ["e", null, LY, "2018-12-15", null],
      ],
      activity: [],
    },
    "2019-12-31",
  )
})

async function months(parameters: Record<string, string | number> = {}): Promise<(area: number, month: number) => Row> {
  const rows = await engine.query(eventStudySql, {
    ...everybody,
    measure: "ledighedsydelse_share",
    groups: "",
    work: "",
    project: "101",
    comparison: "147",
    baseline_first: january,
    baseline_last: january + 1,
    first: january,
    last: january + 3,
    left_out_first: 0,
    left_out_last: -1,
    ...parameters,
  })
  return (area, month) => {
    const row = rows.find((each) => Number(each.area) === area && Number(each.month) === month)
    if (row === undefined) throw new Error(`no row of ${area} in ${month}`)
    return row
  }
}

describe("share_event_study.sql", () => {
  it("counts each month's persons, and those of the baseline among them", async () => {
    const at = await months()
    expect(at(-1, january)).toMatchObject({ n: 1, d: 2, n_1: 2, d_1: 3, persons_1: 3, shared: 2 })
    expect(at(-1, january + 2)).toMatchObject({ n: 1, d: 1, shared: 0 })
    expect(at(-2, january + 2)).toMatchObject({ n: 1, d: 2, n_1: 1, d_1: 3, persons_1: 3, shared: 2 })
    expect(at(101, january + 2)).toMatchObject({ n: 1, d: 1, persons_1: 2, shared: 0 })
    expect(at(147, january + 3)).toMatchObject({ n: 1, d: 2, persons_1: 2, shared: 2 })
  })

  it("sums the weights of the baseline by hand, a mover's two influences together", async () => {
    const at = await months()
    // Project p₁ = 2/3: u(a) = 2/9, u(b) = −2/9. Comparison p₁ = 1/3: u(b) = 2/9, u(c) = −2/9.
    const [a, b, c] = [-2 / 9, 2 / 9 + 2 / 9, -2 / 9]
    expect(at(-1, january).b_b).toBeCloseTo(a * a + b * b + c * c, 12)
    expect(at(-1, january).b_n).toBeCloseTo(a, 12)
    expect(at(-1, january).b_d).toBeCloseTo(a + b, 12)
    expect(at(-2, january + 2).b_n).toBeCloseTo(b, 12)
    expect(at(-2, january + 2).b_d).toBeCloseTo(b + c, 12)
    // A municipality alone: −u of its own.
    expect(at(147, january + 2).b_n).toBeCloseTo(-2 / 9, 12)
    expect(at(147, january + 2).b_b).toBeCloseTo(2 * (2 / 9) ** 2, 12)
  })

  it("counts the persons of each area's own baseline, in the numerator and outside it", async () => {
    const at = await months()
    expect(at(-1, january)).toMatchObject({ with_1: 1, without_1: 1 })
    expect(at(-2, january)).toMatchObject({ with_1: 1, without_1: 1 })
  })

  it("skips the baseline's months that are left out", async () => {
    const at = await months({ left_out_first: january + 1, left_out_last: january + 5 })
    expect(at(-1, january + 2)).toMatchObject({ n: 1, d: 1, n_1: 1, d_1: 2 })
    expect(at(-2, january + 2)).toMatchObject({ n_1: 0, d_1: 1, with_1: 0, without_1: 1 })
    const none = await months({ left_out_first: january, left_out_last: january + 1 })
    expect(none(-1, january)).toMatchObject({ n: 1, d: 2, d_1: null })
  })

  it("counts by the age of the month, and nobody without a birth year under an age filter", async () => {
    const at = await months({ age_from: 59, age_to: 59 })
    expect(at(-1, january)).toMatchObject({ n: 1, d: 1, persons_1: 1 })
    const older = await months({ age_from: 60, age_to: 70, last: january + 15 })
    expect(() => older(-1, january)).toThrow()
  })
})
