import type { Absent } from "../domain/absence"
import { absent } from "../domain/absence"
import type { BalanceRow } from "../domain/result"
import { disclose, type Undisclosed } from "../disclosure/threshold"
import { binaryDeviation, deviation, standardisedDifference } from "../statistics/balance"
import { weightedMean } from "../statistics/weighted-mean"
import type { CohortSums, Strata, StratumColumn } from "./cohort-sums"
import { weighted } from "./cohort-sums"
import { comparisonOf } from "./request-parameters"
import { matchingOf, type WageHoursRequest } from "./wage-hours"

const variables = {
  sex: "sex",
  age_group: "age",
  target_group: "targetGroup",
  held: "held",
  earlier_hours: "earlierHours",
} as const satisfies Record<StratumColumn, BalanceRow["variable"]>

/**
 * How alike project and comparison are, before and after matching: every level of what is matched on, and the hours of the
 * baseline, which are not matched on and so are a check.
 */
export function balanceOf(request: WageHoursRequest, cohort: CohortSums): readonly BalanceRow[] {
  const treated = cohort.of(request.project)
  const compared = cohort.of(comparisonOf(request))
  const matching = matchingOf(treated, compared, true)
  const isMatched = (key: string) => (matching.weights.has(key) ? 1 : 0)
  const sides = {
    treated,
    compared,
    treatedWeight: isMatched,
    comparedWeight: (key: string) => matching.weights.get(key) ?? 0,
  }
  const levels = (Object.keys(variables) as StratumColumn[]).flatMap((column) => {
    const found = [...new Set([...treated.values(), ...compared.values()].map(({ traits }) => traits[column]))]
    // A trait that everyone shares has nothing to be unlike in.
    return found.length < 2 ? [] : found.sort(inOrder).map((level) => ({ column, level }))
  })
  const row = (variable: BalanceRow["variable"], level: string, difference: Differences): BalanceRow => ({
    variable,
    level,
    before: disclose(difference.before, request.threshold),
    after: disclose(difference.after, request.threshold),
  })
  return [
    ...levels.map(({ column, level }) => row(variables[column], level, levelDifference(sides, column, level))),
    row("baselineHours", "", baselineDifference(sides)),
  ]
}

interface Sides {
  readonly treated: Strata
  readonly compared: Strata
  readonly treatedWeight: (key: string) => number
  readonly comparedWeight: (key: string) => number
}

interface Differences {
  readonly before: Undisclosed
  readonly after: Undisclosed
}

const one = () => 1

function levelDifference(sides: Sides, column: StratumColumn, level: string): Differences {
  const share = (strata: Strata, weightOf: (key: string) => number) => {
    const all = weighted(strata, weightOf)
    const some = weighted(new Map([...strata].filter(([, { traits }]) => traits[column] === level)), weightOf)
    return { share: some.w / all.w, basis: [some.persons, all.persons - some.persons] }
  }
  const treated = share(sides.treated, one)
  const spread = binaryDeviation(treated.share)
  const difference = (a: typeof treated, b: typeof treated): Undisclosed =>
    undisclosed(standardisedDifference(a.share, b.share, spread), [...a.basis, ...b.basis])
  const compared = share(sides.compared, one)
  const before = difference(treated, compared)
  const after = difference(share(sides.treated, sides.treatedWeight), share(sides.compared, sides.comparedWeight))
  return { before, after: { ...after, basis: [...before.basis, ...after.basis] } }
}

function baselineDifference(sides: Sides): Differences {
  const mean = (strata: Strata, weightOf: (key: string) => number) => {
    const group = weighted(strata, weightOf)
    return { group, mean: weightedMean(group.before).value, basis: [group.persons, group.withBefore] }
  }
  const treated = mean(sides.treated, one)
  const { persons, wx, w2xx } = treated.group.before
  const spread = deviation(persons, wx, w2xx)
  const difference = (a: typeof treated, b: typeof treated): Undisclosed =>
    undisclosed(standardisedDifference(a.mean, b.mean, spread), [...a.basis, ...b.basis])
  return {
    before: difference(treated, mean(sides.compared, one)),
    after: difference(mean(sides.treated, sides.treatedWeight), mean(sides.compared, sides.comparedWeight)),
  }
}

function undisclosed(value: number | Absent, basis: readonly number[]): Undisclosed {
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
