import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, type Given, modelOf } from "../../support/given"

const KTH = "kontanthjaelp"
const ready = { visitation: "aktivitetsparat" } as const
const year = 2018 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

/** Person-months as [person, target group, month of 2018, municipality, day of month, in company, has hours]. */
async function months(given: Given, lastDay = "2018-12-31") {
  await modelOf(engine, { ...given, spell: [early, ...(given.spell ?? [])] }, lastDay)
  const rows = await engine.query(
    `select person_id, target_group, month - ${year} + 1 as month, municipality, day_of_month, in_company, has_hours
     from target_month join person_index using (pid) where month >= ${year} order by all`,
  )
  return rows.map((row) => Object.values(row))
}

describe("target_month.sql", () => {
  it("has everyone with a day in a group, by the group's own rule", async () => {
    const january = ["2018-01-31", "2018-02-01"] as const
    expect(
      await months({
        spell: [
          ["ready", 101, KTH, ...january, ready],
          ["integration", 101, "integrationsydelse", ...january, ready],
          ["job-ready", 101, KTH, ...january, { visitation: "jobparat" }],
          ["not told", 101, KTH, ...january],
          ["paalaeg", 101, KTH, ...january, { ...ready, condition: "uddannelsespaalaeg" }],
          ["programme", 101, "integrationsydelse", ...january, { ...ready, condition: "integrationsprogram" }],
          ["resource", 101, "ressourceforloeb", ...january],
          ["other", 101, "sygedagpenge", ...january, ready],
        ],
      }),
    ).toEqual([
      ["integration", "activityReady", 1, 101, 31, false, false],
      ["ready", "activityReady", 1, 101, 31, false, false],
      ["resource", "resourceProgramme", 1, 101, 31, false, false],
    ])
  })

  it("does not narrow the group by visitation where no file tells any", async () => {
    expect(await months({ spell: [["a", 101, KTH, "2018-01-31", "2018-02-01"]] })).toEqual([
      ["a", "activityReady", 1, 101, 31, false, false],
    ])
  })

  it("places a person where the month's last day in the group was spent, though its municipality be unknown", async () => {
    expect(
      await months({
        spell: [
          ["a", 101, KTH, "2018-01-01", "2018-01-20", ready],
          ["a", 147, KTH, "2018-01-20", "2018-02-11", ready],
          ["a", 101, KTH, "2018-02-11", "2018-03-01", ready],
          ["b", 101, KTH, "2018-01-01", "2018-01-10", ready],
          ["b", null, KTH, "2018-01-20", "2018-01-30", ready],
        ],
      }),
    ).toEqual([
      ["a", "activityReady", 1, 147, 31, false, false],
      ["a", "activityReady", 2, 101, 28, false, false],
      ["b", "activityReady", 1, null, 29, false, false],
    ])
  })

  it("counts a month once where several periods of a group touch it, also inside each other", async () => {
    expect(
      await months({
        spell: [
          ["a", 101, KTH, "2018-01-01", "2018-04-01", ready],
          ["a", 147, "integrationsydelse", "2018-02-10", "2018-02-20", ready],
        ],
      }),
    ).toEqual([
      ["a", "activityReady", 1, 101, 31, false, false],
      ["a", "activityReady", 2, 101, 31, false, false],
      ["a", "activityReady", 3, 101, 31, false, false],
    ])
  })

  it("counts praktik and løntilskud on days in the group alone", async () => {
    const month = ["2018-01-10", "2018-01-20", ready] as const
    expect(
      await months({
        spell: [
          ["before", 101, KTH, ...month],
          ["first day", 101, KTH, ...month],
          ["last day", 101, KTH, ...month],
          ["day after", 101, KTH, ...month],
          ["nytteindsats", 101, KTH, ...month],
          ["other month", 101, KTH, "2018-01-10", "2018-03-10", ready],
        ],
        activity: [
          ["before", "virksomhedspraktik", "2018-01-01", "2018-01-10"],
          ["first day", "virksomhedspraktik", "2018-01-01", "2018-01-11"],
          ["last day", "loentilskud", "2018-01-19", null],
          ["day after", "loentilskud", "2018-01-20", null],
          ["nytteindsats", "nytteindsats", "2018-01-10", "2018-01-20"],
          ["other month", "virksomhedspraktik", "2018-02-01", "2018-02-02"],
        ],
      }),
    ).toEqual([
      ["before", "activityReady", 1, 101, 19, false, false],
      ["day after", "activityReady", 1, 101, 19, false, false],
      ["first day", "activityReady", 1, 101, 19, true, false],
      ["last day", "activityReady", 1, 101, 19, true, false],
      ["nytteindsats", "activityReady", 1, 101, 19, false, false],
      ["other month", "activityReady", 1, 101, 31, false, false],
      ["other month", "activityReady", 2, 101, 31, true, false],
      ["other month", "activityReady", 3, 101, 9, false, false],
    ])
  })

  it("counts ordinary hours above 0, rows of a month added, and no others", async () => {
    const hours = (person: string, ...rows: (readonly [number, string | null])[]) =>
      rows.map(([amount, kind]) => [person, year, amount, kind] as const)
    const persons = ["a few", "corrected away", "decimals away", "fleksjob", "loentilskud", "negative", "untold kind"]
    expect(
      (
        await months({
          spell: persons.map((person) => [person, 101, KTH, "2018-01-10", "2018-01-20", ready] as const),
          hours: [
            ...hours("a few", [0.01, "ordinaer"]),
            ...hours("corrected away", [37, "ordinaer"], [-37, "ordinaer"]),
            ...hours("decimals away", [0.1, "ordinaer"], [0.2, "ordinaer"], [-0.3, "ordinaer"]),
            ...hours("fleksjob", [10, "fleksjob"]),
            ...hours("loentilskud", [10, "loentilskud"]),
            ...hours("negative", [-5, "ordinaer"]),
            ...hours("untold kind", [10, null]),
          ],
        })
      ).map((row) => [row[0], row[6]]),
    ).toEqual(persons.map((person) => [person, person === "a few"]))
  })

  it("cuts running periods at the data's end", async () => {
    expect(await months({ spell: [["a", 101, "ressourceforloeb", "2018-01-20", null]] }, "2018-02-10")).toEqual([
      ["a", "resourceProgramme", 1, 101, 31, false, false],
      ["a", "resourceProgramme", 2, 101, 10, false, false],
    ])
  })
})
