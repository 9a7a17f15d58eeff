/** Rows that the engine keeps together. An append that begins within a group is three times as slow. */
export const rowGroup = 122_880

/** Rows appended by one statement, which cannot be interrupted: so many take well under a second. */
export const rowsPerInsert = 4 * rowGroup

/** Rows that are stored as those of a canonical table at once: one group at a time takes a tenth longer, more take memory. */
export const rowsPerPart = 2 * rowGroup

const manyBytes = 16 << 20
const mostBytes = 64 << 20

/**
 * How many of the rows that wait are to be handed on: whole multiples of so many; of rows that are large, whole groups, at
 * last less than one.
 */
export function readyRows(rows: number, bytes: number, multiple: number): number {
  const groups = rows - (rows % (bytes > manyBytes ? rowGroup : multiple))
  return groups === 0 && bytes > mostBytes ? rows : groups
}
