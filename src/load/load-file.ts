import type { CanonicalColumn, Finding, LoadProblem, TableKind } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import type { DecimalMark, Delimiter, Encoding, Mapping } from "../domain/mapping"
import { applyMapping } from "./apply-mapping"
import { type CsvDialect, sniffDialect } from "./csv-dialect"
import { stageCsv } from "./csv-staging"
import type { DateStyle } from "./dates"
import { codesFileIn } from "./dream/dream-codes"
import { isOfWeeks } from "./dream/week-periods"
import { EarlyRows } from "./early-rows"
import { bytesOf, detectEncoding, NotUtf8 } from "./encoding"
import { fingerprintOf } from "./fingerprint"
import { type LineOf, rowFindings } from "./findings"
import { knownMapping } from "./known-mapping"
import { LoadError } from "./load-error"
import { type LoadNames, namesOf } from "./load-names"
import type { LoadSource } from "./load-source"
import { conventionsOf, distinctTexts, monthFirstColumn } from "./meaning-tables"
import type { OpenParquet } from "./parquet-content"
import { firstTexts } from "./parquet-sample"
import { stageParquet } from "./parquet-staging"
import { type Recognition, recognitionOf } from "./recognition"
import { recognise, type Recognised } from "./recognise"
import type { LineStep } from "./record-splitter"
import { createRejected, storeSteps } from "./rejected-rows"
import {
  type ColumnTexts,
  ignoredTexts,
  refuseBeforeAsking,
  refuseIdentifiers,
  spreadTexts,
} from "./refuse-identifiers"
import { Room } from "./room"
import { storeQuestions } from "./survey/question-table"
import { withMonthsJoined } from "./month-findings"
import { withoutRowsLeftOut } from "./rows-left-out"
import { makeRows, takeRows } from "./transfer"

export interface LoadOptions {
  readonly fileId: number
  /** Rows read so far, and the share of the whole load. */
  readonly onProgress?: (progress: { readonly rows: number; readonly share: number }) => void
  readonly signal?: AbortSignal
  /** Whether the last day written belongs to the period ("til og med"), which is the default. */
  readonly endDates?: "inclusive" | "exclusive"
  /** How the file is to be read, where the user has decided it. */
  readonly mapping?: Mapping
  /** Mappings of other files: one made for the same headings is used where none is given. */
  readonly known?: readonly Mapping[]
  /** The files loaded already: none of them is loaded twice. */
  readonly loaded?: readonly Pick<LoadedFile, "name" | "size" | "fingerprint">[]
  /** Bytes of CSV handed to the engine at a time. */
  readonly pieceBytes?: number
  /** Another way to open Parquet than the browser's. */
  readonly openParquet?: OpenParquet
}

export interface LoadedFile {
  readonly fileId: number
  readonly name: string
  readonly size: number
  readonly table: TableKind
  readonly format: "csv" | "parquet" | "excel"
  /** Of a workbook. */
  readonly sheet?: string
  readonly encoding?: Encoding
  readonly delimiter?: Delimiter
  /** Absent where the file has no decimals. */
  readonly decimal?: DecimalMark
  /** The style of most dates, absent where the file has none. */
  readonly dateStyle?: DateStyle
  readonly rowsRead: number
  readonly rowsLoaded: number
  readonly columns: readonly {
    readonly heading: string
    readonly usedAs: CanonicalColumn | "background" | "ignored"
  }[]
  /** What it was read by, where the user decided it. */
  readonly mapping?: Mapping
  /** How sure it is what the file is; absent where the user decided it. */
  readonly recognition?: Recognition
  readonly findings: readonly Finding[]
  /** Of DREAM weeks: the file whose code table they were read by; null: the shipped one. */
  readonly codesFrom?: number | null
  /** SHA-256 of the bytes, see `fingerprintOf`. */
  readonly fingerprint: string
}

interface Staged {
  readonly format: Pick<LoadedFile, "format" | "sheet" | "encoding" | "delimiter">
  readonly recognised: Recognised
  /** Rows in the text table. */
  readonly rows: number
  readonly rowsRead: number
  readonly lineOf: LineOf
  readonly steps: readonly LineStep[]
  readonly findings: readonly Finding[]
  /** Texts of columns that are not used, for the guard alone. */
  readonly ignoredTexts: ColumnTexts
  /** The decimal mark where no number tells. */
  readonly decimal: DecimalMark
  readonly early?: EarlyRows
}

// Reading the file takes about this much of the time, the rest goes to making its rows.
const readingShare = 0.8
const defaultPieceBytes = 8 << 20

/**
 * Read one file into the canonical tables (`prepareTables` has made them). Bad rows and values are left out or unknown,
 * and listed in `findings`. Throws `LoadError` where the file is refused as a whole, an `AbortError` when cancelled;
 * nothing of the file remains in the engine then, and what was loaded before is untouched.
 */
