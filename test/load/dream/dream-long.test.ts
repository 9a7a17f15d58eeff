import { Int32, Utf8, vectorFromArray } from "apache-arrow"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { prepareTables } from "../../../src/load/prepare"
import { emptyTables, load, rowsOf } from "../fixture"
import { parquetFile } from "../parquet-fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

async function spells(): Promise<unknown[]> {
  const rows = await rowsOf(engine, "spell")
  return rows.map((row) => [row.person_id, row.benefit, row.start_date, row.end_date, row.municipality])
}

describe("loadFile of DREAM weeks, one row a week", () => {
  it.each([
    ["YYWW", "1901", "1902", "1903"],
    ["YYYYWW", "201901", "201902", "201903"],
    ["YYYY-Www", "2019-W01", "2019-W02", "2019-W03"],
  ])("makes the same runs of %s as of columns, in any order of rows", async (_, first, second, third) => {
    const rows = [`a;${third};740`, `b;${first};771`, `a;${first};740`, `b;${third};771`, `a;${second};747`]
    const loaded = await load(engine, ["lobenr;uge;kode", ...rows].join("\n"))
    expect(loaded).toMatchObject({ table: "dream_long", rowsRead: 5, rowsLoaded: 5, findings: [] })
    expect(await spells()).toEqual([
      ["a", "ledighedsydelse", "2018-12-31", "2019-01-21", null],
      ["b", "fleksjob", "2018-12-31", "2019-01-07", null],
      ["b", "fleksjob", "2019-01-14", "2019-01-21", null],
    ])
    expect(await rowsOf(engine, "activity")).toMatchObject([{ start_date: "2019-01-07", end_date: "2019-01-14" }])
  })

  it("can be loaded behind a file of benefit periods, in which no row has a value in some of the columns", async () => {
    await load(engine, "borger_id;kommune;ydelse;fra;til\nc;101;Fleksjob;2019-01-01;2019-03-01")
    await load(engine, "lobenr;uge;kode\na;1901;740", { fileId: 2 })
    expect(await spells()).toEqual([
      ["a", "ledighedsydelse", "2018-12-31", "2019-01-07", null],
      ["c", "fleksjob", "2019-01-01", "2019-03-02", 101],
    ])
  })

  it("bridges a week that no citizen has, tells repeated and unreadable weeks, and follows moves", async () => {
    const rows = ["a;1901;740;101", "a;1903;740;101", "a;1903;771;101", "a;1904;740;147", "a;uge 5;740;147"]
    const loaded = await load(engine, ["lobenr;uge;kode;kommune", ...rows].join("\n"))
    expect(await spells()).toEqual([
      ["a", "ledighedsydelse", "2018-12-31", "2019-01-21", 101],
      ["a", "ledighedsydelse", "2019-01-21", "2019-01-28", 147],
    ])
    expect(loaded.findings.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["unknownWeek", 1],
      ["missingWeeks", 5],
      ["repeatedWeek", 1],
    ])
    expect(loaded.findings[1]?.values).toEqual([{ value: "2019-W02", count: 1 }])
  })
})

describe("loadFile of weekly payments (ydelsesrefusion), under pseudonyms", () => {
  it("takes the week by its day, the benefit by its name and the municipality that pays", async () => {
    const rows = [
      "P1;2019-04-01;Ledighedsydelse;Randers Kommune;1.234,50",
      "P1;2019-04-08;LY;Randers Kommune;1.234,50",
      "P1;2019-04-15;Kontanthjælp, aktivitetsparat;Randers Kommune;900,00",
      "P2;2019-04-01;Fleksbidrag fra staten;Randers Kommune;10,00",
    ]
    const headings = "Pseudonym;Uge;Ydelse;Finansiering Kommunenavn;Beregnet udbetalingsbeløb"
    const loaded = await load(engine, [headings, ...rows].join("\n"))
    expect(loaded).toMatchObject({ table: "dream_long", rowsLoaded: 4 })
    expect(loaded.findings).toMatchObject([
      { kind: "unknownWeekCode", rows: 1, values: [{ value: "Fleksbidrag fra staten", count: 1 }] },
    ])
    expect(await spells()).toEqual([
      ["P1", "kontanthjaelp", "2019-04-15", "2019-04-22", 730],
      ["P1", "ledighedsydelse", "2019-04-01", "2019-04-15", 730],
      ["P2", "ukendt", "2019-04-01", "2019-04-08", 730],
    ])
  })
})

describe("loadFile of DREAM weeks in Parquet", () => {
  it("reads codes that are numbers or texts, one column a week", async () => {
    const file = parquetFile({
      lobenr: vectorFromArray([1, 2], new Int32()),
      y_1901: vectorFromArray([740, null], new Int32()),
      y_1902: vectorFromArray(["740", "771"], new Utf8()),
      nykom2019: vectorFromArray([101, 751], new Int32()),
      branche_2019_01: vectorFromArray(["x", null], new Utf8()),
    })
    const loaded = await load(engine, file)
    expect(loaded).toMatchObject({ table: "dream_wide", format: "parquet", rowsLoaded: 2, findings: [] })
    expect(await spells()).toEqual([
      ["1", "ledighedsydelse", "2018-12-31", "2019-01-14", 101],
      ["2", "fleksjob", "2019-01-07", "2019-01-14", 751],
    ])
  })
})
