import { quoteIdentifier } from "../engine/bind"
import type { Engine } from "../engine/engine"
import { columnName, type LoadNames } from "./load-names"
import type { ParquetContent } from "./parquet-content"
import { textOf } from "./parquet-staging"
import type { ColumnTexts } from "./refuse-identifiers"

const sampleRows = 5000

/** The first texts of columns of a Parquet file, by position; none of those that cannot be read. */
export async function firstTexts(
  engine: Engine,
  content: ParquetContent,
  names: LoadNames,
  columns: readonly { readonly index: number }[],
): Promise<ColumnTexts> {
  const flat = columns.flatMap(({ index }) => {
    const field = content.fields[index]
    return field === undefined || field.kind === "nested" || field.kind === "foreign" ? [] : [{ index, ...field }]
  })
  if (flat.length === 0) return new Map()
  const texts = flat.map(({ index, name, kind }) => `${textOf(quoteIdentifier(name), kind)} as ${columnName(index)}`)
  for await (const batch of content.batches(flat.map(({ name }) => name))) {
    await engine.query(`drop table if exists ${names.batch}`)
    await engine.insertArrow(names.batch, batch.ipc(), "create")
    const rows = await engine.query(`select ${texts.join(", ")} from ${names.batch} limit ${sampleRows}`)
    await engine.query(`drop table ${names.batch}`)
    return new Map(flat.map(({ index }) => [index, rows.map((row) => String(row[columnName(index)] ?? ""))]))
  }
  return new Map()
}
