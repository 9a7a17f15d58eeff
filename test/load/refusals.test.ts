import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { keptTables, csv, emptyTables, load, refusal, rowsOf, spellHeadings, tableNames } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array([...values, 0, 0, 0, 0])

describe("refusals of loadFile(engine, file, options)", () => {
  it.each([
    ["emptyFile", ""],
    ["emptyFile", "\ufeff\n \n"],
    ["noRows", "borger_id;køn\n"],
    ["unknownTable", "navn;farve\na;rød\n"],
    ["unknownTable", "dette er ikke en tabel\n"],
  ])("%s", async (code, text) => {
    expect(await refusal(engine, text)).toMatchObject({ code, file: "fil.csv" })
  })

  it.each([
    ["oldExcel", bytes(0xd0, 0xcf, 0x11, 0xe0)],
    ["lockedExcel", Buffer.from("\xd0\xcf\x11\xe0E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "latin1")],
    ["stata", Buffer.from("<stata_dta><header><release>118</release>")],
    ["stata", bytes(114, 2, 1, 0)],
    ["spss", Buffer.from("$FL2@(#) SPSS DATA FILE MS Windows 25.0")],
    ["spss", Buffer.from("ASCII SPSS PORT FILE SPSSPORT0000")],
    ["sas", bytes(...Array.from({ length: 12 }, () => 0), 0xc2, 0xea, 0x81, 0x60)],
    ["sas", Buffer.from("HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!")],
    ["r", Buffer.from("RDX3\nX\n\0\0", "latin1")],
    ["database", Buffer.from("\0\x01\0\0Standard ACE DB", "latin1")],
    ["archive", bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c)],
    ["archive", Buffer.from("Rar!\x1a\x07", "latin1")],
    ["markup", Buffer.from("<html><body><table><tr><td>borger_id</td><td>kommune</td></tr></table>")],
    ["markup", Buffer.from("\ufeff<?xml version='1.0'?><rows/>")],
    ["json", Buffer.from('\ufeff[\n  {"borger_id": "a", "kommune": 101}]')],
    ["json", Buffer.from('{"rækker": []}')],
    ["utf32", bytes(0xff, 0xfe, 0, 0, 0x62, 0, 0, 0)],
    ["zip", bytes(0x50, 0x4b, 0x03, 0x04)],
    ["gzip", bytes(0x1f, 0x8b)],
    ["pdf", new Uint8Array(Buffer.from("%PDF-1.7"))],
    ["binary", bytes(1, 2, 3)],
  ])("notCsv: %s", async (looksLike, content) => {
    expect(await refusal(engine, csv(new Uint8Array(content)))).toMatchObject({ code: "notCsv", looksLike })
  })

  it("tells by its name what the bytes of a compressed file do not", async () => {
    const named = (name: string): File => csv(bytes(1, 2, 3), name)
    expect(await refusal(engine, named("data.rds"))).toMatchObject({ looksLike: "r" })
    expect(await refusal(engine, named("data.SAS7BDAT"))).toMatchObject({ looksLike: "sas" })
  })

  it("names the missing columns, the headings accepted for them and those seen", async () => {
    expect(await refusal(engine, "borger_id;ydelse;til\na;LY;2019-01-01\n")).toMatchObject({
      code: "missingColumns",
      table: "spell",
      missing: [{ column: "municipality" }, { column: "start_date" }],
      headings: ["borger_id", "ydelse", "til"],
    })
    const problem = await refusal(engine, "indsats;fra\npraktik;2019-01-01\n")
    expect(problem).toMatchObject({ table: "activity", missing: [{ column: "person_id" }] })
  })

  it("refuses two headings for one column, and two background variables of one name", async () => {
    expect(await refusal(engine, "id;kommune;ydelse;fra;startdato\na;101;LY;2019-01-01;2019-01-01\n")).toMatchObject({
      code: "duplicateHeadings",
      column: "start_date",
      headings: ["fra", "startdato"],
    })
    expect(await refusal(engine, "id;køn;Herkomst;herkomst\na;k;x;y\n")).toMatchObject({
      code: "duplicateHeadings",
      column: null,
      headings: ["Herkomst", "herkomst"],
    })
  })

  it("refuses a file without a valid row, with the reasons", async () => {
    expect(await refusal(engine, `${spellHeadings}\na;101;LY;x;;\nb;1\n`)).toMatchObject({
      code: "noValidRow",
      rowsRead: 2,
      findings: [{ kind: "raggedRow" }, { kind: "invalidDate", examples: [{ row: 2, value: "x" }] }],
    })
  })

  it("refuses a column of personal identity numbers before it asks what the columns are", async () => {
    const beside = await refusal(engine, "borger_id;cpr;køn\na;010180-1234;k\nb;311299-4321;m\n")
    expect(beside).toMatchObject({ code: "identifiers", found: [{ heading: "cpr", usedAs: "ignored" }] })
    const own = await refusal(engine, "cpr;ydelse;til\n010180-1234;LY;2019-01-01\n311299-4321;LY;2019-01-01\n")
    expect(own).toMatchObject({ code: "identifiers", found: [{ heading: "cpr", usedAs: "person_id" }] })
    const unknown = await refusal(engine, "hvem;hvad\nP1;a@kommune.dk\nP2;b@kommune.dk\n")
    expect(unknown).toMatchObject({ code: "identifiers", found: [{ heading: "hvad", kind: "email" }] })
  })

  it("refuses a column of personal identity numbers, used or not, without repeating them", async () => {
    const used = await refusal(engine, "borger_id;køn\n010180-1234;k\n311299-4321;m\n")
    expect(used).toEqual({
      code: "identifiers",
      file: "fil.csv",
      found: [{ heading: "borger_id", kind: "personNumber", matching: 2, of: 2, usedAs: "person_id" }],
    })
    // Another column may be the citizens' pseudonym, so that the file can do without this one.
    expect(await refusal(engine, "cpr;id;køn\n010180-1234;a;k\n311299-4321;b;m\n")).toMatchObject({
      found: [{ heading: "cpr", usedAs: "ignored" }],
    })
    const unused = `${spellHeadings};cpr-kopi\na;101;LY;2019-01-01;;;101801234\n`
    expect(await refusal(engine, unused)).toMatchObject({
      code: "identifiers",
      found: [{ heading: "cpr-kopi", usedAs: "ignored" }],
    })
    const late = Array.from({ length: 9000 }, (_, index) => (index < 7000 ? `p${index};k;x` : `2012991234;k;x`))
    expect(await refusal(engine, ["id;køn;x", ...late].join("\n"))).toMatchObject({ found: [{ heading: "id" }] })
  })

  it("takes running numbers and production unit numbers for what they are", async () => {
    const loaded = await load(
      engine,
      "borger_id;køn;pnummer\n1234567;k;1003456789\n1234568;m;1012345678\n1234569;m;1002345678\n",
    )
    expect(loaded.rowsLoaded).toBe(3)
  })

  it("refuses dates with the month first rather than reading half of them wrong", async () => {
    const text = `${spellHeadings}\na;101;LY;04/01/2019;;\nb;101;LY;04/25/2019;;\n`
    expect(await refusal(engine, text)).toEqual({
      code: "monthFirstDates",
      file: "fil.csv",
      heading: "fra",
      example: { row: 3, value: "04/25/2019" },
    })
    const typo = `${text}c;101;LY;25/04/2019;;\n`
    expect((await load(engine, typo)).findings).toMatchObject([{ kind: "invalidDate", rows: 1 }])
  })

  it("refuses a file that cannot be read any more", async () => {
    const gone = csv("borger_id;køn\na;k\n")
    const slice = (): never => {
      throw new DOMException("gone", "NotReadableError")
    }
    expect(await refusal(engine, Object.assign(gone, { slice }))).toMatchObject({ code: "notReadable" })
  })

  it("leaves nothing behind and keeps what was loaded before", async () => {
    await load(engine, "borger_id;køn\na;k\n", { fileId: 1 })
    await refusal(engine, `${spellHeadings}\na;101;LY;x;;\n`, { fileId: 2 })
    await refusal(engine, "borger_id;køn\n010180-1234;k\n", { fileId: 3 })
    expect(await rowsOf(engine, "person")).toHaveLength(1)
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
  })

  it("leaves nothing behind where taking the rows fails half-way", async () => {
    await load(engine, "borger_id;køn\na;k\n", { fileId: 1 })
    await engine.query("alter table person_trait rename to person_trait_away")
    await expect(load(engine, "borger_id;køn;x\nb;m;1\n", { fileId: 2 })).rejects.toThrow("query failed")
    await engine.query("alter table person_trait_away rename to person_trait")
    expect(await rowsOf(engine, "person")).toHaveLength(1)
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
  })
})

describe("cancelling loadFile(engine, file, options)", () => {
  it("throws an AbortError and leaves nothing, wherever it happens", async () => {
    await load(engine, "borger_id;køn\na;k\n", { fileId: 1 })
    const text = `${spellHeadings}\n${"a;101;LY;2019-01-01;;\n".repeat(300)}`
    for (const limit of [0, 0.1, 0.5, 0.99]) {
      const controller = new AbortController()
      const onProgress = ({ share }: { share: number }): void => {
        if (share >= limit) controller.abort()
      }
      if (limit === 0) controller.abort()
      const loading = load(engine, text, { fileId: 2, pieceBytes: 500, signal: controller.signal, onProgress })
      await expect(loading).rejects.toMatchObject({ name: "AbortError" })
    }
    expect(await rowsOf(engine, "spell")).toEqual([])
    expect(await rowsOf(engine, "person")).toHaveLength(1)
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
  })
})
