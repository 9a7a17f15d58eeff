import type { Row } from "../engine/engine"
import { exactMatching, type Matching } from "../statistics/matching"
import type { Coverage } from "./coverage"

/** What persons are matched on in M1 and M3, by their columns in the SQL. Unknown is a value of its own. */
export const backgroundColumns = ["sex", "age_group"] as const
export type Background = Readonly<Record<(typeof backgroundColumns)[number], string>>

export function backgroundOf(row: Row): Background {
  return { sex: String(row.sex), age_group: String(row.age_group) }
}

export function stratumKey(background: Background): string {
  return backgroundColumns.map((column) => background[column]).join("\u001f")
}

/** Persons of one side by stratum, in one window. */
export type PersonsByStratum = ReadonlyMap<string, number>

/** Weights in the two windows, each matched for itself: a stratum can have both sides in one of them alone. */
export type WindowMatching = readonly [Matching, Matching]

export function matchWindows(
  treated: readonly [PersonsByStratum, PersonsByStratum],
  compared: readonly [PersonsByStratum, PersonsByStratum],
): WindowMatching {
  return [exactMatching(treated[0], compared[0]), exactMatching(treated[1], compared[1])]
}

export function coverageOf(persons: PersonsByStratum, { weights }: Matching): Coverage {
  let [all, matched] = [0, 0]
  for (const [key, count] of persons) {
    all += count
    if (weights.has(key)) matched += count
  }
  return { all, matched }
}
