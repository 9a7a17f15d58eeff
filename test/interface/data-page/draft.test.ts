import { describe, expect, it } from "vitest"
import type { Mapping } from "../../../src/domain/mapping"
import {
  firstDraft,
  mappingOf,
  needsCourse,
  problemOf,
  timingOfAll,
  withQuestion,
  withTimingOfAll,
  withUse,
} from "../../../src/interface/pages/data-page/mapping/draft"
import type { SessionFile } from "../../../src/interface/session-files"
import type { Inspection } from "../../../src/load/inspect-file"

const inspection: Inspection = {
  name: "svar.csv",
  format: "csv",
  decimal: ",",
  headings: ["respondent", "Var kurset godt?", "Kan du bruge det, før", "Kan du bruge det, efter"],
  columns: [
    ["1", "2"],
    ["5", "4"],
    ["3", "2"],
    ["4", "Ved ikke"],
  ],
  rows: 2,
  identifiers: new Map(),
}
const file = { id: 1, name: "svar.csv", size: 1, demo: false, status: { kind: "waiting" } } as SessionFile

describe("a draft of a sheet of answers", () => {
  it("asks for the course, and keeps questions and times in the mapping", () => {
    const draft = firstDraft(inspection, file)
    expect(draft.table).toBe("course_response_wide")
    expect(needsCourse(draft)).toBe(true)
    expect(problemOf(mappingOf(draft, inspection, undefined), inspection)).toMatchObject({ code: "missingColumns" })
    const written = { ...withQuestion(draft, 1, { question: " Alt i alt ", timing: null }), course: " A " }
    const mapping = mappingOf(written, inspection, undefined)
    expect(problemOf(mapping, inspection)).toBeNull()
    expect(mapping.course).toBe("A")
    expect(mapping.columns).toEqual([
      { heading: "respondent", usedAs: "respondent" },
      { heading: "Var kurset godt?", usedAs: "question_answer", question: "Alt i alt" },
      {
        ...{ heading: "Kan du bruge det, før", usedAs: "question_answer" },
        ...{ question: "Kan du bruge det", timing: "foer" },
      },
      {
        ...{ heading: "Kan du bruge det, efter", usedAs: "question_answer" },
        ...{ question: "Kan du bruge det", timing: "efter" },
      },
    ])
  })

  it("gives all questions of a file one time, or says that they differ", () => {
    const draft = firstDraft(inspection, file)
    expect(timingOfAll(draft)).toBeUndefined()
    const before = withTimingOfAll(draft, "foer")
    expect(timingOfAll(before)).toBe("foer")
    expect(timingOfAll(withUse(before, 1, "ignored"))).toBe("foer")
    expect(mappingOf(before, inspection, undefined).columns.map(({ timing }) => timing)).toEqual([
      ...[undefined, "foer", "foer", "foer"],
    ])
  })

  it("begins with what is known of the same headings, but for the course", () => {
    const known: Mapping = mappingOf(
      { ...withQuestion(firstDraft(inspection, file), 1, { question: "Alt", timing: "efter" }), course: "A" },
      inspection,
      undefined,
    )
    const draft = firstDraft(inspection, file, [known])
    expect(draft.questions[1]).toEqual({ question: "Alt", timing: "efter" })
    expect(draft.course).toBe("")
  })
})
