import { beforeAll, describe, expect, it } from "vitest"
import shareSql from "../../../queries/measures/ledighedsydelse_population_share.sql?raw"
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
const CITIZENS = "befolkning_16_66"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ["a", 101, LY, "2018-05-01", "2019-03-01"], // n₁ 2
        ["a", 101, FJ, "2019-03-01", null],
        ["b", 101, FJ, "2018-05-01", "2019-02-10"],
        ["b", 147, LY, "2019-02-10", "2019-03-01"], // n₁ 1 in 147
        ["b", 101, LY, "2020-01-31", "2020-02-29"], // n₂ 1 in 101: gone on 29 February
        ["c", 147, FJ, "2018-05-01", null],
        ["d", 151, LY, "2018-05-01", null], // 151 is not counted
      ],
      population: [
        [101, "2018-07-01", CITIZENS, 10],
        [101, "2020-02-01", CITIZENS, 14],
        [147, "2018-07-01", CITIZENS, 20],
        [151, "2019-02-01", CITIZENS, 30],
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
    ...nothingLeftOut,
    ...parameters,
  })
  return new Map(rows.map((row) => [Number(row.area), row]))
}

describe("ledighedsydelse_population_share.sql", () => {
  it("counts person-months of those on the benefit, and of all citizens", async () => {
    const areas = await shares()
    expect([...areas.keys()]).toEqual([-2, -1, 101, 147])
    // 10 in both months of 2019; 10 and 14 in 2020.
    expect(areas.get(-1)).toMatchObject({ n_1: 2, d_1: 20, n_2: 1, d_2: 24 })
    expect(areas.get(-1)).toMatchObject({ persons_1: 10, with_1: 1, without_1: 9 })
    expect(areas.get(-1)).toMatchObject({ persons_2: 12, with_2: 1, without_2: 11, persons_either: 12 })
    expect(areas.get(101)).toEqual({ ...areas.get(-1), area: 101, shared_persons: 1 })
    expect(areas.get(-2)).toMatchObject({ n_1: 1, d_1: 40, n_2: 0, d_2: 40, persons_1: 20 })
  })

  it("leaves out, on both sides, municipalities that are not counted in a month of the windows", async () => {
    // 151 is counted from February 2019 on.
    expect((await shares()).has(151)).toBe(false)
    const later = await shares({ baseline_first: 2019 * 12 + 1 })
    expect(later.get(-2)).toMatchObject({ n_1: 2, d_1: 50, n_2: 2, d_2: 100 })
  })

  it("sums squares about the mean of all citizens, nearly all of whom have none", async () => {
    const project = (await shares()).get(-1)
    expect(project?.uu_1).toBeCloseTo((4 - 4 / 10) / 20 ** 2, 12)
    expect(project?.uu_2).toBeCloseTo((1 - 1 / 12) / 24 ** 2, 12)
    // a −2/20, b 1/24.
    const sum = -2 / 20 + 1 / 24
    expect(project?.uu_change).toBeCloseTo((2 / 20) ** 2 + (1 / 24) ** 2 - sum ** 2 / 12, 12)
    // b is on both sides: 1/24 in the project, −1/40 in the comparison.
    expect(project).toMatchObject({ shared_persons: 1 })
    expect(project?.uu_shared).toBeCloseTo((1 / 24) * (-1 / 40), 12)
  })

  it("counts full-time persons, and skips left-out months on both sides of the fraction", async () => {
    const full = (await shares({ full_time: true })).get(-1)
    expect(full?.n_1).toBeCloseTo(2, 10)
    expect(full?.n_2).toBeCloseTo(1 / 31 + 28 / 29, 10)
    const left = await shares({ left_out_first: 2019 * 12 + 1, left_out_last: 2020 * 12 })
    expect(left.get(-1)).toMatchObject({ n_1: 1, d_1: 10, n_2: 0, d_2: 14 })
  })
})
