import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { codedValues } from "../../src/load/coded-values"
import { columnSummary } from "../../src/load/column-summary"
import { inspectFile } from "../../src/load/inspect-file"
import { assess, propose, type Proposal } from "../../src/load/propose"
import { csv } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
})
afterAll(() => engine.close())

const proposed = async (text: string): Promise<Proposal> => {
  const { headings, columns, decimal, identifiers } = await inspectFile(engine, csv(text), { fileId: 1 })
  return propose({ headings, decimal, textsOf: (index) => columns[index] ?? [], barred: new Set(identifiers.keys()) })
}
const uses = ({ columns }: Proposal): string[] =>
  columns.map(({ usedAs, certainty }) => (certainty === null ? usedAs : `${usedAs} ${certainty}`))
const rows = (make: (n: number) => string, count = 40): string =>
  Array.from({ length: count }, (_, n) => make(n)).join("\n")

describe("inspectFile and propose", () => {
  it("is sure of known headings whose values fit, unsure where they do not", async () => {
    const text = `borger_id;kommune;ydelse;fra;til\n${rows((n) => `p${n};101;LY;2019-01-0${1 + (n % 9)};${n % 4 === 0 ? "senere" : ""}`)}`
    const proposal = await proposed(text)
    expect(uses(proposal)).toEqual([
      ...["person_id sure", "municipality sure", "benefit sure", "start_date sure", "end_date unsure"],
    ])
    expect(proposal).toMatchObject({ table: "spell", certainty: "sure" })
    expect(proposal.columns[4]?.fit).toBe(0)
  })

  it("guesses unknown headings from their values, and which date comes first", async () => {
    const text = `Udtræk fra fagsystem\nk1;k2;k3;k4;k5\n${rows((n) => `a${n}x;2019-05-0${1 + (n % 9)};${n % 2 === 0 ? 101 : 147};Ledighedsydelse;01-01-2019`)}`
    const proposal = await proposed(text)
    expect(proposal).toMatchObject({ table: "spell", certainty: "guess" })
    expect(uses(proposal)).toEqual([
      ...["person_id guess", "end_date guess", "municipality guess", "benefit guess", "start_date guess"],
    ])
    expect(proposal.columns[1]?.alsoFits).toContain("start_date")
  })

  it("takes a column of codes by the half it knows, and no day inside a month for a month", async () => {
    const text = `k1;k2;k3;timer\n${rows((n) => `a${n}x;${n % 3 === 0 ? "L1" : "Fleksjob"};1${n % 9}-04-2019;${n % 30},5`)}`
    const proposal = await proposed(text)
    expect(proposal.table).toBe("spell")
    expect(uses(proposal)).toEqual(["person_id guess", "benefit guess", "start_date guess", "weekly_hours sure"])
  })

  it("is unsure of a heading that only has a known word in it", async () => {
    const text = `borger_nr_ny;start_periode;ydelse_tekst\n${rows((n) => `p${n};2019-01-01;Fleksjob`)}`
    expect(uses(await proposed(text))).toEqual(["person_id unsure", "start_date unsure", "benefit unsure"])
  })

  it("shows no value of a column that tells who the citizens are, and proposes no use of it", async () => {
    const text = `kontakt;borger_id;ydelse;fra;kommune\n${rows((n) => `navn${n}@kommune.dk;p${n};LY;2019-01-01;101`)}`
    const inspection = await inspectFile(engine, csv(text), { fileId: 1 })
    expect([...inspection.identifiers]).toMatchObject([[0, { heading: "kontakt", kind: "email" }]])
    expect(JSON.stringify(inspection)).not.toContain("@")
    expect(uses(await proposed(text))[0]).toBe("ignored")
  })

  it("takes delimiter, encoding and decimal mark as given", async () => {
    const bytes = new Uint8Array(Buffer.from("køn|a;b\nk|1.5;2\n", "latin1"))
    const found = await inspectFile(engine, csv(bytes), { fileId: 1 })
    expect(found).toMatchObject({ encoding: "Windows-1252", headings: ["køn|a", "b"], decimal: "," })
    const given = await inspectFile(engine, csv(bytes), {
      fileId: 1,
      reading: { delimiter: "|", encoding: "UTF-8", decimal: "." },
    })
    expect(given).toMatchObject({ encoding: "UTF-8", delimiter: "|", headings: ["k\ufffdn", "a;b"], decimal: "." })
  })

  it("refuses what has no table in it", async () => {
    await expect(inspectFile(engine, csv("bare tekst\nog mere\n"), { fileId: 1 })).rejects.toThrow("unknownTable")
  })

  it("follows the user's own uses", async () => {
    const text = `a;b\n${rows((n) => `p${n};2019-01-01`)}`
    const { headings, columns, decimal } = await inspectFile(engine, csv(text), { fileId: 1 })
    const sample = { headings, decimal, textsOf: (index: number) => columns[index] ?? [], barred: new Set<number>() }
    expect(assess("event", ["person_id", "day"], sample)).toMatchObject({
      certainty: "guess",
      columns: [
        { fit: 1, certainty: "guess" },
        { fit: 1, alsoFits: [] },
      ],
    })
  })
})

describe("columnSummary(texts, decimal)", () => {
  it("counts what is missing and what is there", () => {
    expect(columnSummary(["LY", "LY", "fleks", "", "-"], ",")).toEqual({
      missing: 0.4,
      distinct: 2,
      content: {
        kind: "texts",
        top: [
          { text: "LY", rows: 2 },
          { text: "fleks", rows: 1 },
        ],
      },
    })
    expect(columnSummary(["", "."], ",").content).toEqual({ kind: "empty" })
  })

  it("draws numbers and dates in twelve steps", () => {
    const numbers = Array.from({ length: 24 }, (_, n) => `${n},5`)
    expect(columnSummary(numbers, ",").content).toEqual({
      kind: "numbers",
      least: 0.5,
      greatest: 23.5,
      bins: Array<number>(12).fill(2),
    })
    expect(columnSummary(["1970-01-02", "1970-01-02", "01-01-1971"], ",").content).toEqual({
      kind: "dates",
      least: 1,
      greatest: 365,
      bins: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
    })
  })
})

describe("codedValues(columns, textsOf)", () => {
  it("lists the codes of coded columns with their meaning, unknown ones first", () => {
    const texts = [["k", "k", "1"], ["Fleksjob", "X9", "X9"], ["fri tekst"]]
    const columns = [
      { heading: "a", usedAs: "sex" as const },
      { heading: "b", usedAs: "benefit" as const },
      { heading: "c", usedAs: "background" as const },
    ]
    expect(codedValues(columns, (index) => texts[index] ?? [])).toEqual([
      { column: "benefit", from: "X9", rows: 2, read: null },
      { column: "sex", from: "1", rows: 1, read: null },
      { column: "sex", from: "k", rows: 2, read: "kvinde" },
      { column: "benefit", from: "Fleksjob", rows: 1, read: "fleksjob" },
    ])
  })
})
