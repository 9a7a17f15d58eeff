/** Rows that the engine keeps together. An append that ends within a group makes the next one three times as slow. */
export const rowGroup = 122_880

/** Rows appended by one statement, which cannot be interrupted: so many take well under a second. */
export const rowsPerInsert = 4 * rowGroup
