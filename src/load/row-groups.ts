/** Rows that the engine keeps together. An append that begins within a group is three times as slow. */
export const rowGroup = 122_880

/** Rows appended by one statement, which cannot be interrupted: so many take well under a second. */
export const rowsPerInsert = 4 * rowGroup

/**
 * Rows that are stored as those of a canonical table at once, by how many have been: one group at a time takes a tenth longer,
 * more take memory. The first are stored early, since the engine waits for them.
 */
export function rowsPerPart(taken: number): number {
  return taken === 0 ? rowGroup : 2 * rowGroup
}

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
