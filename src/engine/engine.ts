/** A value that may be bound to a `$name` parameter. Dates are bound as ISO text and cast in the SQL. */
export type Parameter = string | number | boolean | null

export type Parameters = Readonly<Record<string, Parameter>>

/** A cell of a result. Dates arrive as ISO text, whole numbers as number: the SQL casts them (see `rowsOf`). */
export type Cell = string | number | boolean | null

export type Row = Readonly<Record<string, Cell>>

/** A result of numbers alone, by column: for the many rows that estimators take. Absent cells are NaN. */
export type NumberColumns = Readonly<Record<string, Float64Array>>

export interface RunOptions {
  readonly signal?: AbortSignal
}

export interface ExecuteOptions extends RunOptions {
  /** Milliseconds, from when the statement begins. */
  readonly limit: number
}

/**
 * The one interface to DuckDB, with a browser and a Node implementation, so that the same SQL runs in the product and in
 * its tests. Statements run one at a time, first in first out; one whose signal is aborted before its turn never runs.
 */
export interface Engine {
  /** Run one statement, with values for its `$name` parameters. Throws `QueryError`; an `AbortError` when cancelled. */
  query(sql: string, parameters?: Parameters, options?: RunOptions): Promise<readonly Row[]>
  /** As `query`, for results that hold only numbers. */
  numbers(sql: string, parameters?: Parameters, options?: RunOptions): Promise<NumberColumns>
  /** The tables that a statement names in any part of it, without running it; no table of its own `with`. */
  tableNames(sql: string): Promise<readonly string[]>
  /**
   * Run one statement whose result nobody reads, and which may take long: it ends with an `AbortError` while it runs where the
   * signal is aborted, and with a `TimeLimitError` where it has run for longer than the limit. Node, where statements
   * block, heeds the signal before it begins alone.
   */
  execute(sql: string, options: ExecuteOptions): Promise<void>
  /** Run a file of several statements without parameters, in order. */
  script(sql: string, options?: RunOptions): Promise<void>
  /** Create a table from an Arrow IPC stream, or append to it. */
  insertArrow(table: string, ipc: Uint8Array, mode: "create" | "append"): Promise<void>
  close(): Promise<void>
}

/**
 * First statements of every connection: nothing may ever be fetched from the network, and no statement, a user's own
 * measure least of all, reads or writes a file. Rows come in as Arrow alone. The last cannot be set back.
 */
export const closed = [
  "set autoload_known_extensions = false",
  "set autoinstall_known_extensions = false",
  "set enable_external_access = false",
] as const
