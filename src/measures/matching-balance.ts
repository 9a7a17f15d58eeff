import type { MonthSpan } from "../domain/calendar"
import type { BalanceRow, MeasureRequest } from "../domain/result"
import { isMatchable } from "../domain/matching"
import type { CompanyOrientedCriterion, ProgressionCriterion, ShareCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { exactMatching } from "../statistics/matching"
import { levelRows, type PersonStratum } from "./balance-levels"
import { narrowed } from "./measured-areas"
import { codesOf, patternsOf } from "./matched-company-oriented"
import { strataOfProgression } from "./matched-progression"
import { strataOfShare } from "./matched-share"
import type { backgroundColumns } from "./person-strata"
import { type patternColumns, personsByStratum } from "./season-patterns"
import { comparisonOf, windowsOf } from "./request-parameters"

/** The criteria that are matched on the background alone, whatever the reader has chosen. */
export type BackgroundMatched = ShareCriterion | ProgressionCriterion | CompanyOrientedCriterion

export function isOnBackground(request: MeasureRequest): request is MeasureRequest<BackgroundMatched> {
  return isMatchable(request.criterion) && request.criterion.measure !== "wage_hours_gap"
}

const variables = { sex: "sex", age_group: "age", target_group: "targetGroup", held: "held" } as const satisfies Record<
  (typeof backgroundColumns)[number] | (typeof patternColumns)[number],
  BalanceRow["variable"]
>

/** How alike the persons of project and comparison are in the result window, before and after matching. */
export async function matchingBalance(
  engine: Engine,
  request: MeasureRequest<BackgroundMatched>,
  run: RunOptions = {},
): Promise<readonly BalanceRow[]> {
  const { result } = windowsOf(request)
  if (result === null) return []
  const [treated, compared] = await sidesOf(engine, request, result.months, run)
  const persons = (strata: readonly PersonStratum[]) => new Map(strata.map((one) => [one.key, one.persons]))
  const matching = exactMatching(persons(treated), persons(compared))
  return levelRows({ treated, compared, matching }, variables, request.threshold)
}

type Sides = readonly [readonly PersonStratum[], readonly PersonStratum[]]

async function sidesOf(
  engine: Engine,
  request: MeasureRequest<BackgroundMatched>,
  result: MonthSpan,
  run: RunOptions,
): Promise<Sides> {
  const { criterion } = request
  if (criterion.measure === "ledighedsydelse_share") {
    const strataOf = await strataOfShare(engine, narrowed(request, criterion), result, run)
    const side = (key: string): readonly PersonStratum[] =>
      strataOf(key)
        .map((stratum) => ({ key: stratum.key, traits: stratum.background, persons: stratum.persons[1] }))
        .filter(({ persons }) => persons > 0)
    return [side("project"), side("comparison")]
  }
  if (criterion.measure === "company_oriented_share") {
    const patterns = await patternsOf(engine, narrowed(request, criterion), result, run)
    const side = (key: string): readonly PersonStratum[] =>
      [...personsByStratum(patterns.of(codesOf(request, key)), 1)].flatMap(([stratum, persons]) => {
        const traits = patterns.traits.get(stratum)
        return traits === undefined ? [] : [{ key: stratum, traits, persons }]
      })
    return [side("project"), side("comparison")]
  }
  const strataOf = await strataOfProgression(engine, narrowed(request, criterion), result, run)
  const side = (codes: readonly number[]): readonly PersonStratum[] =>
    [...strataOf(codes)[1].values()].map(({ key, background, observed }) => ({
      key,
      traits: background,
      persons: observed,
    }))
  return [side(request.project), side(comparisonOf(request))]
}
