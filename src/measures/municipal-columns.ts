import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import type { Threshold } from "../domain/result"
import { shownGroups } from "../disclosure/shown-groups"
import { countOf } from "./clustered-share"
import { shareOf } from "./progression"

/** One column of a table of municipalities: how many of a municipality's persons have something. */
export interface PartCounts {
  readonly persons: number
  readonly part: number
}

export interface DisclosedPart {
  readonly count: Estimate
  readonly share: Estimate
}

/**
 * A column of numbers and shares of persons, one row a municipality, beside a total that the reader knows: rows with a
 * count of 1…k−1 persons are hidden, and so many more that the total less the shown rows tells no such count.
 */
export function disclosedParts(rows: readonly PartCounts[], k: Threshold): readonly DisclosedPart[] {
  const shown = shownGroups(
    rows.map(({ persons, part }) => [persons, part, persons - part]),
    [0, 0, 0],
    k,
  )
  return rows.map(({ persons, part }, index) => {
    if (persons === 0) return { count: absent("noPopulation"), share: absent("noPopulation") }
    if (shown[index] !== true) return { count: absent("hidden"), share: absent("hidden") }
    return { count: countOf(part), share: shareOf(part, persons) }
  })
}

/** A column of persons beside their total. */
export function disclosedPersons(persons: readonly number[], k: Threshold): readonly Estimate[] {
  const all = persons.map((count) => ({ persons: count, part: count }))
  return disclosedParts(all, k).map(({ count }) => count)
}
