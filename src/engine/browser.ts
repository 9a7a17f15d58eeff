import * as duckdb from "@duckdb/duckdb-wasm"
import ehModule from "@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url"
import type { Table } from "apache-arrow"
import { bind, statementsOf } from "./bind"
import { type Engine, closed, type Parameters } from "./engine"
import { Queue } from "./queue"
import { QueryError, TimeLimitError } from "./query-error"
import { numbersOf, rowsOf } from "./rows"

interface StartOptions {
  /** Called with the share (0 to 1) of the engine that has arrived. */
  readonly onProgress?: (share: number) => void
}

/**
 * Start DuckDB in a worker of this page, on one thread. The threaded build of DuckDB-WASM 1.32 is faster, but now and then
 * never answers again (threads that wait for each other); try it anew with the next version.
 * Throws where the browser lacks WebAssembly exceptions or the files cannot be fetched; may be called again then.
 */
export async function startBrowserEngine({ onProgress }: StartOptions = {}): Promise<Engine> {
  // DuckDB-WASM 1.32 never answers where its module cannot be fetched: ask before it does.
  const { ok, status } = await fetch(ehModule, { method: "HEAD" })
  if (!ok) throw new Error(`engine not found: ${status} ${ehModule}`)
  const worker = await startedWorker()
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker)
  try {
    await database.instantiate(ehModule, null, (progress) => {
      if (progress.bytesTotal > 0) onProgress?.(progress.bytesLoaded / progress.bytesTotal)
    })
    await database.open({})
    const connection = await database.connect()
    for (const statement of closed) await connection.query(statement)
    return new BrowserEngine(database, connection)
  } catch (cause) {
    worker.terminate()
    throw cause
  }
}

/** DuckDB's worker, once it listens: what it is sent before then is lost. Throws where its files cannot be fetched. */
function startedWorker(): Promise<Worker> {
  const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { type: "module" })
  return new Promise((resolve, reject) => {
    worker.onmessage = () => {
      worker.onmessage = worker.onerror = null
      resolve(worker)
    }
    worker.onerror = ({ message }) => {
      worker.terminate()
      reject(new Error(`the engine's worker does not start: ${message}`))
    }
  })
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

  tableNames: Engine["tableNames"] = (sql) =>
    this.#queue.run(async () => {
      try {
        return await this.#connection.getTableNames(sql)
      } catch (cause) {
        throw new QueryError(cause, sql)
      }
    })

  execute: Engine["execute"] = (sql, { signal, limit }) =>
    this.#queue.run(() => this.#stoppable(sql, limit, signal), signal)

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

  close: Engine["close"] = () => this.#database.terminate()

  /** Sent statements run in slices, between which the worker hears that they are to stop. */
  async #stoppable(sql: string, limit: number, signal: AbortSignal | undefined): Promise<void> {
    const began = performance.now()
    const stop = (): void => void this.#connection.cancelSent()
    const timer = setTimeout(stop, limit)
    signal?.addEventListener("abort", stop)
    try {
      const sent = await this.#connection.send(sql)
      await sent.cancel()
    } catch (cause) {
      signal?.throwIfAborted()
      throw performance.now() - began >= limit ? new TimeLimitError(limit) : new QueryError(cause, sql)
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener("abort", stop)
    }
  }

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
