import type { Engine } from "../../engine/engine"
import { nextTask } from "../../engine/next-task"
import { dropAll } from "../drop-all"
import { namesOf } from "../load-names"
import { createRejected } from "../rejected-rows"
import { Room } from "../room"
import { CsvRows } from "../typed/csv-rows"
import { finishTyped } from "../typed/finish-typed"
import { GrowingTable } from "../typed/growing-table"
import { OwnSource } from "../typed/own-source"
import { madeUpPeriods } from "./made-up-periods"

/** Rows that are stored at a time, as often as in a large file: who comes in between waits for no more than a blink. */
const rowsAtATime = 2048
const times = 240

/**
 * Have the engine store made-up benefit periods and drop them again. The browser compiles code better where it has run often:
 * while the page is read there is time for that, while the first file is loaded there is none. Ends where the signal is aborted.
 */
export async function warmEngine(engine: Engine, signal: AbortSignal): Promise<void> {
  const { file, plan } = madeUpPeriods(rowsAtATime)
  const { fileId, recognised, endsAreInclusive } = plan
  const names = namesOf(fileId)
  const source = new OwnSource(new CsvRows(file, plan))
  try {
    await createRejected(engine, names)
    const room = await Room.of(engine)
    const table = new GrowingTable(engine, names, recognised)
    let part = await source.next()
    while (part?.kind === "read") part = await source.next()
    if (part?.kind !== "rows") throw new Error("no rows to warm up with")
    for (let time = 0; time < times && !signal.aborted; time += 1) {
      // What is inserted is given away.
      await table.append(part.bytes.slice(), part.columns, part.texts)
      await room.check(1)
      await nextTask()
    }
    if (signal.aborted) return
    const summary = await source.summary()
    await finishTyped(engine, names, recognised, summary, { endsAreInclusive, lineOf: (row) => row, signal })
  } finally {
    await dropAll(engine, names)
  }
}
