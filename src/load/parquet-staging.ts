import { quoteIdentifier } from "../engine/bind"
import type { Engine } from "../engine/engine"
import { columnName, type LoadNames } from "./load-names"
import { nextTask } from "../engine/next-task"
import type { ParquetContent, ParquetField } from "./parquet-content"
import type { Recognised } from "./recognise"

export interface ParquetStagingOptions {
  readonly signal?: AbortSignal | undefined
  readonly onRead: (rows: number, share: number) => void
}

/** Read the used columns of a Parquet file into the text table of the load, in the file's order. Gives the rows read. */
export async function stageParquet(
  engine: Engine,
  content: ParquetContent,
  names: LoadNames,
  { columns }: Recognised,
  { signal, onRead }: ParquetStagingOptions,
): Promise<number> {
  const used = columns.filter(({ usedAs }) => usedAs !== "ignored")
  const texts = used.map(({ index, heading }) => textOf(heading, content.fields[index]?.kind ?? "plain"))
  const declared = used.map(({ index }) => `${columnName(index)} varchar`)
  await engine.query(`create or replace table ${names.text} (row_number integer, ${declared.join(", ")})`)
  const headings = used.map(({ index, heading }) => content.fields[index]?.name ?? heading)
  let rows = 0
  for await (const batch of content.batches(headings)) {
    signal?.throwIfAborted()
    await engine.query(`drop table if exists ${names.batch}`)
    await engine.insertArrow(names.batch, batch, "create")
    const [inserted] = await engine.query(
      `insert into ${names.text} select ${rows} + row_number() over (), ${texts.join(", ")} from ${names.batch}`,
    )
    rows += Number(inserted?.["Count"] ?? 0)
    onRead(rows, content.rows === 0 ? 1 : rows / content.rows)
    await nextTask()
  }
  signal?.throwIfAborted()
  return rows
}

// Types become the texts that a CSV would have: 101 and not 101.0, so that one reading serves both formats.
export function textOf(heading: string, kind: ParquetField["kind"]): string {
  const name = quoteIdentifier(heading)
  switch (kind) {
    case "float":
      return `case when ${name} = trunc(${name}) and abs(${name}) < 1e15 then ${name}::bigint::varchar else ${name}::varchar end`
    case "bytes":
      return `try(decode(${name}))`
    case "plain":
    case "nested":
      return `${name}::varchar`
  }
}
