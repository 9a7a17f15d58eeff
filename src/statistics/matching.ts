/** Who of two groups is held against each other, stratum by stratum. */
export interface Matching {
  /** Weight of every comparison person of a matched stratum; treated persons of matched strata weigh 1. */
  readonly weights: ReadonlyMap<string, number>
  /** Persons in matched strata. */
  readonly treated: number
  readonly comparison: number
  /** Matched treated persons as a share of all of them; 0 where there are none. */
  readonly covered: number
}

/**
 * Exact matching on strata for the average effect on the treated: strata without both sides are dropped, and a comparison
 * person of stratum s weighs (N_Ts/N_Cs)·(N_C/N_T) over the matched persons, so that the comparison group gets the treated
 * group's composition and its weights sum to its number of persons.
 *
 * The two maps give persons by stratum.
 *
 * Source: R `MatchIt::matchit(method = "exact", estimand = "ATT")$weights`; with coarsened variables as strata `method =
 * "cem"`.
 */
export function exactMatching(treated: ReadonlyMap<string, number>, comparison: ReadonlyMap<string, number>): Matching {
  const shared = [...treated].flatMap(([stratum, persons]) => {
    const compared = comparison.get(stratum) ?? 0
    return persons > 0 && compared > 0 ? [{ stratum, treated: persons, comparison: compared }] : []
  })
  const treatedMatched = total(shared.map((stratum) => stratum.treated))
  const comparisonMatched = total(shared.map((stratum) => stratum.comparison))
  const all = total([...treated.values()])
  return {
    weights: new Map(
      shared.map((one) => [one.stratum, ((one.treated / one.comparison) * comparisonMatched) / treatedMatched]),
    ),
    treated: treatedMatched,
    comparison: comparisonMatched,
    covered: all === 0 ? 0 : treatedMatched / all,
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0)
}
