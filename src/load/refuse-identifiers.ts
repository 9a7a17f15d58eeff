import { parse } from "papaparse"
import type { IdentifierColumn } from "../domain/load-problem"
import type { Delimiter, Encoding, Mapping } from "../domain/mapping"
import type { Engine } from "../engine/engine"
import { isStored } from "./dream/wide-staging"
import { textIn } from "./encoding"
import { identifiersIn } from "./identifier-guard"
import { LoadError } from "./load-error"
import { columnName, type LoadNames } from "./load-names"
import type { LoadSource } from "./load-source"
import { isCitizenHeading } from "./recognise"
import type { Recognised, RecognisedColumn } from "./recognised"

const sampleRows = 5000
const pieceBytes = 64 * 1024
const pieces = 8

/** How the records of a CSV file are parted, and what its columns are. */
interface CsvColumns {
  readonly delimiter: Delimiter
  readonly headings: readonly string[]
  readonly recognised: Recognised
}

/** Texts of a file's columns, by position. */
export type ColumnTexts = ReadonlyMap<number, readonly string[]>

/** Refuse a file of which a column, used or not, says who the citizens are. What the mapping leaves out has been decided. */
export function refuseIdentifiers(
  file: string,
  columns: readonly RecognisedColumn[],
  texts: ColumnTexts,
  mapping?: Mapping,
): void {
  const found = columns.flatMap(({ index, heading, usedAs }): IdentifierColumn[] => {
    if (usedAs === "ignored" && isLeftOut(heading, mapping)) return []
    const identifiers = identifiersIn(heading, texts.get(index) ?? [])
    return identifiers === null ? [] : [{ ...identifiers, usedAs }]
  })
  if (found.length === 0) return
  const headings = columns.map(({ heading }) => heading)
  throw new LoadError({ code: "identifiers", file, found: withoutCitizens(found, headings) })
}

/** Where another column may be the citizens' pseudonym, the file can do without those that tell who they are. */
function withoutCitizens(found: readonly IdentifierColumn[], headings: readonly string[]): readonly IdentifierColumn[] {
  const telling = new Set(found.map(({ heading }) => heading))
  const others = headings.some((heading) => !telling.has(heading) && isCitizenHeading(heading))
  return others
    ? found.map((column) => (column.usedAs === "person_id" ? { ...column, usedAs: "ignored" } : column))
    : found
}

/**
 * Refuse a file that is no table yet, before the user is asked what its columns are, where one says who the citizens are.
 * Such a column counts as the citizens' own where no other is called so.
 */
export function refuseBeforeAsking(file: string, headings: readonly string[], texts: ColumnTexts): void {
  const found = headings.flatMap((heading, index): IdentifierColumn[] => {
    const identifiers = identifiersIn(heading, texts.get(index) ?? [])
    return identifiers === null ? [] : [{ ...identifiers, usedAs: "ignored" }]
  })
  if (found.length === 0) return
  const telling = new Set(found.map(({ heading }) => heading))
  const others = headings.some((heading) => !telling.has(heading) && isCitizenHeading(heading))
  const named = found.map((column): IdentifierColumn => {
    return !others && isCitizenHeading(column.heading) ? { ...column, usedAs: "person_id" } : column
  })
  throw new LoadError({ code: "identifiers", file, found: named })
}

function isLeftOut(heading: string, mapping: Mapping | undefined): boolean {
  return mapping?.columns.some((column) => column.heading.trim() === heading && column.usedAs === "ignored") ?? false
}

/** Texts of the used columns, of rows spread evenly over the file. */
export async function spreadTexts(
  engine: Engine,
  names: LoadNames,
  { columns }: Recognised,
  rows: number,
): Promise<ColumnTexts> {
  const every = Math.max(1, Math.floor(rows / sampleRows))
  const used = columns.filter(({ usedAs }) => isStored(usedAs))
  const wanted = used.map(({ index }) => columnName(index)).join(", ")
  const sampled = await engine.query(`select ${wanted} from ${names.text} where place % ${every} = 0`)
  return new Map(used.map(({ index }) => [index, sampled.map((row) => String(row[columnName(index)] ?? ""))]))
}

/**
 * Texts of the columns of a CSV file that are read no further, from pieces spread over it. A piece begins anywhere: lines
 * that have another number of fields than the headings are passed over.
 */
export async function ignoredTexts(
  source: LoadSource,
  encoding: Encoding,
  { delimiter, headings, recognised }: CsvColumns,
): Promise<ColumnTexts> {
  const texts = new Map<number, string[]>()
  for (const { index, usedAs } of recognised.columns) if (usedAs === "ignored") texts.set(index, [])
  if (texts.size === 0 || source.size <= pieceBytes) return texts
  for (let piece = 1; piece <= pieces; piece += 1) {
    // A unit of UTF-16 has two bytes.
    const from = 2 * Math.floor(((source.size - pieceBytes) * piece) / pieces / 2)
    const text = textIn(new Uint8Array(await source.slice(from, from + pieceBytes).arrayBuffer()), encoding)
    for (const row of parse<string[]>(text, { delimiter }).data.slice(1, -1)) {
      if (row.length !== headings.length) continue
      for (const [index, found] of texts) found.push(row[index] ?? "")
    }
  }
  return texts
}
