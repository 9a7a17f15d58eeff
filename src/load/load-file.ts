import type { LoadProblem } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { dropAll } from "./drop-all"
import { codesFileIn } from "./dream/dream-codes"
import { stretchTexts } from "./dream/stretch-texts"
import { isOfWeeks } from "./dream/week-periods"
import { Fingerprint } from "./fingerprint"
import { unfamiliarValues } from "./found-values"
import { knownMapping } from "./known-mapping"
import { LoadError } from "./load-error"
import type { InRoom, LoadedFile, LoadOptions } from "./load-options"
import { columnName, type LoadNames, namesOf } from "./load-names"
import type { LoadSource } from "./load-source"
import { conventionsOf, distinctTexts, monthFirstColumn, type ReadColumn } from "./meaning-tables"
import { recognitionOf } from "./recognition"
import { createRejected, storeSteps } from "./rejected-rows"
import { refuseIdentifiers, spreadTexts } from "./refuse-identifiers"
import { Room } from "./room"
import { withMonthsJoined } from "./month-findings"
import { withoutRowsLeftOut } from "./rows-left-out"
import { areInclusive, readingShare, stage } from "./stage-file"
import { makeRows, takeRows } from "./transfer"
import { finishTyped } from "./typed/finish-typed"
import type { TypedSummary } from "./typed/typed-source"

export type { LoadedFile, LoadOptions } from "./load-options"

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
    return await load(engine, file, names, {
      ...options,
      ...(mapping !== undefined && { mapping }),
      room,
      fingerprint: new Fingerprint(file),
    })
  } catch (cause) {
    const tooLarge = await room.problem(cause)
    throw tooLarge === null ? cause : new LoadError({ code: "outOfMemory", file: file.name, ...tooLarge }, cause)
  } finally {
    await dropAll(engine, names)
  }
}

async function load(engine: Engine, file: LoadSource, names: LoadNames, options: InRoom): Promise<LoadedFile> {
  const { fileId, signal, endDates, onProgress, mapping, fingerprint } = options
  const refuse = (problem: LoadProblem): LoadError => new LoadError(problem)
  await createRejected(engine, names)
  await refuseSameFile(file, fingerprint, options.loaded ?? [])
  const staged = await stage(engine, file, names, options)
  const { recognised, rows, rowsRead, lineOf } = staged
  if (rowsRead === 0) throw refuse({ code: "noRows", file: file.name })
  const { typed } = staged
  const spread = typed?.texts ?? (await spreadTexts(engine, names, recognised, rows))
  const texts = new Map([...staged.ignoredTexts, ...spread])
  const strange = await stretchTexts(engine, names, recognised, rows)
  refuseIdentifiers(file.name, recognised.columns, new Map([...texts, ...strange]), mapping)

  const read = typed?.read ?? (await distinctTexts(engine, names, recognised.columns, signal))
  const monthFirst = monthFirstColumn(read)
  if (monthFirst !== null) {
    const { column, text } = monthFirst
    const row = await firstRowOf(engine, names, column, text, typed)
    const example = { row: lineOf(row), value: text }
    throw refuse({ code: "monthFirstDates", file: file.name, heading: column.heading, example })
  }
  const { mark, decimal, dateStyle } = conventionsOf(read, staged.decimal, mapping?.reading?.decimal)
  const endsAreInclusive = areInclusive(endDates)
  const made =
    typed === undefined
      ? await makeRows(engine, names, recognised, read, {
          fileId,
          decimal: mark,
          endsAreInclusive,
          mapping,
          rows,
          lineOf,
          room: options.room,
          early: staged.early,
          signal,
          onShare: (share) => onProgress?.({ rows: rowsRead, share: readingShare + (1 - readingShare) * share }),
        })
      : await finishTyped(engine, names, recognised, typed, { endsAreInclusive, lineOf, signal })
  onProgress?.({ rows: rowsRead, share: 1 })
  const counted = await withoutRowsLeftOut(engine, names, [...staged.findings, ...made.findings])
  const findings = await withMonthsJoined(engine, names, recognised, counted)
  if (made.rowsLoaded === 0) throw refuse({ code: "noValidRow", file: file.name, rowsRead, findings })
  const codes = isOfWeeks(recognised) ? { codesFrom: await codesFileIn(engine) } : {}
  await storeSteps(engine, names, staged.steps)
  const digest = typed?.fingerprint ?? (await fingerprint.ask())
  signal?.throwIfAborted()
  if (typed === undefined) await dropStored(engine, names)
  await takeRows(engine, names, recognised, { fileId, isTyped: typed !== undefined, signal })
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
    unfamiliar: unfamiliarValues(read, mapping),
    ...codes,
    fingerprint: digest,
  }
}

async function firstRowOf(
  engine: Engine,
  names: LoadNames,
  { index, told }: ReadColumn,
  text: string,
  typed?: TypedSummary,
): Promise<number> {
  if (typed !== undefined) return typed.firstRows.get(index)?.[told.findIndex((other) => other.text === text)] ?? 1
  const [found] = await engine.query(
    `select min(row_number) as row from ${names.text} where ${columnName(index)} = $text`,
    { text },
  )
  return Number(found?.["row"] ?? 1)
}

async function refuseSameFile(
  file: LoadSource,
  fingerprint: Fingerprint,
  loaded: readonly Pick<LoadedFile, "name" | "size" | "fingerprint">[],
): Promise<void> {
  // The whole file is waited for only where one of its size is there.
  const sized = loaded.filter(({ size }) => size === file.size)
  if (sized.length === 0) return
  const digest = await fingerprint.ask()
  const same = sized.find((other) => other.fingerprint === digest)
  if (same !== undefined) throw new LoadError({ code: "sameFile", file: file.name, as: same.name })
}

/** Room for the rows to be taken: of ten million, the stored ones are half a gigabyte. */
async function dropStored(engine: Engine, names: LoadNames): Promise<void> {
  await engine.script(`drop view ${names.text}; drop view ${names.keyed}; drop table ${names.stored}`)
}
