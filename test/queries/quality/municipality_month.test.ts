import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/municipality_month.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const month = (year: number, number: number): number => year * 12 + number - 1

describe("municipality_month.sql", () => {
  it("counts rows that begin and end, and finds the municipality of rows that tell none", async () => {
    await modelOf(
      engine,
      {
        spell: [
          ["a", 101, LY, "2019-01-10", "2019-03-01"], // its last day is the 28th of February
          ["a", 147, LY, "2019-03-01", null],
          ["b", 101, LY, "2019-01-20", null],
          ["b", 101, LY, "2019-01-25", "2019-07-01"], // ends with the data
          ["c", null, LY, "2019-01-01", null],
          ["d", 101, LY, "2019-07-01", null], // begins after them
        ],
        activity: [
          ["a", "mentor", "2019-02-01", "2019-04-01"],
          ["x", "mentor", "2019-02-01", null], // never on a benefit
        ],
        hours: [
          ["a", month(2019, 3), 3, "ordinaer"],
          ["x", month(2019, 3), 3, "ordinaer"], // never on a benefit
        ],
      },
      "2019-06-30",
    )
    const rows = await engine.query(sql)
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["activity", 147, month(2019, 2), 1, 0, 1],
      ["activity", 147, month(2019, 3), 0, 1, 0],
      ["spell", 101, month(2019, 1), 3, 0, 2],
      ["spell", 101, month(2019, 2), 0, 1, 0],
      ["spell", 101, month(2019, 6), 0, 1, 0],
      ["spell", 147, month(2019, 3), 1, 0, 1],
      ["wage_hours", 147, month(2019, 3), 1, 0, 1],
    ])
  })

  it("counts every other table with municipality or citizen, and a day or month", async () => {
    await engine.query(
      `insert into course values (1, 1, 'k', 101, '2019-02-20', null, 30, 25), (1, 2, 'm', 101, '2019-02-27', null, 9, null)`,
    )
    await engine.query(
      `insert into course_response (file_id, row_number, course, respondent, municipality, day, question, answer)
      values (1, 1, 'k', '1', 101, '2019-02-20', 'q', '5'), (1, 2, 'k', '1', 101, '2019-02-20', 'r', '5'),
        (1, 3, 'm', '1', 101, '2019-02-27', 'q', '5')`,
    )
    await engine.query(
      `insert into staff_response (file_id, row_number, respondent, municipality, day, question, answer)
      values (1, 1, '1', 101, '2019-05-20', 'q', '5'), (1, 2, '2', null, '2019-05-20', 'q', '5')`,
    )
    await engine.query(
      `insert into satisfaction values (1, 1, 'a', 147, '2019-05-02', 5), (1, 2, 'a', null, '2019-05-03', null)`,
    )
    await modelOf(
      engine,
      {
        spell: [["a", 101, LY, "2019-01-10", null]],
        fleksjobHours: [
          ["a", "2019-02-01", "2019-04-01", 600],
          ["x", "2019-02-01", null, 600], // never on a benefit
        ],
        event: [
          ["a", "samtale", "2019-03-04"],
          ["a", "samtale", "2019-03-14", { municipality: 147 }],
        ],
        participation: [["a", "uif2-1", "2019-02-02", null]],
        population: [
          [101, "2019-01-01", "befolkning_16_66", 900],
          [101, "2019-01-01", "befolkning_16_66", 100],
          [101, "2019-01-01", "arbejdsstyrke", 700],
        ],
      },
      "2019-06-30",
    )
    const rows = await engine.query(sql)
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["course", 101, month(2019, 2), 2, 0, 25],
      ["course_response", 101, month(2019, 2), 3, 0, 2],
      ["event", 101, month(2019, 3), 1, 0, 1],
      ["event", 147, month(2019, 3), 1, 0, 1],
      ["fleksjob_hours", 101, month(2019, 2), 1, 0, 1],
      ["fleksjob_hours", 101, month(2019, 3), 0, 1, 0],
      ["participation", 101, month(2019, 2), 1, 0, 1],
      ["population", 101, month(2019, 1), 3, 0, 1000],
      ["satisfaction", 101, month(2019, 5), 1, 0, 1],
      ["satisfaction", 147, month(2019, 5), 1, 0, 1],
      ["spell", 101, month(2019, 1), 1, 0, 1],
      ["staff_response", 101, month(2019, 5), 1, 0, 1],
    ])
  })
})
