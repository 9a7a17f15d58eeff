import type { BalanceRow } from "../domain/result"
import { deviation, standardisedDifference } from "../statistics/balance"
import { weightedMean } from "../statistics/weighted-mean"
import { balanceRow, type Differences, levelRows, undisclosed } from "./balance-levels"
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
  const persons = (strata: Strata) =>
    [...strata.values()].map(({ key, traits, sums }) => ({ key, traits, persons: sums.persons }))
  const hours = baselineDifference({
    treated,
    compared,
    treatedWeight: (key: string) => (matching.weights.has(key) ? 1 : 0),
    comparedWeight: (key: string) => matching.weights.get(key) ?? 0,
  })
  return [
    ...levelRows({ treated: persons(treated), compared: persons(compared), matching }, variables, request.threshold),
    balanceRow("baselineHours", "", hours, request.threshold),
  ]
}

interface Sides {
  readonly treated: Strata
  readonly compared: Strata
  readonly treatedWeight: (key: string) => number
  readonly comparedWeight: (key: string) => number
}

const one = () => 1

function baselineDifference(sides: Sides): Differences {
  const mean = (strata: Strata, weightOf: (key: string) => number) => {
    const group = weighted(strata, weightOf)
    return { group, mean: weightedMean(group.before).value, basis: [group.persons, group.withBefore] }
  }
  const treated = mean(sides.treated, one)
  const { persons, wx, w2xx } = treated.group.before
  const spread = deviation(persons, wx, w2xx)
  const difference = (a: typeof treated, b: typeof treated) =>
    undisclosed(standardisedDifference(a.mean, b.mean, spread), [...a.basis, ...b.basis])
  return {
    before: difference(treated, mean(sides.compared, one)),
    after: difference(mean(sides.treated, sides.treatedWeight), mean(sides.compared, sides.comparedWeight)),
  }
}
