import {
  Bool,
  DateDay,
  Decimal,
  Dictionary,
  Float32,
  Float64,
  Int16,
  Int32,
  Int64,
  LargeUtf8,
  List,
  Field,
  Float16,
  TimestampMicrosecond,
  Utf8,
  vectorFromArray,
} from "apache-arrow"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"
import { parquetFile } from "./parquet-fixture"
import { keptTables, emptyTables, load, refusal, rowsOf, tableNames } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

const day = (text: string): Date => new Date(text)

describe("loadFile(engine, file, options) of Parquet", () => {
  it("reads dates, codes, decimals and text by their types", async () => {
    const loaded = await load(
      engine,
      parquetFile({
        borger_id: vectorFromArray([1n, 2n, null], new Int64()),
        kommune: vectorFromArray([101, 999, 751], new Int16()),
        ydelse: vectorFromArray(["fleksjob", "LY", "LY"], new Dictionary(new Utf8(), new Int32())),
        fra: vectorFromArray([day("2019-04-01"), day("2019-05-01"), day("2019-05-01")], new DateDay()),
        til: vectorFromArray([day("2019-04-30"), null, null], new DateDay()),
        timer: vectorFromArray([7.5, 12, null], new Float64()),
        ignoreret: vectorFromArray([true, false, null], new Bool()),
      }),
    )
    expect(loaded).toMatchObject({ table: "spell", format: "parquet", rowsRead: 3, rowsLoaded: 2, decimal: "." })
    expect(loaded.findings).toEqual([
      {
        kind: "unknownMunicipality",
        column: "kommune",
        rows: 1,
        examples: [{ row: 3, value: "999" }],
        effect: "valueUnknown",
        values: [{ value: "999", count: 1 }],
      },
      {
        kind: "missingValue",
        column: "borger_id",
        rows: 1,
        examples: [{ row: 4, value: "" }],
        effect: "rowLeftOut",
      },
    ])
    expect(await rowsOf(engine, "spell")).toMatchObject([
      { person_id: "1", municipality: 101, benefit: "fleksjob", end_date: "2019-05-01", weekly_minutes: 450 },
      { person_id: "2", municipality: null, benefit: "ledighedsydelse", end_date: null, weekly_minutes: 720 },
    ])
  })

  it("reads months, timestamps, numbers as doubles and headings with points and quotes", async () => {
    await load(
      engine,
      parquetFile({
        borger_id: vectorFromArray([12345, 12346], new Float64()),
        måned: vectorFromArray([day("2019-04-01").getTime(), day("2019-05-01").getTime()], new TimestampMicrosecond()),
        "løn.timer": vectorFromArray([7.25, 10], new Float32()),
        art: vectorFromArray(["ordinær", null], new LargeUtf8()),
      }),
    )
    const untold = { municipality: null, company: null }
    expect(await rowsOf(engine, "wage_hours")).toEqual([
      { person_id: "12345", ...untold, month: 2019 * 12 + 3, hours: 7.25, kind: "ordinaer" },
      { person_id: "12346", ...untold, month: 2019 * 12 + 4, hours: 10, kind: null },
    ])
  })

  it("takes a time with a zone for the day it was in Denmark", async () => {
    const midnight = day("2019-03-31T22:00:00Z").getTime()
    await load(
      engine,
      parquetFile({
        id: vectorFromArray(["a"], new Utf8()),
        indsats: vectorFromArray(["Mentor"], new Utf8()),
        fra: vectorFromArray([midnight], new TimestampMicrosecond("UTC")),
      }),
    )
    expect(await rowsOf(engine, "activity")).toMatchObject([{ activity: "mentor", start_date: "2019-04-01" }])
  })

  it("keeps hostile headings as background variables", async () => {
    const heading = 'x"; drop table person; --'
    await load(
      engine,
      parquetFile({
        borger_id: vectorFromArray(["a"], new Utf8()),
        køn: vectorFromArray(["k"], new Utf8()),
        [heading]: vectorFromArray(["1"], new Utf8()),
        "a.b": vectorFromArray([2.5], new Float64()),
      }),
    )
    expect(await rowsOf(engine, "person_trait")).toEqual([
      { person_id: "a", name: "a.b", value: "2.5" },
      { person_id: "a", name: heading, value: "1" },
    ])
  })

  it("reads many batches in the file's order", async () => {
    const count = 300_000
    const loaded = await load(
      engine,
      parquetFile({
        borger_id: vectorFromArray(Int32Array.from({ length: count }, (_, index) => index)),
        foedselsaar: vectorFromArray(Int32Array.from({ length: count }, (_, i) => (i === 250_000 ? 80 : 1980))),
      }),
    )
    expect(loaded).toMatchObject({ table: "person", rowsRead: count, rowsLoaded: count })
    expect(loaded.findings).toMatchObject([{ kind: "invalidNumber", examples: [{ row: 250_002, value: "80" }] }])
  })

  it("refuses a nested column it would need, and passes over one it does not", async () => {
    const nested = vectorFromArray([[1], [2]], new List(new Field("item", new Int32(), true)))
    const id = vectorFromArray(["a", "b"], new Utf8())
    const file = parquetFile({ borger_id: id, køn: vectorFromArray(["k", "m"], new Utf8()), x: nested })
    expect(await refusal(engine, file)).toEqual({ code: "nestedColumn", file: "fil.parquet", heading: "x" })
    const months = vectorFromArray(["2019-01", "2019-02"], new Utf8())
    const hours = vectorFromArray([1, 2], new Int32())
    const loaded = await load(engine, parquetFile({ borger_id: id, måned: months, timer: hours, x: nested }))
    expect(loaded.rowsLoaded).toBe(2)
  })

  it("refuses a number that the engine does not know, and passes over one it need not read", async () => {
    const halves = vectorFromArray([1.5, 2], new Float16())
    const file = {
      borger_id: vectorFromArray(["a", "b"], new Utf8()),
      måned: vectorFromArray(["2019-01", "2019-02"], new Utf8()),
    }
    expect(await refusal(engine, parquetFile({ ...file, timer: halves }))).toEqual({
      ...{ code: "foreignColumn", file: "fil.parquet", heading: "timer" },
    })
    const hours = vectorFromArray([1, 2], new Int32())
    expect((await load(engine, parquetFile({ ...file, timer: hours, x: halves }))).rowsLoaded).toBe(2)
  })

  it("refuses what is no whole Parquet file and leaves nothing", async () => {
    const whole = await parquetFile({ borger_id: vectorFromArray(["a"], new Utf8()) }).arrayBuffer()
    const cut = new File([whole.slice(0, 100)], "halv.parquet")
    expect(await refusal(engine, cut)).toMatchObject({ code: "parquetNotReadable", file: "halv.parquet" })
    const other = new File(["hej"], "andet.parquet")
    expect(await refusal(engine, other)).toMatchObject({ code: "parquetNotReadable" })
    expect(await refusal(engine, new File([whole], "a.parquet"))).toMatchObject({ code: "unknownTable" })
    expect(await tableNames(engine)).toEqual([...keptTables].sort())
  })

  it("reads decimals", async () => {
    const hours = vectorFromArray([Uint32Array.from([375, 0, 0, 0])], new Decimal(1, 10, 128))
    await load(
      engine,
      parquetFile({
        id: vectorFromArray(["a"], new Utf8()),
        måned: vectorFromArray([201904], new Int32()),
        timer: hours,
      }),
    )
    expect(await rowsOf(engine, "wage_hours")).toMatchObject([{ hours: 37.5, month: 2019 * 12 + 3 }])
  })
})
