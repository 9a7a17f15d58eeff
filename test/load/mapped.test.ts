import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Mapping } from "../../src/domain/mapping"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { csv, emptyTables, load, refusal, rowsOf } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const own: Mapping = {
  version: 1,
  table: "spell",
  columns: [
    { heading: "nr", usedAs: "person_id" },
    { heading: "art", usedAs: "benefit" },
    { heading: "d1", usedAs: "start_date" },
    { heading: "d2", usedAs: "end_date" },
    { heading: "t", usedAs: "weekly_hours" },
  ],
  values: [
    { column: "benefit", from: "A1", to: "fleksjob" },
    { column: "benefit", from: "B2", to: "" },
  ],
  municipality: 101,
}

describe("loadFile with a mapping", () => {
  it("takes table, columns, codes and municipality from it, also in a file that cannot be recognised", async () => {
    const text = "Udtræk\nnr;art;d1;d2;t\np1;A1;2019-01-01;;7,5\np2;B2;2019-01-01;;\np3;LY;2019-02-01;2019-02-28;\n"
    const loaded = await load(engine, text, { mapping: own })
    expect(loaded).toMatchObject({ table: "spell", rowsRead: 3, rowsLoaded: 2 })
    expect(loaded.findings).toMatchObject([{ kind: "missingValue", column: "art", rows: 1 }])
    expect(await rowsOf(engine, "spell")).toMatchObject([
      { person_id: "p1", municipality: 101, benefit: "fleksjob", weekly_minutes: 450, end_date: null },
      { person_id: "p3", municipality: 101, benefit: "ledighedsydelse", start_date: "2019-02-01" },
    ])
  })

  it("goes by its headings whatever they would be recognised as", async () => {
    const text = "borger_id;kommune;ydelse;fra;til\np1;101;LY;2019-01-01;2019-02-01\n"
    const columns = (["person_id", "ignored", "benefit", "end_date", "start_date"] as const).map((usedAs, index) => ({
      heading: text.split("\n")[0]?.split(";")[index] ?? "",
      usedAs,
    }))
    const loaded = await load(engine, text.replace("2019-02-01", "2018-12-01"), { mapping: { ...own, columns } })
    expect(loaded.rowsLoaded).toBe(1)
    expect(await rowsOf(engine, "spell")).toMatchObject([{ start_date: "2018-12-01", municipality: 101 }])
  })

  it("takes encoding, delimiter and decimal mark as given", async () => {
    const mapping: Mapping = {
      ...own,
      columns: [...own.columns, { heading: "bemærkning|x", usedAs: "ignored" }],
      reading: { encoding: "Windows-1252", delimiter: ";", decimal: "." },
    }
    const bytes = Buffer.from("nr;art;d1;d2;t;bemærkning|x\np1;A1;2019-01-01;;1.250;a\n", "latin1")
    const loaded = await load(engine, csv(new Uint8Array(bytes)), { mapping })
    expect(loaded).toMatchObject({ encoding: "Windows-1252", delimiter: ";", decimal: "." })
    expect(await rowsOf(engine, "spell")).toMatchObject([{ weekly_minutes: 75 }])
  })

  it("is refused where a needed column is in neither, or is in twice", async () => {
    const without = own.columns.filter(({ usedAs }) => usedAs !== "start_date")
    const text = "nr;art;d1;d2;t\np1;A1;2019-01-01;;\n"
    expect(await refusal(engine, text, { mapping: { ...own, columns: without } })).toMatchObject({
      code: "missingColumns",
      missing: [{ column: "start_date" }],
    })
    const { municipality, ...nowhere } = own
    expect(municipality).toBe(101)
    expect(await refusal(engine, text, { mapping: nowhere })).toMatchObject({
      missing: [{ column: "municipality" }],
    })
    const twice = own.columns.map((column) => (column.heading === "d2" ? { ...column, usedAs: "start_date" } : column))
    expect(await refusal(engine, text, { mapping: { ...own, columns: twice as Mapping["columns"] } })).toMatchObject({
      code: "duplicateHeadings",
      column: "start_date",
      headings: ["d1", "d2"],
    })
  })
})

