import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { type CanonicalColumn, canonicalTables as tableKinds } from "../../src/domain/load-problem"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { recognise } from "../../src/load/recognise"
import { removeFile } from "../../src/load/remove-file"
import { canonicalTables, emptyTables, load, rowsOf } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

/** Headings of each table in Danish, in Danish without æøå, and in English: required and optional columns alike. */
const headings: Readonly<Record<(typeof tableKinds)[number], readonly [string, string, string]>> = {
  person: ["borger_id;køn;fødselsår;herkomst", "lobenr;koen;foedselsaar;herkomst", "person_id;sex;birth_year;origin"],
  spell: [
    "borger_id;kommune;ydelse;fra;til;timer;visitation;pålæg;sagsbehandler",
    "loebenr;komkode;ydelsesgruppe;startdato;slutdato;timer_pr_uge;matchgruppe;paalaeg;raadgiver",
    "person_id;municipality;benefit;start;end;weekly_hours;visitation;condition;caseworker",
  ],
  fleksjob_hours: [
    "borger_id;fra;til;timerPrUge;minutterPrUge",
    "loebenr;startdato;slutdato;timer;minutter",
    "person_id;start;end;weekly_hours;minutes_per_week",
  ],
  activity: [
    "borger_id;kommune;tilbud;fra;til;virksomhed_id;branche;sektor;antal ansatte;via VITAS;timer",
    "pseudonym;kommunenavn;aktivitet;fra_dato;til_dato;cvr;branchekode;sektor;virksomhedsstoerrelse;vitas;ugetimer",
    "person_id;municipality;activity;start;end;company;branch;sector;company_size;via_vitas;weekly_hours",
  ],
  wage_hours: [
    "borger_id;måned;løntimer;art;arbejdsgiver;kommune",
    "borger_id;maaned;loentimer;art;arbejdsgiver;kommune",
    "person_id;month;hours;kind;company;municipality",
  ],
  event: [
    "borger_id;hændelse;dato;kommune;sagsbehandler",
    "borger_id;haendelse;haendelsesdato;kommune;sagsbehandler",
    "person_id;event;date;municipality;caseworker",
  ],
  participation: [
    "borger_id;ordning;startdato;slutdato;fase;kommune",
    "lobenr;projekt;fra;til;trin;kom",
    "person_id;scheme;start;end;phase;municipality",
  ],
  population: [
    "kommune;dato;befolkningsgruppe;antal personer",
    "kommunenr;aar;gruppe;antal",
    "municipality;date;group;persons",
  ],
  project: [
    "pulje;kommune;ansøgt beløb;bevilget beløb;samlede udgifter;planlagte deltagere;fra;til",
    "pulje;kommune;ansoegt_beloeb;bevilget_beloeb;samlede_udgifter;planlagte_deltagere;fra;til",
    "scheme;municipality;applied_dkk;granted_dkk;total_cost_dkk;planned_participants;start;end",
  ],
  course: [
    "kursus;kommune;afsluttet;rolle;tilmeldte;fremmødte",
    "kursus_id;kommunekode;slutdato;stilling;antal_tilmeldte;antal_fremmoedte",
    "course;municipality;ended;role;enrolled;attended",
  ],
  course_response: [
    "kursus;skemanr;tidspunkt;svardato;rolle;spørgsmål;svar;kommune",
    "kursus_id;respondent;foer_efter;dato;rolle;spoergsmaal;svar;kommune",
    "course;respondent;timing;date;role;question;answer;municipality",
  ],
  staff_response: [
    "respondent;tidspunkt;dato;rolle;spørgsmål;svar;kommune;ordning",
    "skema_id;maaletidspunkt;dato;rolle;spoergsmaal;svar;kommune;pulje",
    "respondent;timing;date;role;question;answer;municipality;scheme",
  ],
  satisfaction: [
    "kommune;dato;tilfredshed;borger_id",
    "kommunekode;sendt_dato;svar;lobenr",
    "municipality;date;answer;person_id",
  ],
}

