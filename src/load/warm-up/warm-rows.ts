import { nextTask } from "../../engine/next-task"
import type { OpenParquet } from "../parquet-content"
import { CsvRows } from "../typed/csv-rows"
import { ParquetRows } from "../typed/parquet-rows"
import type { TypedPart } from "../typed/typed-source"
import { madeUpParquet, madeUpPeriods, type WriteParquet } from "./made-up-periods"

/** Few different rows often, as in a large file. */
const rows = 4096
const times = 60

/** The reader of Parquet, which can write it too. */
export interface ParquetTool {
  readonly open: OpenParquet
  readonly write: WriteParquet
}

/** Make rows of made-up benefit periods, which are thrown away: see `warmEngine`. Ends where there is a file to read. */
export async function warmRows(isWanted: () => boolean, parquet?: ParquetTool): Promise<void> {
  const csv = madeUpPeriods(rows, times)
  await make(new CsvRows(csv.file, csv.plan).parts(), isWanted)
  if (parquet === undefined || !isWanted()) return
  const { file, plan } = madeUpParquet(rows, times, parquet.write)
  await make(new ParquetRows(file, plan, parquet.open).parts(), isWanted)
}

async function make(parts: AsyncGenerator<TypedPart, void, undefined>, isWanted: () => boolean): Promise<void> {
  for await (const { kind } of parts) {
    if (kind === "again") throw new Error("made-up rows are read once")
    await nextTask()
    if (!isWanted()) return
  }
}
