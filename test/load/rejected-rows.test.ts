import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import { mostRejected } from "../../src/domain/load-problem"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { removeFile } from "../../src/load/remove-file"
import { emptyTables, load, spellHeadings } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const good = "ok;101;LY;2019-01-01;;"
const text = [
  spellHeadings,
  good,
  "a;101;LY;31-02-2019;;", // line 3
  'b;101;LY;"2019-01-01";;mange', // line 4
  "c;101", // line 5
  '"d;101;LY;2019-01-01;;', // line 6
  "e;411;LY;2019-02-01;2019-01-01;", // line 7, two faults
].join("\n")

describe("rows that loading could not use", () => {
  it("are all kept with line, heading, value and reason", async () => {
    await load(engine, text)
    expect(await engine.query("select * exclude (file_id) from rejected_row order by line, kind")).toEqual([
      { line: 3, heading: "fra", value: "31-02-2019", fields: null, kind: "invalidDate", effect: "rowLeftOut" },
      { line: 4, heading: "timer", value: "mange", fields: null, kind: "invalidNumber", effect: "valueUnknown" },
      { line: 5, heading: null, value: "c;101", fields: 2, kind: "raggedRow", effect: "rowLeftOut" },
      {
        line: 6,
        heading: null,
        value: '"d;101;LY;2019-01-01;;',
        fields: null,
        kind: "brokenQuote",
        effect: "rowLeftOut",
      },
      {
        line: 7,
        heading: "til",
        value: "2019-02-01 – 2019-01-01",
        fields: null,
        kind: "endBeforeStart",
        effect: "rowLeftOut",
      },
      { line: 7, heading: "kommune", value: "411", fields: null, kind: "unknownMunicipality", effect: "rowLeftOut" },
    ])
  })

  it("count nowhere, so that no other fault of theirs is said to count without a value", async () => {
    const faults = ["f;411;LY;2019-03-01;;", "g;411;LY;i går;;mange", "h;412;LY;2019-04-01;;"]
    const { findings, rowsLoaded } = await load(engine, [text, ...faults].join("\n"))
    const told = findings.map(({ kind, effect, rows, examples, values }) => [
      ...[kind, effect, rows, examples.map(({ row }) => row)],
      ...(values === undefined ? [] : [values.map(({ value, count }) => `${value} ${count}`)]),
    ])
    expect(rowsLoaded).toBe(4)
    expect(told.filter(([, effect]) => effect === "valueUnknown")).toEqual([
      ["unknownMunicipality", "valueUnknown", 2, [8, 10], ["411 1", "412 1"]],
      ["invalidNumber", "valueUnknown", 1, [4], ["mange 1"]],
    ])
  })

  it("are kept beyond the examples, up to a limit for each finding", async () => {
    const faults = Array.from({ length: mostRejected + 7 }, (_, n) => (n % 2 === 0 ? "x;101;LY;i går;;" : "y;101"))
    const { findings } = await load(engine, [spellHeadings, good, ...faults, ...faults].join("\n"))
    expect(findings.map(({ kind, rows, examples }) => [kind, rows, examples.length])).toEqual([
      ["raggedRow", mostRejected + 6, 20],
      ["invalidDate", mostRejected + 8, 20],
    ])
    expect(
      await engine.query("select kind, count(*)::integer as rows from rejected_row group by 1 order by 1"),
    ).toEqual([
      { kind: "invalidDate", rows: mostRejected },
      { kind: "raggedRow", rows: mostRejected },
    ])
  })

  it("go with their file", async () => {
    await load(engine, text)
    await removeFile(engine, 1)
    expect(await engine.query("select * from rejected_row")).toEqual([])
    expect(await engine.query("select * from line_step")).toEqual([])
  })
})

describe("loaded rows", () => {
  it("lead back to their line in the file", async () => {
    await load(engine, text)
    await load(engine, ["borger_id;note;køn", 'a;"x\ny";k', "", "b;1;2;3", "c;1;m"].join("\n"), { fileId: 2 })
    const lines = (table: string) =>
      engine.query(
        `select person_id, row_number + difference as line
        from ${table} as t asof join line_step as s on s.file_id = t.file_id and t.row_number >= s.from_row
        order by 1`,
      )
    expect(await lines("spell")).toEqual([
      { person_id: "b", line: 4 },
      { person_id: "ok", line: 2 },
    ])
    expect(await lines("person")).toEqual([
      { person_id: "a", line: 2 },
      { person_id: "c", line: 6 },
    ])
  })
})
