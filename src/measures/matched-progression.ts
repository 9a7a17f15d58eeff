import strataSql from "../../queries/measures/hours_progression_strata.sql?raw"
import { absent } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { mover } from "../statistics/mover"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { withCoverage, withReasons } from "./coverage"
import { matchedAreas } from "./matched-areas"
import { backgroundOf, coverageOf, matchWindows, type PersonsByStratum, stratumKey } from "./person-strata"
import { progressionParameters } from "./progression-parameters"
import { comparisonOf, windowParameters } from "./request-parameters"
import {
  sharePart,
  type StratumWeight,
  type UpStrata,
  upNumbers,
  type UpStratum,
  weightedShare,
} from "./weighted-up-share"

type BothWindows = readonly [UpStrata, UpStrata]

/** Persons by sex and age group at the start of the fleksjob, in both windows, of any set of municipalities. */
export async function strataOfProgression(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<(codes: readonly MunicipalityCode[]) => BothWindows> {
  const parameters = { ...progressionParameters(request), ...windowParameters(request.criterion.baseline, result) }
  const rows = (await engine.query(strataSql, parameters, run)).map((row) => {
    const background = backgroundOf(row)
    return {
      municipality: Number(row.municipality),
      window: Number(row.window_number),
      stratum: { key: stratumKey(background), background, up: Number(row.up), observed: Number(row.observed) },
    }
  })
  return (codes) => {
    const wanted = new Set(codes)
    const pooled = (number: 1 | 2): UpStrata => {
      const strata = new Map<string, UpStratum>()
      for (const { municipality, window, stratum } of rows) {
        if (window !== number || !wanted.has(municipality)) continue
        const { up, observed } = strata.get(stratum.key) ?? { up: 0, observed: 0 }
        strata.set(stratum.key, { ...stratum, up: up + stratum.up, observed: observed + stratum.observed })
      }
      return strata
    }
    return [pooled(1), pooled(2)]
  }
}

/**
 * M3 (i) against comparison persons weighted in each window to an area's own persons by sex and age group at the start of
 * the fleksjob. Source: MEASURES §3 M3, M5 "Matching".
 */
export async function measureMatchedProgression(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  result: MonthSpan,
  run: RunOptions,
): Promise<MeasuredAreas> {
  const strataOf = await strataOfProgression(engine, request, result, run)
  const codes = comparisonOf(request)
  const compared = strataOf(codes)
  const each = codes.map((code) => [String(code), strataOf([code])] as const).filter(([, strata]) => isAnyone(strata))

  const against = (key: string): MeasuredAreas => {
    const treated = strataOf(key === "project" ? request.project : [Number(key)])
    const matching = matchWindows(byStratum(treated), byStratum(compared))
    const weights = [0, 1].map(
      (window): StratumWeight =>
        (stratum) =>
          matching[window === 0 ? 0 : 1].weights.get(stratum) ?? 0,
    )
    const [before = nothing, after = nothing] = weights
    const shares = (strata: BothWindows) => [weightedShare(strata[0], before), weightedShare(strata[1], after)] as const
    const matched =
      (weightOf: StratumWeight): StratumWeight =>
      (stratum) =>
        weightOf(stratum) > 0 ? 1 : 0
    const own = [weightedShare(treated[0], matched(before)), weightedShare(treated[1], matched(after))] as const
    const other = shares(compared)
    const covered = (strata: BothWindows) => {
      const [first, second] = byStratum(strata)
      return [coverageOf(first, matching[0]), coverageOf(second, matching[1])] as const
    }
    const areas = new Map<string, AreaNumbers>([
      ...each.map(([code, strata]): [string, AreaNumbers] => [
        code,
        withReasons(upNumbers(...shares(strata)), covered(strata)),
      ]),
    ])
    if (isAnyone(treated)) areas.set(key, withCoverage(upNumbers(...own), covered(treated)))
    if (isAnyone(compared)) areas.set("comparison", withReasons(upNumbers(...other), covered(compared)))
    return {
      areas,
      personsPart: () => {
        const parts = [sharePart(own[1], 1), sharePart(own[0], -1), sharePart(other[1], -1), sharePart(other[0], 1)]
        if (parts.some((one) => one === null)) return absent("noPopulation")
        return { kind: "asymmetric", interval: mover(parts.filter((one) => one !== null)) }
      },
      verdictMinimum: 20,
    }
  }
  return matchedAreas(request, {
    against,
    alone: (code) => {
      const strata = strataOf([code])
      if (!isAnyone(strata)) return undefined
      return upNumbers(
        weightedShare(strata[0], () => 1),
        weightedShare(strata[1], () => 1),
      )
    },
  })
}

const nothing: StratumWeight = () => 0

function isAnyone([before, after]: BothWindows): boolean {
  return before.size + after.size > 0
}

function byStratum([before, after]: BothWindows): readonly [PersonsByStratum, PersonsByStratum] {
  const persons = (strata: UpStrata) => new Map([...strata].map(([key, { observed }]) => [key, observed]))
  return [persons(before), persons(after)]
}
