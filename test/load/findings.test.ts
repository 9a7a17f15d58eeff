import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { emptyTables, load, rowsOf, spellHeadings } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const good = "ok;101;LY;2019-01-01;;"
const spells = (...rows: string[]): string => [spellHeadings, good, ...rows].join("\n")
const hours = (...rows: string[]): string => ["borger_id;måned;løntimer", "ok;2019-01;10", ...rows].join("\n")

describe("findings of loadFile(engine, file, options)", () => {
  it.each([
    ["invalidDate", "fra", spells("a;101;LY;31-02-2019;;"), "31-02-2019", "rowLeftOut"],
    ["invalidDate", "fra", spells("a;101;LY;01-04-19;;"), "01-04-19", "rowLeftOut"],
    ["invalidDate", "til", spells("a;101;LY;2019-01-01;snart;"), "snart", "rowLeftOut"],
    ["endBeforeStart", "til", spells("a;101;LY;2019-02-01;2019-01-01;"), "2019-02-01 – 2019-01-01", "rowLeftOut"],
    ["invalidNumber", "timer", spells("a;101;LY;2019-01-01;;mange"), "mange", "valueUnknown"],
    ["hoursOutOfRange", "timer", spells("a;101;LY;2019-01-01;;169"), "169", "valueUnknown"],
    ["hoursOutOfRange", "timer", spells("a;101;LY;2019-01-01;;-1"), "-1", "valueUnknown"],
    ["unknownMunicipality", "kommune", spells("a;411;LY;2019-01-01;;"), "411", "valueUnknown"],
    ["unknownMunicipality", "kommune", spells("a;;LY;2019-01-01;;"), "", "valueUnknown"],
    ["unknownCode", "ydelse", spells("a;101;870;2019-01-01;;"), "870", "valueUnknown"],
    ["missingValue", "borger_id", spells(" ;101;LY;2019-01-01;;"), "", "rowLeftOut"],
    ["missingValue", "ydelse", spells("a;101;;2019-01-01;;"), "", "rowLeftOut"],
    ["missingValue", "fra", spells("a;101;LY;-;;"), "-", "rowLeftOut"],
    ["unknownMonth", "måned", hours("a;2019-13;10"), "2019-13", "rowLeftOut"],
    ["invalidNumber", "løntimer", hours("a;2019-01;x"), "x", "rowLeftOut"],
    ["hoursOutOfRange", "løntimer", hours("a;2019-01;745"), "745", "rowLeftOut"],
    ["unknownValue", "køn", "borger_id;køn\na;k\nb;1\n", "1", "valueUnknown"],
    ["invalidNumber", "født", "borger_id;født\na;1980\nb;80\n", "80", "valueUnknown"],
    ["repeatedPerson", "borger_id", "borger_id;køn\na;k\na;m\n", "a", "rowLeftOut"],
  ])("tells %s in %s", async (kind, column, text, value, effect) => {
    const loaded = await load(engine, text)
    const isCounted = value !== "" && kind !== "endBeforeStart" && kind !== "repeatedPerson"
    const values = isCounted ? { values: [{ value, count: 1 }] } : {}
    expect(loaded.findings).toEqual([{ kind, column, rows: 1, examples: [{ row: 3, value }], effect, ...values }])
    expect(loaded.rowsLoaded).toBe(effect === "rowLeftOut" ? 1 : 2)
  })

  it("tells rows with too few and too many fields, with their line in the file", async () => {
    const loaded = await load(engine, spells("a;101;LY", "", "b;101;LY;2019-01-01;;;;x", good))
    expect(loaded).toMatchObject({ rowsRead: 4, rowsLoaded: 2 })
    expect(loaded.findings).toEqual([
      {
        kind: "raggedRow",
        rows: 2,
        examples: [
          { row: 3, value: "a;101;LY", fields: 3 },
          { row: 5, value: "b;101;LY;2019-01-01;;;;x", fields: 8 },
        ],
        effect: "rowLeftOut",
        expectedFields: 6,
      },
    ])
  })

  it("leaves out the line of a quotation mark that is never closed, and reads on after it", async () => {
    const loaded = await load(engine, spells('"a;101;LY;2019-01-01;;', good, 'b;101;"L"Y;2019-01-01;;', good))
    expect(loaded).toMatchObject({ rowsRead: 5, rowsLoaded: 3 })
    expect(loaded.findings).toEqual([
      {
        kind: "brokenQuote",
        rows: 2,
        examples: [
          { row: 3, value: '"a;101;LY;2019-01-01;;' },
          { row: 5, value: 'b;101;"L"Y;2019-01-01;;' },
        ],
        effect: "rowLeftOut",
      },
    ])
  })

  it("gives the line also beyond line breaks in quotation marks, left-out rows and the first piece", async () => {
    const text = ["borger_id;note;køn", 'a;"x\ny\nz";k', "b;1;2;3", "", ...Array<string>(400).fill("c;;"), "d;;x"]
    const loaded = await load(engine, text.join("\r\n").replaceAll("c;;", "c;;k"), { pieceBytes: 64 })
    const sex = loaded.findings.find(({ kind }) => kind === "unknownValue")
    expect(sex?.examples).toEqual([{ row: 407, value: "x" }])
    expect(loaded.findings.find(({ kind }) => kind === "raggedRow")?.examples[0]?.row).toBe(5)
    expect(loaded.findings.find(({ kind }) => kind === "repeatedPerson")).toMatchObject({ rows: 399 })
  })

  it("counts every row and shows the first twenty", async () => {
    const bad = Array.from({ length: 50 }, (_, index) => `p${index};101;LY;2019-99-${index};;`)
    const [finding] = (await load(engine, spells(...bad))).findings
    expect(finding?.rows).toBe(50)
    expect(finding?.examples.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, index) => index + 3))
  })

  it("counts a row in each finding that leaves it out, and in none that would have it count", async () => {
    const loaded = await load(engine, spells(";999;;x;y;z"))
    expect(loaded.findings.map(({ kind, column }) => `${kind} ${column ?? ""}`).sort()).toEqual([
      ...["invalidDate fra", "invalidDate til", "missingValue borger_id", "missingValue ydelse"],
    ])
    expect(loaded.rowsLoaded).toBe(1)
    expect(await rowsOf(engine, "spell")).toHaveLength(1)
  })
})
