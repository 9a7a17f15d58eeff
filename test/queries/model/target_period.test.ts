import { describe, expect, it } from "vitest"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"

const periods = async (visitation: string | null) => {
  const engine = await emptyEngine()
  const told = visitation === null ? {} : { visitation }
  await modelOf(
    engine,
    {
      spell: [
        early,
        ["kth", 101, "kontanthjaelp", "2016-01-01", "2016-02-01", told],
        ["int", 147, "integrationsydelse", "2016-01-01", null, told],
        ["rfy", null, "ressourceforloeb", "2016-01-01", "2016-02-01"],
        ["education", 101, "kontanthjaelp", "2016-01-01", null, { ...told, condition: "uddannelsespaalaeg" }],
        ["programme", 101, "integrationsydelse", "2016-01-01", null, { ...told, condition: "integrationsprogram" }],
        ["other", 101, "ledighedsydelse", "2016-01-01", null],
        ["after the data", 101, "ressourceforloeb", "2017-01-01", null],
      ],
    },
    "2016-12-31",
  )
  const rows = await engine.query(
    `select person_id, target_group, municipality, start_date, end_date from target_period join person_index using (pid)
     where person_id <> 'early' order by person_id`,
  )
  return rows.map((row) => [row.person_id, row.target_group, row.municipality, row.start_date, row.end_date])
}

describe("target_period.sql", () => {
  it("holds the groups' periods, to the data's end where they run on", async () => {
    expect(await periods("aktivitetsparat")).toEqual([
      ["int", "activityReady", 147, "2016-01-01", "2017-01-01"],
      ["kth", "activityReady", 101, "2016-01-01", "2016-02-01"],
      ["rfy", "resourceProgramme", null, "2016-01-01", "2016-02-01"],
    ])
  })

  it("leaves out other visitations, unless no file tells any", async () => {
    expect((await periods("jobparat")).map(([person]) => person)).toEqual(["rfy"])
    expect((await periods(null)).map(([person]) => person)).toEqual(["int", "kth", "rfy"])
  })

  it("holds since when a group has been held without a break, across municipalities", async () => {
    const engine = await emptyEngine()
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["a", 101, "ressourceforloeb", "2016-01-01", "2016-02-01"],
          ["a", 147, "ressourceforloeb", "2016-02-01", "2016-03-01"],
          ["a", 147, "ressourceforloeb", "2016-03-02", "2016-04-01"],
          ["a", 147, "ressourceforloeb", "2016-03-10", "2016-05-01"],
        ],
      },
      "2016-12-31",
    )
    const rows = await engine.query("select held_since from target_period where municipality > 0 order by start_date")
    expect(rows.map(({ held_since }) => held_since)).toEqual(["2016-01-01", "2016-01-01", "2016-03-02", "2016-03-02"])
  })
})
