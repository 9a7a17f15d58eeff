import { beforeAll, describe, expect, it } from "vitest"
import strataSql from "../../../queries/measures/ledighedsydelse_share_strata.sql?raw"
import type { Engine, Parameters, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

// Baseline January and February 2019, result January and February 2020; 101 takes part, 147 does not.
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1989, { sex: "kvinde" }], // turns 30 in 2019
        ["b", 1989, { sex: "kvinde" }],
        ["c", null, { ageGroup: "40-49" }],
      ],
      spell: [
        early,
        ["a", 101, LY, "2018-05-01", "2019-03-01"], // 2 of 2
        ["a", 101, FJ, "2019-03-01", "2020-02-15"], // 0 of 1
        ["b", 101, LY, "2018-05-01", "2019-02-10"], // 1 of 1
        ["b", 147, FJ, "2019-02-10", "2020-02-10"], // moves: 0 of 1, 0 of 1
        ["b", 101, LY, "2020-02-10", null], // 1 of 1
        ["c", 147, FJ, "2018-05-01", null], // 0 of 2, 0 of 2
        ["d", 101, LY, "2020-01-01", null], // not in the person file: 2 of 2
      ],
    },
    "2020-12-31",
  )
})

const ask = (parameters: Parameters = {}): Promise<readonly Row[]> =>
  engine.query(strataSql, {
    ...everybody,
    baseline_first: 2019 * 12,
    baseline_last: 2019 * 12 + 1,
    result_first: 2020 * 12,
    result_last: 2020 * 12 + 1,
    project: "101",
    comparison: "147",
    full_time: false,
    stratum_year: 2019,
    ...nothingLeftOut,
    ...parameters,
  })
const women = { sex: "kvinde", age_group: "30-39" }

describe("ledighedsydelse_share_strata.sql", () => {
  it("parts every area's persons by sex and age group, unknown for itself, with sums of products by hand", async () => {
    const rows = await ask()
    const own = rows.filter(({ is_shared }) => is_shared === false)
    expect(own.map(({ area, sex, age_group }) => [area, sex, age_group])).toEqual([
      [-2, "kvinde", "30-39"],
      [-2, "unknown", "40-49"],
      [-1, "kvinde", "30-39"],
      [-1, "unknown", "unknown"],
      [101, "kvinde", "30-39"],
      [101, "unknown", "unknown"],
      [147, "kvinde", "30-39"],
      [147, "unknown", "40-49"],
    ])
    // a (2, 2, 0, 1) and b (1, 1, 1, 1) as n₁, d₁, n₂, d₂.
    expect(own[2]).toMatchObject({
      ...{ n_1: 3, d_1: 3, n_2: 1, d_2: 2, persons_either: 2 },
      ...{ persons_1: 2, with_1: 2, without_1: 0, persons_2: 2, with_2: 1, without_2: 1 },
      ...{ n1_n1: 5, n1_d1: 5, d1_d1: 5, n2_n2: 1, n2_d2: 1, d2_d2: 2, n1_n2: 1, n1_d2: 3, d1_n2: 1, d1_d2: 3 },
      ...{ n2_n1: 1, d2_n1: 3, n2_d1: 1, d2_d1: 3, d1_n1: 5, d2_n2: 1 },
    })
  })

  it("has the products of those who live on both sides, there and here, of the areas outside the comparison set", async () => {
    const shared = (await ask()).filter(({ is_shared }) => is_shared === true)
    // b is (1, 1, 1, 1) here and (0, 1, 0, 1) in the comparison.
    expect(shared.map(({ area }) => area)).toEqual([-1, 101])
    expect(shared[0]).toMatchObject({
      ...women,
      ...{ persons_1: 1, persons_2: 1, persons_either: 1 },
      ...{ n1_n1: 0, n1_d1: 1, d1_d1: 1, n2_d2: 1, n2_n2: 0, n1_d2: 1, d1_n2: 0, d2_d1: 1 },
    })
  })

  it("takes the age of the year that is asked for, whatever the window", async () => {
    const ages = new Set((await ask({ stratum_year: 2018 })).map(({ age_group }) => age_group))
    expect([...ages].sort()).toEqual(["0-29", "40-49", "unknown"])
  })
})
