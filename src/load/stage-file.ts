import type { Finding, LoadProblem } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import type { DecimalMark, Encoding } from "../domain/mapping"
import { applyMapping } from "./apply-mapping"
import { type CsvDialect, sniffDialect } from "./csv-dialect"
import { stageCsv } from "./csv-staging"
import { isStored } from "./dream/wide-staging"
import { EarlyRows } from "./early-rows"
import { bytesOf, detectEncoding, encodingAfter, NotUtf8 } from "./encoding"
import { hasParts } from "./fingerprint"
import { type LineOf, rowFindings } from "./findings"
import type { InRoom, LoadedFile, LoadOptions } from "./load-options"
import { LoadError } from "./load-error"
import type { LoadNames } from "./load-names"
import type { LoadSource } from "./load-source"
import { isDense, type ParquetContent } from "./parquet-content"
import { firstTexts } from "./parquet-sample"
import { stageParquet } from "./parquet-staging"
import { recognise } from "./recognise"
import type { Recognised } from "./recognised"
import { lineIn, type LineStep } from "./record-splitter"
import { storeRejected } from "./rejected-rows"
import { type ColumnTexts, ignoredTexts, refuseBeforeAsking } from "./refuse-identifiers"
import type { Reads } from "./typed/arrow-values"
import { NotTyped } from "./typed/not-typed"
import { isTyped } from "./typed/plan"
import { storeQuestions } from "./survey/question-table"
import { csvSource, parquetSource } from "./typed/sources"
import { heldBy, stageTyped } from "./typed/stage-typed"
import type { Lines, TypedSource, TypedSummary } from "./typed/typed-source"

export interface Staged {
  readonly format: Pick<LoadedFile, "format" | "sheet" | "isHiddenSheet" | "hiddenSheets" | "encoding" | "delimiter">
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
  /** Of rows that were stored as those of the canonical table at once. */
  readonly typed?: TypedSummary
}

// Reading the file takes about this much of the time, the rest goes to making its rows.
export const readingShare = 0.8
const typedShare = 0.95
const defaultPieceBytes = 16 << 20

/** Read a file into rows in the engine, by way of a worker where that can be. */
export async function stage(engine: Engine, file: LoadSource, names: LoadNames, options: InRoom): Promise<Staged> {
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
    return stageCsvFile(engine, file, names, await encodingAfter(file), options)
  }
}

/** Of the CSV that a sheet was written as, nothing is told: it is none of the user's. */
function stageSheet({ sheet, isHiddenSheet, hiddenSheets }: LoadSource, staged: Staged): Staged {
  const told = {
    ...(sheet !== undefined && { sheet }),
    ...(isHiddenSheet !== undefined && { isHiddenSheet }),
    ...(hiddenSheets !== undefined && { hiddenSheets }),
  }
  return { ...staged, format: { format: "excel", ...told } }
}

async function stageCsvFile(
  engine: Engine,
  file: LoadSource,
  names: LoadNames,
  encoding: Encoding,
  options: InRoom,
): Promise<Staged> {
  const { fileId, room, signal, endDates, onProgress, pieceBytes = defaultPieceBytes, mapping } = options
  const { typedRows = true } = options
  const dialect: CsvDialect | LoadProblem = await sniffDialect(file, encoding, mapping)
  if ("code" in dialect) throw new LoadError(dialect)
  const { delimiter, headings, recognised, skip } = dialect
  await storeQuestions(engine, names, recognised)
  const decimal: DecimalMark = delimiter === "," ? "." : ","
  const endsAreInclusive = areInclusive(endDates)
  const told = { format: { format: "csv", encoding, delimiter }, recognised, decimal } as const
  const isMadeAtOnce = typedRows && isTyped(recognised)
  // Of a large file it is made of the bytes that the worker is given.
  if (!isMadeAtOnce || !hasParts(file)) void options.fingerprint.ask()
  if (isMadeAtOnce) {
    const plan = { fileId, recognised, endsAreInclusive, otherwise: decimal, mapping, encoding, delimiter, pieceBytes }
    const source = await csvSource(file, { ...plan, fields: headings.length, skip })
    const typed = await stagedTyped(engine, names, recognised, source, options)
    await storeLeftOut(engine, names, typed.lines)
    return {
      ...told,
      rows: typed.rows,
      rowsRead: typed.records,
      lineOf: (row) => lineIn(typed.lines.steps, row),
      steps: typed.lines.steps,
      findings: rowFindings(typed.lines, headings.length),
      ignoredTexts: await ignoredTexts(file, encoding, dialect),
      typed,
    }
  }
  const early = new EarlyRows(engine, names, recognised, { fileId, endsAreInclusive, otherwise: decimal, mapping })
  const splitter = await stageCsv(engine, file, names, encoding, dialect, {
    pieceBytes,
    room,
    early,
    signal,
    onRead: (rows, share) => onProgress?.({ rows, share: share * readingShare }),
  })
  return {
    ...told,
    rows: splitter.kept,
    rowsRead: splitter.records,
    lineOf: (row) => splitter.lineOf(row),
    steps: splitter.steps,
    findings: rowFindings(splitter, headings.length),
    ignoredTexts: await ignoredTexts(file, encoding, dialect),
    early,
  }
}

