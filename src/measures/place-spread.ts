import { absent } from "../domain/absence"
import type { PlaceSpread } from "../domain/company-effort-result"
import type { Threshold } from "../domain/result"
import type { Row } from "../engine/engine"
import { hiddenInRow } from "../disclosure/hidden-row"
import { isSmall, type Undisclosed } from "../disclosure/threshold"

/** Places of one area, period and variable, by value: rows of `company_place_kind.sql`. */
export type KindRows = readonly Row[]

/**
 * Effective number of branches, 1/Σs² with s a branch's share of the places: as many as equally large branches would give.
 * It is made of every branch's places, so that one branch with few persons hides it.
 */
export function effectiveBranches(rows: KindRows): Undisclosed {
  const places = rows.map((row) => Number(row.places))
  const basis = rows.map((row) => Number(row.persons))
  const all = places.reduce((sum, count) => sum + count, 0)
  if (all === 0) return { estimate: absent("noPopulation"), basis }
  const squares = places.reduce((sum, count) => sum + (count / all) ** 2, 0)
  return { estimate: { kind: "value", value: 1 / squares, interval: absent("noInterval") }, basis }
}

/** Each value's share of the places, hidden where few persons are behind, and where the rest would tell that. */
export function spreadOf(rows: KindRows, k: Threshold): PlaceSpread["values"] {
  const all = rows.reduce((sum, row) => sum + Number(row.places), 0)
  const persons = rows.map((row) => Number(row.persons))
  const hidden = hiddenInRow(persons, k)
  const whole = isSmall(Math.max(0, ...persons), k)
  return rows.map((row, index) => ({
    value: String(row.value),
    share:
      whole || hidden[index] === true
        ? absent("hidden")
        : { kind: "value", value: Number(row.places) / all, interval: absent("noInterval") },
  }))
}
