import { beforeAll, describe, expect, it } from "vitest"
import { firstDay, lastDay, monthOf } from "../../../src/domain/calendar"
import type { Engine } from "../../../src/engine/engine"
import monthIndex from "../../../queries/model/month_index.sql?raw"
import { startNodeEngine } from "../../../src/engine/node"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await engine.script(monthIndex)
})

describe("month_index.sql", () => {
  it("numbers months as the calendar of the domain does", async () => {
    for (const day of ["2019-01-01", "2019-12-31", "2020-02-29", "1999-12-01"]) {
      const month = monthOf(day)
      expect(
        await engine.query(
          `select month_of(date '${day}') as month, first_day_of(${month}) as first, last_day_of(${month}) as last`,
        ),
      ).toEqual([{ month, first: firstDay(month), last: lastDay(month) }])
    }
  })

  it("places days evenly on a scale of months, and measures what two periods share", async () => {
    const [row] = await engine.query(
      `select month_position(date '2020-02-15') as middle, month_position(date '2020-03-01') as edge,
       months_shared(3, 5.5::double, 4, 9) as shared, months_shared(3, 4, 4, 9) as touching, months_shared(5, 4, 0, 9) as empty`,
    )
    expect(row?.middle).toBeCloseTo(2020 * 12 + 1 + 14 / 29, 12)
    expect(row).toMatchObject({ edge: 2020 * 12 + 2, shared: 1.5, touching: 0, empty: 0 })
  })
})
