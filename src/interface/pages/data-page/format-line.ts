import type { LoadedFile } from "../../../load/load-file"
import type { Text } from "../../../text/texts"

/** How a file was read: `CSV · UTF-8 · semikolon · decimalkomma · datoer som 31-12-2019`. */
export function formatLine(file: LoadedFile, words: Text["dataPage"]): string {
  const { formats, delimiters, decimals, dateStyles } = words
  const parts = [
    formats[file.format],
    file.sheet,
    file.isHiddenSheet === true ? words.hiddenSheet : undefined,
    file.encoding,
    file.delimiter && delimiters[file.delimiter],
    file.format === "csv" && file.decimal !== undefined ? decimals[file.decimal] : undefined,
    file.dateStyle && dateStyles[file.dateStyle],
  ]
  return parts.filter((part) => part !== undefined).join(" · ")
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
