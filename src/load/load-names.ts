/** The names that one load uses in the engine. All begin alike, so that what is left of a load can be found and dropped. */
export interface LoadNames {
  /** What they all begin with. */
  readonly prefix: string
  /** Rows of the file as text: `row_number`, `c0`, `c1`, … */
  readonly text: string
  /** Rows as the canonical table has them, with their row number. */
  readonly rows: string
  readonly traits: string
  /** Rows as in `rejected_row`, without the file. */
  readonly rejected: string
  /** Rows as in `line_step`, without the file. */
  readonly steps: string
  /** One batch of a Parquet file as it arrives. */
  readonly batch: string
  /** What each text of a column means. */
  readonly meaning: (column: string) => string
  /** A registered buffer. */
  readonly bytes: string
}

/** Throws where the id is no whole number: it stands in SQL. */
export function namesOf(fileId: number): LoadNames {
  if (!Number.isSafeInteger(fileId) || fileId < 0) throw new Error(`not a file id: ${fileId}`)
  const prefix = `load_${fileId}_`
  return {
    prefix,
    text: `${prefix}text`,
    rows: `${prefix}rows`,
    traits: `${prefix}traits`,
    rejected: `${prefix}rejected`,
    steps: `${prefix}steps`,
    batch: `${prefix}batch`,
    meaning: (column) => `${prefix}meaning_${column}`,
    bytes: `${prefix}piece.csv`,
  }
}

/** A column of the file by its position: headings never stand in SQL. */
export function columnName(index: number): string {
  return `c${index}`
}
