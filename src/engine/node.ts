import { createRequire } from "node:module"
import type * as Blocking from "@duckdb/duckdb-wasm/blocking"
import type { Table } from "apache-arrow"
import { bind, statementsOf } from "./bind"
import { type Engine, closed, type Parameters } from "./engine"
import { QueryError } from "./query-error"
import { numbersOf, rowsOf } from "./rows"

/** The engine of the tests and of the demo data: the same WASM as in the browser, in this process. */
export async function startNodeEngine(): Promise<Engine> {
  const require = createRequire(import.meta.url)
  const duckdb = require("@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs") as typeof Blocking
  const module = require.resolve("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm")
  const bundle = { mainModule: module, mainWorker: "" }
  const database = await duckdb.createDuckDB({ mvp: bundle, eh: bundle }, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME)
  await database.instantiate(() => undefined)
  database.open({})
  const connection = database.connect()
  for (const statement of closed) connection.query(statement)

  const attempt = <T>(sql: string, run: () => T): T => {
    try {
      return run()
    } catch (cause) {
      throw new QueryError(cause, sql)
    }
  }

  const run = (sql: string, parameters: Parameters): Table =>
    attempt(sql, () => {
      const bound = bind(sql, parameters)
      if (bound.values.length === 0) return connection.query(bound.sql)
      const statement = connection.prepare(bound.sql)
      try {
        return statement.query(...bound.values)
      } finally {
        statement.close()
      }
    })

  return {
    async query(sql, parameters = {}, { signal } = {}) {
      await Promise.resolve()
      signal?.throwIfAborted()
      return rowsOf(run(sql, parameters))
    },
    async numbers(sql, parameters = {}, { signal } = {}) {
      await Promise.resolve()
      signal?.throwIfAborted()
      return numbersOf(run(sql, parameters))
    },
    async tableNames(sql) {
      await Promise.resolve()
      return attempt(sql, () => connection.getTableNames(sql))
    },
    async execute(sql, { signal }) {
      await Promise.resolve()
      signal?.throwIfAborted()
      attempt(sql, () => connection.query(sql))
    },
    async script(sql, { signal } = {}) {
      for (const statement of statementsOf(sql)) {
        await Promise.resolve()
        signal?.throwIfAborted()
        attempt(statement, () => connection.query(statement))
      }
    },
    async insertArrow(table, ipc, mode) {
      await Promise.resolve()
      attempt(`insert into ${table}`, () => {
        connection.insertArrowFromIPCStream(ipc, { name: table, create: mode === "create" })
      })
    },
    async close() {
      await Promise.resolve()
      connection.close()
    },
  }
}
