import { expect, it } from "vitest"
import sql from "../../../queries/measures/target_persons.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { early, modelOf } from "../../support/given"

const ready = { visitation: "aktivitetsparat" } as const

it("target_persons.sql counts each person in a group on the day once, where they are that day", async () => {
  const engine = await emptyEngine()
  await modelOf(
    engine,
    {
      spell: [
        early,
        ["a", 101, "ressourceforloeb", "2016-01-01", "2017-01-01"],
        ["a", 101, "kontanthjaelp", "2016-10-01", "2017-01-01", ready],
        ["b", 101, "kontanthjaelp", "2016-11-01", "2017-01-01", ready],
        ["c", 147, "kontanthjaelp", "2016-01-01", "2016-11-01", ready],
        ["d", 147, "kontanthjaelp", "2016-01-01", "2017-11-01"],
        ["e", null, "ressourceforloeb", "2016-01-01", "2017-01-01"],
      ],
    },
    "2018-12-31",
  )
  const on = (groups: string, day: string) => engine.query(sql, { groups, day })
  expect(await on("activityReady,resourceProgramme", "2016-11-01")).toEqual([{ municipality: 101, persons: 2 }])
  expect(await on("activityReady", "2016-10-31")).toEqual([
    { municipality: 101, persons: 1 },
    { municipality: 147, persons: 1 },
  ])
})
