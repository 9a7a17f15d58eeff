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