describe("recognise(file, headings) of the canonical tables", () => {
  it.each(tableKinds)("tells %s from all others, in three spellings, in any order and any case", (table) => {
    for (const line of headings[table]) {
      const written = line.split(";")
      for (const order of [written, [...written].reverse(), written.map((heading) => heading.toUpperCase())]) {
        const recognised = recognise("fil.csv", order)
        expect(recognised).toMatchObject({ table })
        const used = "columns" in recognised ? recognised.columns : []
        expect(used.filter((column) => "usedAs" in column && column.usedAs === "ignored")).toEqual([])
      }
    }
  })

  it("takes no file of periods or months for one of citizens, but asks what it is", () => {
    for (const line of [
      "borger_id;fra;til;timer;note",
      "borger_id;timer",
      "borger_id;2019-04;2019-05",
      "borger_id;beløb_2019_04;beløb_2019_05",
      "borger_id;branche_2019_04;branche_2019_05",
      "borger_id;2019M04",
    ]) {
      expect([line, "code" in recognise("fil.csv", line.split(";"))]).toEqual([line, true])
    }
    expect(recognise("fil.csv", ["borger_id", "herkomst", "uddannelse 2"])).toMatchObject({ table: "person" })
    const thousands = Array.from({ length: 5000 }, (_, n) => `k${n}`)
    expect(recognise("fil.csv", ["borger_id", ...thousands])).toMatchObject({ code: "unknownTable" })
  })

  it("keeps a background variable that is named as a column of a table without citizens", () => {
    for (const name of ["gruppe", "svar", "spørgsmål", "tilmeldte", "bevilget"]) {
      expect(recognise("fil.csv", ["borger_id", "herkomst", name])).toMatchObject({ table: "person" })
    }
  })

  it("says what is missing of a table that is meant", () => {
    const missing = (line: string): readonly CanonicalColumn[] => {
      const problem = recognise("fil.csv", line.split(";"))
      return "missing" in problem ? problem.missing.map(({ column }) => column) : []
    }
    expect(missing("borger_id;hændelse")).toEqual(["day"])
    expect(missing("kommune;ansøgt beløb")).toEqual(["scheme"])
    expect(missing("kommune;befolkningsgruppe;antal")).toEqual(["counted_on"])
    expect(missing("respondent;spørgsmål")).toEqual(["answer"])
  })
})

