/** A statement that DuckDB refused: the reason, the SQL and the thrown cause. For developers; users get a plain sentence. */
export class QueryError extends Error {
  readonly sql: string

  constructor(cause: unknown, sql: string) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`query failed: ${reason}\n${sql}`, { cause })
    this.name = "QueryError"
    this.sql = sql
  }
}

/** A statement ran for longer than it was given, and was stopped. */
export class TimeLimitError extends Error {
  constructor(readonly limit: number) {
    super(`stopped after ${limit} ms`)
    this.name = "TimeLimitError"
  }
}
