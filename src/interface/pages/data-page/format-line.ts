import type { LoadedFile } from "../../../load/load-file"
import type { Text } from "../../../text/texts"

/** How a file was read: `CSV · UTF-8 · semikolon · decimalkomma`. */
export function formatLine(file: LoadedFile, { formats, delimiters, decimals }: Text["dataPage"]): string {
  const parts = [
    formats[file.format],
    file.encoding,
    file.delimiter && delimiters[file.delimiter],
    file.format === "csv" && file.decimal !== undefined ? decimals[file.decimal] : undefined,
  ]
  return parts.filter((part) => part !== undefined).join(" · ")
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
