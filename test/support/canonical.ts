import type { Engine } from "../../src/engine/engine"
import { startNodeEngine } from "../../src/engine/node"
import { prepareTables } from "../../src/load/prepare"

type Cell = string | number | null

/** Fill a canonical table from literal rows, named columns only; the rest stays null. */
export async function fill(engine: Engine, table: string, columns: readonly string[], rows: readonly Cell[][]) {
  for (const row of rows) {
    const parameters = Object.fromEntries(row.map((cell, index) => [`c${index}`, cell]))
    const values = row.map((_, index) => `$c${index}`).join(", ")
    await engine.query(`insert into ${table} (file_id, ${columns.join(", ")}) values (1, ${values})`, parameters)
  }
}

/** An engine with empty canonical tables. */
export async function emptyEngine(): Promise<Engine> {
  const engine = await startNodeEngine()
  await prepareTables(engine)
  return engine
}
