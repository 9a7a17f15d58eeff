import type { Engine } from "../../engine/engine"
import type { LoadNames } from "../load-names"
import type { Recognised } from "../recognised"
import { stretchColumns } from "./wide-staging"

/** A code, a number of at most eight digits: it tells nobody who a citizen is. Nearly every text of such files is one. */
const harmless = "[0-9]{0,8}([.,][0-9]+)*"
/** So many fields are looked at where texts are of another kind, of rows spread evenly over the file. */
const mostFields = 2_000_000
const mostRows = 5000
/** Texts of another kind are looked at wherever they stand, so many of them at least. */
const mostElsewhere = 20_000

/**
 * Texts of the columns for each week, year or month that have anything but codes, for the guard: by position in the file.
 * A file of thousands of such columns mostly has none.
 */
export async function stretchTexts(
  engine: Engine,
  names: LoadNames,
  recognised: Recognised,
  rows: number,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const texts = new Map<number, string[]>()
  for (const { table, indices } of stretchColumns(recognised, names)) {
    const strange = `select said from (select distinct said from ${table}) where not regexp_full_match(said, $harmless)`
    const [found] = await engine.query(`select count(*)::integer as texts from (${strange})`, { harmless })
    if (found?.["texts"] === 0) continue
    const every = Math.max(1, Math.ceil(rows / Math.min(mostRows, mostFields / indices.length)))
    const stretches = await engine.query(
      `with strange as (${strange}),
      spread as (select said, from_place, to_place from ${table} where said is not null and row_number % ${every} = 0),
      elsewhere as (
        select said, from_place, to_place from ${table}
        where row_number % ${every} > 0 and said in (from strange) limit ${mostElsewhere}
      )
      select s.said, s.from_place, s.to_place, s.said in (from strange) as is_strange
      from (from spread union all from elsewhere) as s`,
      { harmless },
    )
    const places = new Set(
      stretches.flatMap((row) => (row["is_strange"] === true ? range(row["from_place"], row["to_place"]) : [])),
    )
    for (const row of stretches) {
      for (const place of range(row["from_place"], row["to_place"])) {
        const index = indices[place - 1]
        if (index === undefined || !places.has(place)) continue
        const told = texts.get(index)
        if (told === undefined) texts.set(index, [String(row["said"])])
        else told.push(String(row["said"]))
      }
    }
  }
  return texts
}

function range(from: unknown, to: unknown): number[] {
  const [first, end] = [Number(from), Number(to)]
  return Array.from({ length: end - first }, (_, step) => first + step)
}
