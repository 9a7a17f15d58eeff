import { nextTask } from "../../engine/next-task"
import { CsvRows } from "../typed/csv-rows"
import { madeUpPeriods } from "./made-up-periods"

/** Rows that are made at a time, for no longer than a blink. */
const rowsAtATime = 8192
const times = 30

/** Make rows of made-up benefit periods, which are thrown away: see `warmEngine`. Ends where there is a file to read. */
export async function warmRows(isWanted: () => boolean): Promise<void> {
  const { file, plan } = madeUpPeriods(rowsAtATime)
  for (let time = 0; time < times && isWanted(); time += 1) {
    for await (const part of new CsvRows(file, plan).parts()) if (part.kind === "rows") break
    await nextTask()
  }
}
