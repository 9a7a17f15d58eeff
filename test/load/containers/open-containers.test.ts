import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { openContainers } from "../../../src/load/containers/open-containers"
import { LoadError } from "../../../src/load/load-error"
import { loadFile } from "../../../src/load/load-file"
import type { LoadSource } from "../../../src/load/load-source"
import { prepareTables } from "../../../src/load/prepare"
import { csv, emptyTables, rowsOf } from "../fixture"
import { gzipOf, workbook, zipOf } from "../workbook"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const persons = "borger_id;køn\na;k\nb;m\n"
const named = (content: Blob, name: string): File => new File([content], name)

async function loadAll(file: File) {
  const sources = await openContainers(file)
  const loaded = []
  for (const [index, source] of sources.entries()) loaded.push(await loadFile(engine, source, { fileId: index + 1 }))
  return loaded
}

/** What opening a file, or loading what it holds, is refused for. */
async function refusal(file: LoadSource) {
  try {
    for (const source of await openContainers(file)) await loadFile(engine, source, { fileId: 1 })
  } catch (error) {
    if (error instanceof LoadError) return error.problem
    throw error
  }
  throw new Error("the file was not refused")
}

describe("openContainers(file)", () => {
  it("gives any other file as it is", async () => {
    const file = csv(persons)
    expect(await openContainers(file)).toEqual([file])
  })

  it("gives what gzip packs", async () => {
    const [loaded] = await loadAll(named(await gzipOf(new Blob([persons])), "borgere.csv.gz"))
    expect(loaded).toMatchObject({ name: "borgere.csv.gz", table: "person", rowsLoaded: 2 })
  })

  it("gives each file of an archive, named with it, and passes over those of the system", async () => {
    const archive = await zipOf({
      "borgere.csv": persons,
      "mappe/timer.csv.gz": await gzipOf(new Blob(["borger_id;måned;timer\na;2019-01;7,5\n"])),
      "__MACOSX/._borgere.csv": "x",
      "mappe/.DS_Store": "x",
    })
    expect(await loadAll(named(archive, "arkiv.zip"))).toMatchObject([
      { name: "arkiv.zip › borgere.csv", table: "person", rowsLoaded: 2 },
      { name: "arkiv.zip › mappe/timer.csv.gz", table: "wage_hours", rowsLoaded: 1 },
    ])
  })

  it("gives the filled sheets of a workbook: dates, numbers, shared strings, line breaks, rows as in the sheet", async () => {
    const file = await workbook({
      Forløb: [
        ["Udtræk"],
        [],
        ["borger_id", "kommune", "ydelse", "fra", "til", "timer"],
        ["a;\n1", 101, "Fleksjob", { serial: 43556 }, { serial: 43585 }, 7.5],
        ["b", 751, "LY", { serial: 43556.5 }, null, 1.234],
        ["c", 751, "LY", "ukendt", null, 2],
      ],
      "Tom & tom": [],
      Borgere: [
        ["borger_id", "køn"],
        ["a", "k"],
      ],
    })
    const [spells, people] = await loadAll(file)
    expect(spells).toMatchObject({ name: "ark.xlsx › Forløb", format: "excel", sheet: "Forløb", rowsLoaded: 2 })
    expect(spells).not.toHaveProperty("delimiter")
    expect(spells?.findings).toMatchObject([{ kind: "invalidDate", column: "fra", examples: [{ row: 6 }] }])
    expect(people).toMatchObject({ name: "ark.xlsx › Borgere", table: "person", rowsLoaded: 1 })
    expect(await rowsOf(engine, "spell")).toMatchObject([
      { person_id: "a; 1", municipality: 101, start_date: "2019-04-01", end_date: "2019-05-01", weekly_minutes: 450 },
      { person_id: "b", municipality: 751, start_date: "2019-04-01", end_date: null, weekly_minutes: 74 },
    ])
  })

  it("leaves hidden sheets of a workbook out, and tells them", async () => {
    const rows = [["borger_id", "køn"] as const, ["a", "k"] as const]
    const sheets = { "Nye > 2019": rows, 'state="hidden"': rows, Gamle: rows, Makro: rows }
    const file = await workbook(sheets, "ark.xlsx", { Gamle: "hidden", Makro: "veryHidden" })
    expect(await openContainers(file)).toMatchObject([
      { name: "ark.xlsx › Nye > 2019", hiddenSheets: ["Gamle", "Makro"] },
      { name: 'ark.xlsx › state="hidden"', hiddenSheets: ["Gamle", "Makro"] },
    ])
    const one = await workbook({ Data: rows, Gamle: rows }, "ark.xlsx", { Gamle: "hidden" })
    expect(await loadAll(one)).toMatchObject([{ sheet: "Data", hiddenSheets: ["Gamle"], rowsLoaded: 1 }])
    const onlyHidden = await workbook({ Data: rows }, "skjult.xlsx", { Data: "hidden" })
    expect(await loadAll(onlyHidden)).toMatchObject([{ sheet: "Data", isHiddenSheet: true, rowsLoaded: 1 }])
  })

  it("takes hidden sheets of a workbook where the others are empty, and says that they are hidden", async () => {
    const sheets = { Forside: [], Data: [["borger_id", "køn"] as const, ["a", "k"] as const] }
    const opened = await openContainers(await workbook(sheets, "ark.xlsx", { Data: "hidden" }))
    expect(opened.map(({ name, hiddenSheets }) => [name, hiddenSheets])).toEqual([["ark.xlsx", undefined]])
    expect(opened).toMatchObject([{ isHiddenSheet: true }])
  })

  it("opens a workbook within an archive", async () => {
    const sheet = await workbook(
      {
        Ark1: [
          ["borger_id", "køn"],
          ["a", "k"],
        ],
      },
      "b.xlsx",
    )
    const loaded = await loadAll(named(await zipOf({ "b.xlsx": sheet }), "a.zip"))
    expect(loaded).toMatchObject([{ name: "a.zip › b.xlsx", format: "excel", rowsLoaded: 1 }])
  })

  it("unpacks no more than a table can be", async () => {
    const bomb = await gzipOf(new Blob(Array.from({ length: 80 }, () => new Uint8Array(1 << 20))))
    expect(await refusal(named(bomb, "bombe.csv.gz"))).toMatchObject({ code: "packedTooLarge", file: "bombe.csv.gz" })
    const packed = await zipOf({ "a.csv": new Blob(Array.from({ length: 80 }, () => new Uint8Array(1 << 20))) })
    expect(await refusal(named(packed, "b.zip"))).toMatchObject({ code: "packedTooLarge", file: "b.zip › a.csv" })
  })

  it.each([
    ["openDocument", { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<x/>" }],
    ["numbers", { "Index/Document.iwa": "x", "preview.jpg": "x" }],
    ["excelBinary", { "[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x" }],
    ["document", { "[Content_Types].xml": "<Types/>", "word/document.xml": "<x/>" }],
  ] as const)("says that an archive is of another program: %s", async (looksLike, files) => {
    const problem = await refusal(named(await zipOf(files), "fil"))
    expect(problem).toEqual({ code: "notCsv", file: "fil", looksLike })
  })

  it("opens an archive within an archive no further", async () => {
    const inner = await zipOf({ "a.csv": persons })
    const problem = await refusal(named(await zipOf({ "indre.zip": inner }), "ydre.zip"))
    expect(problem).toMatchObject({ code: "notCsv", looksLike: "zip", file: "ydre.zip › indre.zip" })
  })

  it("says what is wrong with a container", async () => {
    const whole = await gzipOf(new Blob([persons.repeat(1000)]))
    const cut = named(whole.slice(0, whole.size - 12), "halv.csv.gz")
    expect(await refusal(cut)).toMatchObject({ code: "containerNotReadable", reason: "damaged", file: "halv.csv.gz" })
    const archive = await zipOf({ "a.csv": persons })
    const half = named(archive.slice(0, archive.size - 30), "halv.zip")
    expect(await refusal(half)).toMatchObject({ code: "containerNotReadable", reason: "damaged", file: "halv.zip" })
    const bytes = new Uint8Array(await archive.arrayBuffer())
    bytes[45] = (bytes[45] ?? 0) ^ 0xff
    expect(await refusal(named(new Blob([bytes]), "a.zip"))).toMatchObject({ reason: "damaged", file: "a.zip › a.csv" })
    const locked = await zipOf({ "a.csv": persons }, { password: "x" })
    expect(await refusal(named(locked, "laast.zip"))).toMatchObject({ reason: "encrypted" })
    expect(await refusal(named(await zipOf({ "__MACOSX/x": "x" }), "tom.zip"))).toMatchObject({ reason: "noFiles" })
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`${index}.csv`, "x"]))
    expect(await refusal(named(await zipOf(many), "mange.zip"))).toMatchObject({ reason: "tooManyFiles" })
    const empty = await workbook({ Ark1: [] })
    expect(await refusal(empty)).toMatchObject({ reason: "noFiles", file: "ark.xlsx" })
  })

  it("stops unpacking when cancelled", async () => {
    const packed = await gzipOf(new Blob([persons.repeat(100_000)]))
    const [source] = await openContainers(named(packed, "a.csv.gz"))
    const controller = new AbortController()
    const loading = source && loadFile(engine, source, { fileId: 1, signal: controller.signal })
    controller.abort()
    await expect(loading).rejects.toMatchObject({ name: "AbortError" })
    expect(await rowsOf(engine, "person")).toEqual([])
  })
})
