import { absent, type AbsenceReason } from "../domain/absence"
import { type Area, comparisonArea, projectArea } from "../domain/area"
import type { Estimate } from "../domain/estimate"
import type { BalanceRow, SeriesResult, WageHoursDetail } from "../domain/result"
import { disclose } from "../disclosure/threshold"
import type { Engine, RunOptions } from "../engine/engine"
import type { WeightedSums } from "../statistics/weighted-mean"
import { countOf } from "./clustered-share"
import { countOfPersons, type Strata, weighted } from "./cohort-sums"
import { coveredShare } from "./coverage"
import { comparisonOf, windowsOf } from "./request-parameters"
import { cohortOf, meanOf, matchingOf, missingWindow, type WageHoursRequest } from "./wage-hours"
import { balanceOf } from "./wage-hours-balance"
import { cohortMonths, differenceSeries } from "./wage-hours-monthly"

/** Beside M5: who is followed and matched, how alike the two groups are, and the difference month by month. */
export async function wageHoursDetail(
  engine: Engine,
  request: WageHoursRequest,
  run: RunOptions = {},
): Promise<{
  readonly details: readonly WageHoursDetail[]
  readonly balance: readonly BalanceRow[]
  readonly difference: SeriesResult
}> {
  const difference = differenceSeries(request, await cohortMonths(engine, request, run))
  const { result } = windowsOf(request)
  if (result === null) return { details: [], balance: [], difference }
  const cohort = await cohortOf(engine, request, result.months, run)
  const treated = cohort.of(request.project)
  const compared = cohort.of(comparisonOf(request))
  const matching = matchingOf(treated, compared, request.matched)
  const reason = missingWindow(request, result.months, cohort)
  return {
    details: [
      detailOf(request, projectArea, treated, (key) => (matching.weights.has(key) ? 1 : 0), reason),
      detailOf(request, comparisonArea, compared, (key) => matching.weights.get(key) ?? 0, reason),
    ],
    balance: balanceOf(request, cohort),
    difference,
  }
}

function detailOf(
  { threshold }: WageHoursRequest,
  area: Area,
  strata: Strata,
  weightOf: (key: string) => number,
  reason: AbsenceReason | null,
): WageHoursDetail {
  const all = countOfPersons(strata)
  const unobserved = [...strata.values()].reduce((sum, { sums }) => sum + sums.unobserved, 0)
  const group = weighted(strata, weightOf)
  const { persons } = group
  const show = (estimate: Estimate, ...basis: number[]) => disclose({ estimate, basis }, threshold)
  const hours = (sums: WeightedSums, ...basis: number[]) =>
    show(reason === null ? meanOf(sums) : absent(reason), persons, ...basis)
  // The matched stand in every table: where few are not, it is the number of all that would tell of them.
  return {
    area,
    cohort: show(all === 0 ? absent("noPopulation") : countOf(all), all, all - persons),
    matched: show(all === 0 ? absent("noPopulation") : countOf(persons), persons),
    unobserved: show(countOf(unobserved), unobserved),
    covered: disclose(coveredShare(persons, all), threshold),
    before: hours(group.before, group.withBefore),
    after: hours(group.after, group.withAfter),
    change: hours(group.change, group.withBefore, group.withAfter, group.withEither),
  }
}
