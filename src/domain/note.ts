/** What somebody has written of an element of a scheme's indsatsmodel; `overall` stands for the scheme as a whole. */
export interface Note {
  readonly scheme: string
  readonly element: string
  readonly text: string
}

/** The element that stands for the scheme as a whole. */
export const overallNote = "overall"

/** Characters that a note may have. */
export const longestNote = 10_000
