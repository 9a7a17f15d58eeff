import { beforeAll, describe, expect, it } from "vitest"
import strataSql from "../../../queries/measures/wage_hours_strata.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

const y = (year: number) => year * 12
const windows = {
  earlier_first: y(2015),
  earlier_last: y(2015) + 11,
  baseline_first: y(2016),
  baseline_last: y(2016) + 11,
  result_first: y(2019),
  result_last: y(2019) + 11,
}
const every = (year: number) =>
  Array.from({ length: 12 }, (_, month) => ["outside", y(year) + month, 1, "ordinaer"] as const)
const RFY = "ressourceforloeb"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ...["a", "b", "c"].map((person) => [person, 147, RFY, "2016-12-01", "2017-01-05"] as const),
        ["d", 101, RFY, "2016-12-01", null],
      ],
      hours: [
        ...[2015, 2016, 2019].flatMap(every),
        // a: 12 hours of the baseline's 12 months, 24 of the result's: 1 and 2 a month. b: 0 and 1. c: nothing.
        ["a", y(2016), 12, "ordinaer"],
        ["a", y(2019), 10, "ordinaer"],
        ["a", y(2019) + 1, 14, "ordinaer"],
        ["b", y(2019) + 2, 12, "ordinaer"],
        // Other kinds and other years count for nothing.
        ["c", y(2019), 100, "loentilskud"],
        ["c", y(2018), 100, "ordinaer"],
        ["d", y(2015), 120, "ordinaer"],
      ],
    },
    "2020-12-31",
  )
})

const query = (change: Parameters = {}) =>
  engine.query(strataSql, {
    ...everybody,
    ...windows,
    ...nothingLeftOut,
    cohort_day: "2017-01-01",
    cohort_until: "2017-01-01",
    pension_ends: false,
    by_person: false,
    groups: "activityReady,resourceProgramme",
    ...change,
  })

describe("wage_hours_strata.sql", () => {
  it("sums mean hours a month before and after by municipality and stratum", async () => {
    const stratum = { sex: "unknown", age_group: "unknown", target_group: "resourceProgramme", held: "0-12" }
    expect(await query()).toEqual([
      {
        municipality: 101,
        ...stratum,
        person: null,
        earlier_hours: "0-10",
        persons: 1,
        before: 0,
        after: 0,
        before_squared: 0,
        after_squared: 0,
        change_squared: 0,
        with_before: 0,
        with_after: 0,
        with_either: 0,
        unobserved: 0,
        months_1: 12,
        months_2: 12,
      },
      {
        municipality: 147,
        ...stratum,
        person: null,
        earlier_hours: "0",
        persons: 3,
        before: 1,
        after: 3,
        before_squared: 1,
        after_squared: 5,
        change_squared: 2,
        with_before: 1,
        with_after: 2,
        with_either: 2,
        unobserved: 0,
        months_1: 12,
        months_2: 12,
      },
    ])
  })

  it("gives the persons of the strata", async () => {
    const rows = await query({ by_person: true })
    expect(rows.map(({ municipality, persons, before, after }) => [municipality, persons, before, after])).toEqual([
      [101, 1, 0, 0],
      [147, 1, 1, 2],
      [147, 1, 0, 1],
      [147, 1, 0, 0],
    ])
    expect(new Set(rows.map(({ person }) => person)).size).toBe(4)
  })

  it("divides by the months that the hours cover, and tells how many they are", async () => {
    // Nobody has hours in 2020, 2018 has one month.
    const [, row] = await query({ result_first: y(2018), result_last: y(2018) + 11 })
    expect(row).toMatchObject({ months_2: 1, after: 100, with_after: 1 })
    const [, none] = await query({ result_first: y(2020), result_last: y(2020) + 11 })
    expect(none).toMatchObject({ months_2: 0, after: null, with_after: 0 })
  })

  it("skips months that are left out, and divides by the rest", async () => {
    const [, row] = await query({ left_out_first: y(2019), left_out_last: y(2019) + 5 })
    // Six months and none of the hours are left.
    expect(row).toMatchObject({ after: 0, with_after: 0, before: 1, months_2: 6 })
    const [, late] = await query({ left_out_first: y(2019) + 6, left_out_last: y(2019) + 11 })
    expect(late).toMatchObject({ after: 6, with_after: 2 })
  })
})

describe("wage_hours_strata.sql of those who enter during the project, and of those who leave the country", () => {
  beforeAll(async () => {
    await modelOf(
      engine,
      {
        spell: [
          early,
          ["stays", 147, RFY, "2016-12-01", null],
          // Enters in March 2017: its baseline is March 2016 to February 2017.
          ["later", 147, RFY, "2017-03-10", "2017-04-01"],
          ["later", 101, RFY, "2018-01-01", null],
          ["after", 147, RFY, "2019-01-01", null],
          // Died in 2018; emigrated in March 2019; emigrated and came back before the day of entry.
          ["dead", 147, RFY, "2016-12-01", "2018-06-01"],
          ["abroad", 147, RFY, "2016-12-01", "2019-03-20"],
          ["back", 147, RFY, "2016-12-01", null],
        ],
        event: [
          ["dead", "doed", "2018-05-30"],
          ["abroad", "udvandring", "2019-03-20"],
          ["back", "udvandring", "2015-03-20"],
        ],
        hours: [
          ...[2015, 2016, 2017, 2019].flatMap(every),
          ["later", y(2016), 120, "ordinaer"],
          ["later", y(2016) + 2, 12, "ordinaer"],
          ["later", y(2017) + 1, 24, "ordinaer"],
          ["abroad", y(2019) + 1, 30, "ordinaer"],
          ["abroad", y(2019) + 5, 99, "ordinaer"],
          ["dead", y(2016), 1200, "ordinaer"],
        ],
      },
      "2020-12-31",
    )
  })

  it("observes hours through the month in which follow-up ends, and counts those without any for themselves", async () => {
    const rows = await query()
    // abroad: 30 hours over January to March; dead is in no number.
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ municipality: 147, persons: 3, unobserved: 1, before: 0, after: 10, with_after: 1 })
  })

  it("takes everyone by the first day in the group during the project, months before counted from there", async () => {
    const rows = await query({ cohort_until: "2018-12-31" })
    const later = rows.filter(({ earlier_hours }) => earlier_hours === "10-50" || earlier_hours === "0-10")
    // 12 and 24 hours in the twelve months before March 2017; 120 in the twelve before those.
    expect(later).toHaveLength(1)
    expect(later[0]).toMatchObject({ municipality: 147, persons: 1, before: 3, held: "0-12", earlier_hours: "0-10" })
    expect(rows.reduce((sum, row) => sum + Number(row.persons), 0)).toBe(4)
  })
})
