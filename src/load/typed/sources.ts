import type { LoadSource } from "../load-source"
import type { OpenParquet } from "../parquet-content"
import { type CsvPlan, CsvRows } from "./csv-rows"
import { OwnSource } from "./own-source"
import { type ParquetPlan, ParquetRows } from "./parquet-rows"
import type { TypedSource } from "./typed-source"
import { WorkerSource } from "./worker-source"

/** Rows of a CSV file, made in a worker where there are workers and the file can be sent to one. */
export function csvSource(file: LoadSource, csv: CsvPlan): TypedSource {
  return canBeSent(file) ? new WorkerSource({ file, csv }) : new OwnSource(new CsvRows(file, csv))
}

/** `open`: another way to open Parquet than the browser's. */
export async function parquetSource(file: LoadSource, parquet: ParquetPlan, open?: OpenParquet): Promise<TypedSource> {
  if (open === undefined && canBeSent(file)) return new WorkerSource({ file, parquet })
  const opened = open ?? (await import("../parquet-browser")).openParquetInBrowser
  return new OwnSource(new ParquetRows(file, parquet, opened))
}

function canBeSent(file: LoadSource): file is LoadSource & File {
  return typeof Worker !== "undefined" && file instanceof File
}