export async function loadFile(engine: Engine, file: LoadSource, options: LoadOptions): Promise<LoadedFile> {
  const names = namesOf(options.fileId)
  options.signal?.throwIfAborted()
  const room = await Room.of(engine)
  try {
    await file.open?.(options.signal)
    const mapping = options.mapping ?? (await knownMapping(file, options.known ?? [], options.openParquet))
    return await load(engine, file, names, { ...options, ...(mapping !== undefined && { mapping }), room })
  } catch (cause) {
    const tooLarge = await room.problem(cause, names)
    throw tooLarge === null ? cause : new LoadError({ code: "outOfMemory", file: file.name, ...tooLarge }, cause)
  } finally {
    await dropAll(engine, names)
  }
}

type InRoom = LoadOptions & { readonly room: Room }

async function load(engine: Engine, file: LoadSource, names: LoadNames, options: InRoom): Promise<LoadedFile> {
  const { fileId, signal, endDates, onProgress, mapping } = options
  const refuse = (problem: LoadProblem): LoadError => new LoadError(problem)
  // On another thread, while the rows are read. A failure is told where the digest is awaited.
  const fingerprint = fingerprintOf(file)
  fingerprint.catch(() => undefined)
  await createRejected(engine, names)
  await refuseSameFile(file, fingerprint, options.loaded ?? [])
  const staged = await stage(engine, file, names, options)
  const { recognised, rows, rowsRead, lineOf } = staged
  if (rowsRead === 0) throw refuse({ code: "noRows", file: file.name })
  const texts = new Map([...staged.ignoredTexts, ...(await spreadTexts(engine, names, recognised, rows))])
  refuseIdentifiers(file.name, recognised.columns, texts, mapping)

  const read = await distinctTexts(engine, names, recognised.columns, signal)
  const monthFirst = monthFirstColumn(read)
  if (monthFirst !== null) {
    const { column, text } = monthFirst
    const [found] = await engine.query(
      `select min(row_number) as row from ${names.text} where c${column.index} = $text`,
      {
        text,
      },
    )
    const example = { row: lineOf(Number(found?.["row"] ?? 1)), value: text }
    throw refuse({ code: "monthFirstDates", file: file.name, heading: column.heading, example })
  }
  const { mark, decimal, dateStyle } = conventionsOf(read, staged.decimal, mapping?.reading?.decimal)
  const made = await makeRows(engine, names, recognised, read, {
    fileId,
    decimal: mark,
    endsAreInclusive: areInclusive(endDates),
    mapping,
    rows,
    lineOf,
    room: options.room,
    early: staged.early,
    signal,
    onShare: (share) => onProgress?.({ rows: rowsRead, share: readingShare + (1 - readingShare) * share }),
  })
  const counted = await withoutRowsLeftOut(engine, names, [...staged.findings, ...made.findings])
  const findings = await withMonthsJoined(engine, names, recognised, counted)
  if (made.rowsLoaded === 0) throw refuse({ code: "noValidRow", file: file.name, rowsRead, findings })
  const codes = isOfWeeks(recognised) ? { codesFrom: await codesFileIn(engine) } : {}
  await storeSteps(engine, names, staged.steps)
  const digest = await fingerprint
  signal?.throwIfAborted()
  await dropStored(engine, names)
  await takeRows(engine, names, recognised, { fileId, signal })
  return {
    fileId,
    name: file.name,
    size: file.size,
    table: recognised.table,
    ...staged.format,
    ...(decimal === null ? {} : { decimal }),
    ...(dateStyle === null ? {} : { dateStyle }),
    rowsRead,
    rowsLoaded: made.rowsLoaded,
    columns: recognised.columns.map(({ heading, usedAs }) => ({ heading, usedAs })),
    ...(mapping === undefined ? { recognition: recognitionOf(recognised, texts, mark) } : { mapping }),
    findings,
    ...codes,
    fingerprint: digest,
  }
}

async function refuseSameFile(
  file: LoadSource,
  fingerprint: Promise<string>,
  loaded: readonly Pick<LoadedFile, "name" | "size" | "fingerprint">[],
): Promise<void> {
  // The whole file is waited for only where one of its size is there.
  const sized = loaded.filter(({ size }) => size === file.size)
  if (sized.length === 0) return
  const digest = await fingerprint
  const same = sized.find((other) => other.fingerprint === digest)
  if (same !== undefined) throw new LoadError({ code: "sameFile", file: file.name, as: same.name })
}

