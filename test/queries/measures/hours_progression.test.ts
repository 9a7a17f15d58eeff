import { beforeAll, describe, expect, it } from "vitest"
import progressionSql from "../../../queries/measures/hours_progression.sql?raw"
import type { Engine, Parameters } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

const windows = {
  baseline_first: 2017 * 12,
  baseline_last: 2017 * 12 + 11,
  result_first: 2019 * 12,
  result_last: 2019 * 12 + 11,
}

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1987],
        ["c", 1989],
      ],
      spell: [
        early,
        ["a", 101, FJ, "2017-12-31", "2018-06-01", { minutes: 600 }],
        ["a", 101, FJ, "2018-06-01", null, { minutes: 690 }], // up by 1.5 hours
        ["b", 101, FJ, "2017-03-01", "2017-05-01", { minutes: 300 }], // the first of the window: left by 2018-03-01
        ["b", 101, FJ, "2017-08-01", "2017-09-01", { minutes: 300 }], // the second does not count
        ["b", 101, FJ, "2019-02-01", null, { minutes: 480 }], // the result window's: unchanged
        ["c", 101, FJ, "2019-12-31", "2020-04-01", { minutes: 540 }],
        ["c", 101, FJ, "2020-04-01", null, { minutes: 360 }], // down by 3 hours
        ["d", 101, FJ, "2019-05-01", null], // hours unknown
        ["e", 147, FJ, "2019-05-01", null, { minutes: 601 }], // not few hours
        ["f", 147, FJ, "2018-05-01", null, { minutes: 300 }], // in neither window
        ["g", null, FJ, "2019-05-01", null, { minutes: 300 }], // municipality unknown
        ["h", 147, FJ, "2019-05-01", null, { minutes: 0 }],
      ],
    },
    "2020-12-31",
  )
})

const nobody = { up: 0, unchanged: 0, down: 0, left_fleksjob: 0, unknown_hours: 0, not_observed: 0 }
const still = { change_sum: 0, change_square_sum: 0, rise_sum: 0, rise_square_sum: 0 }

const cohorts = (parameters: Parameters = {}) =>
  engine.query(progressionSql, {
    ...everybody,
    ...windows,
    follow_up_months: 12,
    most_minutes: 600,
    ...nothingLeftOut,
    last_day: "2020-12-30",
    ...parameters,
  })

describe("hours_progression.sql", () => {
  it("counts each person once a window, by the first episode of few hours, the last day not yet observed", async () => {
    expect(await cohorts()).toEqual([
      {
        window_number: 1,
        municipality: 101,
        ...nobody,
        up: 1,
        left_fleksjob: 1,
        change_sum: 1.5,
        change_square_sum: 2.25,
        rise_sum: 1.5,
        rise_square_sum: 2.25,
      },
      { window_number: 2, municipality: 101, ...nobody, unchanged: 1, unknown_hours: 1, not_observed: 1, ...still },
      { window_number: 2, municipality: 147, ...nobody, unchanged: 1, ...still },
    ])
  })

  it("observes a follow-up on the data's last day", async () => {
    const rows = await cohorts({ last_day: "2020-12-31" })
    expect(rows[1]).toMatchObject({ down: 1, not_observed: 0, change_sum: -3, change_square_sum: 9, rise_sum: 0 })
  })

  it("counts by the age at the start", async () => {
    expect(await cohorts({ age_from: 30, age_to: 30 })).toEqual([
      {
        window_number: 1,
        municipality: 101,
        ...nobody,
        up: 1,
        change_sum: 1.5,
        change_square_sum: 2.25,
        rise_sum: 1.5,
        rise_square_sum: 2.25,
      },
      { window_number: 2, municipality: 101, ...nobody, not_observed: 1, ...still },
    ])
  })
})
