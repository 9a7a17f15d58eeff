import type { LeaveOut, TooLarge } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { QueryError } from "../engine/query-error"
import { parseDate } from "./dates"
import { isoYearOf, parseWeek } from "./dream/iso-week"
import { isOfWeeks } from "./dream/week-periods"
import { isStretchUse, layoutOf } from "./dream/wide-layout"
import { isStored, stretchSizes } from "./dream/wide-staging"
import type { LoadNames } from "./load-names"
import { meaningColumns } from "./meaning"
import type { Recognised, RecognisedColumn } from "./recognised"
import { isRequired } from "./table-rules"

/** Thrown where the engine's memory would not hold the file. */
class NoRoom extends Error {}

/** The stored rows of a load, as far as they have come. */
export interface StoredRows {
  readonly recognised: Recognised
  /** Bytes of each used column, about, by its position; in any unit. */
  readonly sizes: () => Promise<ReadonlyMap<number, number>>
  /** The distinct texts of a column that is read for its meaning. */
  readonly distinct: (index: number) => Promise<readonly { readonly text: string | null; readonly rows: number }[]>
}

/** The rest is what the engine needs to work with the rows. */
const mostUsed = 0.85
/** From this share of the file on, the rest of it is taken to need as much as what has been read. */
const tellingShare = 0.05
const mostColumns = 3
/** A column is worth leaving out from this share of the rows' size on. */
const worthLeavingOut = 0.1
const sampleRows = 50_000
const units: Readonly<Record<string, number>> = { bytes: 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30, TiB: 2 ** 40 }

/** The engine's memory during one load, watched since a browser ends a tab that takes too much. */
export class Room {
  readonly #engine: Engine
  readonly #limit: number
  readonly #before: number
  #stored: StoredRows | undefined

  private constructor(engine: Engine, limit: number, before: number) {
    this.#engine = engine
    this.#limit = limit
    this.#before = before
  }

  static async of(engine: Engine): Promise<Room> {
    const [row] = await engine.query("select current_setting('memory_limit') as size")
    const [number = "", unit = ""] = String(row?.["size"]).split(" ")
    return new Room(engine, Number(number) * (units[unit] ?? Number.NaN), await usedBytes(engine))
  }

  /** What the message is made from, should there be no room. */
  hold(stored: StoredRows): void {
    this.#stored = stored
  }

