import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, type Given, LY, modelOf } from "../../support/given"

const year = 2018 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  // Of weeks: a month is the weeks whose Thursday it holds.
  await engine.query("insert into week_period values (1, date '2018-01-01', date '2018-07-02')")
})

async function employed(given: Given): Promise<unknown[]> {
  await modelOf(engine, { ...given, spell: [early, ...(given.spell ?? [])] }, "2018-07-01")
  const rows = await engine.query(
    `select person_id, month - ${year} + 1 as month from ordinary_employment join person_index using (pid) order by all`,
  )
  return rows.map((row) => Object.values(row))
}

describe("ordinary_employment.sql", () => {
  it("leaves out the months with a week in fleksjob or løntilskud", async () => {
    const months = (person: string, ...told: number[]) => told.map((month) => [person, year + month - 1] as const)
    expect(
      await employed({
        spell: [
          // One week, that of Thursday 1 February: 29 January to 4 February.
          ["fleksjob", 101, FJ, "2018-01-29", "2018-02-05"],
          ["ledig", 101, LY, "2018-01-01", "2018-07-02"],
          ["twice", 101, LY, "2018-01-01", "2018-07-02"],
        ],
        // The week of Thursday 29 March, and one that runs on to the data's end.
        activity: [
          ["subsidised", "loentilskud", "2018-03-26", "2018-04-02"],
          ["on and on", "loentilskud", "2018-05-07", null],
          ["practice", "virksomhedspraktik", "2018-01-01", "2018-07-02"],
        ],
        employment: [
          ...months("fleksjob", 1, 2, 3),
          ...months("ledig", 1),
          ...months("subsidised", 3, 4),
          ...months("on and on", 4, 5, 6),
          ...months("practice", 2),
          // In two files, or by industry and degree.
          ...months("twice", 3, 3),
        ],
      }),
    ).toEqual([
      ["fleksjob", 1],
      ["fleksjob", 3],
      ["ledig", 1],
      ["on and on", 4],
      ["practice", 2],
      ["subsidised", 4],
      ["twice", 3],
    ])
  })

  it("tells from when to when the files tell of employment", async () => {
    const { data } = await modelOf(engine, {
      spell: [early],
      employment: [
        ["a", year + 1],
        ["a", year + 3],
      ],
    })
    // Whole weeks by their Thursdays: February 2018 begins on 29 January, April ends on 29 April.
    expect([data.starts.employment, data.ends.employment]).toEqual(["2018-01-29", "2018-04-29"])
    const without = await modelOf(engine, { spell: [early] })
    expect(without.data.ends).not.toHaveProperty("employment")
  })
})
