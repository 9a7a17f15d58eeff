import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../../src/engine/engine"
import { startNodeEngine } from "../../../src/engine/node"
import { prepareTables } from "../../../src/load/prepare"
import { emptyTables, keptTables, load, refusal, rowsOf, tableNames } from "../fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

type Period = readonly [person: unknown, what: unknown, from: unknown, to: unknown, municipality: unknown]

async function spells(): Promise<Period[]> {
  const rows = await rowsOf(engine, "spell")
  const said = (row: (typeof rows)[number]) => [row.benefit, row.visitation].filter((part) => part !== null).join(" ")
  return rows.map((row) => [row.person_id, said(row), row.start_date, row.end_date, row.municipality])
}

async function activities(): Promise<unknown[]> {
  const rows = await rowsOf(engine, "activity")
  return rows.map((row) => [row.person_id, row.activity, row.sector, row.start_date, row.end_date])
}

describe("loadFile of DREAM weeks, one column a week", () => {
  it.each([",", ";"])("makes runs of one group Monday to Monday, delimiter %s", async (delimiter) => {
    const lines = [
      "lobenr,y_1901,y_1902,y_1903,y_1904,y_1905",
      // Passive and active weeks of one group are one spell; the offer is a period of its own.
      "a,740,747,747,740,771",
      // Blank ends a spell, and so does another group; 0 is self-support and no blank.
      "b,771,,771,0,730",
      // Jobparat and aktivitetsparat are two groups.
      "c,,130,730,738,738",
    ]
    const loaded = await load(engine, lines.join("\n").replaceAll(",", delimiter))
    expect(loaded).toMatchObject({ table: "dream_wide", rowsRead: 3, rowsLoaded: 3, delimiter })
    expect(loaded.columns.map(({ usedAs }) => usedAs)).toEqual([
      "person_id",
      ...Array.from({ length: 5 }, () => "week_codes"),
    ])
    expect(await spells()).toEqual([
      ["a", "fleksjob", "2019-01-28", "2019-02-04", null],
      ["a", "ledighedsydelse", "2018-12-31", "2019-01-28", null],
      ["b", "fleksjob", "2018-12-31", "2019-01-07", null],
      ["b", "fleksjob", "2019-01-14", "2019-01-21", null],
      ["b", "kontanthjaelp aktivitetsparat", "2019-01-28", "2019-02-04", null],
      ["b", "selvforsoergelse_ukendt", "2019-01-21", "2019-01-28", null],
      ["c", "kontanthjaelp jobparat", "2019-01-07", "2019-01-14", null],
      ["c", "kontanthjaelp aktivitetsparat", "2019-01-14", "2019-02-04", null],
    ])
    expect(await activities()).toEqual([
      ["a", "virksomhedspraktik", "privat", "2019-01-07", "2019-01-21"],
      ["c", "virksomhedspraktik", "offentlig", "2019-01-21", "2019-02-04"],
    ])
    expect(await rowsOf(engine, "week_period")).toEqual([{ first_day: "2018-12-31", after_last_day: "2019-02-04" }])
  })

  it("knows the years of 53 weeks and the change of century, in any order of columns", async () => {
    await load(engine, "y_2101;y_2053;lobenr;y_2052\n740;740;a;740\n")
    expect(await spells()).toEqual([["a", "ledighedsydelse", "2020-12-21", "2021-01-11", null]])
    await emptyTables(engine)
    // 1999 has 52 weeks: y_9953 is no week and is not used.
    const loaded = await load(engine, "lobenr;y_9952;y_9953;y_0001\na;740;771;740\n")
    expect(loaded.columns.map(({ usedAs }) => usedAs)).toEqual(["person_id", "week_codes", "ignored", "week_codes"])
    expect(await spells()).toEqual([["a", "ledighedsydelse", "1999-12-27", "2000-01-10", null]])
  })

  it("does not end a run at a week without a column, and says so; a blank week does", async () => {
    const loaded = await load(engine, "lobenr;y_1901;y_1904;y_1905\na;740;740;\nb;740;771;771\nc;740;;740\n")
    expect(await spells()).toEqual([
      ["a", "ledighedsydelse", "2018-12-31", "2019-01-28", null],
      ["b", "fleksjob", "2019-01-21", "2019-02-04", null],
      ["b", "ledighedsydelse", "2018-12-31", "2019-01-07", null],
      ["c", "ledighedsydelse", "2018-12-31", "2019-01-07", null],
      ["c", "ledighedsydelse", "2019-01-28", "2019-02-04", null],
    ])
    expect(loaded.findings).toContainEqual(
      expect.objectContaining({
        kind: "missingWeeks",
        effect: "none",
        values: [{ value: "2019-W02/2019-W03", count: 2 }],
      }),
    )
  })

  it("takes the municipality of the ISO year; a missing year has that of the latest earlier one, reported", async () => {
    const text = [
      "lobenr;nykom2018;nykom2020;y_1852;y_1901;y_1952;y_2001;y_2002",
      "a;0101;147;740;740;740;740;740",
      // A blank municipality is unknown.
      "b;101;;;;740;740;",
      "c;751;751;740;740;740;740;740",
    ].join("\n")
    const loaded = await load(engine, text)
    expect(await spells()).toEqual([
      ["a", "ledighedsydelse", "2018-12-24", "2019-12-30", 101],
      ["a", "ledighedsydelse", "2019-12-30", "2020-01-13", 147],
      ["b", "ledighedsydelse", "2019-12-23", "2019-12-30", 101],
      ["b", "ledighedsydelse", "2019-12-30", "2020-01-06", null],
      ["c", "ledighedsydelse", "2018-12-24", "2020-01-13", 751],
    ])
    const kinds = loaded.findings.map(({ kind, rows, values }) => [kind, rows, values?.map(({ value }) => value)])
    expect(kinds).toContainEqual(["missingYears", 3, ["2019"]])
    expect(kinds).toContainEqual(["unknownMunicipality", 1, undefined])
  })

  it("takes the months of employment from degrees above 0 and from industries, and says what is missing", async () => {
    const text = [
      "lobenr;kommune;y_1901;branche_2019_01;branche_2019_02;grad_2019_01;grad_2019_02;grad_2019_04",
      // A blank, a 0 and a code of nothing but zeros are no employment; a degree may have either mark.
      "a;101;740;;011100;0;0;0,5",
      "b;101;740;000000;.;0.0;0.25;",
      "c;101;740;;;;;x",
    ].join("\n")
    const loaded = await load(engine, text)
    expect(loaded.columns.map(({ usedAs }) => usedAs)).toEqual([
      ...[
        "person_id",
        "municipality",
        "week_codes",
        "month_branch",
        "month_branch",
        "month_degree",
        "month_degree",
        "month_degree",
      ],
    ])
    const january = 2019 * 12
    expect(await rowsOf(engine, "employment")).toEqual([
      { person_id: "a", month: january + 1 },
      { person_id: "a", month: january + 3 },
      { person_id: "b", month: january + 1 },
    ])
    expect((await rowsOf(engine, "employment_month")).map(({ month }) => month)).toEqual([
      ...[january, january + 1, january + 3],
    ])
    expect(loaded.findings.map(({ kind, rows, values, examples }) => [kind, rows, values ?? examples])).toEqual([
      ["missingMonths", 3, [{ value: "2019-03", count: 1 }]],
      ["invalidNumber", 1, [{ row: 4, value: "x" }]],
    ])
  })

  it("lists unknown codes with their weeks, as the benefit »ukendt«", async () => {
    const loaded = await load(engine, "lobenr;kommune;y_1901;y_1902;y_1903\na;101;870;870;871\nb;101;xx;740;740\n")
    expect(loaded.findings).toEqual([
      {
        kind: "unknownWeekCode",
        rows: 2,
        effect: "valueUnknown",
        values: [
          { value: "870", count: 2 },
          { value: "871", count: 1 },
          { value: "xx", count: 1 },
        ],
        examples: [
          { row: 2, value: "870" },
          { row: 3, value: "xx" },
        ],
      },
    ])
    expect(await spells()).toEqual([
      ["a", "ukendt", "2018-12-31", "2019-01-21", 101],
      ["b", "ledighedsydelse", "2019-01-07", "2019-01-21", 101],
      ["b", "ukendt", "2018-12-31", "2019-01-07", 101],
    ])
  })

  it("dates death and emigration by 999 and 997, not where the first week has them already", async () => {
    await load(engine, "lobenr;y_1901;y_1902;y_1903\na;740;999;999\nb;997;740;997\nc;999;999;999\nd;740;998;998\n")
    const events = await rowsOf(engine, "event")
    expect(events.map(({ person_id, event, day }) => [person_id, event, day])).toEqual([
      ["a", "doed", "2019-01-07"],
      ["b", "udvandring", "2019-01-14"],
    ])
    expect((await spells()).filter(([person]) => person === "d")).toEqual([
      ["d", "folkepension", "2019-01-07", "2019-01-21", null],
      ["d", "ledighedsydelse", "2018-12-31", "2019-01-07", null],
    ])
  })

  it("reads the sex of citizens, leaves a repeated citizen out and tells rows without one", async () => {
    const loaded = await load(engine, "lobenr;kon;y_1901\na;K;740\na;M;771\n;M;771\n")
    expect(await rowsOf(engine, "person")).toMatchObject([{ person_id: "a", sex: "kvinde" }])
    expect(await spells()).toEqual([["a", "ledighedsydelse", "2018-12-31", "2019-01-07", null]])
    expect(loaded.findings.map(({ kind }) => kind)).toEqual(["missingValue", "repeatedPerson", "unknownMunicipality"])
    expect((await tableNames(engine)).sort()).toEqual([...keptTables].sort())
  })

  it("uses a code table of the user's own for the files that come after it", async () => {
    const codes = await load(
      engine,
      "kode;gruppe;aktivitet\n870;jobafklaringsforløb;ingen\n740;Ledighedsydelse;mentor\n",
    )
    expect(codes).toMatchObject({ table: "dream_code", rowsLoaded: 2 })
    await load(engine, "lobenr;kommune;y_1901;y_1902\na;101;870;740\n", { fileId: 2 })
    expect((await spells()).map(([, what]) => what)).toEqual(["jobafklaringsforloeb", "ledighedsydelse"])
    expect(await activities()).toEqual([["a", "mentor", null, "2019-01-07", "2019-01-14"]])
  })

  it("looks for personal identity numbers among codes, degrees, industries and municipalities of any row", async () => {
    const headings = ["lobenr", "y_1901", "y_1902", "branche_2019_01", "grad_2019_01", "nykom2019"]
    // More rows than are looked at for the delimiter, and than are spread over the file.
    const usual = Array.from({ length: 6000 }, (_, n) => [`p${n}`, "740", "740", "841100", "0.7512345678", "101"])
    const fileWith = (column: number, value: string): string =>
      [headings, ...usual.with(5554, (usual[5554] ?? []).with(column, value))].map((row) => row.join(";")).join("\n")
    for (const column of [1, 2, 3, 4, 5]) {
      const refused = await refusal(engine, fileWith(column, "010180-1234"))
      expect(refused).toMatchObject({
        code: "identifiers",
        found: [{ heading: headings[column], kind: "personNumber", matching: 1 }],
      })
    }
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
    // What is no code is told of, and stops nothing.
    const loaded = await load(engine, fileWith(2, "ukendt"))
    expect(loaded).toMatchObject({ rowsLoaded: 6000, findings: [{ kind: "unknownWeekCode", rows: 1 }] })
  })

  it("reads thousands of columns, of which most are not used", async () => {
    const weeks = Array.from({ length: 52 * 29 }, (_, at) => [1991 + Math.floor(at / 52), (at % 52) + 1] as const)
    const two = (number: number): string => String(number % 100).padStart(2, "0")
    const headings = weeks.map(([year, week]) => `y_${two(year)}${two(week)}`)
    const branches = Array.from(
      { length: 600 },
      (_, at) => `branche_${2008 + Math.floor(at / 12)}_${two((at % 12) + 1)}`,
    )
    const row = (code: string): string => [...weeks.map(() => code), ...branches.map(() => "")].join(",")
    const text = [["lobenr", ...headings, ...branches].join(","), `a,${row("740")}`, `b,${row("")}`].join("\n")
    const loaded = await load(engine, text)
    expect(loaded).toMatchObject({ rowsRead: 2, rowsLoaded: 2 })
    // The 53rd weeks have no column, and end nothing.
    expect(await spells()).toEqual([["a", "ledighedsydelse", "1990-12-31", "2019-12-30", null]])
  })
})
