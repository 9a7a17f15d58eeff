import type { IdentifierColumn } from "../domain/load-problem"
import type { DecimalMark, Delimiter, Encoding, Mapping } from "../domain/mapping"
import type { Engine } from "../engine/engine"
import { parseDate } from "./dates"
import { bytesOf, detectEncoding, textIn } from "./encoding"
import { identifiersIn } from "./identifier-guard"
import { LoadError } from "./load-error"
import { namesOf } from "./load-names"
import type { LoadSource } from "./load-source"
import { decimalMarkOf } from "./numbers"
import type { OpenParquet } from "./parquet-content"
import { firstTexts } from "./parquet-sample"
import { structureOf } from "./structure"

/** The beginning of a file, looked at before it is loaded. Nothing of it is kept in the engine. */
export interface Inspection {
  readonly name: string
  /** Of a sheet, neither how its bytes nor how its numbers are read is to be chosen: Excel tells. */
  readonly format: "csv" | "parquet" | "excel"
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  readonly decimal: DecimalMark
  readonly headings: readonly string[]
  /** Texts by column, of as many rows each. Those of columns that tell who the citizens are have been emptied. */
  readonly columns: readonly (readonly string[])[]
  readonly rows: number
  /** Columns that tell who the citizens are, by position. */
  readonly identifiers: ReadonlyMap<number, IdentifierColumn>
}

export interface InspectOptions {
  readonly fileId: number
  readonly reading?: Mapping["reading"]
  readonly openParquet?: OpenParquet
}

interface Table {
  readonly headings: readonly string[]
  readonly columns: readonly (readonly string[])[]
  readonly format: Pick<Inspection, "format" | "encoding" | "delimiter">
}

const sampleBytes = 1 << 20
const sampleRows = 5000

/** Look at a file's first rows, 5 000 at most. Throws `LoadError` where no table can be seen in it. */
export async function inspectFile(engine: Engine, file: LoadSource, options: InspectOptions): Promise<Inspection> {
  if (file.size === 0) throw new LoadError({ code: "emptyFile", file: file.name })
  const mark = new TextDecoder("latin1").decode(await bytesOf(file, 4))
  const { headings, columns, format } =
    mark === "PAR1" ? await parquetTable(engine, file, options) : await textTable(file, options.reading)
  const identifiers = new Map<number, IdentifierColumn>()
  for (const [index, texts] of columns.entries()) {
    const found = identifiersIn(headings[index] ?? "", texts)
    if (found !== null) identifiers.set(index, { ...found, usedAs: "ignored" })
  }
  const shown = columns.map((texts, index) => (identifiers.has(index) ? texts.map(() => "") : texts))
  return {
    name: file.name,
    ...format,
    decimal: options.reading?.decimal ?? decimalOf(shown, format.delimiter),
    headings,
    columns: shown,
    rows: shown[0]?.length ?? 0,
    identifiers,
  }
}

/** A sheet was written as UTF-8 with commas. */
async function textTable(file: LoadSource, reading: Mapping["reading"]): Promise<Table> {
  if (file.format !== "excel") return csvTable(file, reading)
  return { ...(await csvTable(file, { encoding: "UTF-8", delimiter: "," })), format: { format: "excel" } }
}

async function csvTable(file: LoadSource, reading: Mapping["reading"]): Promise<Table> {
  const detected = await detectEncoding(file)
  const encoding = reading?.encoding ?? detected
  const text = textIn(await bytesOf(file, sampleBytes), encoding)
  const structure = structureOf(text, reading?.delimiter, file.size > sampleBytes)
  if (structure === null) throw new LoadError({ code: "unknownTable", file: file.name, headings: [] })
  const { delimiter, headings, rows } = structure
  const first = rows.slice(0, sampleRows)
  const columns = headings.map((_, index) => first.map((row) => row[index] ?? ""))
  return { headings, columns, format: { format: "csv", encoding, delimiter } }
}

async function parquetTable(engine: Engine, file: LoadSource, options: InspectOptions): Promise<Table> {
  // Apart from the page, which does not wait for it.
  const open = options.openParquet ?? (await import("./parquet-browser")).openParquetInBrowser
  const content = await open(file)
  try {
    const headings = content.fields.map(({ name }) => name.trim())
    const positions = headings.map((_, index) => ({ index }))
    const texts = await firstTexts(engine, content, namesOf(options.fileId), positions)
    const rows = Math.max(0, ...[...texts.values()].map(({ length }) => length))
    const columns = headings.map((_, index) => texts.get(index) ?? Array<string>(rows).fill(""))
    return { headings, columns, format: { format: "parquet" } }
  } finally {
    content.close()
  }
}

function decimalOf(columns: Table["columns"], delimiter: Delimiter | undefined): DecimalMark {
  const texts = columns.flatMap((texts) =>
    texts.slice(0, 500).filter((text) => /^-?[\d.,]+$/.test(text.trim()) && parseDate(text) === null),
  )
  const otherwise = delimiter === undefined || delimiter === "," ? "." : ","
  return decimalMarkOf(
    texts.map((text) => ({ text, rows: 1 })),
    otherwise,
  )
}
