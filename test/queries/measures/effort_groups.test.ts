import sql from "../../../queries/measures/effort_groups.sql?raw"
import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, everybody, FJ, LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const month = (number: number): number => 2019 * 12 + number - 1
const parameters = {
  ...everybody,
  schemes: "uif2-1",
  waiting_days: 100,
  few_minutes: 600,
  started: "2019-03-01",
  first: month(3),
  last: month(6),
}

async function found(change: Readonly<Record<string, string | number>> = {}) {
  const rows = await engine.query(sql, { ...parameters, ...change })
  return rows.map((row) => [
    row.target_group,
    row.municipality,
    Number(row.month) - 2019 * 12 + 1,
    row.persons,
    row.taking_part,
  ])
}

describe("effort_groups.sql", () => {
  it("counts each group on the month's last day, and those of it who take part then", async () => {
    await modelOf(
      engine,
      {
        person: [["b", 1980]],
        spell: [
          early,
          ["b", 101, LY, "2019-03-15", "2019-05-01"], // ends of March and April
          ["b", 101, FJ, "2019-05-01", null, { minutes: 600 }], // ends of May and June
          ["c", 101, FJ, "2019-02-28", null, { minutes: 300 }], // began before
          ["d", 101, FJ, "2019-04-01", null, { minutes: 601 }],
          ["e", 101, FJ, "2019-04-01", null], // hours unknown
          ["f", 101, FJ, "2019-04-01", "2019-05-10", { minutes: 300 }], // first few hours, then more
          ["f", 101, FJ, "2019-05-10", null, { minutes: 1200 }],
        ],
        event: [
          ["a", "indstilling", "2019-03-05", { municipality: 101 }], // no meeting: until 13 June
          ["b", "indstilling", "2019-02-01", { municipality: 101 }],
          ["b", "rehabiliteringsteam", "2019-03-31", { municipality: 101 }], // not waiting on the day itself
          ["g", "indstilling", "2019-04-10", { municipality: 147 }],
          ["g", "indstilling", "2019-04-20", { municipality: 147 }], // the same case
          ["g", "rehabiliteringsteam", "2019-04-05", { municipality: 147 }], // an earlier one
          ["g", "rehabiliteringsteam", "2019-05-31", { municipality: 147 }],
        ],
        participation: [
          ["b", "uif2-1", "2019-04-01", "2019-06-01"],
          ["a", "stv", "2019-01-01", null],
        ],
      },
      "2019-06-30",
    )
    expect(await found()).toEqual([
      ["beforeMeeting", 101, 3, 1, 0],
      ["beforeMeeting", 101, 4, 1, 0],
      ["beforeMeeting", 101, 5, 1, 0],
      ["beforeMeeting", 147, 4, 1, 0],
      ["fewHours", 101, 4, 1, 0],
      ["fewHours", 101, 5, 2, 1],
      ["fewHours", 101, 6, 2, 0],
      ["onBenefit", 101, 3, 1, 0],
      ["onBenefit", 101, 4, 1, 1],
    ])
    expect(await found({ age_from: 39, age_to: 39, first: month(5), last: month(5) })).toEqual([
      ["fewHours", 101, 5, 1, 1],
    ])
  })
})
