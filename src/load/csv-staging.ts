import { Table, tableToIPC } from "apache-arrow"
import type { CanonicalColumn } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { nextTask } from "../engine/next-task"
import { integerColumn, wordColumn } from "./arrow-columns"
import type { CsvDialect } from "./csv-dialect"
import type { Encoding } from "../domain/mapping"
import { isStored, StretchStaging } from "./dream/wide-staging"
import { textPieces } from "./encoding"
import type { LoadSource } from "./load-source"
import { columnName, type LoadNames } from "./load-names"
import { storeRejected } from "./rejected-rows"
import { meaningColumns } from "./meaning"
import { RecordBatch } from "./record-batch"
import { type Fields, RecordSplitter } from "./record-splitter"
import type { Room } from "./room"
import { rowGroup, rowsPerInsert } from "./row-groups"
import { makeViews } from "./staged-views"
import { TextDictionary } from "./text-dictionary"

export interface CsvStagingOptions {
  readonly pieceBytes: number
  readonly room: Room
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
  { pieceBytes, room, signal, onRead }: CsvStagingOptions,
): Promise<RecordSplitter> {
  const columns = recognised.columns
    .filter(({ usedAs }) => isStored(usedAs))
    .map(({ index, usedAs }) => ({
      index,
      name: columnName(index),
      ...(meaningColumns.has(usedAs as CanonicalColumn) && { dictionary: new TextDictionary() }),
    }))
  const splitter = new RecordSplitter(delimiter, headings.length, skip)
  const batch = new RecordBatch(columns)
  const stretches = new StretchStaging(recognised, names)
  await stretches.begin(engine)
  const add = (fields: Fields): void => {
    batch.add(fields)
    stretches.add(fields)
  }
  const take = async (rows: number, share: number): Promise<void> => {
    await engine.insertArrow(names.stored, batch.take(rows), "append")
    await stretches.store(engine)
    await room.check(share)
  }
  const distinct = (wanted: number) =>
    Promise.resolve(columns.find(({ index }) => index === wanted)?.dictionary?.texts() ?? [])
  room.hold({ recognised, value: (index) => `t.${columnName(index)}`, distinct })
  const types = columns.map(({ name, dictionary }) => `${name} ${dictionary === undefined ? "varchar" : "integer"}`)
  await engine.query(`create or replace table ${names.stored} (${types.join(", ")})`)

  // The engine takes one piece in while the next is cut into fields here.
  let taking: Promise<unknown> = Promise.resolve()
  try {
    for await (const { bytes, read, isLast } of textPieces(source, encoding, pieceBytes)) {
      signal?.throwIfAborted()
      splitter.push(bytes, isLast, add)
      await taking
      const ready = isLast ? batch.rows : readyRows(batch)
      const share = source.size === 0 ? 1 : read / source.size
      if (ready > 0) taking = take(ready, share)
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
  for (const { name, dictionary } of columns) {
    if (dictionary !== undefined) await storeDictionary(engine, names.distinct(name), dictionary)
  }
  const viewed = columns.map(({ index, name, dictionary }) => {
    const value = `t.${name}`
    return { index, value, text: dictionary === undefined ? `nullif(${value}, '')` : null }
  })
  await makeViews(engine, names, viewed)
  await stretches.finish(engine)
  return splitter
}

/** Gathered rows are handed on in whole row groups; of rows that are large, in fewer of them, at last in less than one. */
const manyBytes = 16 << 20
const mostBytes = 64 << 20

function readyRows({ rows, bytes }: RecordBatch): number {
  const groups = rows - (rows % (bytes > manyBytes ? rowGroup : rowsPerInsert))
  return groups === 0 && bytes > mostBytes ? rows : groups
}

async function storeDictionary(engine: Engine, table: string, dictionary: TextDictionary): Promise<void> {
  const texts = dictionary.texts()
  await engine.query(`create or replace table ${table} (id integer, key integer, text varchar, rows integer)`)
  if (texts.length === 0) return
  // Two vectors for one content: a table that holds one vector twice is written wrong (apache-arrow 17).
  const ids = () => integerColumn(Int32Array.from(texts.keys()))
  const rows = integerColumn(Int32Array.from(texts, (distinct) => distinct.rows))
  const arrow = new Table({ id: ids(), key: ids(), text: wordColumn(texts.map(({ text }) => text)), rows })
  await engine.insertArrow(table, tableToIPC(arrow, "stream"), "append")
}
