/** A band of weekly hours, over `over` and up to and with `upTo`; the first holds those without hours. */
export interface HourBand {
  readonly over: number | null
  readonly upTo: number | null
}

/** The bands of M3's matrix in rising order, as `hours_matrix.sql` numbers them. */
export const hourBands: readonly HourBand[] = [
  { over: null, upTo: 0 },
  { over: 0, upTo: 5 },
  { over: 5, upTo: 10 },
  { over: 10, upTo: 15 },
  { over: 15, upTo: 20 },
  { over: 20, upTo: null },
]

/** The column after the bands: out of fleksjob at follow-up. */
export const outOfFleksjob = hourBands.length
