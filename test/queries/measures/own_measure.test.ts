import { beforeAll, describe, expect, it } from "vitest"
import ownMeasure from "../../../queries/measures/own_measure.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

const january = 2019 * 12
const parameters = {
  traits: "",
  trait_count: 0,
  age_from: null,
  age_to: null,
  project: "101",
  comparison: "147",
  baseline_first: january,
  baseline_last: january + 1,
  result_first: january + 12,
  result_last: january + 13,
  left_out_first: 0,
  left_out_last: -1,
  is_share: true,
  by_person: false,
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1980],
        ["b", 1990],
      ],
      spell: ["a", "b", "c"].map((person) => [person, person === "c" ? 147 : 101, LY, "2018-11-30", "2019-03-01"]),
    },
    "2020-12-31",
  )
  // Persons a, b, c are 1, 2, 3; a moves to 147 in the result window; c has no denominator in the baseline.
  await engine.query(`
    create table own_measure_row as
    select pid, municipality, (${january} + month)::integer as month, numerator::double as numerator, denominator::double as denominator
    from (values
      (1, 101, 0, 1, 1), (1, 101, 1, 0, 1), (2, 101, 0, 0, 1), (2, 101, 12, 1, 1), (1, 147, 13, 1, 1),
      (3, 147, 0, 0, 0), (3, 147, 12, 0, 1), (3, 147, 30, 1, 1)
    ) as t(pid, municipality, month, numerator, denominator)`)
})

describe("own_measure.sql", () => {
  it("gives the persons of the two sets with their own influences", async () => {
    const rows = await engine.query(ownMeasure, { ...parameters, by_person: true })
    expect(rows.map(({ area, person }) => [area, person])).toEqual([
      [-2, 1],
      [-2, 3],
      [-1, 1],
      [-1, 2],
    ])
    expect(rows[2]).toMatchObject({ n_1: 1, d_1: 2, n_2: 0, d_2: 0, persons_1: 1, persons_2: 0, without_1: 1 })
    expect(rows[2]?.u_1).toBeCloseTo(1 / 9, 12)
  })

  it("gives ratios of persons' sums with the squares of their influences", async () => {
    const rows = await engine.query(ownMeasure, parameters)
    const project = rows.find(({ area }) => area === -1)
    // Baseline: a 1 of 2, b 0 of 1: p = 1/3; u_a = (1 − 2/3)/3 = 1/9, u_b = −1/9. Result: b 1 of 1, u = 0.
    expect(project).toMatchObject({
      ...{ n_1: 1, d_1: 3, n_2: 1, d_2: 1 },
      ...{ persons_1: 2, with_1: 1, without_1: 2, persons_2: 1, with_2: 1, without_2: 0, persons_either: 2 },
      ...{ uu_2: 0, shared_persons: 1 },
    })
    expect(project?.uu_1).toBeCloseTo(2 / 81, 12)
    expect(project?.uu_change).toBeCloseTo(2 / 81, 12)
    // Result in the comparison: a 1 of 1, c 0 of 1: p = 1/2, u = ±1/4; a's product of changes is −1/9 · 1/4.
    expect(rows.find(({ area }) => area === -2)).toMatchObject({ n_1: 0, d_1: 0, n_2: 1, d_2: 2, persons_1: 0 })
    expect(project?.uu_shared).toBeCloseTo(-1 / 36, 12)
    expect(rows.map(({ area }) => area)).toEqual([-2, -1, 101, 147])
  })

  it("takes the ages and leaves out the months that are asked for", async () => {
    const young = await engine.query(ownMeasure, { ...parameters, age_from: 20, age_to: 35 })
    expect(young.find(({ area }) => area === -1)).toMatchObject({ d_1: 1, n_2: 1, persons_either: 1 })
    const without = await engine.query(ownMeasure, {
      ...parameters,
      left_out_first: january + 1,
      left_out_last: january + 12,
    })
    expect(without.find(({ area }) => area === -1)).toMatchObject({ n_1: 1, d_1: 2, d_2: 0, persons_2: 0 })
  })

  it("counts no complement of a mean", async () => {
    const rows = await engine.query(ownMeasure, { ...parameters, is_share: false })
    expect(rows.find(({ area }) => area === -1)).toMatchObject({ persons_1: 2, with_1: 1, without_1: 2, without_2: 1 })
  })
})
