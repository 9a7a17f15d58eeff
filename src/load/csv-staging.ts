import type { Engine } from "../engine/engine"
import { nextTask } from "../engine/next-task"
import type { CsvDialect } from "./csv-dialect"
import type { Encoding } from "../domain/mapping"
import { storeDistinct } from "./distinct-table"
import { isStored, StretchStaging } from "./dream/wide-staging"
import type { EarlyRows } from "./early-rows"
import { textPieces } from "./encoding"
import type { LoadSource } from "./load-source"
import { columnName, type LoadNames } from "./load-names"
import { storeRejected } from "./rejected-rows"
import { isMeant } from "./meaning"
import { RecordBatch } from "./record-batch"
import { type Records, RecordSplitter } from "./record-splitter"
import { type Room, storedSizes } from "./room"
import { readyRows, rowsPerInsert } from "./row-groups"
import { makeViews } from "./staged-views"
import { TextDictionary } from "./text-dictionary"

export interface CsvStagingOptions {
  readonly pieceBytes: number
  readonly room: Room
  readonly early: EarlyRows
  readonly signal?: AbortSignal | undefined
  readonly onRead: (rows: number, share: number) => void
}

/**
 * Read a CSV file into the stored rows of the load, one a well-formed record, in the file's order. Columns that are read
 * for their meaning hold the numbers of their texts. Gives the splitter, which knows the rows left out and the line of each
 * row kept.
 */
export async function stageCsv(
  engine: Engine,
  source: LoadSource,
  names: LoadNames,
  encoding: Encoding,
  { delimiter, headings, skip, recognised }: CsvDialect,
  { pieceBytes, room, early, signal, onRead }: CsvStagingOptions,
): Promise<RecordSplitter> {
  const columns = recognised.columns
    .filter(({ usedAs }) => isStored(usedAs))
    .map(({ index, heading, usedAs }) => ({
      index,
      name: columnName(index),
      ...(isMeant(usedAs) && { meant: { index, heading, usedAs }, dictionary: new TextDictionary() }),
    }))
  const splitter = new RecordSplitter(delimiter, headings.length, skip)
  const batch = new RecordBatch(columns)
  const stretches = new StretchStaging(recognised, names)
  await stretches.begin(engine)
  const add = (records: Records): void => {
    batch.add(records)
    stretches.add(records)
  }
  const meant = columns.flatMap(({ name, meant: column, dictionary }) =>
    column === undefined || dictionary === undefined ? [] : [{ name, column, dictionary }],
  )
  let rowsStored = 0
  const take = async (rows: number, share: number, isLast: boolean): Promise<void> => {
    const bytes = batch.take(rows)
    // The texts of these rows, now: those of the next are added while the engine works.
    const isEarly = !isLast && early.goesOn(meant.map(({ dictionary }) => dictionary.size))
    const read = isEarly ? meant.map(({ column, dictionary }) => ({ ...column, told: dictionary.texts() })) : []
    await engine.insertArrow(names.stored, bytes, "append")
    await stretches.store(engine)
    rowsStored += rows
    if (isEarly) await early.make(rowsStored, read)
    await room.check(share)
  }
  const distinct = (wanted: number) =>
    Promise.resolve(columns.find(({ index }) => index === wanted)?.dictionary?.texts() ?? [])
  const sizes = () => storedSizes(engine, names, recognised, (index) => `t.${columnName(index)}`)
  room.hold({ recognised, sizes, distinct })
  const types = columns.map(({ name, dictionary }) => `${name} ${dictionary === undefined ? "varchar" : "integer"}`)
  await engine.query(`create or replace table ${names.stored} (${types.join(", ")})`)
  for (const { name } of meant) await storeDistinct(engine, names.distinct(name), [])
  const viewed = columns.map(({ index, name, dictionary }) => {
    const value = `t.${name}`
    return { index, value, text: dictionary === undefined ? `nullif(${value}, '')` : null }
  })
  await makeViews(engine, names, viewed)

  // The engine takes one piece in while the next is cut into fields here.
  let taking: Promise<unknown> = Promise.resolve()
  try {
    for await (const { bytes, read, isLast } of textPieces(source, encoding, pieceBytes)) {
      signal?.throwIfAborted()
      splitter.push(bytes, isLast, add)
      await taking
      const ready = isLast ? batch.rows : readyRows(batch.rows, batch.bytes, rowsPerInsert)
      const share = source.size === 0 ? 1 : read / source.size
      if (ready > 0) taking = take(ready, share, isLast)
      // Told where it is awaited.
      taking.catch(() => undefined)
      await storeRejected(engine, names, { kind: "raggedRow", effect: "rowLeftOut" }, splitter.takeRejected("ragged"))
      await storeRejected(engine, names, { kind: "brokenQuote", effect: "rowLeftOut" }, splitter.takeRejected("broken"))
      onRead(splitter.records, share)
      await nextTask()
    }
  } finally {
    await taking
  }
  signal?.throwIfAborted()
  const [stored] = await engine.query(`select count(*)::integer as rows from ${names.stored}`)
  if (stored?.["rows"] !== splitter.kept) throw new Error(`${splitter.kept} rows read, ${stored?.["rows"]} stored`)
  for (const { name, dictionary } of meant) await storeDistinct(engine, names.distinct(name), dictionary.texts())
  await stretches.finish(engine)
  return splitter
}
