import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { emptyTables, load, refusal, rowsOf } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const hoursOf = async () =>
  (await rowsOf(engine, "fleksjob_hours")).map((row) => [
    row.person_id,
    row.start_date,
    row.end_date,
    row.weekly_minutes,
  ])

describe("hours in fleksjob in a file of their own", () => {
  it("are periods of hours and minutes a week", async () => {
    const text = "borger_id;fra;til;timerPrUge;minutterPrUge\na;01-04-2019;31-12-2019;7;30\na;01-01-2020;;10;\n"
    expect(await load(engine, text)).toMatchObject({ table: "fleksjob_hours", rowsLoaded: 2, findings: [] })
    expect(await hoursOf()).toEqual([
      ["a", "2019-04-01", "2020-01-01", 450],
      ["a", "2020-01-01", null, 600],
    ])
  })

  it("hold until the citizen's next row where the file has no ends", async () => {
    await load(engine, "borger_id;startdato;timer\na;2019-04-01;5\na;2019-09-01;7,5\na;2019-09-01;2\nb;2019-05-01;4\n")
    expect(await hoursOf()).toEqual([
      ["a", "2019-04-01", "2019-09-01", 300],
      ["a", "2019-09-01", null, 120],
      ["a", "2019-09-01", null, 450],
      ["b", "2019-05-01", null, 240],
    ])
  })

  it("may be told month by month, where the user says that they are hours in fleksjob", async () => {
    const columns = [
      { heading: "borger_id", usedAs: "person_id" as const },
      { heading: "periode", usedAs: "month" as const },
      { heading: "timer", usedAs: "weekly_hours" as const },
    ]
    const mapping = { version: 1 as const, table: "fleksjob_hours" as const, columns, values: [] }
    const text = "borger_id;periode;timer\na;2019-12;5\na;2020-01;x\na;;6\na;2020-02;\n"
    const loaded = await load(engine, text, { mapping })
    expect(await hoursOf()).toEqual([["a", "2019-12-01", "2020-01-01", 300]])
    expect(loaded.findings.map(({ kind, effect }) => [kind, effect])).toEqual([
      ["missingValue", "rowLeftOut"],
      ["invalidNumber", "rowLeftOut"],
      ["missingValue", "rowLeftOut"],
    ])
    expect(loaded.rowsLoaded).toBe(1)
  })
})

describe("paid hours with one column a month", () => {
  it("become rows: an empty field is none, 0 is told; kinds stand in the headings", async () => {
    const text =
      "borger_id;kommune;løntimer_2019_04;løntimer_2019_05;løntilskud_2019_04\n" +
      "a;101;37,5;0;\nb;751;;;12\n;101;1;2;3\nc;101;mange;;\n"
    const loaded = await load(engine, text)
    expect(loaded).toMatchObject({ table: "wage_hours_wide", rowsRead: 4, rowsLoaded: 3, decimal: "," })
    expect(loaded.findings.map(({ kind, column, rows, effect }) => [kind, column, rows, effect])).toEqual([
      ["invalidNumber", "løntimer_2019_04", 1, "valueUnknown"],
      ["missingValue", "borger_id", 1, "rowLeftOut"],
    ])
    const rows = await rowsOf(engine, "wage_hours")
    expect(rows.map((row) => [row.person_id, row.municipality, row.month, row.hours, row.kind])).toEqual([
      ["a", 101, 2019 * 12 + 3, 37.5, null],
      ["a", 101, 2019 * 12 + 4, 0, null],
      ["b", 751, 2019 * 12 + 3, 12, "loentilskud"],
    ])
  })

  it("tell what is wrong alike in several months once, each row and value counted once", async () => {
    const text =
      "borger_id;løntimer_2019_04;løntimer_2019_05;løntimer_2019_06\n" + "a;-3;-3;10\nb;1.160,5;5;-3\nc;5;5;mange\n"
    const { findings } = await load(engine, text)
    expect(findings.map(({ kind, column, rows, values, examples }) => [kind, column, rows, values, examples])).toEqual([
      [
        "hoursOutOfRange",
        "løntimer_2019_04 … løntimer_2019_06",
        2,
        [
          { value: "-3", count: 2 },
          { value: "1.160,5", count: 1 },
        ],
        [
          { row: 2, value: "-3" },
          { row: 3, value: "-3" },
        ],
      ],
      ["invalidNumber", "løntimer_2019_06", 1, [{ value: "mange", count: 1 }], [{ row: 4, value: "mange" }]],
    ])
    const listed = await engine.query("select heading from rejected_row order by line, heading")
    expect(listed.map(({ heading }) => heading)).toEqual([
      ...["løntimer_2019_04", "løntimer_2019_05", "løntimer_2019_04", "løntimer_2019_06", "løntimer_2019_06"],
    ])
  })

  it.each([
    ["løntimer apr-19", "løntimer maj-19"],
    ["timer_april_2019", "timer_maj_2019"],
    ["Løntimer 2019-04-01", "Løntimer 2019-05-01"],
    ["timer 01-04-2019", "timer 01-05-2019"],
  ])("are known by months as %s", async (april, may) => {
    expect(await load(engine, `borger_id;${april};${may}\na;5;6\n`)).toMatchObject({ table: "wage_hours_wide" })
    const rows = await rowsOf(engine, "wage_hours")
    expect(rows.map(({ month, hours }) => [month, hours])).toEqual([
      [2019 * 12 + 3, 5],
      [2019 * 12 + 4, 6],
    ])
  })

  // Taken for background variables of citizens they would be lost in silence.
  it.each([
    ["2019-04", "2019-05"],
    ["2019M04", "2019M05"],
    ["apr-19", "maj-19"],
    ["april 2019", "maj 2019"],
    ["2019-04-01", "2019-05-01"],
    ["april", "maj"],
  ])("are asked about where the headings are months alone, as %s", async (april, may) => {
    expect(await refusal(engine, `borger_id;${april};${may}\na;5;6\n`)).toMatchObject({ code: "unknownTable" })
  })

  it("leave a background variable alone that begins as a month's name does", async () => {
    const loaded = await load(engine, "borger_id;køn;mar_pct;sepsis_2019;augment 12\na;mand;1;2;3\n")
    expect(loaded).toMatchObject({ table: "person" })
  })
})
