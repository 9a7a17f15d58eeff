import type { Engine } from "../engine/engine"
import type { LoadNames } from "./load-names"

/** Drop all that is left of a load in the engine. */
export async function dropAll(engine: Engine, names: LoadNames): Promise<void> {
  const made = await engine.query(
    `select 'view' as kind, view_name as name from duckdb_views() where starts_with(view_name, $prefix)
    union all select 'table', table_name from duckdb_tables() where starts_with(table_name, $prefix)`,
    { prefix: names.prefix },
  )
  for (const { kind, name } of made) await engine.query(`drop ${String(kind)} ${String(name)}`)
}