async function stage(engine: Engine, file: LoadSource, names: LoadNames, options: InRoom): Promise<Staged> {
  if (file.size === 0) throw new LoadError({ code: "emptyFile", file: file.name })
  const mark = new TextDecoder("latin1").decode(await bytesOf(file, 4))
  if (mark === "PAR1") return stageParquetFile(engine, file, names, options)
  if (/\.parquet$/i.test(file.name)) throw new LoadError({ code: "parquetNotReadable", file: file.name })
  const detected = await detectEncoding(file)
  if (file.format === "excel") return stageSheet(file, await stageCsvFile(engine, file, names, "UTF-8", options))
  const encoding = options.mapping?.reading?.encoding ?? detected
  try {
    return await stageCsvFile(engine, file, names, encoding, options)
  } catch (cause) {
    if (!(cause instanceof NotUtf8)) throw cause
    return stageCsvFile(engine, file, names, "Windows-1252", options)
  }
}

/** Of the CSV that a sheet was written as, nothing is told: it is none of the user's. */
function stageSheet({ sheet }: LoadSource, staged: Staged): Staged {
  return { ...staged, format: { format: "excel", ...(sheet !== undefined && { sheet }) } }
}

async function stageCsvFile(
  engine: Engine,
  file: LoadSource,
  names: LoadNames,
  encoding: Encoding,
  { fileId, room, signal, endDates, onProgress, pieceBytes = defaultPieceBytes, mapping }: InRoom,
): Promise<Staged> {
  const dialect: CsvDialect | LoadProblem = await sniffDialect(file, encoding, mapping)
  if ("code" in dialect) throw new LoadError(dialect)
  const { delimiter, headings, recognised } = dialect
  await storeQuestions(engine, names, recognised)
  const decimal = delimiter === "," ? "." : ","
  const endsAreInclusive = areInclusive(endDates)
  const early = new EarlyRows(engine, names, recognised, { fileId, endsAreInclusive, otherwise: decimal, mapping })
  const splitter = await stageCsv(engine, file, names, encoding, dialect, {
    pieceBytes,
    room,
    early,
    signal,
    onRead: (rows, share) => onProgress?.({ rows, share: share * readingShare }),
  })
  return {
    format: { format: "csv", encoding, delimiter },
    recognised,
    rows: splitter.kept,
    rowsRead: splitter.records,
    lineOf: (row) => splitter.lineOf(row),
    steps: splitter.steps,
    findings: rowFindings(splitter, headings.length),
    ignoredTexts: await ignoredTexts(file, encoding, dialect),
    decimal,
    early,
  }
}

async function stageParquetFile(
  engine: Engine,
  file: LoadSource,
  names: LoadNames,
  { room, signal, onProgress, openParquet, mapping }: InRoom,
): Promise<Staged> {
  // Apart from the page, which does not wait for it.
  const open = openParquet ?? (await import("./parquet-browser")).openParquetInBrowser
  const content = await open(file)
  try {
    const headings = content.fields.map(({ name }) => name.trim())
    const recognised =
      mapping === undefined ? recognise(file.name, headings) : applyMapping(file.name, headings, mapping)
    if ("code" in recognised) {
      const all = headings.map((_, index) => ({ index }))
      if (mapping === undefined) {
        refuseBeforeAsking(file.name, headings, await firstTexts(engine, content, names, all))
      }
      throw new LoadError(recognised)
    }
    const nested = recognised.columns.find(
      ({ index, usedAs }) => usedAs !== "ignored" && content.fields[index]?.kind === "nested",
    )
    if (nested !== undefined) throw new LoadError({ code: "nestedColumn", file: file.name, heading: nested.heading })
    const ignored = recognised.columns.filter(({ usedAs }) => usedAs === "ignored")
    await storeQuestions(engine, names, recognised)
    const rows = await stageParquet(engine, content, names, recognised, {
      room,
      signal,
      onRead: (read, share) => onProgress?.({ rows: read, share: share * readingShare }),
    })
    return {
      format: { format: "parquet" },
      recognised,
      rows,
      rowsRead: rows,
      lineOf: (row) => row + 1,
      steps: [{ ordinal: 1, difference: 1 }],
      findings: [],
      ignoredTexts: await firstTexts(engine, content, names, ignored),
      decimal: ".",
    }
  } finally {
    content.close()
  }
}

function areInclusive(endDates: LoadOptions["endDates"]): boolean {
  return endDates !== "exclusive"
}

/** Room for the rows to be taken: of ten million, the stored ones are half a gigabyte. */
async function dropStored(engine: Engine, names: LoadNames): Promise<void> {
  await engine.script(`drop view ${names.text}; drop view ${names.keyed}; drop table ${names.stored}`)
}

async function dropAll(engine: Engine, names: LoadNames): Promise<void> {
  const made = await engine.query(
    `select 'view' as kind, view_name as name from duckdb_views() where starts_with(view_name, $prefix)
    union all select 'table', table_name from duckdb_tables() where starts_with(table_name, $prefix)`,
    { prefix: names.prefix },
  )
  for (const { kind, name } of made) await engine.query(`drop ${String(kind)} ${String(name)}`)
}
