import { describe, expect, it } from "vitest"
import { isNoAnswer, stepOf } from "../../../src/load/survey/answer-words"
import { withLabels } from "../../../src/load/survey/labelled-workbook"
import { areOfSheet, isTechnical, questionsOf } from "../../../src/load/survey/survey-headings"
import { hasTextsBelow } from "../../../src/load/survey/two-headings"

describe("questionsOf(headings)", () => {
  it.each([
    ["Jeg kan det, før", "Jeg kan det", "foer"],
    ["Jeg kan det (efter kurset)", "Jeg kan det", "efter"],
    ["Jeg kan det – EFTER", "Jeg kan det", "efter"],
    ["Før kurset: Jeg kan det", "Jeg kan det", "foer"],
    ["s_1_post", "s_1", "efter"],
    ["Hvem spørger jeg efter", "Hvem spørger jeg efter", null],
    ["Var det godt?", "Var det godt?", null],
    ["før", "før", null],
  ])("reads %s", (heading, question, timing) => {
    expect(questionsOf([heading])).toEqual([{ question, timing }])
  })

  it("takes a last word for a time where the same question has the other one beside it", () => {
    expect(questionsOf(["Jeg kan det før", "Jeg kan det efter", "Jeg ser efter"])).toEqual([
      { question: "Jeg kan det", timing: "foer" },
      { question: "Jeg kan det", timing: "efter" },
      { question: "Jeg ser efter", timing: null },
    ])
  })
})

describe("answers in words", () => {
  it.each([
    ["Slet ikke", 1],
    ["I MINDRE GRAD", 2],
    ["Hverken/eller", 3],
    ["4 - Enig", 4],
    ["Meget tilfreds", 5],
    ["5", 5],
    ["6", null],
    ["Godt", null],
    ["Mere tid", null],
  ])("reads %s as step %s", (text, step) => {
    expect(stepOf(text)).toBe(step)
  })

  it("knows answers that say there is none", () => {
    expect(["Ved ikke", "6 - Ved ikke", "Ikke relevant", "ikke", "5"].map(isNoAnswer)).toEqual([
      ...[true, true, true, false, false],
    ])
  })
})

describe("headings of sheets", () => {
  it("are known by what survey tools write, and not found in other files", () => {
    expect(areOfSheet(["respondent", "organisation", "s_1", "s_2"])).toBe(true)
    expect(areOfSheet(["statoverall_1", "statoverall_4", "s_1"])).toBe(true)
    expect(areOfSheet(["Var det godt?", "Kan du bruge det?", "Hvad nu?"])).toBe(true)
    expect(areOfSheet(["kursus", "respondent", "spørgsmål", "svar"])).toBe(false)
    expect(areOfSheet(["borger_id", "kommune", "ydelse", "fra", "til", "antal timer om ugen"])).toBe(false)
    expect(["statoverall_4", "Samlet status - Gennemført", "difftime", "Kommune", "s_1"].map(isTechnical)).toEqual([
      ...[true, true, true, false, false],
    ])
  })

  it("may be texts below the names of variables, which answers are not", () => {
    const names = ["respondent", "s_1", "s_2"]
    expect(hasTextsBelow(names, ["Respondent", "Kan du bruge det?", "Var det godt?"])).toBe(true)
    expect(hasTextsBelow(names, ["1", "I høj grad", "I nogen grad"])).toBe(false)
    expect(hasTextsBelow(names, ["1", "Mere tid til", "Mere tid til"])).toBe(false)
    expect(hasTextsBelow(["Respondent nr", "s_1", "s_2"], ["", "Kan du bruge det?", "Var det godt?"])).toBe(false)
  })
})

describe("withLabels(sheets)", () => {
  const textOf = (cell: unknown): string => (typeof cell === "string" ? cell : "")
  const dataset = {
    sheet: "Dataset",
    data: [
      ["id", "s_1", "s_2"],
      ["7", "1", "9"],
    ],
  }

  it("puts words in place of codes, and questions in place of names", () => {
    const variables = {
      sheet: "Variables",
      data: [
        ["s_1", "Emnet"],
        ["s_2", "Emnet"],
        ["id", ""],
      ],
    }
    const labels = {
      sheet: "Labels",
      data: [
        ["s_1", "1", "I høj grad"],
        ["s_2", "1", "Slet ikke"],
      ],
    }
    expect(withLabels([dataset, { sheet: "Structure", data: [] }, variables, labels], textOf)).toEqual([
      {
        sheet: "Dataset",
        data: [
          ["id", "Emnet (s_1)", "Emnet (s_2)"],
          ["7", "I høj grad", "9"],
        ],
      },
    ])
  })

  it("leaves other workbooks as they are", () => {
    const sheets = [dataset, { sheet: "Ark2", data: [["a"]] }]
    expect(withLabels(sheets, textOf)).toBe(sheets)
  })
})
