import { unparse } from "papaparse"
import { afterAll, afterEach, beforeAll, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { inspectFile } from "../../../src/load/inspect-file"
import { prepareTables } from "../../../src/load/prepare"
import { proposedMapping } from "../../../src/load/propose"
import { seededRandom } from "../../../src/statistics/random"
import { csv, emptyTables, load, rowsOf } from "../fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const steps = ["Slet ikke", "I mindre grad", "I nogen grad", "I høj grad", "I meget høj grad"]
const questions = [
  { text: 'Jeg kan "det nye"; ved borgerens møde', timed: true },
  { text: "Kurset var godt, alt i alt", timed: false },
  { text: "Jeg er motiveret for\nat bruge det", timed: true },
  { text: "Hvad tager du med hjem?", timed: false },
]
const open = "Hvad tager du med hjem?"

it.each([1, 2, 3])("reads random answers, seed %i, the same with one column a question", async (seed) => {
  const random = seededRandom(seed)
  const pick = <T>(from: readonly T[]): T | undefined => from[Math.floor(random() * from.length)]
  const fields = questions.flatMap(({ text, timed }) =>
    timed
      ? [
          { text, timing: "før" },
          { text, timing: "efter" },
        ]
      : [{ text, timing: "" }],
  )
  const inWords = random() < 0.5
  const sheets = Array.from({ length: 30 }, (_, n) => ({
    about: {
      respondent: `r${n}`,
      kursus: pick(["A", "B; b"]) ?? "",
      kommune: pick(["Køge", "Albertslund", ""]) ?? "",
      dato: pick(["2023-03-01", "2023-04-15", ""]) ?? "",
      rolle: pick(["Medarbejder", "Leder"]) ?? "",
    },
    // The first sheet answers everything, so that every column has something to be known by.
    answers: fields.map(({ text }) => {
      if (n > 0 && random() < 0.3) return ""
      if (text === open) return pick(['Nye ord; og "flere"', "Ro på", "Mere tid"]) ?? ""
      const step = Math.floor(random() * 5)
      return inWords ? (steps[step] ?? "") : String(step + 1)
    }),
  }))
  const long = sheets.flatMap(({ about, answers }) =>
    fields.flatMap(({ text, timing }, at) =>
      answers[at] === "" ? [] : [{ ...about, spørgsmål: text, tidspunkt: timing, svar: answers[at] }],
    ),
  )
  const headings = [
    ...Object.keys(sheets[0]?.about ?? {}),
    ...fields.map(({ text, timing }) => (timing === "" ? text : `${text}, ${timing}`)),
  ]
  const wide = [headings, ...sheets.map(({ about, answers }) => [...Object.values(about), ...answers])]

  await load(engine, csv(unparse(long, { delimiter: ";" })))
  const expected = await rowsOf(engine, "course_response")
  await emptyTables(engine)
  const file = csv(unparse(wide, { delimiter: ";" }))
  const mapping = proposedMapping(await inspectFile(engine, file, { fileId: 9 }))
  const loaded = await load(engine, file, { mapping })
  expect(loaded).toMatchObject({ table: "course_response_wide", rowsRead: 30, rowsLoaded: 30, findings: [] })
  expect(await rowsOf(engine, "course_response")).toEqual(expected)
  expect(expected.length).toBeGreaterThan(100)
})
