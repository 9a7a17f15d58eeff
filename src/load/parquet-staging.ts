import type { CanonicalColumn } from "../domain/load-problem"
import { quoteIdentifier } from "../engine/bind"
import type { Engine } from "../engine/engine"
import { nextTask } from "../engine/next-task"
import { columnName, type LoadNames } from "./load-names"
import { meaningColumns } from "./meaning"
import type { ParquetContent, ParquetField } from "./parquet-content"
import type { Recognised } from "./recognise"
import { makeViews } from "./staged-views"

export interface ParquetStagingOptions {
  readonly signal?: AbortSignal | undefined
  readonly onRead: (rows: number, share: number) => void
}

/**
 * Read the used columns of a Parquet file, and no others, into the stored rows of the load by the types they have, in the
 * file's order. Gives the rows read.
 */
export async function stageParquet(
  engine: Engine,
  content: ParquetContent,
  names: LoadNames,
  { columns }: Recognised,
  { signal, onRead }: ParquetStagingOptions,
): Promise<number> {
  const used = columns.filter(({ usedAs }) => usedAs !== "ignored")
  const headings = used.map(({ index, heading }) => content.fields[index]?.name ?? heading)
  let rows = 0
  let taking: Promise<unknown> = Promise.resolve()
  try {
    for await (const { bytes, count } of content.batches(headings)) {
      signal?.throwIfAborted()
      await taking
      taking = engine.insertArrow(names.stored, bytes, rows === 0 ? "create" : "append")
      // Told where it is awaited.
      taking.catch(() => undefined)
      rows += count
      onRead(rows, content.rows === 0 ? 1 : rows / content.rows)
      await nextTask()
    }
  } finally {
    await taking
  }
  signal?.throwIfAborted()
  if (rows === 0) return 0
  const stored = used.map(({ index, heading, usedAs }, position) => {
    const value = `t.${quoteIdentifier(headings[position] ?? heading)}`
    const kind = content.fields[index]?.kind ?? "plain"
    return { index, value, kind, hasMeaning: meaningColumns.has(usedAs as CanonicalColumn) }
  })
  for (const { index, value, kind, hasMeaning } of stored) {
    if (!hasMeaning) continue
    await engine.query(
      `create or replace table ${names.distinct(columnName(index))} as
      select row_number() over () - 1 as id, key, ${textOf("key", kind)} as text, rows
      from (select ${value} as key, count(*)::integer as rows from ${names.stored} as t group by 1)`,
    )
    await nextTask()
  }
  await makeViews(
    engine,
    names,
    stored.map(({ index, value, kind, hasMeaning }) => ({
      index,
      value,
      text: hasMeaning ? null : textOf(value, kind),
    })),
  )
  return rows
}

// Types become the texts that a CSV would have: 101 and not 101.0, so that one reading serves both formats.
export function textOf(value: string, kind: ParquetField["kind"]): string {
  switch (kind) {
    case "float":
      return `case when ${value} = trunc(${value}) and abs(${value}) < 1e15 then ${value}::bigint::varchar else ${value}::varchar end`
    case "bytes":
      return `try(decode(${value}))`
    case "plain":
    case "nested":
      return `${value}::varchar`
  }
}
