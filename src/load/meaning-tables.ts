import { Table, tableToIPC } from "apache-arrow"
import type { CanonicalColumn, FindingKind } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { type DateStyle, isMonthFirst, parseDate, parseSerial, provesDayFirst } from "./dates"
import { isEmptyMark } from "./fold"
import { shortened } from "./shortened"
import { integerColumn, numberColumn, wordColumn } from "./arrow-columns"
import { columnName, type LoadNames } from "./load-names"
import { dateColumns, type Meaning, meaningColumns, meaningOf, numberColumns, type ReadOptions } from "./meaning"
import type { DecimalMark, Mapping } from "../domain/mapping"
import { decimalMarkOf } from "./numbers"
import type { RecognisedColumn } from "./recognised"
import { nextTask } from "../engine/next-task"

/** A text of a column, and on how many rows it stands. */
export interface Told {
  readonly text: string | null
  readonly rows: number
}

export interface ReadColumn {
  readonly index: number
  readonly heading: string
  readonly usedAs: CanonicalColumn
  readonly told: readonly Told[]
}

/** The user's own reading of codes: what stands in the file, and the word it is read as. */
export type CodeWords = ReadonlyMap<string, string>

export function codeWordsOf(mapping: Mapping | undefined, column: CanonicalColumn): CodeWords {
  const own = mapping?.values.filter((value) => value.column === column) ?? []
  return new Map(own.map(({ from, to }) => [from, to]))
}

export interface Conventions {
  readonly decimal: DecimalMark | null
  readonly dateStyle: DateStyle | null
}

/**
 * Each distinct text of the columns that are read for their meaning. Columns of dates, codes and categories hold few, so a
 * text is parsed once, in TypeScript, and joined to its rows: faster than `try_strptime` on every row, and one reading for
 * every format, with reasons.
 */
export async function distinctTexts(
  engine: Engine,
  names: LoadNames,
  columns: readonly RecognisedColumn[],
  signal?: AbortSignal,
): Promise<ReadColumn[]> {
  const read: ReadColumn[] = []
  for (const { index, heading, usedAs } of columns) {
    if (usedAs === "background" || usedAs === "ignored" || !meaningColumns.has(usedAs)) continue
    const told = await engine.query(
      `select text, rows from ${names.distinct(columnName(index))} order by id`,
      {},
      signal === undefined ? {} : { signal },
    )
    read.push({
      index,
      heading,
      usedAs,
      told: told.map(({ text, rows }) => ({ text: text === null ? null : String(text), rows: Number(rows) })),
    })
    await nextTask()
  }
  return read
}

/** Decimal mark (the one given, if any) and date style of the whole file; null where it has no decimals or no dates. */
export function conventionsOf(
  columns: readonly ReadColumn[],
  otherwise: DecimalMark,
  given?: DecimalMark,
): Conventions & { readonly mark: DecimalMark } {
  const textsOf = (wanted: ReadonlySet<CanonicalColumn>): { text: string; rows: number }[] =>
    columns
      .filter(({ usedAs }) => wanted.has(usedAs))
      .flatMap(({ told }) => told.flatMap(({ text, rows }) => (text === null ? [] : [{ text, rows }])))
  const numbers = textsOf(numberColumns)
  const mark = given ?? decimalMarkOf(numbers, otherwise)
  const styles = new Map<DateStyle, number>()
  for (const column of columns.filter(({ usedAs }) => dateColumns.has(usedAs))) {
    const parse = holdsSerials(column) ? parseSerial : parseDate
    for (const { text, rows } of column.told) {
      const style = parse(text ?? "")?.style
      if (style !== undefined) styles.set(style, (styles.get(style) ?? 0) + rows)
    }
  }
  const [mostUsed] = [...styles].sort((a, b) => b[1] - a[1])
  return {
    mark,
    decimal: numbers.some(({ text }) => /[.,]/.test(text)) ? mark : null,
    dateStyle: mostUsed?.[0] ?? null,
  }
}

/**
 * The column whose slash dates have the month first: some are dates only so, and none only with the day first. Read
 * with the day first, the rest of them would be wrong in silence.
 */
export function monthFirstColumn(columns: readonly ReadColumn[]): { column: ReadColumn; text: string } | null {
  const dates = columns.filter(({ usedAs }) => dateColumns.has(usedAs))
  const texts = (column: ReadColumn): string[] => column.told.flatMap(({ text }) => (text === null ? [] : [text]))
  if (dates.some((column) => texts(column).some(provesDayFirst))) return null
  for (const column of dates) {
    const text = texts(column).find((candidate) => parseDate(candidate) === null && isMonthFirst(candidate))
    if (text !== undefined) return { column, text }
  }
  return null
}

