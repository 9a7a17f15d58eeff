import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Mapping } from "../../../src/domain/mapping"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { inspectFile } from "../../../src/load/inspect-file"
import { prepareTables } from "../../../src/load/prepare"
import { proposedMapping } from "../../../src/load/propose"
import { csv, emptyTables, load, refusal, rowsOf } from "../fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const proposed = async (text: string, about: Partial<Mapping> = {}): Promise<Mapping> => ({
  ...proposedMapping(await inspectFile(engine, csv(text), { fileId: 9 })),
  ...about,
})
const answers = async (table: "course_response" | "staff_response" = "course_response") =>
  (await rowsOf(engine, table))
    .map((row) => [row.respondent, row.timing, row.question, row.answer, row.score])
    .sort((a, b) => (a.join("\t") < b.join("\t") ? -1 : 1))

describe("answers with a column for each question", () => {
  it("are asked about, and proposed as what they are", async () => {
    const text =
      "respondentid;statoverall_1;statoverall_4;closetime;Kommune;Kursus;Jeg kan bruge det, før;Jeg kan bruge det, efter;Hvad var bedst?;Fik du materiale? - Bog\n" +
      "11;0;1;2023-03-02 10:11:12;Køge;Kursus A;I mindre grad;I høj grad;Øvelserne;1\n" +
      "12;0;1;2023-03-03 08:00:00;Køge;Kursus A;Ved ikke;4 - Enig;;0\n"
    expect(await refusal(engine, text)).toMatchObject({ code: "unknownTable" })
    const mapping = await proposed(text)
    expect(mapping.table).toBe("course_response_wide")
    expect(mapping.columns.map(({ usedAs }) => usedAs)).toEqual([
      ...["respondent", "ignored", "ignored", "day", "municipality", "course"],
      ...["question_answer", "question_answer", "question_text", "question_text"],
    ])
    const loaded = await load(engine, text, { mapping })
    expect(loaded).toMatchObject({ table: "course_response_wide", rowsRead: 2, rowsLoaded: 2, findings: [] })
    expect(await answers()).toEqual([
      ["11", null, "Fik du materiale? - Bog", "1", null],
      ["11", null, "Hvad var bedst?", "Øvelserne", null],
      ["11", "efter", "Jeg kan bruge det", "I høj grad", 4],
      ["11", "foer", "Jeg kan bruge det", "I mindre grad", 2],
      ["12", null, "Fik du materiale? - Bog", "0", null],
      ["12", "efter", "Jeg kan bruge det", "4 - Enig", 4],
    ])
    expect((await rowsOf(engine, "course_response"))[0]).toMatchObject({
      course: "Kursus A",
      municipality: 259,
      day: "2023-03-02",
    })
  })

  it("take course, questions, times and words from the user; texts are never SQL", async () => {
    const text = "id;s_1;s_2\n1;1;7\n2;5;6\n3;;x\n"
    const question = "Hvad'; drop table course_response; -- ?"
    const mapping: Mapping = {
      version: 1,
      table: "course_response_wide",
      course: "D'Artagnan \" ; $1",
      municipality: 259,
      columns: [
        { heading: "id", usedAs: "respondent" },
        { heading: "s_1", usedAs: "question_answer", question, timing: "foer" },
        { heading: "s_2", usedAs: "question_answer", question },
      ],
      values: [
        { column: "question_answer", from: "1", to: "5" },
        { column: "question_answer", from: "5", to: "1" },
        { column: "question_answer", from: "6", to: "" },
        { column: "question_answer", from: "7", to: "text" },
      ],
    }
    const loaded = await load(engine, text, { mapping })
    expect(loaded.findings).toMatchObject([
      { kind: "answerOutOfRange", column: "s_2", rows: 1, effect: "valueUnknown" },
    ])
    expect(await answers()).toEqual([
      ["1", null, question, "text", null],
      ["1", "foer", question, "5", 5],
      ["2", "foer", question, "1", 1],
      ["3", null, question, "x", null],
    ])
    expect((await rowsOf(engine, "course_response"))[0]).toMatchObject({ course: mapping.course, municipality: 259 })
  })

  it("need a course and a question, and are sheets of their own where no column is a key", async () => {
    const text = "Undervisningen var god?;Jeg lærte noget nyt?\nHelt enig;Enig\nUenig;\n"
    const mapping = await proposed(text)
    expect(await refusal(engine, text, { mapping })).toMatchObject({
      code: "missingColumns",
      missing: [{ column: "course" }],
    })
    const ignored = mapping.columns.map(({ heading }) => ({ heading, usedAs: "ignored" as const }))
    expect(
      await refusal(engine, text, { mapping: { ...mapping, table: "staff_response_wide", columns: ignored } }),
    ).toMatchObject({ code: "missingColumns", missing: [{ column: "question_answer" }] })
    await load(engine, text, { mapping: { ...mapping, course: "A" }, fileId: 3 })
    expect((await answers()).map(([respondent, , , , score]) => [respondent, score])).toEqual([
      ["3-1", 4],
      ["3-1", 5],
      ["3-2", 2],
    ])
  })

  it("may have the variables' names above the questions' texts", async () => {
    const text =
      "respondent;organisation;s_1;s_2\nRespondent;Enhed;Jeg er klædt på til opgaven;Jeg er motiveret\n" +
      "1;Holbæk;I høj grad;Slet ikke\n2;Holbæk;I meget høj grad;I nogen grad\n"
    const mapping = await proposed(text)
    expect(mapping.table).toBe("staff_response_wide")
    const loaded = await load(engine, text, { mapping })
    expect(loaded.rowsRead).toBe(2)
    expect(await answers("staff_response")).toEqual([
      ["1", null, "Jeg er klædt på til opgaven", "I høj grad", 4],
      ["1", null, "Jeg er motiveret", "Slet ikke", 1],
      ["2", null, "Jeg er klædt på til opgaven", "I meget høj grad", 5],
      ["2", null, "Jeg er motiveret", "I nogen grad", 3],
    ])
  })

  it("of the next course are asked which course they are about, with the rest known", async () => {
    const text = "respondent;Var kurset godt?\n1;5\n"
    const known = [await proposed(text, { course: "A" })]
    expect(await refusal(engine, text, { known })).toMatchObject({
      code: "missingColumns",
      missing: [{ column: "course" }],
    })
    const withColumn = "respondent;kursus;Var kurset godt?\n1;A;5\n"
    await load(engine, withColumn, { known: [await proposed(withColumn)] })
    expect(await answers()).toEqual([["1", null, "Var kurset godt?", "5", 5]])
  })

  it("share their words with answers row by row, and with citizens' messages", async () => {
    await load(engine, "kommune;sendt;tilfredshed\nKøge;2023-01-02;Meget tilfreds\nKøge;2023-01-03;Ved ikke\n")
    expect((await rowsOf(engine, "satisfaction")).map(({ score }) => score).sort()).toEqual([5, null])
    const long = "kursus;respondent;spørgsmål;svar\nA;1;Godt?;I høj grad\nA;2;Godt?;Ved ikke\n"
    await load(engine, long, { fileId: 2 })
    expect((await answers()).map((row) => row.at(-1))).toEqual([4, null])
  })

  it("are stopped where a column tells who answered", async () => {
    const text = "respondent;email;Var kurset godt?\n1;a@b.dk;5\n"
    expect(await refusal(engine, text)).toMatchObject({ code: "identifiers", found: [{ heading: "email" }] })
  })
})
