import type { DecimalMark } from "../domain/mapping"

const grouped = {
  ",": /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/,
  ".": /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/,
} as const

/** The decimal mark that the texts of a file's number columns have, by how many rows; `otherwise` where nothing tells. */
export function decimalMarkOf(
  texts: Iterable<{ readonly text: string; readonly rows: number }>,
  otherwise: DecimalMark,
): DecimalMark {
  let balance = 0
  for (const { text, rows } of texts) {
    const last = Math.max(text.lastIndexOf(","), text.lastIndexOf("."))
    if (last === -1) continue
    // 1.234 may be either; 1.234,5 and 0.125 and 7.5 may not.
    const isDecimal = !grouped[","].test(text) && !grouped["."].test(text)
    const isMixed = text.includes(",") && text.includes(".")
    if (isDecimal || isMixed) balance += text[last] === "," ? rows : -rows
  }
  return balance === 0 ? otherwise : balance > 0 ? "," : "."
}

/** A number with this decimal mark; the other mark may group thousands, or be the decimal mark where it can be nothing else. */
export function parseNumber(text: string, decimal: DecimalMark): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, "").replace(/^\u2212/, "-")
  const other = decimal === "," ? "." : ","
  const plain = grouped[decimal].test(bare) ? bare.replaceAll(other, "") : bare
  const pointed = plain.replace(/,/, ".")
  return /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(pointed) ? Number(pointed) : null
}

/** Hours, also written as hours and minutes: 7:24. */
export function parseHours(text: string, decimal: DecimalMark): number | null {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(text.trim())
  return clock === null ? parseNumber(text, decimal) : Number(clock[1]) + Number(clock[2]) / 60
}
