import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, FJ, LY, modelOf } from "../../support/given"

const january = 2019 * 12
let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("share_observation.sql", () => {
  it("counts the months whose last day is spent on ledighedsydelse or in fleksjob, within the ages asked for", async () => {
    await modelOf(
      engine,
      {
        person: [["a", 1960]],
        spell: [
          early,
          ["a", 101, LY, "2019-01-15", "2019-03-05"],
          ["a", 147, FJ, "2019-03-05", null],
          ["b", 101, LY, "2019-01-15", null],
        ],
      },
      "2020-06-30",
    )
    const seen = (ages: string) =>
      engine.query(
        `select person_id, municipality, is_hit, first_month, last_month
         from share_observation('ledighedsydelse_share', '', 0, ${ages}, '', '') join person_index using (pid)
         where last_month >= first_month order by 1, 4`,
      )
    const of = (person: string, municipality: number, hit: boolean, first: number, last: number) => ({
      person_id: person,
      municipality,
      is_hit: hit,
      first_month: first,
      last_month: last,
    })
    const [march, june] = [january + 2, january + 17]
    expect(await seen("null, null")).toEqual([
      of("a", 101, true, january, march - 1),
      of("a", 147, false, march, june),
      of("b", 101, true, january, june),
    ])
    // 59 in 2019 and 60 in 2020; b has no birth year.
    expect(await seen("60, 64")).toEqual([of("a", 147, false, january + 12, june)])
  })

  it("counts months in a target group, a person in several groups once", async () => {
    const group = (person: string, benefit: string, start: string, end: string) =>
      [person, 101, benefit, start, end, { visitation: "aktivitetsparat" }] as const
    await modelOf(
      engine,
      {
        spell: [
          early,
          group("a", "kontanthjaelp", "2019-01-01", "2019-03-01"),
          group("a", "ressourceforloeb", "2019-01-01", "2019-02-01"),
          group("b", "kontanthjaelp", "2019-02-01", "2019-03-01"),
        ],
        hours: [["a", january + 1, 12, "ordinaer"]],
        activity: [["b", "nytteindsats", "2019-02-01", "2019-03-01"]],
      },
      "2019-12-31",
    )
    const rows = await engine.query(
      `select person_id, is_hit, first_month, last_month
       from share_observation('company_oriented_share', '', 0, null, null, 'activityReady,resourceProgramme', 'hours')
       join person_index using (pid) order by 1, 3`,
    )
    expect(rows).toEqual([
      { person_id: "a", is_hit: false, first_month: january, last_month: january },
      { person_id: "a", is_hit: true, first_month: january + 1, last_month: january + 1 },
      { person_id: "b", is_hit: false, first_month: january + 1, last_month: january + 1 },
    ])
  })
})
