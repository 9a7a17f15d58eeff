import type { TooLarge } from "../domain/load-problem"
import type { Engine } from "../engine/engine"
import { QueryError } from "../engine/query-error"
import { parseDate } from "./dates"
import { isStretchUse } from "./dream/wide-layout"
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

/** Bytes of columns in the first of the stored rows. `value`: SQL of a column's value in their table, called `t`. */
export async function storedSizes(
  engine: Engine,
  names: LoadNames,
  { columns }: Recognised,
  value: (index: number) => string,
): Promise<ReadonlyMap<number, number>> {
  const used = columns.filter(({ usedAs }) => usedAs !== "ignored")
  const sizes = used.map(({ index }) => `sum(coalesce(strlen(${value(index)}::varchar), 0) + 4)::double as s${index}`)
  const [sums] = await engine.query(
    `select ${sizes.join(", ")} from (select * from ${names.stored} limit ${sampleRows}) as t`,
  )
  return new Map(used.map(({ index }) => [index, Number(sums?.[`s${index}`] ?? 0)]))
}

async function largestColumns({ recognised, sizes }: StoredRows): Promise<TooLarge["leaveOut"]> {
  const { columns, table } = recognised
  const bytes = await sizes()
  const sizeOf = ({ index }: RecognisedColumn): number => bytes.get(index) ?? 0
  const used = columns.filter(({ usedAs }) => usedAs !== "ignored")
  const all = used.reduce((sum, column) => sum + sizeOf(column), 0)
  if (all === 0) return []
  return used
    .filter(({ usedAs }) => usedAs === "background" || isOptionalText(table, usedAs))
    .map((column) => ({ heading: column.heading, share: sizeOf(column) / all }))
    .sort((a, b) => b.share - a.share)
    .slice(0, mostColumns)
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

/** The year before which about half of the rows begin. */
async function earlyHalf({ recognised, distinct }: StoredRows): Promise<TooLarge["early"]> {
  const index = indexOf(recognised, "start_date", "day", "month")
  if (index === undefined) return null
  const years = new Map<number, number>()
  for (const { text, rows } of await distinct(index)) {
    const date = parseDate(text ?? "")
    if (date === null) continue
    const year = new Date(date.day * 86_400_000).getUTCFullYear()
    years.set(year, (years.get(year) ?? 0) + rows)
  }
  const all = [...years.values()].reduce((sum, rows) => sum + rows, 0)
  let before = 0
  let best: TooLarge["early"] = null
  for (const [year, rows] of [...years].sort(([a], [b]) => a - b)) {
    const share = before / all
    if (share > 0 && Math.abs(share - 0.5) < Math.abs((best?.share ?? 0) - 0.5)) best = { year, share }
    before += rows
  }
  return best
}

async function mainBenefit({ recognised, distinct }: StoredRows): Promise<TooLarge["benefit"]> {
  const index = indexOf(recognised, "benefit")
  if (index === undefined) return null
  const told = (await distinct(index)).filter(({ text }) => (text ?? "").trim() !== "")
  const [first, second] = [...told].sort((a, b) => b.rows - a.rows)
  if (first === undefined || first.text === null || second === undefined) return null
  return { text: first.text.trim(), share: first.rows / told.reduce((sum, { rows }) => sum + rows, 0) }
}
