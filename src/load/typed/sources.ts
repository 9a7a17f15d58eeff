import type { LoadSource } from "../load-source"
import type { OpenParquet } from "../parquet-content"
import { type CsvPlan, CsvRows } from "./csv-rows"
import { OwnSource } from "./own-source"
import { type ParquetPlan, ParquetRows } from "./parquet-rows"
import { takeWorker } from "./kept-worker"
import type { TypedSource } from "./typed-source"
import { WorkerSource } from "./worker-source"

/** Rows of a CSV file, made in a worker where there is one. */
export async function csvSource(file: LoadSource, csv: CsvPlan): Promise<TypedSource> {
  const worker = await takeWorker()
  if (worker === undefined) return new OwnSource(new CsvRows(file, csv))
  return new WorkerSource(worker, file, { csv, name: file.name, size: file.size })
}

/**
 * Rows of a Parquet file, made in a worker where there is one and the file can be sent to it. `open`: another way to open
 * Parquet than the browser's.
 */
export async function parquetSource(file: LoadSource, parquet: ParquetPlan, open?: OpenParquet): Promise<TypedSource> {
  if (open !== undefined) return new OwnSource(new ParquetRows(file, parquet, open))
  const { openParquetInBrowser, parquetReader } = await import("../parquet-browser")
  const reader = await parquetReader()
  const worker = file instanceof File ? await takeWorker() : undefined
  return worker !== undefined && file instanceof File
    ? new WorkerSource(worker, file, { file, parquet, reader })
    : new OwnSource(new ParquetRows(file, parquet, openParquetInBrowser))
}
