import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/quality/start_day.sql?raw"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { LY, modelOf } from "../../support/given"

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
})

const usual = Array.from(
  { length: 240 },
  (_, n) => [`p${n}`, 101, LY, `2019-${String((n % 12) + 1).padStart(2, "0")}-01`, null] as const,
)

async function found(today: string, lastDay: string | null, ...starts: string[]): Promise<readonly unknown[]> {
  await modelOf(engine, { spell: [...usual, ...starts.map((start) => ["x", 101, LY, start, null] as const)] }, lastDay)
  const rows = await engine.query(sql, { today })
  return rows.map(({ sort, rows, first_day, last_day, places }) => [
    sort,
    rows,
    first_day,
    last_day,
    Number(places) - 2 ** 32,
  ])
}

describe("start_day.sql", () => {
  it("finds no fault in starts month by month", async () => {
    expect(await found("2020-06-01", null)).toEqual([])
  })

  it("finds rows that begin long after all others and set the data's end", async () => {
    expect(await found("2026-01-01", null, "2020-04-01", "2020-05-02")).toEqual([
      ["lone", 2, "2020-04-01", "2020-05-02", Number.NaN],
    ])
    expect(await found("2026-01-01", null, "2020-03-01")).toEqual([]) // two silent months are not many
  })

  it("finds starts in the future, before 1990 and after the chosen last day", async () => {
    expect(await found("2021-01-01", null, "2031-05-01")).toEqual([["future", 1, "2031-05-01", "2031-05-01", 241]])
    expect(await found("2021-01-01", null, "1900-01-01")).toEqual([["early", 1, "1900-01-01", "1900-01-01", 241]])
    expect(await found("2021-01-01", "2019-12-31", "2020-01-01")).toEqual([
      ["afterEnd", 1, "2020-01-01", "2020-01-01", 241],
    ])
  })
})
