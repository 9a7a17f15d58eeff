import { areaKey } from "../../src/domain/area"
import type { Absent } from "../../src/domain/absence"
import type { Estimate, Interval } from "../../src/domain/estimate"
import type { CriterionResult } from "../../src/domain/result"

/** Hits of an interval over the replications. */
export interface Count {
  /** Replications with an interval. */
  intervals: number
  covered: number
  /** The better side excluded 0 although nothing had happened. */
  falselyBetter: number
  /** Replications without an interval. */
  none: number
}

export class Tally {
  readonly #counts = new Map<string, Count>()

  get counts(): ReadonlyMap<string, Count> {
    return this.#counts
  }

  /** `better` says which end lies on the good side. */
  add(key: string, truth: number, limits: Interval | Absent, better: "higher" | "lower" = "higher"): void {
    const count = this.#of(key)
    if (limits.kind === "absent") {
      count.none++
      return
    }
    const { low, high } = limits
    count.intervals++
    if (low <= truth && truth <= high) count.covered++
    if (better === "higher" ? low > truth : high < truth) count.falselyBetter++
  }

  #of(key: string): Count {
    const found = this.#counts.get(key)
    if (found !== undefined) return found
    const count = { intervals: 0, covered: 0, falselyBetter: 0, none: 0 }
    this.#counts.set(key, count)
    return count
  }
}

export function areaOf(result: CriterionResult, key: string) {
  const found = result.areas.find(({ area }) => areaKey(area) === key)
  if (found === undefined) throw new Error(`no area ${key}`)
  return found
}

export function intervalOf(estimate: Estimate): Interval | Absent {
  return estimate.kind === "absent" ? estimate : estimate.interval
}
