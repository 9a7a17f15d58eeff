import { expect, it } from "vitest"
import sql from "../../../queries/measures/satisfaction_reach.sql?raw"
import { monthOf } from "../../../src/domain/calendar"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"
import { giveSurveys } from "../../support/surveys"

it("satisfaction_reach.sql counts the bruttomålgruppe of a quarter and those of it who were asked", async () => {
  const engine = await emptyEngine()
  await giveSurveys(engine, {
    messages: [
      ["a", 101, "2017-01-15", 5],
      ["a", 101, "2017-02-15", null],
      ["b", 147, "2017-05-01", 2],
      ["jobparat", 101, "2017-02-01", 4],
      [null, 101, "2017-02-01", 4],
    ],
  })
  await modelOf(
    engine,
    {
      spell: [
        early,
        ["a", 101, "ressourceforloeb", "2016-01-01", "2017-02-01"],
        ["b", 101, "ressourceforloeb", "2016-01-01", "2017-04-10"],
        ["b", 147, "ressourceforloeb", "2017-04-10", "2018-01-01"],
        ["c", 101, "kontanthjaelp", "2016-01-01", "2017-02-01", { visitation: "aktivitetsparat" }],
        ["jobparat", 101, "kontanthjaelp", "2016-01-01", "2018-01-01", { visitation: "jobparat" }],
      ],
    },
    "2017-12-31",
  )
  const ask = (groups: string, last: string) =>
    engine.query(sql, { municipalities: "101,147", groups, last: monthOf(last) })
  expect(await ask("activityReady,resourceProgramme", "2017-12")).toEqual([
    { municipality: null, quarter: null, persons: 3, reached: 2 },
    { municipality: null, quarter: 8068, persons: 3, reached: 1 },
    { municipality: null, quarter: 8069, persons: 1, reached: 1 },
    { municipality: 101, quarter: null, persons: 2, reached: 1 },
    { municipality: 101, quarter: 8068, persons: 3, reached: 1 },
    { municipality: 147, quarter: null, persons: 1, reached: 1 },
    { municipality: 147, quarter: 8069, persons: 1, reached: 1 },
  ])
  // The second quarter is not over in the spells.
  expect((await ask("resourceProgramme", "2017-05")).map(({ quarter, persons }) => [quarter, persons])).toEqual([
    [null, 2],
    [8068, 2],
    [null, 2],
    [8068, 2],
  ])
})
