import tables from "../../queries/load/tables.sql?raw"
import type { Engine } from "../engine/engine"

/** Make the canonical tables, empty, where they are not there yet. Once, before the first file. */
export async function prepareTables(engine: Engine): Promise<void> {
  await engine.script(tables)
}
