import { expect, it } from "vitest"
import residentsSql from "../../../queries/measures/residents_month.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

it("has the citizens of each delivered month of the span", async () => {
  const engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        ["a", 147, LY, "2019-01-10", "2019-04-20"],
        ["b", 101, LY, "2019-02-10", "2019-02-20"],
      ],
      population: [[147, "2019-02-01", "befolkning_16_66", 1000]],
    },
    "2019-06-15",
  )
  const january = 2019 * 12
  const rows = await engine.query(residentsSql, { first: january, last: january + 1 })
  expect(rows.map(({ municipality, month, residents }) => [municipality, Number(month) - january, residents])).toEqual([
    [101, 1, null],
    [147, 0, null],
    [147, 1, 1000],
  ])
})
