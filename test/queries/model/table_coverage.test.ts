import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

describe("table_coverage.sql", () => {
  it("says how much is loaded, and from when to when", async () => {
    const { tables, data } = await modelOf(engine, {
      person: [
        ["a", 1980, { file: 1 }],
        ["a", 1980, { file: 2 }],
      ],
      spell: [
        ["a", 101, LY, "2019-01-31", "2025-03-01"],
        ["b", 101, LY, "2020-02-10", null],
      ],
      hours: [["a", 2020 * 12 + 1, 10, "ordinaer"]],
      event: [
        ["c", "samtale", "2020-03-01"],
        ["c", "samtale", "2019-03-01"],
      ],
      participation: [["a", "stv", "2017-01-01", "2018-01-01"]],
      population: [[101, "2020-01-01", "arbejdsstyrke", 300_000]],
    })
    const none = { rows: 0, persons: 0, firstDay: null, lastStart: null, latestEnd: null }
    expect(tables).toEqual([
      { ...none, table: "person", rows: 2, persons: 1 },
      {
        table: "spell",
        rows: 2,
        persons: 2,
        firstDay: "2019-01-31",
        lastStart: "2020-02-10",
        latestEnd: "2025-02-28",
      },
      { ...none, table: "fleksjob_hours" },
      { ...none, table: "activity" },
      { ...none, table: "wage_hours", rows: 1, persons: 1, firstDay: "2020-02-01", lastStart: "2020-02-29" },
      { ...none, table: "event", rows: 2, persons: 1, firstDay: "2019-03-01", lastStart: "2020-03-01" },
      {
        ...{ table: "participation", rows: 1, persons: 1 },
        ...{ firstDay: "2017-01-01", lastStart: "2017-01-01", latestEnd: "2017-12-31" },
      },
      { ...none, table: "population", rows: 1, persons: null, firstDay: "2020-01-01", lastStart: "2020-01-01" },
      ...["project", "course", "course_response", "staff_response"].map((table) => ({ ...none, table, persons: null })),
      { ...none, table: "satisfaction", persons: null },
    ])
    expect(data).toMatchObject({
      firstDay: "2019-01-31",
      lastDay: "2020-02-10",
      ends: { spell: "2020-02-10", wage_hours: "2020-02-29" },
      lastDayChosen: false,
    })
  })

  it("refuses to build a model without spells", async () => {
    await expect(modelOf(engine, { person: [["a", 1980]] })).rejects.toThrow("no spells loaded")
  })
})
