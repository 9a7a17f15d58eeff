import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { type Given, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const CITIZENS = "befolkning_16_66"

/** Rows as [municipality, month of 2019, persons]. */
async function residents(population: Given["population"] & object, first = 1, last = 12) {
  await modelOf(engine, { spell: [["a", 101, LY, "2019-01-10", "2019-05-20"]], population }, "2019-06-15")
  const rows = await engine.query(
    "select * from residents(2019 * 12 + $first::integer - 1, 2019 * 12 + $last::integer - 1) order by all",
    { first, last },
  )
  return rows.map(({ municipality, month, persons }) => [
    municipality,
    Number(month) - 2019 * 12 + 1,
    persons === null ? null : Number(persons),
  ])
}

describe("residents.sql", () => {
  it("has the latest count up to each month's end, in delivered months alone", async () => {
    expect(
      await residents([
        [101, "2018-01-01", CITIZENS, 900],
        [101, "2019-03-01", CITIZENS, 1000],
        [101, "2019-03-31", CITIZENS, 1001],
        [101, "2019-07-01", CITIZENS, 2000],
        [101, "2019-04-01", "arbejdsstyrke", 5],
        [147, "2018-01-01", CITIZENS, 7],
      ]),
    ).toEqual([
      [101, 1, 900],
      [101, 2, 900],
      [101, 3, 1001],
      [101, 4, 1001],
      [101, 5, 1001],
    ])
  })

  it("is unknown before the first count, and has the months asked for alone", async () => {
    expect(await residents([[101, "2019-03-01", CITIZENS, 1000]], 2, 3)).toEqual([
      [101, 2, null],
      [101, 3, 1000],
    ])
  })

  it("adds the rows that a file parts a day into, and takes a later file's instead of an earlier one's", async () => {
    const population = [
      [101, "2018-01-01", CITIZENS, 400],
      [101, "2018-01-01", CITIZENS, 500],
    ] as const
    expect(await residents(population, 1, 1)).toEqual([[101, 1, 900]])
    await engine.query(
      `insert into population (file_id, row_number, municipality, counted_on, population_group, persons)
      values (2, 1, 101, date '2018-01-01', '${CITIZENS}', 950)`,
    )
    const rows = await engine.query("select persons::integer as persons from residents(2019 * 12, 2019 * 12)")
    expect(rows).toEqual([{ persons: 950 }])
  })
})
