import { expect, it } from "vitest"
import weekBasis from "../../../queries/model/week_basis.sql?raw"
import { emptyEngine } from "../../support/canonical"

it("week_basis.sql is true from the first file of weeks until the last is removed", async () => {
  const engine = await emptyEngine()
  expect(await engine.query(weekBasis)).toEqual([{ is_week_based: false }])
  await engine.query("insert into week_period values (1, '2019-01-07', '2019-01-14')")
  expect(await engine.query(weekBasis)).toEqual([{ is_week_based: true }])
  await engine.query("delete from week_period")
  expect(await engine.query(weekBasis)).toEqual([{ is_week_based: false }])
})
