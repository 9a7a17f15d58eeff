import {
  DateDay,
  Decimal,
  Dictionary,
  Int16,
  Int32,
  Int64,
  Table,
  tableToIPC,
  TimestampMicrosecond,
  TimestampMillisecond,
  TimestampNanosecond,
  TimestampSecond,
  Utf8,
  type Vector,
  vectorFromArray,
} from "apache-arrow"
import * as parquet from "parquet-wasm/node"
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest"
import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { loadFile } from "../../src/load/load-file"
import type { OpenParquet } from "../../src/load/parquet-content"
import { openParquetInNode } from "../../src/load/parquet-node"
import { prepareTables } from "../../src/load/prepare"
import { emptyTables, load, rowsOf } from "./fixture"

let engine: Engine
beforeAll(async () => {
  engine = await startNodeEngine()
  await prepareTables(engine)
})
afterEach(() => emptyTables(engine))
afterAll(() => engine.close())

type Build = (builder: parquet.WriterPropertiesBuilder) => parquet.WriterPropertiesBuilder

function written(columns: Record<string, Vector>, build: Build = (builder) => builder, name = "fil.parquet"): File {
  const table = parquet.Table.fromIPCStream(tableToIPC(new Table(columns), "stream"))
  const bytes = parquet.writeParquet(table, build(new parquet.WriterPropertiesBuilder()).build())
  return new File([new Uint8Array(bytes)], name)
}

const words = (...texts: (string | null)[]): Vector => vectorFromArray(texts, new Utf8())
const spells = (ids: readonly string[]): Record<string, Vector> => ({
  borger_id: vectorFromArray(ids, new Utf8()),
  kommune: vectorFromArray(
    ids.map(() => 101),
    new Int16(),
  ),
  ydelse: vectorFromArray(
    ids.map(() => "Fleksjob"),
    new Dictionary(new Utf8(), new Int32()),
  ),
  fra: vectorFromArray(
    ids.map(() => new Date("2019-04-01")),
    new DateDay(),
  ),
})

