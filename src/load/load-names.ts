/** The names that one load uses in the engine. All begin alike, so that what is left of a load can be found and dropped. */
export interface LoadNames {
  /** What they all begin with. */
  readonly prefix: string
  /** The used columns as they are stored: `c0`, `c1`, …, or under the headings of a Parquet file. */
  readonly stored: string
  /** View: rows of the file as text, `row_number` from 1, `place` from 0 (quick to select by), `c0`, `c1`, … Convenient, not fast. */
  readonly text: string
  /** View: as `text`, with the key of its text in columns that are read for their meaning. */
  readonly keyed: string
  /** Rows as the canonical table has them, with their row number. */
  readonly rows: string
  readonly traits: string
  /** Rows as in `rejected_row`, without the file. */
  readonly rejected: string
  /** Rows as in `line_step`, without the file. */
  readonly steps: string
  /** Numbers of the rows that a value left out. */
  readonly unread: string
  /** Rows on their way into the engine. */
  readonly batch: string
  /** The distinct texts of a column: `id` from 0, `key` as in `keyed`, `text`, `rows`. */
  readonly distinct: (column: string) => string
  /** What each text of a column means, by its `key`. */
  readonly meaning: (column: string) => string
}

/** Throws where the id is no whole number: it stands in SQL. */
export function namesOf(fileId: number): LoadNames {
  if (!Number.isSafeInteger(fileId) || fileId < 0) throw new Error(`not a file id: ${fileId}`)
  const prefix = `load_${fileId}_`
  return {
    prefix,
    stored: `${prefix}stored`,
    text: `${prefix}text`,
    keyed: `${prefix}keyed`,
    rows: `${prefix}rows`,
    traits: `${prefix}traits`,
    rejected: `${prefix}rejected`,
    steps: `${prefix}steps`,
    unread: `${prefix}unread`,
    batch: `${prefix}batch`,
    distinct: (column) => `${prefix}distinct_${column}`,
    meaning: (column) => `${prefix}meaning_${column}`,
  }
}

/** A column of the file by its position: headings never stand in SQL. */
export function columnName(index: number): string {
  return `c${index}`
}
