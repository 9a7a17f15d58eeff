import type { Engine } from "../../engine/engine"
import { nextTask } from "../../engine/next-task"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"
import type { Room, StoredRows } from "../room"
import { GrowingTable } from "./growing-table"
import type { MadeRows, TypedSource, TypedSummary } from "./typed-source"

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
  const store = async ({ bytes, columns, texts }: MadeRows, share: number): Promise<void> => {
    await table.append(bytes, columns, texts)
    await room.check(share)
  }
  // The engine takes one part in while the next are made.
  let storing: Promise<unknown> = Promise.resolve()
  try {
    for (let part = await source.next(); part !== null; part = await source.next()) {
      signal?.throwIfAborted()
      if (part.kind !== "read") await storing
      if (part.kind === "again") await table.clear()
      else {
        const { records, share } = part.progress
        if (part.kind === "rows") storing = store(part, share)
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