  /** This share of the file is stored. Throws where the rest would have no place beside it. */
  async check(share: number): Promise<void> {
    const used = await usedBytes(this.#engine)
    const needed = share < tellingShare ? used : this.#before + (used - this.#before) / share
    if (used > this.#limit * mostUsed || needed > this.#limit) throw new NoRoom()
  }

  /** Whether a failure says that the memory is full. */
  isFull(cause: unknown): boolean {
    return (
      cause instanceof NoRoom ||
      (cause instanceof QueryError && /out of memory|failed to allocate/i.test(cause.message))
    )
  }

  /** What may be left out, if a failure says that the memory is full; null for other failures. */
  async problem(cause: unknown): Promise<TooLarge | null> {
    if (!this.isFull(cause)) return null
    const stored = this.#stored
    if (stored === undefined) return { leaveOut: [], early: null, benefit: null }
    // With the memory full even this may fail; the user is told the rest.
    return {
      leaveOut: await largestColumns(stored).catch(() => []),
      early: await earlyHalf(stored).catch(() => null),
      benefit: await mainBenefit(stored).catch(() => null),
    }
  }
}

/** Bytes of columns, about, in the first of the stored rows. `value`: SQL of a column's value in their table, called `t`. */
export async function storedSizes(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  value: (index: number) => string,
): Promise<ReadonlyMap<number, number>> {
  const used = recognised.columns.filter(({ usedAs }) => isStored(usedAs))
  const sizes = used.map(({ index }) => `sum(coalesce(strlen(${value(index)}::varchar), 0) + 4)::double as s${index}`)
  const [sums] = await engine.query(
    `select ${sizes.join(", ")} from (select * from ${names.stored} limit ${sampleRows}) as t`,
  )
  const stored = used.map(({ index }) => [index, Number(sums?.[`s${index}`] ?? 0)] as const)
  return new Map([...stored, ...(await stretchSizes(engine, recognised, names, sampleRows))])
}

async function largestColumns({ recognised, sizes }: StoredRows): Promise<TooLarge["leaveOut"]> {
  const { columns, table } = recognised
  const used = columns.filter(({ usedAs }) => usedAs !== "ignored")
  const bytes = await sizes().catch(() => sizesOfNoRow(table, used))
  const sizeOf = ({ index }: RecognisedColumn): number => bytes.get(index) ?? 0
  const all = used.reduce((sum, column) => sum + sizeOf(column), 0)
  if (all === 0) return []
  const groups = new Map<string, LeaveOut>()
  for (const column of used) {
    const name = nameInMessage(table, column)
    if (name === null) continue
    const { headings, share } = groups.get(name) ?? { headings: [], share: 0 }
    groups.set(name, {
      heading: name,
      headings: [...headings, column.heading],
      share: share + sizeOf(column) / all,
    })
  }
  return [...groups.values()]
    .filter(({ share }) => share >= worthLeavingOut)
    .sort((a, b) => b.share - a.share)
    .slice(0, mostColumns)
}

/** Where not one row is stored: the columns of a file of weeks are about equally wide, those of others nobody knows. */
function sizesOfNoRow(table: Recognised["table"], used: readonly RecognisedColumn[]): ReadonlyMap<number, number> {
  return new Map(table === "dream_wide" ? used.map(({ index }) => [index, 1]) : [])
}

/** What a column that no criterion needs is called, all of a month's employment together; null for those needed. */
function nameInMessage(table: Recognised["table"], { heading, usedAs }: RecognisedColumn): string | null {
  if (usedAs === "month_branch") return "branche_*"
  if (usedAs === "month_degree") return "grad_*"
  return usedAs === "background" || isOptionalText(table, usedAs) ? heading : null
}

async function usedBytes(engine: Engine): Promise<number> {
  const [row] = await engine.query("select sum(memory_usage_bytes)::double as bytes from duckdb_memory()")
  return Number(row?.["bytes"] ?? 0)
}

function isOptionalText(table: Recognised["table"], usedAs: RecognisedColumn["usedAs"]): boolean {
  if (usedAs === "background" || usedAs === "ignored" || isStretchUse(usedAs)) return false
  return !meaningColumns.has(usedAs) && !isRequired(table, usedAs)
}

function indexOf({ columns }: Recognised, ...wanted: RecognisedColumn["usedAs"][]): number | undefined {
  return columns.find(({ usedAs }) => wanted.includes(usedAs))?.index
}

/** The year before which about half of the rows begin, or of the weeks lie. */
async function earlyHalf(stored: StoredRows): Promise<TooLarge["early"]> {
  const years = new Map<number, number>()
  for (const { year, rows } of await yearsTold(stored)) years.set(year, (years.get(year) ?? 0) + rows)
  const all = [...years.values()].reduce((sum, rows) => sum + rows, 0)
  const of = isOfWeeks(stored.recognised) ? "weeks" : "rows"
  let before = 0
  let best: TooLarge["early"] = null
  for (const [year, rows] of [...years].sort(([a], [b]) => a - b)) {
    const share = before / all
    if (share > 0 && Math.abs(share - 0.5) < Math.abs((best?.share ?? 0) - 0.5)) best = { year, share, of }
    before += rows
  }
  return best
}

/** The year of each row's day, or of each week's column. */
async function yearsTold({
  recognised,
  distinct,
}: StoredRows): Promise<readonly { readonly year: number; readonly rows: number }[]> {
  if (recognised.table === "dream_wide") {
    return layoutOf(recognised.columns).weeks.map(({ monday }) => ({ year: isoYearOf(monday), rows: 1 }))
  }
  const index = indexOf(recognised, "start_date", "day", "month", "week")
  if (index === undefined) return []
  const isWeek = isOfWeeks(recognised)
  return (await distinct(index)).flatMap(({ text, rows }) => {
    const monday = isWeek ? parseWeek(text ?? "") : null
    if (monday !== null) return [{ year: isoYearOf(monday), rows }]
    const date = parseDate(text ?? "")
    return date === null ? [] : [{ year: new Date(date.day * 86_400_000).getUTCFullYear(), rows }]
  })
}

async function mainBenefit({ recognised, distinct }: StoredRows): Promise<TooLarge["benefit"]> {
  const index = indexOf(recognised, "benefit")
  if (index === undefined) return null
  const told = (await distinct(index)).filter(({ text }) => (text ?? "").trim() !== "")
  const [first, second] = [...told].sort((a, b) => b.rows - a.rows)
  if (first === undefined || first.text === null || second === undefined) return null
  return { text: first.text.trim(), share: first.rows / told.reduce((sum, { rows }) => sum + rows, 0) }
}
