import { expect, it } from "vitest"
import sql from "../../../queries/measures/course_sheets.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { giveSurveys } from "../../support/surveys"

it("course_sheets.sql counts the sheets filled in after a course by the days that went by", async () => {
  const engine = await emptyEngine()
  await giveSurveys(engine, {
    course: [
      ["A", 101, "2020-03-01", "leder", 3, 3],
      ["A", 147, "2020-03-10", "leder", 3, 3],
    ],
    answers: [
      { course: "A", respondent: "1", municipality: 101, question: "a", answer: 2, day: "2020-03-03" },
      { course: "A", respondent: "1", municipality: 101, question: "b", answer: 2, day: "2020-03-05" },
      { course: "A", respondent: "2", municipality: 101, question: "a", answer: 2, day: "2020-03-05" },
      // Before its end, so at once.
      { course: "A", respondent: "1", municipality: 147, question: "a", answer: 2, day: "2020-03-09" },
      { course: "A", respondent: "9", municipality: 147, question: "a", answer: 2, timing: "foer", day: "2020-02-01" },
      { course: "A", respondent: "3", municipality: 147, question: "a", answer: "godt" },
      { course: "B", respondent: "1", municipality: 147, question: "a", answer: 2, day: "2020-03-09", role: "chef" },
    ],
  })
  expect(await engine.query(sql, { municipalities: "" })).toEqual([
    { course: "A", municipality: 101, role: "leder", days: 4, sheets: 2 },
    { course: "A", municipality: 147, role: "leder", days: 0, sheets: 1 },
    { course: "A", municipality: 147, role: "leder", days: null, sheets: 1 },
    { course: "B", municipality: 147, role: "chef", days: null, sheets: 1 },
  ])
  expect(await engine.query(sql, { municipalities: "101" })).toHaveLength(1)
})
