import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, type Given, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const of2018 = { file: 1, company: "v1" } as const
const of2019 = { file: 2, company: "v1" } as const
const VP = "virksomhedspraktik"
const first = ["first", "mentor", "2018-01-01", "2018-02-01", of2018] as const
/** Later than all of 2018, so that the second file is the newer. */
const late = ["late", "mentor", "2019-12-01", null, of2019] as const

/** Offers as they count: offer, company, start, end. */
async function counted(activity: Given["activity"] & object) {
  await modelOf(engine, { spell: [early], activity: [first, late, ...activity] }, "2019-12-31")
  const rows = await engine.query(
    `select * from counted_activity() where person_id not in ('first', 'late') order by person_id, start_date, company`,
  )
  return rows.map((row) => [row.activity, row.company, row.start_date, row.end_date])
}

describe("superseded_activity.sql", () => {
  it("takes the newer file's end, and ends a running offer where the newer file carries it on", async () => {
    expect(
      await counted([
        ["a", VP, "2018-11-01", "2019-01-01", of2018],
        ["a", VP, "2018-11-01", "2019-02-15", of2019],
        ["b", "loentilskud", "2018-11-01", null, of2018],
        ["b", "loentilskud", "2019-01-01", "2019-03-01", of2019],
      ]),
    ).toEqual([
      [VP, "v1", "2018-11-01", "2019-02-15"],
      ["loentilskud", "v1", "2018-11-01", "2019-01-01"],
      ["loentilskud", "v1", "2019-01-01", "2019-03-01"],
    ])
  })

  it("leaves another offer, company or municipality alone, and equal rows", async () => {
    const offers = [
      ["a", VP, "2018-11-01", "2019-01-01", of2018],
      ["a", VP, "2018-11-01", "2019-01-01", of2019],
      ["b", VP, "2018-11-01", "2018-12-01", of2018],
      ["b", VP, "2018-11-01", "2019-02-01", { ...of2019, company: "v2" }],
      ["c", VP, "2018-11-01", "2018-12-01", { ...of2018, municipality: 101 }],
      ["c", VP, "2018-11-01", "2019-02-01", { ...of2019, municipality: 147 }],
      ["d", "mentor", "2018-11-01", null, of2018],
      ["d", VP, "2019-11-01", null, of2019],
    ] as const
    expect((await counted(offers)).length).toBe(offers.length)
    expect(await engine.query("from superseded_activity")).toEqual([])
  })

  it("counts what two files tell alike as one offer", async () => {
    await modelOf(
      engine,
      {
        spell: [early, ["a", 101, "ressourceforloeb", "2018-01-01", null]],
        activity: [
          ["a", VP, "2018-11-01", "2019-01-01", of2018],
          ["a", VP, "2018-11-01", "2019-01-01", of2019],
          ["a", VP, "2018-03-01", "2018-05-01", of2018],
          late,
        ],
      },
      "2019-12-31",
    )
    expect(await engine.query("select start_date from company_offer order by 1")).toEqual([
      { start_date: "2018-03-01" },
      { start_date: "2018-11-01" },
    ])
  })

  it("forgets what it found when one file is left", async () => {
    await modelOf(engine, { spell: [early], activity: [["a", VP, "2018-11-01", null, of2018]] })
    expect(await engine.query("from superseded_activity")).toEqual([])
  })
})
