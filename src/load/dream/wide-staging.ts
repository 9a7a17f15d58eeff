import type { Engine } from "../../engine/engine"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"
import type { Records } from "../record-splitter"
import { rawOf, RunCollector } from "./run-collector"
import { isStretchUse, layoutOf, yearsOf } from "./wide-layout"

/**
 * The tables of unbroken stretches: row_number, said, from_place, to_place (exclusive), of weeks, of ISO years and
 * of the months of employment.
 */
export interface StretchTables {
  readonly weeks: string
  readonly homes: string
  readonly branches: string
  readonly degrees: string
}

export function stretchTablesOf({ prefix }: LoadNames): StretchTables {
  return {
    weeks: `${prefix}week_stretch`,
    homes: `${prefix}home_stretch`,
    branches: `${prefix}branch_stretch`,
    degrees: `${prefix}degree_stretch`,
  }
}

/** Columns whose stretches are read, by table. A year without a column has that of the latest earlier one. */
export function stretchColumns(
  { table, columns }: Recognised,
  names: LoadNames,
): readonly { readonly table: string; readonly indices: readonly (number | undefined)[] }[] {
  if (table !== "dream_wide") return []
  const { weeks, moves, branches, degrees } = layoutOf(columns)
  const tables = stretchTablesOf(names)
  return [
    { table: tables.weeks, indices: weeks.map(({ index }) => index) },
    {
      table: tables.homes,
      indices: yearsOf(weeks).map((year) => moves.findLast((move) => move.year <= year)?.index),
    },
    ...(branches.length > 0 ? [{ table: tables.branches, indices: branches.map(({ index }) => index) }] : []),
    ...(degrees.length > 0 ? [{ table: tables.degrees, indices: degrees.map(({ index }) => index) }] : []),
  ]
}

/** Gathers the stretches of a CSV file's records; of a file that has none it does nothing. */
export class StretchStaging {
  readonly #collectors: readonly RunCollector[]

  constructor(recognised: Recognised, names: LoadNames) {
    this.#collectors = stretchColumns(recognised, names).map(({ table, indices }) => new RunCollector(table, indices))
  }

  readonly add = (records: Records): void => {
    for (const collector of this.#collectors) collector.add(records)
  }

  async begin(engine: Engine): Promise<void> {
    for (const collector of this.#collectors) await collector.begin(engine)
  }

  async store(engine: Engine): Promise<void> {
    for (const collector of this.#collectors) await collector.store(engine)
  }

  async finish(engine: Engine): Promise<void> {
    for (const collector of this.#collectors) await collector.finish(engine)
  }
}

const bytesOfStretch = 16

/** Bytes of each column that is read as stretches, about, in the first of the rows; those of one table have equal shares. */
export async function stretchSizes(
  engine: Engine,
  recognised: Recognised,
  names: LoadNames,
  rows: number,
): Promise<ReadonlyMap<number, number>> {
  const sizes = new Map<number, number>()
  for (const { table, indices } of stretchColumns(recognised, names)) {
    const [there] = await engine.query(
      "select table_name as name from duckdb_tables() where table_name in ($raw, $table)",
      {
        raw: rawOf(table),
        table,
      },
    )
    if (there === undefined) continue
    const [counted] = await engine.query(
      `select count(*)::double as stretches from ${String(there["name"])} where row_number <= ${rows}`,
    )
    const each = (Number(counted?.["stretches"] ?? 0) * bytesOfStretch) / indices.length
    for (const index of indices) if (index !== undefined) sizes.set(index, (sizes.get(index) ?? 0) + each)
  }
  return sizes
}

/** Whether the stored rows of a load hold the column as it stands. */
export function isStored(usedAs: Recognised["columns"][number]["usedAs"]): boolean {
  return usedAs !== "ignored" && !isStretchUse(usedAs)
}

/**
 * Append the stretches of a batch of rows that the engine holds by column, as those of a Parquet file: `textOf` gives the
 * SQL of a column's text. Only the places at which a text changes are unfolded to rows; all of them would take five times
 * as long.
 */
export async function appendStretches(
  engine: Engine,
  recognised: Recognised,
  names: LoadNames,
  { source, rows, textOf }: { readonly source: string; readonly rows: number; textOf: (index: number) => string },
): Promise<void> {
  for (const { table, indices } of stretchColumns(recognised, names)) {
    const texts = indices.map((index) => (index === undefined ? "null::varchar" : textOf(index)))
    await engine.query(
      `create table if not exists ${table} (row_number integer, said varchar, from_place integer, to_place integer)`,
    )
    await engine.query(
      `insert into ${table}
      with listed as (
        select (${rows} + t.rowid + 1)::integer as row_number, [${texts.join(", ")}] as said from ${source} as t
      ),
      changed as (
        select row_number, said,
          list_filter(
            range(1, ${texts.length + 1}), lambda i: i = 1 or said[i] is distinct from said[i - 1]
          ) as places
        from listed
      )
      select row_number, unnest(list_transform(range(1, len(places) + 1), lambda i: {
        'said': nullif(said[places[i]], ''),
        'from_place': places[i]::integer,
        'to_place': coalesce(places[i + 1], ${texts.length + 1})::integer
      }), recursive := true)
      from changed`,
    )
  }
}
