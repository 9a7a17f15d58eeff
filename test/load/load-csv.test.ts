import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { csv, emptyTables, load, rowsOf, spellHeadings } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const oneSpell = [
  {
    person_id: "a1",
    municipality: 101,
    benefit: "ledighedsydelse",
    start_date: "2019-04-01",
    end_date: "2020-01-01",
    weekly_minutes: 450,
    visitation: null,
    condition: null,
    caseworker: null,
  },
]

describe("loadFile(engine, file, options) of CSV", () => {
  it.each([
    ["semicolons, decimal comma, Danish dates", ";", "0101;ledighedsydelse;01-04-2019;31-12-2019;7,5"],
    ["commas, decimal point, ISO dates", ",", "101,Ledighedsydelse,2019-04-01,2019-12-31,7.5"],
    ["tabs, points in dates", "\t", "København\tLEDIGHEDSYDELSE\t1.4.2019\t31.12.2019\t7,5"],
    ["bars, slashes in dates", "|", "Københavns Kommune|LY|01/04/2019|31/12/2019|7:30"],
    ["commas, quoted decimal comma, compact dates", ",", '101,LY,20190401,20191231,"7,5"'],
  ])("reads %s", async (_, delimiter, row) => {
    const headings = spellHeadings.replaceAll(";", delimiter)
    const loaded = await load(engine, `${headings}\na1${delimiter}${row}\n`)
    expect(loaded).toMatchObject({ table: "spell", format: "csv", delimiter, rowsRead: 1, rowsLoaded: 1, findings: [] })
    expect(await rowsOf(engine, "spell")).toEqual(oneSpell)
  })

  it("says encoding, delimiter, decimal mark, date style and how each column is used", async () => {
    const loaded = await load(engine, `${spellHeadings};bemærkning\na1;101;LY;01-04-2019;;7,5;ok\n`)
    expect(loaded).toMatchObject({ encoding: "UTF-8", delimiter: ";", decimal: ",", dateStyle: "DD-MM-YYYY" })
    expect(loaded.columns.map(({ usedAs }) => usedAs)).toEqual([
      ...["person_id", "municipality", "benefit", "start_date", "end_date", "weekly_hours", "ignored"],
    ])
  })

  it("gives the SHA-256 of the bytes", async () => {
    const loaded = await load(engine, "borger_id;køn\na;k\n")
    expect(loaded.fingerprint).toBe("feae645a7abb72c18f12ad98aefc95332cf6327c58e3580b82d4319efe479b73")
  })

  it("reads the four tables of the demo's headings", async () => {
    const person = "borger_id;koen;foedselsaar;herkomst\na;kvinde;1975;dansk\nb;M;1980;\n"
    const activity = "borger_id;kommune;indsats;fra;til\na;751;Virksomhedspraktik, privat;2019-01-01;2019-01-31\n"
    const hours = "borger_id;maaned;loentimer;art\na;2019-04;37,5;ordinær\na;2019M05;10;Løntilskud\n"
    await load(engine, person, { fileId: 1 })
    await load(engine, activity, { fileId: 2 })
    await load(engine, hours, { fileId: 3 })
    expect(await rowsOf(engine, "person")).toEqual([
      { person_id: "a", sex: "kvinde", birth_year: 1975, age_group: null },
      { person_id: "b", sex: "mand", birth_year: 1980, age_group: null },
    ])
    expect(await rowsOf(engine, "person_trait")).toEqual([{ person_id: "a", name: "herkomst", value: "dansk" }])
    expect(await rowsOf(engine, "activity")).toEqual([
      {
        person_id: "a",
        municipality: 751,
        activity: "virksomhedspraktik",
        start_date: "2019-01-01",
        end_date: "2019-02-01",
        weekly_minutes: null,
        ...{ company: null, branch: null, sector: "privat", company_size: null, via_vitas: null },
      },
    ])
    const untold = { municipality: null, company: null }
    expect(await rowsOf(engine, "wage_hours")).toEqual([
      { person_id: "a", ...untold, month: 2019 * 12 + 3, hours: 37.5, kind: "ordinaer" },
      { person_id: "a", ...untold, month: 2019 * 12 + 4, hours: 10, kind: "loentilskud" },
    ])
  })

  it("reads bytes with a byte order mark, Windows line ends and no line end at the end", async () => {
    const text = `\ufeff${spellHeadings}\r\na1;101;LY;01-04-2019;31-12-2019;7,5\r\na2;101;fleksjob;01-01-2020;;10`
    const loaded = await load(engine, text)
    expect(loaded).toMatchObject({ rowsRead: 2, rowsLoaded: 2, findings: [] })
    expect(loaded.columns[0]?.heading).toBe("borger_id")
  })

  it("reads line ends of any kind, mixed", async () => {
    const loaded = await load(engine, "borger_id;køn\r\na;k\nb;m\rc;k\r\n\r\n;;\nd;m")
    expect(loaded).toMatchObject({ rowsRead: 4, rowsLoaded: 4, findings: [] })
  })

  it("keeps delimiters, quotes and line breaks inside quotation marks", async () => {
    await load(engine, 'borger_id;køn;note\r\na;k;"x;y"\r\nb;m;"to\r\nlinjer"\r\nc;k;"sagde ""hej"""\r\nd;m; "e" \r\n')
    expect((await rowsOf(engine, "person_trait")).map(({ value }) => value)).toEqual([
      "x;y",
      "to\r\nlinjer",
      'sagde "hej"',
      "e",
    ])
  })

  it("keeps a quotation mark inside an unquoted field", async () => {
    await load(engine, 'borger_id;køn;note\na;k;5" rør\n')
    expect(await rowsOf(engine, "person_trait")).toEqual([{ person_id: "a", name: "note", value: '5" rør' }])
  })

  it("reads Windows-1252, also where the first byte above ASCII comes after the first look", async () => {
    const head = Buffer.from("borger_id;køn;note\n", "latin1")
    const early = new Uint8Array(Buffer.concat([head, Buffer.from("a;m;S\xf8rensen \x80\n", "latin1")]))
    expect(await load(engine, csv(early))).toMatchObject({ encoding: "Windows-1252" })
    expect(await rowsOf(engine, "person_trait")).toEqual([{ person_id: "a", name: "note", value: "Sørensen €" }])
    await emptyTables(engine)

    const plain = Array.from({ length: 120_000 }, (_, index) => `p${index};m;x`).join("\n")
    const late = new Uint8Array(Buffer.from(`borger_id;sex;note\n${plain}\nz;m;\xe5\n`, "latin1"))
    const loaded = await load(engine, csv(late))
    expect(loaded).toMatchObject({ encoding: "Windows-1252", rowsRead: 120_001, rowsLoaded: 120_001 })
    expect(await engine.query("select value from person_trait where person_id = 'z'")).toEqual([{ value: "å" }])
  })

  it("keeps the letters of UTF-8 where a byte long after the first look is not, and tells both encodings", async () => {
    const many = Array.from({ length: 120_000 }, (_, index) => `p${index};m;ø`).join("\n")
    const bytes = Buffer.concat([Buffer.from(`borger_id;sex;note\n${many}\n`), Buffer.from("z;m;\xe5\n", "latin1")])
    const loaded = await load(engine, csv(new Uint8Array(bytes)), { pieceBytes: 777_777 })
    expect(loaded).toMatchObject({ encoding: "UTF-8/Windows-1252", rowsRead: 120_001, rowsLoaded: 120_001 })
    expect(await engine.query("select value, count(*)::integer as n from person_trait group by 1 order by n")).toEqual([
      { value: "å", n: 1 },
      { value: "ø", n: 120_000 },
    ])
  })

  it("finds the headings below a line of Excel's or a title", async () => {
    const loaded = await load(engine, "sep=;\nUdtræk 2020\n\nborger_id;køn\na;x\n")
    expect(loaded).toMatchObject({ rowsRead: 1, rowsLoaded: 1, findings: [{ kind: "unknownValue" }] })
    expect(loaded.findings[0]?.examples).toEqual([{ row: 5, value: "x" }])
  })

  it("cuts off empty fields beyond the headings", async () => {
    const loaded = await load(engine, "borger_id;køn;;\na;k\nb;m;\nc;k;;;;\n")
    expect(loaded).toMatchObject({ rowsRead: 3, rowsLoaded: 3, findings: [] })
  })

  it("takes the day after a last day that belongs to the period, or the day itself where it does not", async () => {
    const text = `${spellHeadings}\na;101;LY;01-04-2019;30-04-2019;\nb;101;LY;01-04-2019;31-12-9999;\n`
    await load(engine, text)
    expect((await rowsOf(engine, "spell")).map(({ end_date: end }) => end)).toEqual(["2019-05-01", null])
    await emptyTables(engine)
    await load(engine, text, { endDates: "exclusive" })
    expect((await rowsOf(engine, "spell")).map(({ end_date: end }) => end)).toEqual(["2019-04-30", null])
  })

  it("adds hours and minutes of their own columns", async () => {
    await load(engine, "borger_id;kommune;ydelse;fra;timerPrUge;minutterPrUge\na;101;fleksjob;2019-01-01;7;30\n")
    expect((await rowsOf(engine, "spell"))[0]).toMatchObject({ weekly_minutes: 450 })
  })

  it("takes visitation and condition from the benefit's name where no column tells them", async () => {
    await load(engine, "id;kommune;ydelse;fra\na;101;Kontanthjælp, aktivitetsparat;2019-01-01\n")
    expect((await rowsOf(engine, "spell"))[0]).toMatchObject({
      benefit: "kontanthjaelp",
      visitation: "aktivitetsparat",
    })
  })

  it("reports progress that grows to 1 and counts the rows", async () => {
    const shares: number[] = []
    const text = `${spellHeadings}\n${"a;101;LY;2019-01-01;;\n".repeat(500)}`
    await load(engine, text, { pieceBytes: 1000, onProgress: ({ share }) => shares.push(share) })
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it("reads UTF-16 of both orders, with a byte order mark and without, in pieces that cut characters", async () => {
    const text = `${spellHeadings};sagsbehandler\r\na;101;Kontanthjælp;2019-01-01;;7,5;Søren €\r\n`
    const little = Buffer.from(text, "utf16le")
    const big = Buffer.from(little).swap16()
    const littleMark = Buffer.from([0xff, 0xfe])
    const bigMark = Buffer.from([0xfe, 0xff])
    for (const [encoding, parts] of [
      ["UTF-16LE", [littleMark, little]],
      ["UTF-16LE", [little]],
      ["UTF-16BE", [bigMark, big]],
      ["UTF-16BE", [big]],
    ] as const) {
      const bytes = new Uint8Array(Buffer.concat(parts))
      const loaded = await load(engine, csv(bytes), { pieceBytes: 7 })
      expect(loaded).toMatchObject({ encoding, rowsLoaded: 1, findings: [] })
      const rows = await rowsOf(engine, "spell")
      expect(rows).toMatchObject([{ benefit: "kontanthjaelp", weekly_minutes: 450, caseworker: "Søren €" }])
      await emptyTables(engine)
    }
  })

  it("reads Excel's numbers of days where a column has nothing else", async () => {
    const rows = ["a;101;LY;43466;43585;", "b;101;LY;43831.5;2958465;"]
    const loaded = await load(engine, [spellHeadings, ...rows].join("\n"))
    expect(loaded).toMatchObject({ dateStyle: "serial", findings: [] })
    expect(await rowsOf(engine, "spell")).toMatchObject([
      { start_date: "2019-01-01", end_date: "2019-05-01" },
      { start_date: "2020-01-01", end_date: null },
    ])
    await emptyTables(engine)
    const mixed = await load(engine, [spellHeadings, ...rows, "c;101;LY;2019-01-01;;"].join("\n"))
    expect(mixed).toMatchObject({ dateStyle: "serial", rowsLoaded: 1 })
    expect(mixed.findings).toMatchObject([{ kind: "invalidDate", column: "fra", rows: 2 }])
  })
})

describe("how sure the recognition is", () => {
  const certaintyOf = async (text: string) => (await load(engine, text)).recognition

  it("sure where headings are known and values fit; unsure where fewer do", async () => {
    const rows = (bad: number) =>
      Array.from({ length: 20 }, (_, n) => `p${n};101;LY;${n < bad ? "snart" : "2019-01-01"};;`).join("\n")
    expect(await certaintyOf(`${spellHeadings}\n${rows(0)}`)).toEqual({ certainty: "sure", fit: 1 })
    await emptyTables(engine)
    expect(await certaintyOf(`${spellHeadings}\n${rows(3)}`)).toEqual({ certainty: "unsure", fit: 0.85 })
  })
})

describe("words of a code column that the product does not know", () => {
  it("are told of any row, so that they can be given a meaning", async () => {
    const known = Array.from({ length: 6000 }, (_, n) => `p${n};101;LY;2019-01-01;;`)
    const { unfamiliar } = await load(engine, [spellHeadings, ...known, "x;101; Særlig ydelse;2019-01-01;;"].join("\n"))
    expect(unfamiliar).toEqual([{ heading: "ydelse", value: "Særlig ydelse", rows: 1 }])
  })
})