describe("loadFile(engine, file, options) of the tables beside citizens, benefits and hours", () => {
  it("reads events", async () => {
    const events = ["Rehabiliteringsteammøde", "visiteret til fleksjob", "SAMTALE", "Jobmål", "Død", "Noget nyt"]
    const rows = events.map((event, at) => `a;${event};0${at + 1}-04-2019;101;s${at}`)
    const loaded = await load(engine, ["borger_id;hændelse;dato;kommune;sagsbehandler", ...rows].join("\n"))
    expect(loaded).toMatchObject({ table: "event", rowsLoaded: 6, findings: [] })
    expect((await rowsOf(engine, "event")).map(({ event, day }) => [event, day])).toEqual([
      ["doed", "2019-04-05"],
      ["fleksjobbevilling", "2019-04-02"],
      ["jobmaal", "2019-04-04"],
      ["noget_nyt", "2019-04-06"],
      ["rehabiliteringsteam", "2019-04-01"],
      ["samtale", "2019-04-03"],
    ])
  })

  it("reads time in a scheme, with a shipped scheme's id or as written", async () => {
    await load(
      engine,
      "borger_id;ordning;fra;til;fase\na;UIF II runde 1;2019-04-01;2019-04-30;Match\nb;Vores;2019-05-01;;",
    )
    expect(await rowsOf(engine, "participation")).toEqual([
      {
        person_id: "a",
        municipality: null,
        scheme: "uif2-1",
        start_date: "2019-04-01",
        end_date: "2019-05-01",
        phase: "Match",
      },
      { person_id: "b", municipality: null, scheme: "Vores", start_date: "2019-05-01", end_date: null, phase: null },
    ])
  })

  it("reads outside denominators by year, quarter, month or day, and leaves the whole country's own row out", async () => {
    const rows = [
      "101;2019;16-66 år;400.000",
      "101;2019K2;Arbejdsstyrken;300000",
      "102;2019M05;x;7",
      "Hele landet;2019;x;9",
    ]
    const loaded = await load(
      engine,
      ["kommune;tid;gruppe;antal", ...rows.slice(0, 2), "147;2019M05;Unge;7", rows[3]].join("\n"),
    )
    expect(loaded.findings).toMatchObject([{ kind: "unknownMunicipality", rows: 1, effect: "rowLeftOut" }])
    expect(await rowsOf(engine, "population")).toEqual([
      { municipality: 101, counted_on: "2019-01-01", population_group: "befolkning_16_66", persons: 400_000 },
      { municipality: 101, counted_on: "2019-04-01", population_group: "arbejdsstyrke", persons: 300_000 },
      { municipality: 147, counted_on: "2019-05-01", population_group: "unge", persons: 7 },
    ])
  })

  it("reads the money of a pool, written with its unit", async () => {
    const text =
      "pulje;kommune;ansøgt;bevilget;samlede udgifter;planlagte deltagere\nLAB;751;1.200.000 kr.;kr. 900.000,50;;25\n"
    await load(engine, text)
    expect(await rowsOf(engine, "project")).toEqual([
      {
        scheme: "lab",
        municipality: 751,
        applied_dkk: 1_200_000,
        granted_dkk: 900_000.5,
        total_cost_dkk: null,
        planned_participants: 25,
        start_date: null,
        end_date: null,
      },
    ])
  })

  it("reads courses and answers about them, 1 to 5 or text, and tells answers that are missing", async () => {
    await load(engine, "kursus;kommune;afsluttet;rolle;tilmeldte;deltog\nA;751;2024-05-01;Ledere;12;10\n", {
      fileId: 1,
    })
    const answers = ["A;1;før;Udbytte;4 - i høj grad;751", "A;1;efter;Udbytte;5;751", "A;1;efter;Andet;Godt kursus;751"]
    const text = ["kursus;respondent;tidspunkt;spørgsmål;svar;kommune", ...answers, "A;2;efter;Udbytte;;751"].join("\n")
    const loaded = await load(engine, text, { fileId: 2 })
    expect(loaded).toMatchObject({ table: "course_response", rowsRead: 4, rowsLoaded: 3 })
    expect(loaded.findings).toMatchObject([{ kind: "missingValue", column: "svar", rows: 1, effect: "rowLeftOut" }])
    expect(await rowsOf(engine, "course")).toEqual([
      { course: "A", municipality: 751, ended: "2024-05-01", role: "leder", enrolled: 12, attended: 10 },
    ])
    const rows = await rowsOf(engine, "course_response")
    expect(rows.map(({ timing, answer, score }) => [timing, answer, score])).toEqual([
      ["efter", "Godt kursus", null],
      ["efter", "5", 5],
      ["foer", "4 - i høj grad", 4],
    ])
  })

  it("tells an answer without its question, and does not drop it in silence", async () => {
    const loaded = await load(engine, "respondent;spørgsmål;svar\n1;Kompetencer;4\n2;;5\n")
    expect(loaded).toMatchObject({ table: "staff_response", rowsLoaded: 1 })
    expect(loaded.findings).toMatchObject([
      { kind: "missingValue", column: "spørgsmål", rows: 1, effect: "rowLeftOut" },
    ])
  })

  it("reads messages to citizens, answered or not; an answer outside 1 to 5 is not taken for none", async () => {
    const loaded = await load(
      engine,
      "kommune;sendt;tilfredshed\n751;2018-01-02;5\n751;2018-01-02;\n751;2018-01-02;9\n",
    )
    expect(loaded).toMatchObject({ table: "satisfaction", rowsRead: 3, rowsLoaded: 2 })
    expect(loaded.findings).toMatchObject([{ kind: "answerOutOfRange", rows: 1, effect: "rowLeftOut" }])
    expect((await rowsOf(engine, "satisfaction")).map(({ score }) => score)).toEqual([5, null])
  })

  it("reads an offer's company, branch, sector, size and way there", async () => {
    const text =
      "borger_id;indsats;fra;virksomhed_id;branche;sektor;antal_ansatte;via_vitas\n" +
      "a;Løntilskud, privat;2019-01-01;v1;Handel;;12;ja\nb;Praktik;2019-01-01;;;Off.;;nej\nc;Mentor;2019-01-01;;;;;måske\n"
    const loaded = await load(engine, text)
    expect(loaded.findings).toMatchObject([
      { kind: "unknownValue", column: "via_vitas", rows: 1, effect: "valueUnknown" },
    ])
    const rows = await rowsOf(engine, "activity")
    expect(
      rows.map((row) => [row.activity, row.company, row.branch, row.sector, row.company_size, row.via_vitas]),
    ).toEqual([
      ["loentilskud", "v1", "Handel", "privat", "12", true],
      ["virksomhedspraktik", null, null, "offentlig", null, false],
      ["mentor", null, null, null, null, null],
    ])
  })

  it("takes every table's rows out again with its file", async () => {
    const values: Readonly<Partial<Record<CanonicalColumn, string>>> = {
      municipality: "101",
      benefit: "LY",
      score: "3",
    }
    for (const [at, table] of tableKinds.entries()) {
      const line = headings[table][0]
      const recognised = recognise("fil.csv", line.split(";"))
      const columns = "table" in recognised && "columns" in recognised ? recognised.columns : []
      const value = (used: string): string => {
        if (/date|day|ended|counted_on|month/.test(used)) return used === "end_date" ? "2019-12-31" : "2019-04-01"
        return values[used as CanonicalColumn] ?? "1"
      }
      await load(engine, `${line}\n${columns.map(({ usedAs }) => value(usedAs)).join(";")}\n`, { fileId: at + 1 })
      expect(await rowsOf(engine, table)).toHaveLength(1)
    }
    for (const at of tableKinds.keys()) await removeFile(engine, at + 1)
    for (const table of canonicalTables) expect([table, await rowsOf(engine, table)]).toEqual([table, []])
  })
})
