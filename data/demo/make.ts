// Makes the synthetic demo data: runs the SQL in this folder with a seed.
// `npm run demo` writes the Parquet files; `-- --csv DIR` writes CSV files instead; `-- --seed N` takes another seed.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { tableFromIPC, tableToIPC } from "apache-arrow"
import type * as Blocking from "@duckdb/duckdb-wasm/blocking"

export const DEFAULT_SEED = 2020

/** What registers hold, in the order that the product loads them. */
const REGISTER_TABLES = ["person", "spell", "activity", "wage_hours"] as const

/** What municipalities, Statistics Denmark and surveys add. Several scripts append to a table. */
const ADDED_TABLES = [
  "event",
  "participation",
  "population",
  "project",
  "course",
  "course_response",
  "staff_response",
  "satisfaction",
] as const

export const TABLES = [...REGISTER_TABLES, ...ADDED_TABLES]

const SCRIPTS = [
  "10_foundation.sql",
  "20_fleksjob_flows.sql",
  "30_fleksjob_persons.sql",
  "40_stv.sql",
  "50_tables.sql",
  "60_truth.sql",
  "70_fleksjob_events.sql",
  "71_stv_events.sql",
  "72_surveys.sql",
]

const here = path.dirname(fileURLToPath(import.meta.url))
const require = createRequire(import.meta.url)
const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs") as typeof Blocking

type Bindings = Awaited<ReturnType<typeof Blocking.createDuckDB>>
export type Connection = ReturnType<Bindings["connect"]>

/** An empty DuckDB in this process that never reaches for an extension. */
export async function openDuckDB(): Promise<{ bindings: Bindings; connection: Connection }> {
  const wasm = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")
  const bundle = { mainModule: wasm, mainWorker: "" }
  const bindings = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await bindings.instantiate(() => undefined)
  bindings.open({})
  const connection = bindings.connect()
  connection.query("SET autoload_known_extensions=false; SET autoinstall_known_extensions=false")
  return { bindings, connection }
}

/** Leaves the tables `demo_…` of TABLES and the truths in a new connection. */
export async function makeDemo(seed: number = DEFAULT_SEED, log?: (line: string) => void): Promise<Connection> {
  const { bindings, connection } = await openDuckDB()
  register(bindings, "municipality_weights.csv", path.join(here, "municipality_weights.csv"))
  register(bindings, "kommuner.csv", path.join(here, "../reference/kommuner.csv"))
  connection.query(`set variable seed = ${Math.trunc(seed)}`)
  for (const script of SCRIPTS) {
    const started = performance.now()
    connection.query(readFileSync(path.join(here, script), "utf8"))
    log?.(`${script} ${((performance.now() - started) / 1000).toFixed(1)} s`)
  }
  return connection
}

function register(bindings: Bindings, name: string, file: string): void {
  bindings.registerFileText(name, readFileSync(file, "utf8").replace(/^\uFEFF/, ""))
}

/** Rows in the order they are written: those of the registers are made in it, the others come from several scripts. */
function rowsOf(table: (typeof TABLES)[number]): string {
  const isAdded = ADDED_TABLES.some((name) => name === table)
  return isAdded ? `from demo_${table} order by all` : `from demo_${table}`
}

/** The table as an Arrow IPC stream; DuckDB hands over the file format, which parquet-wasm does not read. */
function readStream(connection: Connection, table: (typeof TABLES)[number]): Uint8Array {
  const file = connection.useUnsafe((bindings, id) => bindings.runQuery(id, rowsOf(table)))
  return tableToIPC(tableFromIPC(file), "stream")
}

async function writeParquetFiles(connection: Connection): Promise<void> {
  const parquet = await import("parquet-wasm/node")
  for (const table of TABLES) {
    const stream = readStream(connection, table)
    // Persons are numbered in row order, so an id is mostly its predecessor's prefix.
    const properties = new parquet.WriterPropertiesBuilder()
      .setCompression(parquet.Compression.ZSTD)
      .setCreatedBy("fremdrift demo")
      .setMaxRowGroupSize(4_000_000)
      .setColumnDictionaryEnabled("borger_id", false)
      .setColumnEncoding("borger_id", parquet.Encoding.DELTA_BYTE_ARRAY)
      .build()
    const bytes = parquet.writeParquet(parquet.Table.fromIPCStream(stream), properties)
    writeFileSync(path.join(here, `${table}.parquet`), bytes)
  }
}

function writeCsvFiles(connection: Connection, directory: string): void {
  mkdirSync(directory, { recursive: true })
  for (const table of TABLES) {
    const rows = connection.query(rowsOf(table))
    const names = rows.schema.fields.map((field) => field.name)
    const columns = rows.schema.fields.map((_, index) => rows.getChildAt(index))
    const lines = [names.join(";")]
    for (let row = 0; row < rows.numRows; row += 1) {
      lines.push(names.map((name, index) => csvCell(name, columns[index]?.get(row))).join(";"))
    }
    writeFileSync(path.join(directory, `${table}.csv`), "\uFEFF" + lines.join("\r\n") + "\r\n")
  }
}

const DATE_COLUMNS = ["fra", "til", "dato", "afsluttet", "start", "slut", "svardato", "sendt"]

