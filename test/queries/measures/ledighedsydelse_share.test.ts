import { beforeAll, describe, expect, it } from "vitest"
import shareSql from "../../../queries/measures/ledighedsydelse_share.sql?raw"
import type { Engine, Parameters, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

// Baseline January and February 2019, result January and February 2020; 101 takes part, 147 and 151 do not.
const windows = {
  baseline_first: 2019 * 12,
  baseline_last: 2019 * 12 + 1,
  result_first: 2020 * 12,
  result_last: 2020 * 12 + 1,
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1960],
        ["b", 1980],
        ["c", null],
      ],
      spell: [
        early,
        ["a", 101, LY, "2018-05-01", "2019-03-01"], // n 2 of 2
        ["a", 101, FJ, "2019-03-01", "2020-02-15"], // and 0 of 1
        ["b", 101, FJ, "2018-05-01", "2019-02-10"], // 0 of 1
        ["b", 147, LY, "2019-02-10", "2019-03-01"], // moves: 1 of 1 in 147
        ["b", 101, LY, "2020-01-31", "2020-02-29"], // 1 of 1: gone on 29 February
        ["c", 147, FJ, "2018-05-01", null], // 0 of 2, 0 of 2
        ["d", 151, LY, "2020-01-01", null], // 0 of 0, 2 of 2
        ["e", null, LY, "2018-05-01", null],
      ],
    },
    "2020-12-31",
  )
})

async function shares(parameters: Parameters = {}): Promise<Map<number, Row>> {
  const rows = await engine.query(shareSql, {
    ...everybody,
    ...windows,
    project: "101",
    comparison: "147,151",
    full_time: false,
    by_person: false,
    ...nothingLeftOut,
    ...parameters,
  })
  return new Map(rows.map((row) => [Number(row.area), row]))
}

describe("ledighedsydelse_share.sql", () => {
  it("counts person-months and distinct persons by hand", async () => {
    const areas = await shares()
    expect([...areas.keys()]).toEqual([-2, -1, 101, 147, 151])
    expect(areas.get(-1)).toMatchObject({ n_1: 2, d_1: 3, n_2: 1, d_2: 2 })
    expect(areas.get(-1)).toMatchObject({ persons_1: 2, with_1: 1, without_1: 1 })
    expect(areas.get(-1)).toMatchObject({ persons_2: 2, with_2: 1, without_2: 1, persons_either: 2 })
    expect(areas.get(101)).toEqual({ ...areas.get(-1), area: 101 })
    expect(areas.get(-2)).toMatchObject({ n_1: 1, d_1: 3, n_2: 2, d_2: 4 })
    expect(areas.get(-2)).toMatchObject({ persons_1: 2, with_1: 1, without_1: 1, persons_either: 3 })
    expect(areas.get(151)).toMatchObject({ n_1: 0, d_1: 0, persons_1: 0, with_1: 0, without_1: 0, persons_2: 1 })
  })

  it("sums influences by hand: u = (n − p·d) ÷ D", async () => {
    const areas = await shares()
    // Project: p₁ = 2/3, a (2 − 4/3)/3 = 2/9, b (0 − 2/3)/3 = −2/9; p₂ = 1/2, a −1/4, b 1/4.
    const project = areas.get(-1)
    expect(project?.uu_1).toBeCloseTo(2 * (2 / 9) ** 2, 12)
    expect(project?.uu_2).toBeCloseTo(2 * (1 / 4) ** 2, 12)
    expect(project?.uu_change).toBeCloseTo(2 * (1 / 4 + 2 / 9) ** 2, 12)
    // Comparison: p₁ = 1/3, b (1 − 1/3)/3 = 2/9, c −2/9; p₂ = 1/2, c −1/4, d 1/4; b's change is −2/9.
    const comparison = areas.get(-2)
    expect(comparison?.uu_change).toBeCloseTo((2 / 9) ** 2 + (-1 / 4 + 2 / 9) ** 2 + (1 / 4) ** 2, 12)
    // b alone lives on both sides: (1/4 + 2/9)·(−2/9).
    expect(project).toMatchObject({ shared_persons: 1 })
    expect(project?.uu_shared).toBeCloseTo((1 / 4 + 2 / 9) * (-2 / 9), 12)
    expect(areas.get(151)).toMatchObject({ shared_persons: 1, uu_1: 0 })
  })

  it("gives the persons of the two sets with their own influences, which add up to the rows of the areas", async () => {
    const rows = await engine.query(shareSql, {
      ...everybody,
      ...windows,
      project: "101",
      comparison: "147,151",
      full_time: false,
      by_person: true,
      ...nothingLeftOut,
    })
    expect(rows.map(({ area }) => area)).toEqual([-2, -2, -2, -1, -1])
    // a is the first of the project: 2 of 2, then 0 of 1; u₁ = 2/9, u₂ = −1/4.
    const [, , , a] = rows
    expect(a).toMatchObject({ n_1: 2, d_1: 2, n_2: 0, d_2: 1, persons_1: 1, with_1: 1, without_1: 0, with_2: 0 })
    expect(a?.u_1).toBeCloseTo(2 / 9, 12)
    expect(a?.u_2).toBeCloseTo(-1 / 4, 12)
    const squares = rows.filter(({ area }) => area === -1).reduce((sum, row) => sum + Number(row.uu_change), 0)
    expect(squares).toBeCloseTo(2 * (1 / 4 + 2 / 9) ** 2, 12)
  })

  it("counts by the age of the month, and leaves out persons without birth year under an age filter", async () => {
    const areas = await shares({ age_from: 30, age_to: 59 })
    // a is 59 in 2019 and 60 in 2020; c has no birth year, d is not in the person file.
    expect(areas.get(-1)).toMatchObject({ n_1: 2, d_1: 3, n_2: 1, d_2: 1 })
    expect(areas.get(-2)).toMatchObject({ n_1: 1, d_1: 1, d_2: 0, persons_either: 1 })
  })

  it("gives no row to an area with nobody", async () => {
    expect([...(await shares({ project: "851", comparison: "" })).keys()]).toEqual([101, 147, 151])
  })

  it("counts full-time persons: days ÷ days in the month", async () => {
    const areas = await shares({ full_time: true })
    // a all January and February 2019; b to 9 February in 101, ledighedsydelse in 147 from the 10th.
    expect(areas.get(-1)?.n_1).toBeCloseTo(2, 10)
    expect(areas.get(-1)?.d_1).toBeCloseTo(3 + 9 / 28, 10)
    expect(areas.get(-2)?.n_1).toBeCloseTo(19 / 28, 10)
    // 2020: a in fleksjob to 14 February; b 31 January to 28 February (of 29 days).
    expect(areas.get(-1)?.n_2).toBeCloseTo(1 / 31 + 28 / 29, 10)
    expect(areas.get(-1)?.d_2).toBeCloseTo(1 + 14 / 29 + 1 / 31 + 28 / 29, 10)
    expect(areas.get(-1)).toMatchObject({
      persons_1: 2,
      with_1: 1,
      without_1: 1,
      persons_2: 2,
      with_2: 1,
      without_2: 1,
    })
  })

  it("skips left-out months, in either window", async () => {
    const areas = await shares({ left_out_first: 2019 * 12 + 1, left_out_last: 2020 * 12 })
    // Left are January 2019 and February 2020.
    expect(areas.get(-1)).toMatchObject({ n_1: 1, d_1: 2, n_2: 0, d_2: 0 })
    expect(areas.get(-2)).toMatchObject({ n_1: 0, d_1: 1, n_2: 1, d_2: 2 })
  })
})
