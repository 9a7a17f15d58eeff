import sql from "../../../queries/measures/offer_to_hours.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"

const year = 2018 * 12
const ready = { visitation: "aktivitetsparat" } as const
const people = ["a", "b", "c", "d", "e", "f", "g", "h"]
const praktik = (person: string, start: string, end: string) => [person, "virksomhedspraktik", start, end] as const

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: people.map((person) => [person, 1978] as const),
      spell: [
        early,
        ...people.map((person) => [person, 101, "kontanthjaelp", "2018-01-01", "2018-12-31", ready] as const),
        ["a", 101, "ressourceforloeb", "2018-01-01", "2018-12-31"], // in both groups: one start
        ["c", 101, "foertidspension", "2018-05-01", null],
        // In the group only after the offer has begun.
        ["late", 101, "kontanthjaelp", "2018-04-01", "2018-12-31", ready],
      ],
      activity: [
        praktik("a", "2018-03-10", "2018-04-01"), // hours in May
        praktik("a", "2018-03-10", "2018-04-15"), // begins on the same day
        praktik("a", "2018-04-20", "2018-05-01"), // while followed
        praktik("a", "2018-08-01", "2018-09-01"), // a new start, followed for 100 days
        praktik("a", "2018-11-01", "2018-12-01"), // while followed
        praktik("a", "2018-11-09", "2018-12-01"), // on the day after the last
        praktik("b", "2018-03-31", "2018-04-10"), // hours in April: two days
        praktik("c", "2018-04-11", "2018-05-10"), // pension 20 days on
        ["d", "loentilskud", "2018-10-23", null], // until the last month ends
        praktik("e", "2018-03-10", "2018-04-10"), // hours the same month
        praktik("f", "2018-03-10", "2018-04-10"), // hours the month before
        praktik("g", "2018-01-10", "2018-02-10"), // the month before is not covered
        praktik("h", "2018-04-01", "2018-04-10"), // dies on the day
        ["h", "nytteindsats", "2018-02-10", "2018-03-10"],
        praktik("late", "2018-03-20", "2018-04-20"),
      ],
      event: [["h", "doed", "2018-04-01"]],
      hours: [
        ["a", year + 4, 5, "ordinaer"],
        ["b", year + 3, 5, "ordinaer"],
        ["b", year + 2, 5, "fleksjob"],
        ["d", year + 11, 5, "ordinaer"], // after the last month asked for
        ["e", year + 2, 5, "ordinaer"],
        ["e", year + 5, 5, "ordinaer"],
        ["f", year + 1, 5, "ordinaer"],
        ["f", year + 5, 5, "ordinaer"],
      ],
    },
    "2018-12-31",
  )
})

/** [person, number, day of 2018 from 0, days, how it ends] */
const rows = async (parameters: Parameters = {}) => {
  const found = await engine.query(sql, {
    ...everybody,
    groups: "activityReady,resourceProgramme",
    first_month: year,
    last_month: year + 10,
    longest_days: 100,
    ...parameters,
  })
  const persons = await engine.query("select pid, person_id from person_index")
  const nameOf = (pid: unknown) => persons.find((row) => row.pid === pid)?.person_id
  return found.map((row) => [
    nameOf(row.pid),
    row.wait,
    Number(row.start_day) - 17532,
    Number(row.end_day) - Number(row.start_day),
    row.end_kind,
  ])
}

describe("offer_to_hours.sql", () => {
  it("follows each start to ordinary hours or to what rules them out", async () => {
    expect(await rows()).toEqual([
      ["a", 1, 68, 53, 1], // 10 March to 1 May, that day with it
      ["a", 2, 212, 100, 0],
      ["a", 3, 312, 22, 0], // 9 November, cut off after November
      ["b", 1, 89, 2, 1],
      ["c", 1, 100, 20, 2],
      ["d", 1, 295, 39, 0],
      ["h", 1, 90, 1, 2],
    ])
  })

  it("counts starts in the groups and at the ages asked for", async () => {
    expect((await rows({ groups: "resourceProgramme" })).map(([person]) => person)).toEqual(["a", "a", "a"])
    expect(await rows({ age_from: 41, age_to: 99 })).toEqual([])
    expect(await rows({ age_from: 40, age_to: 40 })).toHaveLength(7)
  })
})
