import strataSql from "../../queries/measures/ledighedsydelse_share_strata.sql?raw"
import type { MonthSpan } from "../domain/calendar"
import type { MeasureRequest } from "../domain/result"
import type { ShareCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { sharesOf } from "./clustered-share"
import { withCoverage, withReasons } from "./coverage"
import { matchedAreas } from "./matched-areas"
import { coverageOf, matchWindows } from "./person-strata"
import { comparisonOf } from "./request-parameters"
import { personsIn, shareStrata, type ShareStratum, unweighted, weightedShareRow } from "./share-moments"
import { shareParameters } from "./share-parameters"

const PROJECT = -1
const COMPARISON = -2

/** The persons of every area by sex and by the age group of the year in which the intervention starts. */
export async function strataOfShare(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<(key: string) => readonly ShareStratum[]> {
  const year = Math.floor(request.scheme.intervention.first / 12)
  const parameters = { ...shareParameters(request, result), stratum_year: year }
  const strata = shareStrata(await engine.query(strataSql, parameters, run))
  return (key) => strata.get(key === "project" ? PROJECT : key === "comparison" ? COMPARISON : Number(key)) ?? []
}

/**
 * M1 against comparison persons weighted in each window to an area's own persons by sex and age group. The age is that
 * reached in the year in which the intervention starts, so that a person is in the same stratum in both windows.
 * Source: MEASURES §3 M1, M5 "Matching".
 */
export async function measureMatchedShare(
  engine: Engine,
  request: MeasureRequest<ShareCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const strataOf = await strataOfShare(engine, request, result, run)
  const compared = strataOf("comparison")
  const codes = comparisonOf(request).map(String)
  const against = (key: string): MeasuredAreas => {
    const treated = strataOf(key)
    const matching = matchWindows(windowsOf(treated), windowsOf(compared))
    const weights = (stratum: string) =>
      [matching[0].weights.get(stratum) ?? 0, matching[1].weights.get(stratum) ?? 0] as const
    const isMatched = (stratum: string) => {
      const [first, second] = weights(stratum)
      return [first > 0 ? 1 : 0, second > 0 ? 1 : 0] as const
    }
    const own = weightedShareRow(key, treated, isMatched, { strata: compared, weights })
    const others = ["comparison", ...codes]
      .map((other) => [other, strataOf(other)] as const)
      .filter(([, strata]) => strata.length > 0)
      .map(([other, strata]) => weightedShareRow(other, strata, weights))
    const measured = sharesOf(treated.length === 0 ? others : [own, ...others])
    const covered = (area: string) => {
      const [first, second] = windowsOf(strataOf(area))
      return [coverageOf(first, matching[0]), coverageOf(second, matching[1])] as const
    }
    const areas = new Map(
      [...measured.areas].map(([area, numbers]): [string, AreaNumbers] => [
        area,
        area === key ? withCoverage(numbers, covered(area)) : withReasons(numbers, covered(area)),
      ]),
    )
    return { ...measured, areas }
  }
  return matchedAreas(request, {
    against,
    alone: (code) => {
      const key = String(code)
      const strata = strataOf(key)
      if (strata.length === 0) return undefined
      return sharesOf([weightedShareRow(key, strata, unweighted)]).areas.get(key)
    },
  })
}

function windowsOf(strata: readonly ShareStratum[]) {
  return [personsIn(strata, 0), personsIn(strata, 1)] as const
}
