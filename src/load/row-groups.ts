/** Rows that the engine keeps together. An append that begins within a group is three times as slow. */
export const rowGroup = 122_880

/** Rows appended by one statement, which cannot be interrupted: so many take well under a second. */
export const rowsPerInsert = 4 * rowGroup
