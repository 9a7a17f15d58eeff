import type { Engine } from "../engine/engine"

/**
 * A column that no row of a file has a value in. It stands in the table's definition alone, behind the stored ones: it takes
 * no memory, and the engine no time. Nothing can be inserted into it until `storeMissing` has been called.
 */
export function missingColumn({ name, type }: { readonly name: string; readonly type: string }): string {
  return `${name} ${type} generated always as (cast(null as ${type})) virtual`
}

/** Make the missing columns of a table stored ones, so that a file's rows with values in them can be taken into it. */
export async function storeMissing(engine: Engine, table: string): Promise<void> {
  for (const { name, type } of await dropMissing(engine, table)) {
    await engine.query(`alter table ${table} add column ${name} ${type}`)
  }
}

/** All at once: a column is added behind the others, and their order is to stay. */
export async function dropMissing(
  engine: Engine,
  table: string,
): Promise<readonly { readonly name: string; readonly type: string }[]> {
  // The canonical tables have no other defaults.
  const missing = await engine.query(
    `select column_name as name, data_type as type from duckdb_columns()
    where table_name = $table and column_default is not null order by column_index`,
    { table },
  )
  for (const { name } of missing) await engine.query(`alter table ${table} drop column ${String(name)}`)
  return missing.map(({ name, type }) => ({ name: String(name), type: String(type) }))
}
