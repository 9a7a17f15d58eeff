import { expect, it } from "vitest"
import sql from "../../../queries/measures/project_money.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { giveSurveys } from "../../support/surveys"

it("project_money.sql adds up what each municipality has in the scheme", async () => {
  const engine = await emptyEngine()
  await giveSurveys(engine, {
    project: [
      ["lab", 101, 200_000, 150_000, 200_000, 40],
      ["lab", 101, 100_000, null, 50_000, null],
      ["lab", 147, null, 90_000, null, 20],
      ["stv", 101, 900_000, 900_000, 900_000, 900],
    ],
  })
  expect(await engine.query(sql, { scheme: "lab", municipalities: "" })).toEqual([
    { municipality: 101, applied: 300_000, granted: 150_000, total: 250_000, planned: 40 },
    { municipality: 147, applied: null, granted: 90_000, total: null, planned: 20 },
  ])
  expect(await engine.query(sql, { scheme: "lab", municipalities: "147" })).toHaveLength(1)
})