async function stageParquetFile(engine: Engine, file: LoadSource, names: LoadNames, options: InRoom): Promise<Staged> {
  const { room, signal, onProgress, openParquet, mapping } = options
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
    refuseUnreadable(file.name, content, recognised)
    await storeQuestions(engine, names, recognised)
    const ignored = recognised.columns.filter(({ usedAs }) => usedAs === "ignored")
    const typed = await typedParquet(engine, file, names, content, recognised, options)
    if (typed?.fingerprint === undefined) void options.fingerprint.ask()
    const rows =
      typed?.rows ??
      (await stageParquet(engine, content, names, recognised, {
        room,
        signal,
        onRead: (read, share) => onProgress?.({ rows: read, share: share * readingShare }),
      }))
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
      ...(typed !== null && { typed }),
    }
  } finally {
    content.close()
  }
}

function refuseUnreadable(file: string, { fields }: ParquetContent, { columns }: Recognised): void {
  for (const { index, heading, usedAs } of columns) {
    if (usedAs === "ignored") continue
    const kind = fields[index]?.kind
    if (kind === "nested") throw new LoadError({ code: "nestedColumn", file, heading })
    if (kind === "foreign") throw new LoadError({ code: "foreignColumn", file, heading })
  }
}

/** The rows of a Parquet file of which every used column can be read here; null where the engine has to read it. */
async function typedParquet(
  engine: Engine,
  file: LoadSource,
  names: LoadNames,
  { fields }: ParquetContent,
  recognised: Recognised,
  options: InRoom,
): Promise<TypedSummary | null> {
  if (options.typedRows === false || !isTyped(recognised)) return null
  const reads = recognised.columns.flatMap(({ index, usedAs }) => {
    const field = fields[index]
    return isStored(usedAs) ? [{ index, name: field?.name ?? "", as: field?.reads ?? null }] : []
  })
  if (!reads.every(isRead)) return null
  const { fileId, endDates, mapping, openParquet } = options
  // Of the bytes that the rows are read from: worker and engine both need the time that reading them twice would take.
  const withFingerprint = hasParts(file) && !options.fingerprint.isAsked && isDense(reads.length, fields.length)
  if (!withFingerprint) void options.fingerprint.ask()
  const read = { reads, fingerprint: withFingerprint }
  const plan = {
    fileId,
    recognised,
    endsAreInclusive: areInclusive(endDates),
    otherwise: ".",
    mapping,
    ...read,
  } as const
  try {
    return await stagedTyped(engine, names, recognised, await parquetSource(file, plan, openParquet), options)
  } catch (cause) {
    if (!(cause instanceof NotTyped)) throw cause
    await engine.query(`drop table if exists ${names.rows}`)
    return null
  }
}

function isRead<T extends { readonly as: Reads | null }>(column: T): column is T & { readonly as: Reads } {
  return column.as !== null
}

async function stagedTyped(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  source: TypedSource,
  { room, signal, onProgress }: InRoom,
): Promise<TypedSummary> {
  const onRead = (rows: number, share: number): void => onProgress?.({ rows, share: share * typedShare })
  try {
    return await stageTyped(engine, names, recognised, source, { room, signal, onRead })
  } catch (cause) {
    if (room.isFull(cause)) room.hold(heldBy(recognised, await source.summary()))
    throw cause
  } finally {
    await source.close()
  }
}

async function storeLeftOut(engine: Engine, names: LoadNames, { ragged, broken }: Lines): Promise<void> {
  await storeRejected(engine, names, { kind: "raggedRow", effect: "rowLeftOut" }, ragged.waiting)
  await storeRejected(engine, names, { kind: "brokenQuote", effect: "rowLeftOut" }, broken.waiting)
}

export function areInclusive(endDates: LoadOptions["endDates"]): boolean {
  return endDates !== "exclusive"
}
