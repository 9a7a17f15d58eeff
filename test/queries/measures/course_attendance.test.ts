import { expect, it } from "vitest"
import sql from "../../../queries/measures/course_attendance.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { giveSurveys } from "../../support/surveys"

it("course_attendance.sql adds up the rows of a course, municipality and role", async () => {
  const engine = await emptyEngine()
  await giveSurveys(engine, {
    course: [
      ["A", 101, "2020-03-01", "leder", 10, 8],
      ["A", 101, "2020-03-02", "leder", 5, null],
      ["A", 101, "2020-03-01", null, 20, 19],
      ["B", 147, "2020-01-01", "leder", null, null],
    ],
  })
  expect(await engine.query(sql, { municipalities: "" })).toEqual([
    { course: "B", municipality: 147, role: "leder", ended: "2020-01-01", enrolled: null, attended: null },
    { course: "A", municipality: 101, role: null, ended: "2020-03-01", enrolled: 20, attended: 19 },
    { course: "A", municipality: 101, role: "leder", ended: "2020-03-02", enrolled: 15, attended: 8 },
  ])
  expect(await engine.query(sql, { municipalities: "147" })).toHaveLength(1)
})