describe("loadFile(engine, file, options) over kinds of Parquet", () => {
  it.each(["UNCOMPRESSED", "SNAPPY", "GZIP", "BROTLI", "LZ4", "LZ4_RAW", "ZSTD"] as const)(
    "reads %s",
    async (codec) => {
      const ids = Array.from({ length: 3000 }, (_, index) => `p${String(index).padStart(5, "0")}`)
      const file = written(spells(ids), (builder) => builder.setCompression(parquet.Compression[codec]))
      expect(await load(engine, file)).toMatchObject({ rowsRead: 3000, rowsLoaded: 3000, findings: [] })
      const rows = await rowsOf(engine, "spell")
      expect(rows.map((row) => row["person_id"])).toEqual(ids)
      expect(rows.every((row) => row["start_date"] === "2019-04-01" && row["benefit"] === "fleksjob")).toBe(true)
    },
  )

  it.each([true, false])("reads texts with a dictionary or without: %s", async (dictionary) => {
    const file = written(spells(["a", "b", "a"]), (builder) => builder.setDictionaryEnabled(dictionary))
    expect(await load(engine, file)).toMatchObject({ rowsLoaded: 3 })
    expect((await rowsOf(engine, "spell")).map((row) => row["person_id"])).toEqual(["a", "a", "b"])
  })

  const midnight = Date.UTC(2019, 3, 1)
  it.each<[string, Vector]>([
    ["DATE", vectorFromArray([new Date(midnight)], new DateDay())],
    ["TIMESTAMP s", vectorFromArray([midnight], new TimestampSecond())],
    ["TIMESTAMP ms", vectorFromArray([midnight], new TimestampMillisecond())],
    ["TIMESTAMP us", vectorFromArray([midnight], new TimestampMicrosecond())],
    ["TIMESTAMP ns", vectorFromArray([midnight], new TimestampNanosecond())],
    // Ten in the evening of 31 March in London is midnight in Denmark.
    ["TIMESTAMP ms UTC", vectorFromArray([midnight - 2 * 3_600_000], new TimestampMillisecond("UTC"))],
    [
      "TIMESTAMP us Europe/Copenhagen",
      vectorFromArray([midnight - 2 * 3_600_000], new TimestampMicrosecond("Europe/Copenhagen")),
    ],
    ["INT32 20190401", vectorFromArray([20190401], new Int32())],
    ["INT64 20190401", vectorFromArray([20190401n], new Int64())],
    ["INT32 days of Excel", vectorFromArray([43556], new Int32())],
    ["text 01-04-2019", words("01-04-2019")],
    ["text 2019-04-01 00:00:00", words("2019-04-01 00:00:00")],
  ])("reads a date as %s", async (_, fra) => {
    const loaded = await load(engine, written({ ...spells(["a"]), fra }))
    expect(loaded.findings).toEqual([])
    expect(await rowsOf(engine, "spell")).toMatchObject([{ start_date: "2019-04-01" }])
  })

  it("reads hours as decimals of any scale", async () => {
    const hours = (value: number, scale: number): Vector =>
      vectorFromArray([Uint32Array.from([value, 0, 0, 0])], new Decimal(scale, 18, 128))
    for (const timer of [hours(37, 0), hours(370, 1), hours(370_000, 4)]) {
      await load(engine, written({ ...spells(["a"]), timer }))
      expect(await rowsOf(engine, "spell")).toMatchObject([{ weekly_minutes: 37 * 60 }])
      await emptyTables(engine)
    }
  })

  it("reads large texts", async () => {
    const long = "æ".repeat(1 << 20)
    await load(engine, written({ borger_id: words("a"), køn: words("k"), note: words(long) }))
    const [row] = await engine.query("select length(value)::integer as length from person_trait")
    expect(row).toEqual({ length: 1 << 20 })
  })

  it("reads many row groups in the file's order", async () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `p${String(index).padStart(5, "0")}`)
    const file = written(
      { ...spells(ids), fra: words(...ids.map((id) => (id === "p04321" ? "x" : "2019-04-01"))) },
      (b) => b.setMaxRowGroupSize(97),
    )
    const loaded = await load(engine, file)
    expect(loaded).toMatchObject({ rowsRead: 5000, rowsLoaded: 4999 })
    expect(loaded.findings).toMatchObject([{ kind: "invalidDate", examples: [{ row: 4323, value: "x" }] }])
  })

  it("adds several files to one table", async () => {
    await load(engine, written(spells(["a", "b"])), { fileId: 1 })
    await load(engine, written(spells(["c"])), { fileId: 2 })
    expect((await rowsOf(engine, "spell")).map((row) => row["person_id"])).toEqual(["a", "b", "c"])
  })

  it("reads the columns it needs, and of the others no more than a look for personal data", async () => {
    const asked: { columns: readonly string[]; batches: number }[] = []
    const openParquet: OpenParquet = async (source) => {
      const content = await openParquetInNode(source)
      return {
        ...content,
        async *batches(columns) {
          const call = { columns, batches: 0 }
          asked.push(call)
          for await (const batch of content.batches(columns)) {
            call.batches += 1
            yield batch
          }
        },
      }
    }
    const ids = Array.from({ length: 300_000 }, (_, index) => `p${index}`)
    const texts = vectorFromArray(ids, new Utf8())
    const file = written({ ...spells(ids), borger_id: texts, ekstra: texts, mere: texts })
    await loadFile(engine, file, { fileId: 1, openParquet })
    const used = ["borger_id", "kommune", "ydelse", "fra"]
    expect(asked.filter(({ columns }) => columns.some((column) => !used.includes(column)))).toEqual([
      { columns: ["ekstra", "mere"], batches: 1 },
    ])
    expect(asked.find(({ columns }) => columns.includes("fra"))).toMatchObject({ columns: used, batches: 3 })
  })
})
