import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, LY, modelOf } from "../../support/given"

const january = 2019 * 12
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [["a", 1960]],
      spell: [early, ["a", 101, LY, "2019-01-16", "2019-03-01"], ["a", 147, FJ, "2019-03-01", null]],
    },
    "2020-12-31",
  )
})

/** Months of the baseline January–February 2019 and of the result January–March 2020, without those left out. */
async function months(more: string): Promise<unknown[]> {
  const rows = await engine.query(
    `select municipality, is_fleksjob, months_1, months_2
     from fleks_window('', 0, null, null, ${january}, ${january + 1}, ${january + 12}, ${january + 14}, ${more})
     order by municipality`,
  )
  return rows.map((row) => [row.municipality, row.is_fleksjob, row.months_1, row.months_2])
}

describe("fleks_window.sql", () => {
  it("counts the months whose last day lies in the period", async () => {
    expect(await months("0, -1, false")).toEqual([
      [101, false, 2, 0],
      [147, true, 0, 3],
    ])
  })

  it("counts parts of months as full-time persons, and skips left-out months", async () => {
    const [first, second] = (await months(`${january + 13}, ${january + 13}, true`)) as [number[], number[]]
    expect(first[2]).toBeCloseTo(16 / 31 + 1, 10)
    expect(second[3]).toBeCloseTo(2, 10)
  })

  it("counts by the age of the month", async () => {
    const rows = await engine.query(
      `select months_1, months_2
       from fleks_window('', 0, 60, 64, ${january}, ${january + 1}, ${january + 12}, ${january + 14}, 0, -1, false)
       where months_1 > 0 or months_2 > 0`,
    )
    expect(rows).toEqual([{ months_1: 0, months_2: 3 }])
  })
})
