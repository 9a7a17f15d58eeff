/** The distinct values of a column by their numbers, from 0 in the order they are met. */
export interface DistinctValues {
  readonly size: number
  /** As a CSV file would have it; null: nothing. */
  textOf(id: number): string | null
  /** On how many rows it stands. */
  rowsOf(id: number): number
}
