import type { Parameter, Parameters } from "./engine"

interface Bound {
  readonly sql: string
  readonly values: readonly Parameter[]
}

// Strings, quoted identifiers and comments are passed over, so that a `$` in them is never taken for a parameter.
const token = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$([a-z_][a-z0-9_]*)/gi

/**
 * Replace each `$name` by a positional parameter, since DuckDB-WASM binds by position alone.
 * Throws where a name has no value; a value that no name asks for is ignored, so that measures share one set.
 */
export function bind(sql: string, parameters: Parameters): Bound {
  const positions = new Map<string, number>()
  const values: Parameter[] = []
  const text = sql.replace(token, (match: string, name: string | undefined) => {
    if (name === undefined) return match
    let position = positions.get(name)
    if (position === undefined) {
      const value = parameters[name]
      if (value === undefined) throw new Error(`parameter without a value: ${name}`)
      values.push(value)
      position = values.length
      positions.set(name, position)
    }
    return `$${position}`
  })
  return { sql: text, values }
}

/** An identifier from outside (a column heading) made safe to stand in SQL. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

/** A text from outside made safe to stand in SQL where no parameter may (table functions' options). */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`
}

/** Split a script at the semicolons outside strings and comments. */
export function statementsOf(script: string): string[] {
  const statements: string[] = []
  let start = 0
  const separator = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|;/g
  for (const match of script.matchAll(separator)) {
    if (match[0] !== ";") continue
    statements.push(script.slice(start, match.index))
    start = match.index + 1
  }
  statements.push(script.slice(start))
  return statements.filter((statement) => statement.replace(/--[^\n]*/g, "").trim() !== "")
}
