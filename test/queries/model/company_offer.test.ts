import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"

const year = 2018 * 12
const ready = { visitation: "aktivitetsparat" } as const
const shop = { company: "V1", branch: "Detailhandel", sector: "privat", size: "10-49", vitas: true }

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ["a", 101, "kontanthjaelp", "2018-01-10", "2018-03-01", ready],
        ["a", 147, "kontanthjaelp", "2018-03-01", "2018-12-31", ready],
        ["b", 101, "ressourceforloeb", "2018-01-01", "2018-12-31"],
        ["c", 151, "ressourceforloeb", "2018-01-01", "2018-12-31"],
        ["e", 101, "ressourceforloeb", "2018-01-01", "2018-12-31"],
        // Not in a target group.
        ["d", 101, "kontanthjaelp", "2018-01-01", "2018-12-31", { visitation: "jobparat" }],
      ],
      activity: [
        // Begins before the group does and goes on after a move.
        ["a", "virksomhedspraktik", "2018-01-01", "2018-03-15", shop],
        ["a", "loentilskud", "2018-08-01", null, { vitas: false }],
        ["b", "virksomhedspraktik", "2018-02-01", "2018-02-15", { company: "V2" }],
        ["b", "virksomhedspraktik", "2018-10-01", "2018-11-10"],
        ["c", "virksomhedspraktik", "2018-06-01", "2018-06-08"],
        ["d", "virksomhedspraktik", "2018-06-01", "2018-07-01"],
        ["e", "virksomhedspraktik", "2018-01-20", "2018-01-25"],
        ["b", "nytteindsats", "2018-06-01", "2018-07-01"],
        ["b", "mentor", "2018-02-14", "2018-02-20"],
        ["a", "mentor", "2018-03-15", "2018-04-01"],
      ],
      event: [
        ["a", "jobmaal", "2018-01-02"],
        ["e", "jobmaal", "2018-01-02"],
        ["b", "jobmaal", "2018-03-02"],
        ["b", "jobmaal", "2018-12-30"],
        ["a", "arbejdsaftale", "2017-12-04"],
        ["b", "arbejdsaftale", "2018-01-04"],
        ["b", "arbejdsaftale", "2018-11-30"],
      ],
      hours: [
        ["a", year + 5, 10, "ordinaer", "V1"],
        ["b", year + 4, 10, "ordinaer", "V9"],
        // A month too late.
        ["b", year + 5, 10, "ordinaer", "V2"],
        ["c", year + 6, 10, "loentilskud", "V3"],
        ["c", year + 11, 0, "ordinaer"],
      ],
    },
    "2018-12-31",
  )
})

const rows = async (columns: string) =>
  (
    await engine.query(
      `select person_id, start_date::varchar as start, ${columns} from company_offer join person_index using (pid)
       order by person_id, start_date`,
    )
  ).map((row) => Object.values(row))

describe("company_offer.sql", () => {
  it("keeps the offers that share a day with a target group, where that was last", async () => {
    expect(
      await rows(
        "target_group, municipality, group_from::varchar as f, group_to::varchar as t, end_date::varchar as e",
      ),
    ).toEqual([
      ["a", "2018-01-01", "activityReady", 147, "2018-01-10", "2018-03-15", "2018-03-15"],
      ["a", "2018-08-01", "activityReady", 147, "2018-08-01", "2018-12-31", null],
      ["b", "2018-02-01", "resourceProgramme", 101, "2018-02-01", "2018-02-15", "2018-02-15"],
      ["b", "2018-10-01", "resourceProgramme", 101, "2018-10-01", "2018-11-10", "2018-11-10"],
      ["c", "2018-06-01", "resourceProgramme", 151, "2018-06-01", "2018-06-08", "2018-06-08"],
      ["e", "2018-01-20", "resourceProgramme", 101, "2018-01-20", "2018-01-25", "2018-01-25"],
    ])
  })

  it("carries what the file tells of the company", async () => {
    expect((await rows("company, branch, sector, company_size, via_vitas")).slice(0, 3)).toEqual([
      ["a", "2018-01-01", "V1", "Detailhandel", "privat", "10-49", true],
      ["a", "2018-08-01", null, null, null, null, false],
      ["b", "2018-02-01", "V2", null, null, null, null],
    ])
  })

  it("knows a mentor on a day of the offer, where the municipality has any", async () => {
    expect(await rows("has_mentor")).toEqual([
      // The mentor begins on the day after the last.
      ["a", "2018-01-01", null],
      ["a", "2018-08-01", null],
      ["b", "2018-02-01", true],
      ["b", "2018-10-01", false],
      ["c", "2018-06-01", null],
      ["e", "2018-01-20", false],
    ])
  })

  it("knows jobmål and arbejdsaftale where the days that they may have lie between the municipality's first and last", async () => {
    expect(await rows("has_goal, has_agreement")).toEqual([
      // Frederiksberg's only jobmål and arbejdsaftale are before the start; the agreement lies 28 days before it.
      ["a", "2018-01-01", null, null],
      ["a", "2018-08-01", null, null],
      // A jobmål 29 days after the start is too late, an arbejdsaftale 28 days before it is not too early.
      ["b", "2018-02-01", false, true],
      ["b", "2018-10-01", true, false],
      ["c", "2018-06-01", null, null],
      // Less than 28 days after the municipality's first.
      ["e", "2018-01-20", null, null],
    ])
  })

  it("follows ended offers for three months, as far as the wage hours reach", async () => {
    expect(await rows("hours_after, same_company")).toEqual([
      ["a", "2018-01-01", true, true],
      ["a", "2018-08-01", null, null],
      // Hours in the third month, in another company; the fourth is too late.
      ["b", "2018-02-01", true, false],
      ["b", "2018-10-01", null, null],
      ["c", "2018-06-01", false, null],
      ["e", "2018-01-20", false, null],
    ])
  })
})
