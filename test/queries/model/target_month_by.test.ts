import { beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"

const month = 2018 * 12

let engine: Engine
beforeAll(async () => {
  engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ...["both", "employed", "neither", "paid"].map(
          (person) => [person, 101, "ressourceforloeb", "2018-01-02", "2018-01-20"] as const,
        ),
      ],
      hours: [
        ["both", month, 10, "ordinaer"],
        ["paid", month, 10, "ordinaer"],
      ],
      employment: [
        ["both", month],
        ["employed", month],
        ["neither", month + 1],
      ],
    },
    "2018-12-31",
  )
})

async function working(work: string): Promise<unknown[]> {
  const rows = await engine.query(
    `select person_id from target_month_by($work) join person_index using (pid) where has_hours order by 1`,
    { work },
  )
  return rows.map(({ person_id }) => person_id)
}

describe("target_month_by.sql", () => {
  it("takes ordinary hours, or employment in their place", async () => {
    expect(await working("hours")).toEqual(["both", "paid"])
    expect(await working("employment")).toEqual(["both", "employed"])
  })

  it("keeps the columns of target_month", async () => {
    const columns = async (table: string) =>
      (await engine.query(`describe select * from ${table}`)).map((row) => row.column_name)
    expect(await columns("target_month_by('hours')")).toEqual(await columns("target_month"))
  })
})
