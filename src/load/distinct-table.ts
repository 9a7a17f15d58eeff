import { Table, tableToIPC } from "apache-arrow"
import type { Engine } from "../engine/engine"
import { integerColumn, wordColumn } from "./arrow-columns"

/** Make the table of a column's distinct texts, in which the stored rows hold their numbers. */
export async function storeDistinct(
  engine: Engine,
  table: string,
  told: readonly { readonly text: string | null; readonly rows: number }[],
): Promise<void> {
  await engine.query(`create or replace table ${table} (id integer, key integer, text varchar, rows integer)`)
  if (told.length === 0) return
  // Two vectors for one content: a table that holds one vector twice is written wrong (apache-arrow 17).
  const ids = () => integerColumn(Int32Array.from(told.keys()))
  const rows = integerColumn(Int32Array.from(told, (distinct) => distinct.rows))
  const arrow = new Table({ id: ids(), key: ids(), text: wordColumn(told.map(({ text }) => text)), rows })
  await engine.insertArrow(table, tableToIPC(arrow, "stream"), "append")
}
