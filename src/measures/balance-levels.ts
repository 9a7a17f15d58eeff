import { absent, type Absent } from "../domain/absence"
import type { BalanceRow, Threshold } from "../domain/result"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import { binaryDeviation, standardisedDifference } from "../statistics/balance"
import type { Matching } from "../statistics/matching"

/** The persons of a stratum of one side, and what they are alike in. */
export interface PersonStratum {
  readonly key: string
  readonly traits: Readonly<Record<string, string>>
  readonly persons: number
}

export interface BalanceSides {
  readonly treated: readonly PersonStratum[]
  readonly compared: readonly PersonStratum[]
  readonly matching: Matching
}

/** Differences before and after matching; what comes after tells, beside what comes before, of those left out. */
export interface Differences {
  readonly before: Undisclosed
  readonly after: Undisclosed
}

export function balanceRow(
  variable: BalanceRow["variable"],
  level: string,
  { before, after }: Differences,
  threshold: Threshold,
): BalanceRow {
  return { variable, level, before: disclose(before, threshold), after: disclose(after, threshold) }
}

/** How alike two sides are in every level of what they are matched on, by the columns of the traits. */
export function levelRows(
  sides: BalanceSides,
  variables: Readonly<Record<string, BalanceRow["variable"]>>,
  threshold: Threshold,
): readonly BalanceRow[] {
  return Object.entries(variables).flatMap(([column, variable]) => {
    const found = [...new Set([...sides.treated, ...sides.compared].flatMap(({ traits }) => traits[column] ?? []))]
    // A trait that everyone shares has nothing to be unlike in.
    if (found.length < 2) return []
    return found
      .sort(inOrder)
      .map((level) => balanceRow(variable, level, levelDifference(sides, column, level), threshold))
  })
}

function levelDifference({ treated, compared, matching }: BalanceSides, column: string, level: string): Differences {
  const share = (strata: readonly PersonStratum[], weightOf: (key: string) => number) => {
    const sum = (chosen: readonly PersonStratum[], weight: (key: string) => number) =>
      chosen.reduce((total, { key, persons }) => total + weight(key) * persons, 0)
    const inLevel = strata.filter(({ traits }) => traits[column] === level)
    const isIn = (key: string) => (weightOf(key) > 0 ? 1 : 0)
    const [all, some] = [sum(strata, isIn), sum(inLevel, isIn)]
    return { share: sum(inLevel, weightOf) / sum(strata, weightOf), basis: [some, all - some] }
  }
  const own = share(treated, () => 1)
  const spread = binaryDeviation(own.share)
  const difference = (a: typeof own, b: typeof own): Undisclosed =>
    undisclosed(standardisedDifference(a.share, b.share, spread), [...a.basis, ...b.basis])
  const before = difference(
    own,
    share(compared, () => 1),
  )
  const after = difference(
    share(treated, (key) => (matching.weights.has(key) ? 1 : 0)),
    share(compared, (key) => matching.weights.get(key) ?? 0),
  )
  return { before, after: { ...after, basis: [...before.basis, ...after.basis] } }
}

export function undisclosed(value: number | Absent, basis: readonly number[]): Undisclosed {
  if (typeof value !== "number") return { estimate: value, basis }
  if (Number.isNaN(value)) return { estimate: absent("noComparison"), basis }
  return { estimate: { kind: "value", value, interval: absent("noInterval") }, basis }
}

/** 0-29 before 104-, words last. */
function inOrder(a: string, b: string): number {
  const [left, right] = [Number.parseInt(a), Number.parseInt(b)]
  if (Number.isNaN(left) || Number.isNaN(right)) {
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right)) || (a < b ? -1 : 1)
  }
  return left - right || a.length - b.length
}
