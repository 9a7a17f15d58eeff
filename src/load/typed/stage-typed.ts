import type { Engine } from "../../engine/engine"
import { nextTask } from "../../engine/next-task"
import { targets } from "../canonical-targets"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"
import type { Room, StoredRows } from "../room"
import type { TypedSource, TypedSummary } from "./typed-source"

export interface TypedStaging {
  readonly room: Room
  readonly signal?: AbortSignal | undefined
  readonly onRead: (rows: number, share: number) => void
}

/** What a message of too little room is made from. */
export function heldBy(recognised: Recognised, { sizes, read }: TypedSummary): StoredRows {
  const distinct = (wanted: number) => read.find(({ index }) => index === wanted)?.told ?? []
  return { recognised, sizes: () => Promise.resolve(sizes), distinct: (wanted) => Promise.resolve(distinct(wanted)) }
}

/** Store the rows of a source as those of the canonical table, beside it. */
export async function stageTyped(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  source: TypedSource,
  { room, signal, onRead }: TypedStaging,
): Promise<TypedSummary> {
  const table = new GrowingTable(engine, names, recognised)
  const store = async (bytes: Uint8Array, columns: number, share: number): Promise<void> => {
    await table.append(bytes, columns)
    await room.check(share)
  }
  // The engine takes one part in while the next is made.
  let storing: Promise<unknown> = Promise.resolve()
  try {
    for (let part = await source.next(); part !== null; part = await source.next()) {
      signal?.throwIfAborted()
      await storing
      if (part.kind === "again") await table.clear()
      else {
        const { records, share } = part.progress
        if (part.kind === "rows") storing = store(part.bytes, part.columns, share)
        // Told where it is awaited.
        storing.catch(() => undefined)
        onRead(records, share)
      }
      await nextTask()
    }
  } finally {
    await storing
  }
  signal?.throwIfAborted()
  await table.complete()
  const summary = await source.summary()
  const [stored] = await engine.query(`select count(*)::integer as rows from ${names.rows}`)
  if (stored?.["rows"] !== summary.rows) throw new Error(`${summary.rows} rows made, ${stored?.["rows"]} stored`)
  return summary
}

/**
 * A table that has columns only as far as rows have had a value: one that no row has is added at the end, which takes the
 * engine a tenth of the time of storing nothing on each row.
 */
class GrowingTable {
  readonly #engine: Engine
  readonly #table: string
  readonly #columns: readonly string[]
  #width = 0

  constructor(engine: Engine, { rows }: LoadNames, { table }: Recognised) {
    this.#engine = engine
    this.#table = rows
    this.#columns = targets[table].map(({ name, type }) => `${name} ${type}`)
  }

  /** Rows as an Arrow IPC stream of file_id, row_number and so many columns. */
  async append(bytes: Uint8Array, columns: number): Promise<void> {
    await this.#widen(columns)
    await this.#engine.insertArrow(this.#table, bytes, "append")
  }

  async clear(): Promise<void> {
    await this.#engine.query(`drop table if exists ${this.#table}`)
    this.#width = 0
  }

  async complete(): Promise<void> {
    await this.#widen(this.#columns.length)
  }

  async #widen(columns: number): Promise<void> {
    const from = this.#width
    this.#width = Math.max(from, columns)
    const added = this.#columns.slice(from, columns)
    if (from === 0) {
      await this.#engine.query(
        `create or replace table ${this.#table} (file_id integer, row_number integer, ${added.join(", ")})`,
      )
    } else {
      for (const column of added) await this.#engine.query(`alter table ${this.#table} add column ${column}`)
    }
  }
}
