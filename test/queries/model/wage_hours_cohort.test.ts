import { beforeAll, describe, expect, it } from "vitest"
import type { Engine, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"

const KTH = "kontanthjaelp"
const RFY = "ressourceforloeb"
const ready = { visitation: "aktivitetsparat" }
const y2015 = 2015 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["young", 1987, { sex: "kvinde" }],
        ["thirty", 1986, { sex: "mand" }],
        ["grouped", null, { sex: "mand", ageGroup: "30-49 aar" }],
      ],
      spell: [
        early,
        // The day itself counts; the day after does not.
        ["young", 101, KTH, "2017-01-01", "2017-01-02", ready],
        ["thirty", 101, KTH, "2016-12-31", "2017-01-01", ready],
        ["thirty", 101, KTH, "2017-01-02", null, ready],
        // 91 days, 13 weeks, across two municipalities without a break.
        ["grouped", 147, KTH, "2016-10-02", "2016-12-01", ready],
        ["grouped", 151, KTH, "2016-12-01", null, ready],
        // A break of one day starts anew: 4 weeks.
        ["broken", 101, KTH, "2016-01-01", "2016-12-03", ready],
        ["broken", 101, KTH, "2016-12-04", null, ready],
        // In both groups: the one begun last.
        ["both", 101, KTH, "2016-01-03", null, ready],
        ["both", 147, RFY, "2016-07-03", null],
        ["both", 147, "folkepension", "2019-03-15", null],
        ["broken", 101, "folkepension", "2013-03-15", "2013-04-01"],
        ["nowhere", null, RFY, "2016-07-03", null],
        ["from the start", 101, RFY, "2010-01-01", null],
      ],
      hours: [
        // 2015 is covered by every month having hours of someone.
        ...Array.from({ length: 12 }, (_, month) => ["other", y2015 + month, 1, "ordinaer"] as const),
        ["young", y2015, 120, "ordinaer"],
        ["grouped", y2015 + 3, 120.1, "ordinaer"],
        ["broken", y2015 + 11, 600, "ordinaer"],
        ["both", y2015 + 11, 600.5, "ordinaer"],
        ["both", y2015 + 12, 100, "ordinaer"],
        ["from the start", y2015 + 1, 99, "loentilskud"],
      ],
    },
    "2020-12-31",
  )
})

const cohort = async (
  groups = "activityReady,resourceProgramme",
  age = "null, null",
  earlier = `${y2015}, ${y2015 + 11}`,
  until = "2017-01-01",
  pensionEnds = false,
) => {
  const rows = await engine.query(
    `select c.*, i.person_id from wage_hours_cohort('2017-01-01', '${until}', '${groups}', '', 0, ${age}, ${earlier}, ${pensionEnds}) as c
     join person_index as i using (pid) order by person_id`,
  )
  return new Map(rows.map((row): [string, Row] => [String(row.person_id), row]))
}

describe("wage_hours_cohort.sql", () => {
  it("holds who is in a group that day, in the municipality and group of the period begun last", async () => {
    const found = await cohort()
    expect([...found.keys()]).toEqual(["both", "broken", "from the start", "grouped", "young"])
    expect(found.get("both")).toMatchObject({ municipality: 147, target_group: "resourceProgramme" })
    expect(found.get("grouped")).toMatchObject({ municipality: 151 })
    expect([...(await cohort("activityReady")).keys()]).toEqual(["both", "broken", "grouped", "young"])
    expect((await cohort("activityReady")).get("both")).toMatchObject({ municipality: 101 })
  })

  it("tells time in the group without breaks, in whole weeks", async () => {
    const found = await cohort()
    expect(found.get("young")?.held).toBe("0-12")
    expect(found.get("grouped")?.held).toBe("13-25")
    expect(found.get("broken")?.held).toBe("0-12")
    expect(found.get("both")?.held).toBe("26-51")
    expect((await cohort("activityReady")).get("both")?.held).toBe("52-103")
    // Begun before the data, but so long ago that the band is known all the same.
    expect(found.get("from the start")?.held).toBe("104-")
  })

  it("says unknown of a time that began with the data and may be of any length", async () => {
    const rows = await engine.query(
      "select held from wage_hours_cohort('2010-06-01', '2010-06-01', 'resourceProgramme', '', 0, null, null, 24180, 24191, false)",
    )
    expect(rows).toEqual([{ held: "unknown" }])
  })

  it("tells age on the day, the file's own groups where there is no birth year, and sex", async () => {
    const found = await cohort()
    expect(found.get("young")).toMatchObject({ age_group: "30-39", sex: "kvinde" })
    expect(found.get("grouped")).toMatchObject({ age_group: "30-49 aar", sex: "mand" })
    expect(found.get("both")).toMatchObject({ age_group: "unknown", sex: "unknown" })
    expect([...(await cohort(undefined, "30, 30")).keys()]).toEqual(["young"])
    expect([...(await cohort(undefined, "31, 40")).keys()]).toEqual([])
  })

  it("bands the mean ordinary hours of the earlier months, upper ends included", async () => {
    const bands = async (earlier?: string) =>
      Object.fromEntries(
        [...(await cohort(undefined, undefined, earlier))].map(([key, row]) => [key, row.earlier_hours]),
      )
    expect(await bands()).toEqual({
      both: "50-",
      broken: "10-50",
      "from the start": "0",
      grouped: "10-50",
      young: "0-10",
    })
    // 2014 is not in the hours at all.
    expect(await bands(`${y2015 - 12}, ${y2015 - 1}`)).toMatchObject({ both: "unknown", young: "unknown" })
  })

  it("ends at folkepension after entry where that is asked for", async () => {
    const ends = async (pensionEnds: boolean) => {
      const found = await cohort(undefined, undefined, undefined, undefined, pensionEnds)
      return ["both", "broken", "young"].map((person) => found.get(person)?.end_month)
    }
    expect(await ends(false)).toEqual([null, null, null])
    expect(await ends(true)).toEqual([2019 * 12 + 2, null, null])
  })
})
