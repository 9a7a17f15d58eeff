import type { LoadProblem } from "../../src/domain/load-problem"
import { tableNames as modelTables } from "../../src/domain/model"
import type { Engine, Row } from "../../src/engine/engine"
import { LoadError } from "../../src/load/load-error"
import { type LoadedFile, loadFile, type LoadOptions } from "../../src/load/load-file"
import { openParquetInNode } from "../../src/load/parquet-node"

export const canonicalTables = [
  ...modelTables,
  "person_trait",
  "week_period",
  "employment",
  "employment_month",
  "dream_code",
] as const
/** All tables that are there when a load has tidied up. */
export const keptTables = [
  ...canonicalTables,
  "superseded_spell",
  "superseded_activity",
  "line_step",
  "rejected_row",
] as const

export function csv(text: string | Uint8Array<ArrayBuffer>, name = "fil.csv"): File {
  return new File([text], name)
}

/** Load a file; the CSV text's first line has the headings. */
export function load(engine: Engine, file: File | string, options: Partial<LoadOptions> = {}): Promise<LoadedFile> {
  const source = typeof file === "string" ? csv(file) : file
  return loadFile(engine, source, { fileId: 1, openParquet: openParquetInNode, ...options })
}

/** The problem a file is refused for. */
export async function refusal(
  engine: Engine,
  file: File | string,
  options: Partial<LoadOptions> = {},
): Promise<LoadProblem> {
  try {
    await load(engine, file, options)
  } catch (error) {
    if (error instanceof LoadError) return error.problem
    throw error
  }
  throw new Error("the file was not refused")
}

/** Rows of a canonical table in the order of persons, without their file id and row number. */
export function rowsOf(engine: Engine, table: (typeof canonicalTables)[number]): Promise<readonly Row[]> {
  return engine.query(`select columns(name -> name not in ('file_id', 'row_number')) from ${table} order by all`)
}

export async function emptyTables(engine: Engine): Promise<void> {
  for (const table of keptTables) await engine.query(`delete from ${table}`)
}

/** Names of all tables in the engine: the canonical ones when a load has tidied up. */
export async function tableNames(engine: Engine): Promise<string[]> {
  const rows = await engine.query("select table_name as name from duckdb_tables() order by 1")
  return rows.map(({ name }) => String(name))
}

export const spellHeadings = "borger_id;kommune;ydelse;fra;til;timer"
