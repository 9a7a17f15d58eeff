import type { CanonicalColumn } from "../domain/load-problem"
import { quoteIdentifier } from "../engine/bind"
import type { Engine } from "../engine/engine"
import { nextTask } from "../engine/next-task"
import { appendStretches, isStored } from "./dream/wide-staging"
import { columnName, type LoadNames } from "./load-names"
import { meaningColumns } from "./meaning"
import type { ParquetContent, ParquetField } from "./parquet-content"
import type { Recognised } from "./recognised"
import { type Room, storedSizes } from "./room"
import { makeViews } from "./staged-views"

export interface ParquetStagingOptions {
  readonly room: Room
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
  recognised: Recognised,
  { room, signal, onRead }: ParquetStagingOptions,
): Promise<number> {
  const used = recognised.columns.filter(({ usedAs }) => usedAs !== "ignored")
  const headings = used.map(({ index, heading }) => content.fields[index]?.name ?? heading)
  const insert = recognised.table === "dream_wide" ? insertWide : insertAll
  const take = async (bytes: Uint8Array, rows: number, share: number): Promise<void> => {
    await insert(engine, content, names, recognised, bytes, rows)
    await room.check(share)
  }
  room.hold({
    recognised,
    sizes: () => storedSizes(engine, names, recognised, (index) => valueOf(content, index).value),
    distinct: async (index) => {
      const { value, kind } = valueOf(content, index)
      const told = await engine.query(
        `select ${textOf(value, kind)} as text, count(*)::integer as rows from ${names.stored} as t group by 1`,
      )
      return told.map(({ text, rows: count }) => ({
        text: typeof text === "string" ? text : null,
        rows: Number(count),
      }))
    },
  })
  let rows = 0
  let taking: Promise<unknown> = Promise.resolve()
  try {
    for await (const batch of content.batches(headings)) {
      signal?.throwIfAborted()
      await taking
      const { rows: count } = batch
      const share = content.rows === 0 ? 1 : (rows + count) / content.rows
      taking = take(batch.ipc(), rows, share)
      // Told where it is awaited.
      taking.catch(() => undefined)
      rows += count
      onRead(rows, share)
      await nextTask()
    }
  } finally {
    await taking
  }
  signal?.throwIfAborted()
  if (rows === 0) return 0
  const stored = recognised.columns
    .filter(({ usedAs }) => isStored(usedAs))
    .map(({ index, usedAs }) => {
      const { value, kind } = valueOf(content, index)
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

function valueOf({ fields }: ParquetContent, index: number): { value: string; kind: ParquetField["kind"] } {
  const { name, kind } = fields[index] ?? { name: "", kind: "plain" }
  return { value: `t.${quoteIdentifier(name)}`, kind }
}

type Insert = (
  engine: Engine,
  content: ParquetContent,
  names: LoadNames,
  recognised: Recognised,
  bytes: Uint8Array,
  rows: number,
) => Promise<void>

const insertAll: Insert = async (engine, _, names, __, bytes, rows) => {
  await engine.insertArrow(names.stored, bytes, rows === 0 ? "create" : "append")
}

/** Of a column a week only the stretches of equal codes are kept. */
const insertWide: Insert = async (engine, content, names, recognised, bytes, rows) => {
  await engine.query(`drop table if exists ${names.batch}`)
  await engine.insertArrow(names.batch, bytes, "create")
  const textOfColumn = (index: number): string => {
    const { value, kind } = valueOf(content, index)
    return textOf(value, kind)
  }
  await appendStretches(engine, recognised, names, { source: names.batch, rows, textOf: textOfColumn })
  const kept = recognised.columns
    .filter(({ usedAs }) => isStored(usedAs))
    .map(({ index }) => valueOf(content, index).value)
    .join(", ")
  const into = rows === 0 ? `create or replace table ${names.stored} as` : `insert into ${names.stored}`
  await engine.query(`${into} select ${kept} from ${names.batch} as t`)
  await engine.query(`drop table ${names.batch}`)
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
    case "foreign":
      return `${value}::varchar`
  }
}
