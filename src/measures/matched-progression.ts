import strataSql from "../../queries/measures/hours_progression_strata.sql?raw"
import { absent } from "../domain/absence"
import type { MonthSpan } from "../domain/calendar"
import { type Estimate, interval } from "../domain/estimate"
import type { MunicipalityCode } from "../domain/municipality"
import type { MeasureRequest } from "../domain/result"
import type { ProgressionCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { Z975 } from "../statistics/normal"
import { mover, type Part } from "../statistics/mover"
import { weightedMean } from "../statistics/weighted-mean"
import { wilson } from "../statistics/wilson"
import type { Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { countOf } from "./clustered-share"
import { withCoverage, withReasons } from "./coverage"
import { matchedAreas } from "./matched-areas"
import {
  type Background,
  backgroundOf,
  coverageOf,
  matchWindows,
  type PersonsByStratum,
  stratumKey,
} from "./person-strata"
import { progressionParameters } from "./progression-parameters"
import { comparisonOf, windowParameters } from "./request-parameters"

/** Persons of a stratum whose follow-up is observed, and those of them who went up. */
export interface UpStratum {
  readonly key: string
  readonly background: Background
  readonly up: number
  readonly observed: number
}

type Strata = ReadonlyMap<string, UpStratum>
type BothWindows = readonly [Strata, Strata]
type WeightOf = (key: string) => number

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
    const pooled = (number: 1 | 2): Strata => {
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
      (window): WeightOf =>
        (stratum) =>
          matching[window === 0 ? 0 : 1].weights.get(stratum) ?? 0,
    )
    const [before = nothing, after = nothing] = weights
    const shares = (strata: BothWindows) => [weightedShare(strata[0], before), weightedShare(strata[1], after)] as const
    const matched =
      (weightOf: WeightOf): WeightOf =>
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
        withReasons(areaNumbers(...shares(strata)), covered(strata)),
      ]),
    ])
    if (isAnyone(treated)) areas.set(key, withCoverage(areaNumbers(...own), covered(treated)))
    if (isAnyone(compared)) areas.set("comparison", withReasons(areaNumbers(...other), covered(compared)))
    return {
      areas,
      personsPart: () => {
        const parts = [part(own[1], 1), part(own[0], -1), part(other[1], -1), part(other[0], 1)]
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
      return areaNumbers(
        weightedShare(strata[0], () => 1),
        weightedShare(strata[1], () => 1),
      )
    },
  })
}

const nothing: WeightOf = () => 0

function isAnyone([before, after]: BothWindows): boolean {
  return before.size + after.size > 0
}

function byStratum([before, after]: BothWindows): readonly [PersonsByStratum, PersonsByStratum] {
  const persons = (strata: Strata) => new Map([...strata].map(([key, { observed }]) => [key, observed]))
  return [persons(before), persons(after)]
}

/** A weighted share of persons: Σw·up/Σw with its interval. */
interface WeightedShare {
  readonly estimate: Estimate
  readonly variance: number
  /** Matched persons, and those of them who went up. */
  readonly persons: number
  readonly up: number
  readonly weight: number
}

/**
 * p = Σw·y/Σw, y whether a person went up. Where everyone weighs 1 it has Wilson's interval and the variance p(1−p)/n;
 * otherwise p ± z·se, se² = n/(n−1)·Σ(w(y − p)/Σw)² with weights taken as fixed. p = 0 or 1 has Wilson's interval with n.
 *
 * Source: R `survey::svymean(~y, svydesign(ids = ~1, weights = ~w))`.
 */
function weightedShare(strata: Strata, weightOf: WeightOf): WeightedShare {
  const members = [...strata.values()]
    .map(({ key, up, observed }) => ({ w: weightOf(key), up, observed }))
    .filter(({ w }) => w > 0)
  const total = (term: (member: (typeof members)[number]) => number) =>
    members.reduce((sum, member) => sum + term(member), 0)
  const persons = total(({ observed }) => observed)
  const up = total((one) => one.up)
  const weight = total(({ w, observed }) => w * observed)
  if (persons === 0) return { estimate: absent("noPopulation"), variance: 0, persons, up, weight }
  const numerator = total((one) => one.w * one.up)
  const shared = { numerator, denominator: weight, persons }
  if (up === 0 || up === persons || members.every(({ w }) => w === 1)) {
    const value = up === persons ? 1 : numerator / weight
    const variance = (value * (1 - value)) / persons
    return {
      estimate: { kind: "value", value, interval: wilson(up, persons), ...shared },
      variance,
      persons,
      up,
      weight,
    }
  }
  const w2up = total((one) => one.w * one.w * one.up)
  const w2 = total(({ w, observed }) => w * w * observed)
  const { value, variance } = weightedMean({ persons, w: weight, w2, wx: numerator, w2x: w2up, w2xx: w2up })
  const half = Z975 * Math.sqrt(variance)
  const limits = interval(value - half, value + half)
  return { estimate: { kind: "value", value, interval: limits, ...shared }, variance, persons, up, weight }
}

function basisOf({ persons, up }: WeightedShare): readonly number[] {
  return [persons, up, persons - up]
}

function areaNumbers(before: WeightedShare, after: WeightedShare): AreaNumbers {
  const fewest = Math.min(before.persons, after.persons)
  const change: Undisclosed = { estimate: changeOf(before, after), basis: [...basisOf(before), ...basisOf(after)] }
  return {
    persons: { estimate: countOf(after.persons), basis: [after.persons] },
    baseline: { estimate: before.estimate, basis: basisOf(before) },
    result: { estimate: after.estimate, basis: basisOf(after) },
    change,
    resultVariance: after.variance,
    changeVariance: before.variance + after.variance,
    weight: after.weight,
    fewestPersons: fewest,
    fewestForVerdict: fewest,
  }
}

function changeOf(before: WeightedShare, after: WeightedShare): Estimate {
  const [second, first] = [part(after, 1), part(before, -1)]
  if (second === null || first === null) return absent("noPopulation")
  return { kind: "value", value: second.estimate - first.estimate, interval: mover([second, first]) }
}

function part({ estimate }: WeightedShare, sign: 1 | -1): Part | null {
  return estimate.kind === "absent" ? null : { estimate: estimate.value, interval: estimate.interval, sign }
}
