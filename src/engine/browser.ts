import * as duckdb from "@duckdb/duckdb-wasm"
import coiPthreadWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-coi.pthread.worker.js?url"
import coiWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-coi.worker.js?url"
import ehWorker from "@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url"
import coiModule from "@duckdb/duckdb-wasm/dist/duckdb-coi.wasm?url"
import ehModule from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url"
import type { Table } from "apache-arrow"
import { bind, statementsOf } from "./bind"
import { type Engine, noExtensions, type Parameters } from "./engine"
import { Queue } from "./queue"
import { QueryError } from "./query-error"
import { numbersOf, rowsOf } from "./rows"

interface StartOptions {
  /** Called with the share (0 to 1) of the engine that has arrived. */
  readonly onProgress?: (share: number) => void
}

interface Bundle {
  readonly module: string
  readonly worker: string
  readonly pthreadWorker: string | null
}

const threaded: Bundle = { module: coiModule, worker: coiWorker, pthreadWorker: coiPthreadWorker }
const single: Bundle = { module: ehModule, worker: ehWorker, pthreadWorker: null }

/** Milliseconds within which two threads must have answered a question that takes a twentieth of a second. */
const longestAnswer = 8000

/**
 * Start DuckDB in a worker of this page. Two threads where the page is cross-origin isolated, else one.
 * Throws where the browser lacks WebAssembly exceptions or the files cannot be fetched; may be called again then.
 */
export async function startBrowserEngine(options: StartOptions = {}): Promise<Engine> {
  if (globalThis.crossOriginIsolated) {
    const engine = await start(threaded, options)
    // DuckDB-WASM 1.32 now and then waits for ever for threads whose scripts had not arrived when the first work came.
    if (await answers(engine)) return engine
    await engine.close()
  }
  return start(single, options)
}

async function start(bundle: Bundle, { onProgress }: StartOptions): Promise<Engine> {
  // DuckDB-WASM 1.32 never answers where its module cannot be fetched: ask before it does.
  const { ok, status } = await fetch(bundle.module, { method: "HEAD" })
  if (!ok) throw new Error(`engine not found: ${status} ${bundle.module}`)
  const worker = new Worker(bundle.worker)
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
  try {
    await database.instantiate(bundle.module, bundle.pthreadWorker, (progress) => {
      if (progress.bytesTotal > 0) onProgress?.(progress.bytesLoaded / progress.bytesTotal)
    })
    await database.open({})
    const connection = await database.connect()
    for (const statement of noExtensions) await connection.query(statement)
    return new BrowserEngine(database, connection)
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}

/** Whether work that is divided among the threads comes back. */
async function answers(engine: Engine): Promise<boolean> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false)
    }, longestAnswer)
  })
  const divided = engine
    .script(
      `create temp table thread_probe as select range as number from range(600000);
      create or replace temp table thread_probe as select number % 1000 as rest, count(*) as rows from thread_probe group by 1;
      drop table thread_probe`,
    )
    .then(() => true as const)
  try {
    return await Promise.race([divided, late])
  } finally {
    clearTimeout(timer)
  }
}

class BrowserEngine implements Engine {
  readonly #database: duckdb.AsyncDuckDB
  readonly #connection: duckdb.AsyncDuckDBConnection
  readonly #queue = new Queue()

  constructor(database: duckdb.AsyncDuckDB, connection: duckdb.AsyncDuckDBConnection) {
    this.#database = database
    this.#connection = connection
  }

  query: Engine["query"] = async (sql, parameters = {}, { signal } = {}) =>
    rowsOf(await this.#queue.run(() => this.#run(sql, parameters), signal))

  numbers: Engine["numbers"] = async (sql, parameters = {}, { signal } = {}) =>
    numbersOf(await this.#queue.run(() => this.#run(sql, parameters), signal))

  script: Engine["script"] = (sql, { signal } = {}) =>
    this.#queue.run(async () => {
      for (const statement of statementsOf(sql)) {
        signal?.throwIfAborted()
        await this.#run(statement, {})
      }
    }, signal)

  insertArrow: Engine["insertArrow"] = (table, ipc, mode) =>
    this.#queue.run(async () => {
      try {
        await this.#connection.insertArrowFromIPCStream(ipc, { name: table, create: mode === "create" })
      } catch (cause) {
        throw new QueryError(cause, `insert into ${table}`)
      }
    })

  registerBytes: Engine["registerBytes"] = (name, bytes) =>
    this.#queue.run(() => this.#database.registerFileBuffer(name, bytes))

  dropFile: Engine["dropFile"] = (name) =>
    this.#queue.run(async () => {
      await this.#database.dropFile(name)
    })

  close: Engine["close"] = () => this.#database.terminate()

  async #run(sql: string, parameters: Parameters): Promise<Table> {
    try {
      const bound = bind(sql, parameters)
      if (bound.values.length === 0) return await this.#connection.query(bound.sql)
      const statement = await this.#connection.prepare(bound.sql)
      try {
        return await statement.query(...bound.values)
      } finally {
        await statement.close()
      }
    } catch (cause) {
      throw new QueryError(cause, sql)
    }
  }
}
