import { absent } from "../domain/absence"
import { type Estimate, interval } from "../domain/estimate"
import type { Undisclosed } from "../disclosure/threshold"
import { mover, type Part } from "../statistics/mover"
import { Z975 } from "../statistics/normal"
import { weightedMean } from "../statistics/weighted-mean"
import { wilson } from "../statistics/wilson"
import type { AreaNumbers } from "./area-numbers"
import { countOf } from "./clustered-share"
import type { Background } from "./person-strata"

/** Persons of a stratum whose follow-up is observed, and those of them who went up. */
export interface UpStratum {
  readonly key: string
  readonly background: Background
  readonly up: number
  readonly observed: number
}

export type UpStrata = ReadonlyMap<string, UpStratum>
/** What a person of a stratum weighs. */
export type StratumWeight = (key: string) => number

/** A weighted share of persons: Σw·up/Σw with its interval. */
export interface WeightedShare {
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
export function weightedShare(strata: UpStrata, weightOf: StratumWeight): WeightedShare {
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

/** Two windows' shares as an area's numbers, undisclosed. */
export function upNumbers(before: WeightedShare, after: WeightedShare): AreaNumbers {
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
  const [second, first] = [sharePart(after, 1), sharePart(before, -1)]
  if (second === null || first === null) return absent("noPopulation")
  return { kind: "value", value: second.estimate - first.estimate, interval: mover([second, first]) }
}

function basisOf({ persons, up }: WeightedShare): readonly number[] {
  return [persons, up, persons - up]
}

/** A share's part in a sum of shares; null where it is absent. */
export function sharePart({ estimate }: WeightedShare, sign: 1 | -1): Part | null {
  return estimate.kind === "absent" ? null : { estimate: estimate.value, interval: estimate.interval, sign }
}