/** Dates arrive as milliseconds since 1970, hours as numbers: ISO dates and a decimal comma leave. */
function csvCell(name: string, value: unknown): string {
  if (value === null || value === undefined) return ""
  if (DATE_COLUMNS.includes(name)) return new Date(Number(value)).toISOString().slice(0, 10)
  return typeof value === "number" ? String(value).replace(".", ",") : (value as string)
}

type TruthRow = Record<string, number | string>

/** Rows keyed by area, numbers rounded to six decimals. */
function truthRows(connection: Connection, table: string): TruthRow[] {
  const rows = connection.query(`from ${table}`).toArray() as { toJSON(): TruthRow }[]
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row.toJSON()).map(([name, value]) => [name, typeof value === "number" ? round(value) : value]),
    ),
  )
}

function round(value: number): number {
  return Number(value.toFixed(6))
}

function byArea(rows: TruthRow[]): Record<string, TruthRow> {
  return Object.fromEntries(
    rows.map((row) => [
      String(row["area"]),
      Object.fromEntries(Object.entries(row).filter(([name]) => name !== "area" && name !== "target_group")),
    ]),
  )
}

/** True values of every measure, as written to truth.json. Windows are explained in README.md. */
export function readTruth(connection: Connection, seed: number = DEFAULT_SEED) {
  const company = truthRows(connection, "truth_company")
  const group = (target: number) => byArea(company.filter((row) => row["target_group"] === target))
  return {
    about: "Synthetic. Values the measures would give with infinitely many citizens; see README.md.",
    seed,
    samplingShare: { fleksjob: 1, stv: 1 / Number(truthRows(connection, "parameter")[0]?.["stv_sampling"]) },
    standardDeviationOfMunicipalChanges: Object.fromEntries(
      truthRows(connection, "truth_change_sd").map((row) => [
        String(row["measure"]),
        Number(row["standard_deviation"]),
      ]),
    ) as Record<string, number>,
    ledighedsydelseShare: {
      windows: { baseline: ["2018-04", "2019-03"], result: ["2019-10", "2020-09"] },
      ...withDifference(byArea(truthRows(connection, "truth_share")), "baseline", "result"),
    },
    ledighedsydelseDuration: {
      windows: { baseline: ["2018-04", "2019-03"], result: ["2019-04", "2020-09"] },
      units: "restricted mean to 728 days in weeks; early: share in fleksjob within 56 days",
      ...withDifference(byArea(truthRows(connection, "truth_duration")), "baseline", "result"),
    },
    hoursProgression: {
      windows: { baseline: ["2017-04", "2018-03"], result: ["2019-04", "2019-10"] },
      units: "share with more hours 12 months after a start at 10 hours or less, of all observed",
      ...withDifference(byArea(truthRows(connection, "truth_progression")), "baseline", "result"),
    },
    companyOrientedShare: {
      windows: {
        baseline_3: ["2016-10", "2016-12"],
        result_3: ["2018-10", "2018-12"],
        baseline_12: ["2016-01", "2016-12"],
        result_12: ["2018-01", "2018-12"],
      },
      group1: withDifference(group(1), "baseline_3", "result_3"),
      group2: withDifference(group(2), "baseline_3", "result_3"),
    },
    stvEffort: {
      units:
        "shares of offers that start in the year, and of ended offers with later hours; effective number of branches",
      ...byArea(truthRows(connection, "truth_stv_effort")),
    },
    stvRollOut: {
      units: "first month, and share of the bruttomålgruppe of December 2018 that has been reached",
      ...byArea(truthRows(connection, "truth_stv_roll_out")),
    },
    surveys: {
      units:
        "high: share of 4 and 5; change: mean of after − before; inTime: share within 14 days; quarter: year × 4 + n − 1",
      high: truthRows(connection, "truth_course_answer"),
      change: truthRows(connection, "truth_survey_change"),
      inTime: truthRows(connection, "truth_course_time"),
      satisfaction: truthRows(connection, "truth_satisfaction"),
    },
    fleksjobEffort: byName(truthRows(connection, "truth_effort")),
  }
}

/** Truths by name and area. */
function byName(rows: TruthRow[]): Record<string, Record<string, number>> {
  const names = [...new Set(rows.map(({ truth }) => String(truth)))]
  const own = (name: string) => rows.filter(({ truth }) => truth === name)
  return Object.fromEntries(
    names.map((name) => [name, Object.fromEntries(own(name).map(({ area, value }) => [String(area), Number(value)]))]),
  )
}

/** Adds D, the scheme's difference in development against the rest. */
function withDifference(areas: Record<string, TruthRow>, baseline: string, result: string) {
  const change = (area: string) => Number(areas[area]?.[result]) - Number(areas[area]?.[baseline])
  return { difference: round(change("scheme") - change("rest")), areas }
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}

async function main(): Promise<void> {
  const directory = option("csv")
  const seed = Number(option("seed") ?? DEFAULT_SEED)
  const connection = await makeDemo(seed, console.log)
  if (directory === undefined) {
    await writeParquetFiles(connection)
    writeFileSync(path.join(here, "truth.json"), JSON.stringify(readTruth(connection, seed), null, 1) + "\n")
  } else {
    writeCsvFiles(connection, directory)
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main()
