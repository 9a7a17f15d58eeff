import type { Engine } from "../engine/engine"
import type { Target } from "./canonical-targets"

/**
 * The type of a column as files' rows are stored. A column of the words that most files have is an enumeration of them: of
 * ten million rows it takes 10 MB where texts take 160, and reads as texts do, in the same order. Of a column that has
 * another word, `texts` has the name: it holds texts.
 */
export function storedType({ name, type, words }: Target, texts: ReadonlySet<string>): string {
  if (words === undefined || texts.has(name)) return type
  return `enum (${words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ")})`
}

/** Columns of a table, in their order, with their types. */
export interface TypedColumn {
  readonly name: string
  readonly type: string
  /** Not in the table's definition alone: see `missingColumn`. */
  readonly isStored: boolean
}

export async function columnsOf(engine: Engine, table: string): Promise<readonly TypedColumn[]> {
  const columns = await engine.query(
    `select column_name as name, data_type as type, column_default is null as is_stored from duckdb_columns()
    where table_name = $table order by column_index`,
    { table },
  )
  return columns.map((column) => {
    return { name: String(column["name"]), type: String(column["type"]), isStored: column["is_stored"] === true }
  })
}

/** Whether both tables have the same columns, but for whether words are an enumeration or texts. */
export function holdAlike(ours: readonly TypedColumn[], wanted: readonly TypedColumn[]): boolean {
  const told = (columns: readonly TypedColumn[]) =>
    columns.map(({ name, type }) => `${name} ${isEnumeration(type) ? "VARCHAR" : type}`)
  return told(ours).join() === told(wanted).join()
}

/** Make stored columns of words texts, so that rows with other words can be taken into the table; all, or the ones named. */
export async function storeTexts(engine: Engine, table: string, names?: ReadonlySet<string>): Promise<void> {
  for (const { name, type, isStored } of await columnsOf(engine, table)) {
    if (!isStored || !isEnumeration(type) || names?.has(name) === false) continue
    await engine.query(`alter table ${table} alter column ${name} type varchar`)
  }
}

export function isEnumeration(type: string): boolean {
  return type.startsWith("ENUM(")
}