/** Whether a column of dates has them as Excel's numbers of days, all of them. */
export function holdsSerials({ usedAs, told }: ReadColumn): boolean {
  const texts = told.flatMap(({ text }) => (text === null || isEmptyMark(text) ? [] : [text]))
  return dateColumns.has(usedAs) && texts.length > 0 && texts.every((text) => parseSerial(text) !== null)
}

/** The columns of dates that hold Excel's numbers of days. */
export function serialColumns(columns: readonly ReadColumn[]): readonly number[] {
  return columns.filter(holdsSerials).map(({ index }) => index)
}

const millisecondsPerDay = 86_400_000

function isoOfSerial(text: string): string {
  const date = parseSerial(text)
  return date === null ? text : new Date(date.day * millisecondsPerDay).toISOString().slice(0, 10)
}

export interface ColumnOptions extends ReadOptions {
  readonly required: boolean
  /** Whether every text of the column is Excel's number of a day. */
  readonly serials: boolean
  readonly words?: CodeWords | undefined
}

// An empty field of a required column is a problem: the municipality is then unknown, and a score not given.
export function meaningIn(usedAs: CanonicalColumn, text: string, options: ColumnOptions): Meaning {
  const told = options.words?.get(text.trim()) ?? (options.serials ? isoOfSerial(text) : text)
  if (!isEmptyMark(told)) return meaningOf(usedAs, told, options)
  if (!options.required || usedAs === "score") return {}
  return { problem: usedAs === "municipality" ? "unknownMunicipality" : "missingValue" }
}

/** A kind of problem in a column: on how many rows, and the texts that have it with theirs, the most frequent first. */
export interface ValueProblem {
  readonly kind: FindingKind
  readonly rows: number
  readonly values: readonly { readonly value: string; readonly count: number }[]
}

const mostValues = 200

/** `problemOf`: that of the n-th text. */
export function problemsOf(
  texts: readonly Told[],
  problemOf: (at: number) => FindingKind | undefined,
): readonly ValueProblem[] {
  const found = new Map<FindingKind, Told[]>()
  for (const [at, told] of texts.entries()) {
    const problem = problemOf(at)
    if (problem === undefined) continue
    const earlier = found.get(problem)
    if (earlier === undefined) found.set(problem, [told])
    else earlier.push(told)
  }
  return [...found].map(([kind, told]) => ({
    kind,
    rows: told.reduce((sum, { rows }) => sum + rows, 0),
    values: told
      .flatMap(({ text, rows }) =>
        text === null || text.trim() === "" ? [] : [{ value: shortened(text), count: rows }],
      )
      .sort((a, b) => b.count - a.count)
      .slice(0, mostValues),
  }))
}

/** Make the table of a column's meanings, and give the problems among them. */
export async function storeMeanings(
  engine: Engine,
  names: LoadNames,
  read: ReadColumn,
  options: ReadOptions & { readonly required: boolean; readonly words?: CodeWords | undefined },
): Promise<readonly ValueProblem[]> {
  const { index, usedAs, told } = read
  const reading = { ...options, serials: holdsSerials(read) }
  const all = told.map(({ text }) => meaningIn(usedAs, text ?? "", reading))
  const ids = [...told.keys()].filter((id) => told[id]?.text !== null)
  const meanings = ids.map((id) => all[id] ?? {})
  const column = columnName(index)
  await engine.query(
    `create or replace table ${names.batch}
      (id integer, number double, word varchar, visitation varchar, condition varchar, sector varchar, problem varchar)`,
  )
  if (ids.length > 0) {
    const words = (of: (meaning: Meaning) => string | null | undefined) =>
      wordColumn(meanings.map((meaning) => of(meaning) ?? null))
    const arrow = new Table({
      id: integerColumn(Int32Array.from(ids)),
      number: numberColumn(meanings.map(({ number }) => number ?? null)),
      word: words(({ word }) => word),
      visitation: words(({ visitation }) => visitation),
      condition: words(({ condition }) => condition),
      sector: words(({ sector }) => sector),
      problem: words(({ problem }) => problem),
    })
    await engine.insertArrow(names.batch, tableToIPC(arrow, "stream"), "append")
  }
  await engine.query(
    `create or replace table ${names.meaning(column)} as
    select key, text, number, word, visitation, condition, sector, problem
    from ${names.batch} join ${names.distinct(column)} using (id)`,
  )
  return problemsOf(told, (id) => all[id]?.problem)
}
