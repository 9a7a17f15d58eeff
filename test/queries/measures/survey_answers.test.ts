import { beforeAll, describe, expect, it } from "vitest"
import sql from "../../../queries/measures/survey_answers.sql?raw"
import type { Engine, Parameters, Row } from "../../../src/engine/engine"
import { emptyEngine } from "../../support/canonical"
import { giveSurveys } from "../../support/surveys"

describe("survey_answers.sql", () => {
  let engine: Engine
  const ask = (more: Parameters = {}): Promise<readonly Row[]> =>
    engine.query(sql, { survey: "course", scheme: "lab", municipalities: "", division: "none", ...more })

  beforeAll(async () => {
    engine = await emptyEngine()
    await giveSurveys(engine, {
      course: [
        ["A", 101, "2020-03-01", "leder", 3, 3],
        ["B", 147, "2020-03-01", null, 3, 3],
        ["B", 151, "2020-03-01", null, 3, 3],
      ],
      answers: [
        { course: "A", respondent: "1", question: "udbytte", answer: 2, timing: "foer" },
        { course: "A", respondent: "1", question: "udbytte", answer: 5, timing: "efter", day: "2020-03-04" },
        // An earlier answer of the same sheet, though lower in the file.
        { course: "A", respondent: "1", question: "udbytte", answer: 1, timing: "efter", day: "2020-03-02" },
        { course: "A", respondent: "2", question: "udbytte", answer: 4, timing: "foer" },
        { course: "A", respondent: "2", question: "udbytte", answer: 4 },
        { course: "A", respondent: "2", question: "fritekst", answer: "Godt kursus" },
        // The same number on another course: the same person, another sheet.
        { course: "C", respondent: "1", municipality: 101, question: "udbytte", answer: 5, role: "medarbejder" },
        { course: "B", respondent: "1", municipality: 147, question: "tilfredshed", answer: 3 },
        { course: "B", respondent: "2", question: "tilfredshed", answer: 3 },
      ],
      staff: [
        { respondent: "1", municipality: 101, question: "motivation", answer: 4 },
        { respondent: "1", municipality: 101, question: "motivation", answer: 1, scheme: "andet" },
      ],
    })
  })

  it("counts sheets and persons of each answer, the last one of a sheet, and those with both times", async () => {
    const [udbytte, tilfredshed, ...others] = await ask()
    expect(others).toEqual([])
    expect(udbytte).toMatchObject({
      ...{ municipality: null, course: null, role: null, question: "udbytte" },
      ...{ before_2: 1, before_4: 1, after_1: 0, after_4: 1, after_5: 2, after_persons_5: 1 },
      ...{ pairs: 2, pair_persons: 2, changed_persons: 1, unchanged_persons: 1, change_sum: 3, change_squares: 9 },
    })
    expect(tilfredshed).toMatchObject({
      question: "tilfredshed",
      before_3: 0,
      after_3: 2,
      after_persons_3: 2,
      pairs: 0,
    })
  })

  it("takes municipality and role from the course where it has but one", async () => {
    const found = (await ask({ division: "municipality" })).map(({ municipality, question, after_3, after_5 }) => [
      ...[municipality, question, after_3, after_5],
    ])
    expect(found).toEqual([
      [101, "udbytte", 0, 2],
      [147, "tilfredshed", 1, 0],
      [null, "tilfredshed", 1, 0],
    ])
    const roles = (await ask({ division: "role" })).filter(({ question }) => question === "udbytte")
    expect(roles.map(({ role, after_4, after_5 }) => [role, after_4, after_5])).toEqual([
      ["leder", 1, 1],
      ["medarbejder", 0, 1],
    ])
    const courses = await ask({ division: "course" })
    expect(courses.map(({ course, municipality }) => [course, municipality])).toEqual([
      ["A", 101],
      ["C", 101],
      ["B", 147],
      ["B", null],
    ])
  })

  it("narrows to the given municipalities", async () => {
    expect((await ask({ municipalities: "147,151" })).map(({ after_3 }) => after_3)).toEqual([1])
  })

  it("reads a scheme's staff survey by itself", async () => {
    const [found, ...others] = await ask({ survey: "staff", scheme: "stv" })
    expect(others).toEqual([])
    expect(found).toMatchObject({ question: "motivation", after_4: 1, after_1: 0 })
  })
})
