import papa from "papaparse"

const byteOrderMark = "\uFEFF"

/** CSV as Danish Excel opens it: semicolons, byte order mark, CRLF. Cells are to be `guarded` where files tell them. */
export function csvText(fields: readonly string[], data: readonly (readonly string[])[]): string {
  return byteOrderMark + csvRows([fields, ...data])
}

/** Rows to be put after others, without a byte order mark. Each ends its line where more follow. */
export function csvRows(rows: readonly (readonly string[])[]): string {
  return papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: ";", newline: "\r\n" },
  )
}

/** A text that a spreadsheet would take for a formula gets an apostrophe; names come from files that anyone may have made. */
export function guarded(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

export function csvFile(parts: readonly string[]): Blob {
  return new Blob([...parts], { type: "text/csv;charset=utf-8" })
}
