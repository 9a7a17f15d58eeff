import { parse } from "papaparse"
import { type Delimiter, delimiters } from "../domain/mapping"
import { hasTextsBelow } from "./survey/two-headings"

/** How a text is cut into a table. */
export interface Structure {
  readonly delimiter: Delimiter
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

const headingRows = 10

/**
 * A table in a text whose headings nobody knows: the delimiter that cuts most rows into equally many fields, two at least,
 * and as headings the first row of so many, or the texts of questions below their variable names. The last row may be cut
 * and is left out of long texts.
 */
export function structureOf(text: string, given?: Delimiter, isCut = false): Structure | null {
  const tried = given === undefined ? delimiters : [given]
  const cuts = tried.map((delimiter) => ({ delimiter, ...cut(text, delimiter) }))
  const best = cuts.reduce((best, next) => (next.weight > best.weight ? next : best))
  const top = best.rows.slice(0, headingRows).findIndex((row) => row.length === best.fields)
  const at = hasTextsBelow(best.rows[top] ?? [], best.rows[top + 1] ?? []) ? top + 1 : top
  const first = best.rows[at]
  if (first === undefined || (best.fields < 2 && given === undefined)) return null
  const rows = best.rows.slice(at + 1, isCut ? -1 : undefined).filter((row) => row.length === best.fields)
  return { delimiter: best.delimiter, headings: first.map((heading) => heading.trim()), rows }
}

function cut(text: string, delimiter: Delimiter): { rows: string[][]; fields: number; weight: number } {
  const rows = parse<string[]>(text, { delimiter, skipEmptyLines: "greedy" }).data
  const counts = new Map<number, number>()
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1)
  // One field a row is no table, however many rows have it.
  const weightOf = ([fields, count]: readonly [number, number]): number => (fields - 1) * count
  const [fields, count] = [...counts].reduce<readonly [number, number]>(
    (best, next) => (weightOf(next) > weightOf(best) ? next : best),
    [1, 0],
  )
  return { rows, fields, weight: weightOf([fields, count]) }
}
