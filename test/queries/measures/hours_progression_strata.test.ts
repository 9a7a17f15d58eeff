import { expect, it } from "vitest"
import strataSql from "../../../queries/measures/hours_progression_strata.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, modelOf } from "../../support/given"
import { nothingLeftOut } from "../../support/months"

it("parts those observed by sex and the age at the start, unknown for itself", async () => {
  const engine = await emptyEngine()
  await modelOf(
    engine,
    {
      person: [
        ["a", 1988, { sex: "kvinde" }], // 29 in 2017, 31 in 2019
        ["b", 1988, { sex: "kvinde" }],
        ["c", null, { sex: "mand", ageGroup: "50-59" }],
      ],
      spell: [
        early,
        ["a", 101, FJ, "2017-05-01", "2017-09-01", { minutes: 480 }], // left
        ["a", 101, FJ, "2019-05-01", "2020-01-01", { minutes: 480 }],
        ["a", 101, FJ, "2020-01-01", null, { minutes: 600 }], // up
        ["b", 101, FJ, "2019-05-01", null, { minutes: 480 }], // unchanged
        ["c", 147, FJ, "2019-05-01", null, { minutes: 480 }],
        ["d", 147, FJ, "2019-05-01", null, { minutes: 480 }],
        ["e", 147, FJ, "2019-05-01", null], // hours unknown: outside
        ["f", null, FJ, "2019-05-01", null, { minutes: 480 }], // municipality unknown: outside
      ],
    },
    "2020-12-31",
  )
  const rows = await engine.query(strataSql, {
    ...everybody,
    baseline_first: 2017 * 12,
    baseline_last: 2017 * 12 + 11,
    result_first: 2019 * 12,
    result_last: 2019 * 12 + 11,
    follow_up_months: 12,
    most_minutes: 600,
    ...nothingLeftOut,
    last_day: "2020-12-30",
  })
  expect(rows).toEqual([
    { window_number: 1, municipality: 101, sex: "kvinde", age_group: "0-29", up: 0, observed: 1 },
    { window_number: 2, municipality: 101, sex: "kvinde", age_group: "30-39", up: 1, observed: 2 },
    { window_number: 2, municipality: 147, sex: "mand", age_group: "50-59", up: 0, observed: 1 },
    { window_number: 2, municipality: 147, sex: "unknown", age_group: "unknown", up: 0, observed: 1 },
  ])
})
