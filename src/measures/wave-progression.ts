import { absent } from "../domain/absence"
import type { Estimate } from "../domain/estimate"
import { mover } from "../statistics/mover"
import { weightedPart } from "../statistics/weighted-part"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { countOf } from "./clustered-share"
import { type Cohort, observed, upBasis, upShare } from "./progression"

/** One wave's cohorts, baseline and result, on either side, and the wave's weight ω. */
export interface WaveCohorts {
  readonly weight: number
  readonly project: readonly [Cohort, Cohort]
  readonly comparison: readonly [Cohort, Cohort]
}

/**
 * M3 of several waves: levels Σω·p with MOVER from Wilson's limits. The waves' own municipalities have different persons;
 * the comparison's are for a large part the same in every wave, so that its distances add as they are.
 */
export function waveProgression(waves: readonly WaveCohorts[]): MeasuredAreas {
  const level = (side: "project" | "comparison", window: 0 | 1) => {
    const parts = waves.map((wave) => {
      const share = upShare(wave[side][window])
      return share.kind === "absent"
        ? { estimate: NaN, interval: share, weight: wave.weight }
        : { estimate: share.value, interval: share.interval, weight: wave.weight }
    })
    return weightedPart(parts, side === "project" ? "otherPersons" : "samePersons")
  }
  const [t1, t2] = [level("project", 0), level("project", 1)]
  const [c1, c2] = [level("comparison", 0), level("comparison", 1)]
  const numbers = (side: "project" | "comparison", before: Level, after: Level): AreaNumbers => {
    const cohorts = (window: 0 | 1) => waves.map((wave) => wave[side][window])
    const counts = ([0, 1] as const).map((window) => cohorts(window).map(observed))
    // Who stands in several of the comparison's cohorts is counted where most are.
    const personsIn = (window: 0 | 1): number =>
      side === "project" ? sum(counts[window] ?? []) : Math.max(...(counts[window] ?? []))
    const basisIn = (window: 0 | 1): readonly number[] =>
      side === "project" ? summed(cohorts(window).map(upBasis)) : cohorts(window).flatMap(upBasis)
    const [n1, n2] = [personsIn(0), personsIn(1)]
    const change = mover([
      { ...after, sign: 1 },
      { ...before, sign: -1 },
    ])
    return {
      persons: { estimate: countOf(n2), basis: [n2] },
      baseline: { estimate: estimateOf(before, n1), basis: basisIn(0) },
      result: { estimate: estimateOf(after, n2), basis: basisIn(1) },
      change: {
        estimate: { kind: "value", value: after.estimate - before.estimate, interval: change },
        basis: [...basisIn(0), ...basisIn(1)],
      },
      resultVariance: 0,
      changeVariance: 0,
      weight: n2,
      fewestPersons: Math.min(n1, n2),
      fewestForVerdict: Math.min(n1, n2),
    }
  }
  const interval = mover([
    { ...t2, sign: 1 },
    { ...t1, sign: -1 },
    { ...c2, sign: -1 },
    { ...c1, sign: 1 },
  ])
  return {
    areas: new Map([
      ["project", numbers("project", t1, t2)],
      ["comparison", numbers("comparison", c1, c2)],
    ]),
    personsPart: (key) => (key === "project" ? { kind: "asymmetric", interval } : absent("noComparison")),
    verdictMinimum: 20,
  }
}

type Level = ReturnType<typeof weightedPart>

function estimateOf({ estimate, interval }: Level, persons: number): Estimate {
  return { kind: "value", value: estimate, interval, persons }
}

/** Bases of municipalities of which no two have the same persons. */
function summed(bases: readonly (readonly number[])[]): readonly number[] {
  return (bases[0] ?? []).map((_, index) => sum(bases.map((basis) => basis[index] ?? 0)))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
