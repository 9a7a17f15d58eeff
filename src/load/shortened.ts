const longestValue = 120

/** A text of the file as it is shown: never a cell of a megabyte. */
export function shortened(text: string): string {
  return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
}
