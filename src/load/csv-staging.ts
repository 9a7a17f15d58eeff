import type { Engine } from "../engine/engine"
import { quoteText } from "../engine/bind"
import type { CsvDialect } from "./csv-dialect"
import type { Encoding } from "../domain/mapping"
import { textPieces } from "./encoding"
import type { LoadSource } from "./load-source"
import { type Block, RecordSplitter } from "./record-splitter"
import { columnName, type LoadNames } from "./load-names"
import { nextTask } from "../engine/next-task"
import { storeRejected } from "./rejected-rows"

export interface CsvStagingOptions {
  readonly pieceBytes: number
  readonly signal?: AbortSignal | undefined
  readonly onRead: (rows: number, share: number) => void
}

/**
 * Read a CSV file into the text table of the load, one row a well-formed record, in the file's order: `row_number` from 1
 * and the used columns as text. Gives the splitter, which knows the rows left out and the line of each row kept.
 */
export async function stageCsv(
  engine: Engine,
  source: LoadSource,
  names: LoadNames,
  encoding: Encoding,
  { delimiter, headings, skip, recognised }: CsvDialect,
  { pieceBytes, signal, onRead }: CsvStagingOptions,
): Promise<RecordSplitter> {
  const used = recognised.columns.filter(({ usedAs }) => usedAs !== "ignored").map(({ index }) => columnName(index))
  const columns = headings.map((_, index) => `${columnName(index)}: 'varchar'`).join(", ")
  const splitter = new RecordSplitter(delimiter, headings.length, skip)
  await engine.query(
    `create or replace table ${names.text} (row_number integer, ${used.map((name) => `${name} varchar`).join(", ")})`,
  )
  let rows = 0
  const append = async ({ bytes, records }: Block): Promise<void> => {
    // The line end is given: the reader (1.4.3) takes the first \r it meets for one, also between quotation marks.
    // One task a thread and a buffer of the block's size: the default of 32 MB is cleared anew for each block (1.4.3).
    const reader = `read_csv(${quoteText(names.bytes)}, auto_detect = false, header = false, columns = {${columns}},
      delim = ${quoteText(delimiter)}, quote = '"', escape = '"', new_line = '\\n', strict_mode = true, parallel = false,
      buffer_size = ${bytes.length + 4096}, max_line_size = ${Math.min(bytes.length, 4 << 20) + 2048})`
    await engine.registerBytes(names.bytes, bytes)
    try {
      const [inserted] = await engine.query(
        `insert into ${names.text} select ${rows} + row_number() over (), ${used.join(", ")} from ${reader}`,
        {},
        signal === undefined ? {} : { signal },
      )
      if (inserted?.["Count"] !== records) {
        throw new Error(`read_csv and the splitter disagree: ${inserted?.["Count"] ?? 0} and ${records} rows`)
      }
    } finally {
      await engine.dropFile(names.bytes)
    }
    rows += records
  }
  for await (const { bytes, read, isLast } of textPieces(source, encoding, pieceBytes)) {
    signal?.throwIfAborted()
    const block = splitter.push(bytes, isLast)
    if (block.records > 0) await append(block)
    await storeRejected(engine, names, { kind: "raggedRow", effect: "rowLeftOut" }, splitter.takeRejected("ragged"))
    await storeRejected(engine, names, { kind: "brokenQuote", effect: "rowLeftOut" }, splitter.takeRejected("broken"))
    onRead(splitter.records, source.size === 0 ? 1 : read / source.size)
    await nextTask()
  }
  signal?.throwIfAborted()
  return splitter
}
