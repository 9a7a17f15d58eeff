// How long ten million benefit periods take to load in a real browser, against DuckDB itself with two threads reading the
// same files, and how soon a click on "Annullér" takes effect: `npm run bench:loading` after `npm run build`. Prints seconds;
// fails nothing. FREMDRIFT_ROWS: other sizes; FREMDRIFT_ROUNDS: how often both are timed in turn, for a machine that has other
// work, too.
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { findBrowser } from "../find-browser.js"
import { root, startProduct } from "../browser/product"

process.env.FREMDRIFT_BROWSER ??= findBrowser(root) ?? ""

const rows = Number(process.env.FREMDRIFT_ROWS ?? 10_000_000)
const rounds = Number(process.env.FREMDRIFT_ROUNDS ?? 3)
const folder = mkdtempSync(join(tmpdir(), "fremdrift-"))
const files = [
  { path: join(folder, "forloeb.csv"), most: 2.5 },
  { path: join(folder, "forloeb.parquet"), most: 4 },
] as const

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now()
  await work()
  return (performance.now() - from) / 1000
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}

const database = await DuckDBInstance.create(":memory:", { threads: "2" })
const connection = await database.connect()
// A million citizens of ten municipalities, each with ten periods.
await connection.run(`create table spell as
  select 'p' || lpad((hash(i) % ${Math.ceil(rows / 10)})::varchar, 7, '0') as borger_id,
    ([101, 147, 751, 851, 461, 173, 219, 265, 561, 630])[(1 + hash(i, 1) % 10)::integer] as kommune,
    (['Ledighedsydelse', 'Fleksjob', 'Kontanthjælp', 'Ressourceforløb'])[(1 + hash(i, 2) % 4)::integer] as ydelse,
    date '2013-01-01' + (hash(i, 3) % 3500)::integer as fra,
    case when hash(i, 4) % 10 > 0 then date '2013-01-01' + (hash(i, 3) % 3500 + hash(i, 5) % 700)::integer end as til,
    case when hash(i, 2) % 4 = 1 then (1 + hash(i, 6) % 73) / 2.0 end as timer
  from range(${rows}) as numbers(i)`)
await connection.run(`copy (
    select borger_id, kommune, ydelse, strftime(fra, '%d-%m-%Y') as fra, strftime(til, '%d-%m-%Y') as til,
      replace(timer::decimal(4, 1)::varchar, '.', ',') as timer
    from spell
  ) to '${files[0].path}' (delimiter ';', header)`)
await connection.run(`copy spell to '${files[1].path}' (compression zstd)`)
await connection.run("drop table spell")

const columns = `{borger_id: 'varchar', kommune: 'integer', ydelse: 'varchar', fra: 'date', til: 'date', timer: 'double'}`
const readers = {
  csv: `read_csv('${files[0].path}', delim = ';', header = true, decimal_separator = ',', dateformat = '%d-%m-%Y', columns = ${columns})`,
  parquet: `read_parquet('${files[1].path}')`,
}
const product = await startProduct()

/** How long it takes to read the page and find a file; the page gets itself ready meanwhile. */
const lookingMilliseconds = 10_000

async function loadingTime(path: string): Promise<number> {
  const { page, context } = await product.open()
  const input = page.locator('input[type="file"]').first()
  await input.waitFor({ state: "attached" })
  await page.waitForTimeout(lookingMilliseconds)
  const loading = await seconds(async () => {
    await input.setInputFiles(path)
    // The text is asked for often, and without a layout of the page for each time.
    await page.waitForFunction(
      () => /1 klar|afvist/.test(document.querySelector("main")?.textContent ?? ""),
      undefined,
      {
        timeout: 900_000,
        polling: 25,
      },
    )
  })
  await context.close()
  return loading
}

/** Where in the loading the reader cancels it, as shares of the time it takes; the last is in its last phase. */
const moments = [0.1, 0.5, 0.9, 0.97]

/** Milliseconds from a click on "Annullér" until another file can be loaded, beyond what that takes, and workers left. */
async function cancelling(path: string, after: number): Promise<{ milliseconds: number; workers: number } | null> {
  const { page, context } = await product.open({ hash: "#/data" })
  const input = page.locator('input[type="file"]').first()
  await input.waitFor({ state: "attached" })
  await page.waitForTimeout(lookingMilliseconds)
  const small = async (name: string): Promise<number> => {
    const small = join(folder, name)
    writeFileSync(small, `borger_id;kommune;ydelse;fra;til;timer\n${name};101;LY;2019-01-01;2019-03-31;\n`)
    return seconds(async () => {
      await input.setInputFiles(small)
      await page.locator("table tbody tr", { hasText: name }).getByText("Klar", { exact: true }).waitFor()
    })
  }
  await small("foerste.csv")
  const alone = await small("anden.csv")
  const workers = page.workers().length
  await input.setInputFiles(path)
  const button = page.getByRole("button", { name: `Annullér indlæsningen af ${basename(path)}` })
  await button.waitFor()
  await page.waitForTimeout(after * 1000)
  const isLoading = await button.isVisible()
  if (!isLoading) {
    await context.close()
    return null
  }
  await button.click()
  const next = await small("tredje.csv")
  const left = page.workers().length - workers
  await context.close()
  return { milliseconds: Math.max(0, next - alone) * 1000, workers: left }
}

try {
  for (const { path, most: wanted } of files) {
    const reader = path.endsWith(".csv") ? readers.csv : readers.parquet
    const ratios: number[] = []
    let took = 0
    for (let round = 0; round < rounds; round += 1) {
      const native = await seconds(() => connection.run(`create or replace table loaded as select * from ${reader}`))
      await connection.run("drop table loaded")
      const loading = await loadingTime(path)
      ratios.push(loading / native)
      took = loading
      console.log(`  loaded in ${loading.toFixed(1)} s, by DuckDB in ${native.toFixed(1)} s`)
    }
    const megabytes = (statSync(path).size / 1e6).toFixed(0)
    const [least = 0, middle = 0, most = 0] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((ratio) =>
      ratio.toFixed(1),
    )
    console.log(
      `${(rows / 1e6).toFixed(1)} million rows, ${megabytes} MB of ${path.endsWith(".csv") ? "CSV" : "Parquet"}: ` +
        `${least} to ${most} times as long as DuckDB, median ${middle} (wanted: ${wanted})`,
    )
    for (const share of moments) {
      const cancelled = await cancelling(path, share * took)
      const told =
        cancelled === null
          ? "was loaded already"
          : `effect after ${cancelled.milliseconds.toFixed(0)} ms (wanted: 1000), ${cancelled.workers} workers left`
      console.log(`  cancelled at ${share * 100} %: ${told}`)
    }
  }
} finally {
  await product.close()
  rmSync(folder, { recursive: true })
}