describe("loadFile with a mapping of DREAM weeks", () => {
  it("lets one column a week stand, and leaves out what the user leaves out", async () => {
    const headings = ["lobenr", "y_1901", "y_1902", "y_1903", "kontakt"]
    const uses = ["person_id", "week_codes", "week_codes", "week_codes", "ignored"] as const
    const columns = headings.map((heading, index) => ({ heading, usedAs: uses[index] ?? ("ignored" as const) }))
    const rows = Array.from({ length: 20 }, (_, n) => `p${n};774;774;774;navn${n}@kommune.dk`)
    const text = [headings.join(";"), ...rows].join("\n")
    expect(await refusal(engine, text)).toMatchObject({ code: "identifiers" })
    const mapping: Mapping = { version: 1, table: "dream_wide", columns, values: [] }
    expect(await load(engine, text, { mapping })).toMatchObject({ table: "dream_wide" })
    expect(await rowsOf(engine, "spell")).toHaveLength(20)
  })

  it("takes 1 and 2 for the sexes that the user says, and for none without", async () => {
    const text = "lobenr;kon;y_1901\na;1;774\nb;2;774\n"
    const plain = await load(engine, text)
    expect(plain.findings).toContainEqual(
      expect.objectContaining({
        kind: "unknownValue",
        column: "kon",
        values: [
          { value: "1", count: 1 },
          { value: "2", count: 1 },
        ],
      }),
    )
    await emptyTables(engine)
    const columns = [
      { heading: "lobenr", usedAs: "person_id" as const },
      { heading: "kon", usedAs: "sex" as const },
      { heading: "y_1901", usedAs: "week_codes" as const },
    ]
    const values = [
      { column: "sex" as const, from: "1", to: "mand" },
      { column: "sex" as const, from: "2", to: "kvinde" },
    ]
    const mapped = await load(engine, text, { mapping: { version: 1, table: "dream_wide", columns, values } })
    expect(mapped.findings.filter(({ kind }) => kind === "unknownValue")).toEqual([])
    expect((await rowsOf(engine, "person")).map(({ person_id, sex }) => [person_id, sex])).toEqual([
      ["a", "mand"],
      ["b", "kvinde"],
    ])
  })
})

describe("loadFile with mappings of other files", () => {
  it("uses the one made for the same headings, and says so", async () => {
    const other: Mapping = { ...own, columns: [...own.columns, { heading: "mere", usedAs: "ignored" }] }
    const text = "nr;art;d1;d2;t\np1;A1;2019-01-01;;\n"
    expect(await load(engine, text, { known: [own, other] })).toMatchObject({ table: "spell", mapping: own })
    expect(await refusal(engine, text, { known: [other] })).toMatchObject({ code: "unknownTable" })
  })

  it("loads no file twice", async () => {
    const text = "borger_id;køn\np1;k\n"
    const first = await load(engine, csv(text, "a.csv"))
    expect(first.mapping).toBeUndefined()
    expect(await refusal(engine, csv(text, "b.csv"), { loaded: [first] })).toEqual({
      code: "sameFile",
      file: "b.csv",
      as: "a.csv",
    })
    await load(engine, csv(text.replace("k\n", "m\n"), "c.csv"), { loaded: [first], fileId: 2 })
  })

  it("lets a column that tells who the citizens are pass only where the mapping leaves it out", async () => {
    const mails = Array.from({ length: 20 }, (_, n) => `p${n};k;navn${n}@kommune.dk`).join("\n")
    const text = `borger_id;køn;kontakt\n${mails}\n`
    expect(await refusal(engine, text)).toMatchObject({ found: [{ heading: "kontakt", kind: "email" }] })
    const columns = [
      { heading: "borger_id", usedAs: "person_id" as const },
      { heading: "køn", usedAs: "sex" as const },
      { heading: "kontakt", usedAs: "ignored" as const },
    ]
    const without: Mapping = { version: 1, table: "person", columns, values: [] }
    expect(await load(engine, text, { mapping: without })).toMatchObject({ rowsLoaded: 20 })
    expect(await rowsOf(engine, "person_trait")).toEqual([])
    const background: Mapping = {
      ...without,
      columns: columns.map((c) => ({ ...c, usedAs: c.heading === "kontakt" ? "background" : c.usedAs })),
    }
    expect(await refusal(engine, text, { mapping: background })).toMatchObject({ code: "identifiers" })
  })
})
