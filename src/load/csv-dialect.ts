import { parse } from "papaparse"
import type { LoadProblem } from "../domain/load-problem"
import { type Delimiter, delimiters, type Encoding, type Mapping } from "../domain/mapping"
import { applyMapping } from "./apply-mapping"
import { bytesOf, textIn } from "./encoding"
import type { LoadSource } from "./load-source"
import { recognise } from "./recognise"
import type { Recognised } from "./recognised"
import { refuseBeforeAsking, refuseIdentifiers } from "./refuse-identifiers"
import { structureOf } from "./structure"

export interface CsvDialect {
  readonly delimiter: Delimiter
  /** Records before the first row of data: those above the headings (`sep=;`, a title) and the headings themselves. */
  readonly skip: number
  /** Headings as written, trimmed; empty ones at the end are dropped. */
  readonly headings: readonly string[]
  readonly recognised: Recognised
}

const sampleBytes = 64 * 1024
const headingRows = 10

/**
 * Delimiter and headings, from the first 64 kB: the reading in which most headings are recognised as those of one table.
 * Headings are looked for in the first ten records, since exports may begin with a title. A mapping says which they are.
 */
export async function sniffDialect(
  source: LoadSource,
  encoding: Encoding,
  mapping?: Mapping,
): Promise<CsvDialect | LoadProblem> {
  const bytes = await bytesOf(source, sampleBytes)
  const text = textIn(bytes, encoding)
  if (text.trim() === "") return { code: "emptyFile", file: source.name }
  const given = source.format === "excel" ? "," : mapping?.reading?.delimiter
  const tried = given === undefined ? delimiters : [given]
  const readings = tried.map((delimiter) => readingOf(source.name, text, delimiter, mapping))
  const dialects = readings.filter((reading) => "delimiter" in reading)
  if (dialects.length > 0) {
    const best = dialects.reduce((best, next) => (usedIn(next) > usedIn(best) ? next : best))
    refuseIdentifiers(source.name, best.recognised.columns, textsIn(text, best), mapping)
    return best
  }
  if (mapping === undefined) refuseUnread(source.name, text, given)
  // No reading is a table: the problem told is that of the delimiter that cuts the first line into most headings.
  const problems = readings.filter((reading) => "code" in reading)
  return problems.reduce((best, next) => (tellsMore(next, best) ? next : best))
}

function readingOf(file: string, text: string, delimiter: Delimiter, mapping?: Mapping): CsvDialect | LoadProblem {
  const rows = parse<string[]>(text, { delimiter, preview: headingRows }).data
  let problem: LoadProblem | undefined
  for (const [index, row] of rows.entries()) {
    const headings = row.map((heading) => heading.trim())
    while (headings.at(-1) === "") headings.pop()
    if (headings.length === 0) continue
    const recognised = mapping === undefined ? recognise(file, headings) : applyMapping(file, headings, mapping)
    if ("table" in recognised && "columns" in recognised) return { delimiter, skip: index + 1, headings, recognised }
    // Rows of data below unknown headings are no headings either.
    if (problem === undefined || tellsMore(recognised, problem)) problem = recognised
  }
  return problem ?? { code: "emptyFile", file }
}

/** The guard goes before the question what a file's columns are. */
function refuseUnread(file: string, text: string, delimiter: Delimiter | undefined): void {
  const structure = structureOf(text, delimiter)
  if (structure === null) return
  const { headings, rows } = structure
  refuseBeforeAsking(file, headings, new Map(headings.map((_, index) => [index, rows.map((row) => row[index] ?? "")])))
}

function textsIn(text: string, { delimiter, headings, skip }: CsvDialect): ReadonlyMap<number, readonly string[]> {
  // The last record may be cut.
  const rows = parse<string[]>(text, { delimiter, skipEmptyLines: true }).data.slice(skip)
  return new Map(headings.map((_, index) => [index, rows.map((row) => row[index] ?? "")]))
}

function usedIn({ recognised }: CsvDialect): number {
  return recognised.columns.filter(({ usedAs }) => usedAs !== "ignored").length
}

const telling = { duplicateHeadings: 3, missingColumns: 2, unknownTable: 1 } as const

function tellsMore(next: LoadProblem, best: LoadProblem): boolean {
  const weight = (problem: LoadProblem): number =>
    (problem.code in telling ? telling[problem.code as keyof typeof telling] : 0) * 1000 +
    ("headings" in problem ? Math.min(problem.headings.length, 999) : 0)
  return weight(next) > weight(best)
}
