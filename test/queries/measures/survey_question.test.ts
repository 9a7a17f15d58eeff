import { expect, it } from "vitest"
import sql from "../../../queries/measures/survey_question.sql?raw"
import { emptyEngine } from "../../support/canonical"
import { giveSurveys } from "../../support/surveys"

it("survey_question.sql lists the questions of each course, in numbers or words", async () => {
  const engine = await emptyEngine()
  await giveSurveys(engine, {
    course: [["A", 101, "2020-03-01", null, 3, 3]],
    answers: [
      { course: "A", respondent: "1", question: "udbytte", answer: 2 },
      { course: "A", respondent: "2", question: "udbytte", answer: "ved ikke" },
      { course: "A", respondent: "2", question: "fritekst", answer: "Godt" },
      { course: "B", respondent: "2", municipality: 147, question: "udbytte", answer: 3 },
    ],
    staff: [{ respondent: "1", municipality: 101, question: "motivation", answer: 4 }],
  })
  const ask = (survey: string, municipalities: string) => engine.query(sql, { survey, scheme: "stv", municipalities })
  expect(await ask("course", "")).toEqual([
    { municipality: 101, course: "A", question: "fritekst", is_scored: false },
    { municipality: 101, course: "A", question: "udbytte", is_scored: true },
    { municipality: 147, course: "B", question: "udbytte", is_scored: true },
  ])
  expect(await ask("course", "147")).toHaveLength(1)
  expect(await ask("staff", "")).toEqual([{ municipality: 101, course: "", question: "motivation", is_scored: true }])
})
