import { absent } from "../domain/absence"
import type { Undisclosed } from "../disclosure/threshold"
import type { AreaNumbers } from "./area-numbers"

/** Under this share of the persons with someone to be compared with there is no verdict (MEASURES §3 M5). */
export const LEAST_COVERED = 0.8

/** Distinct persons of an area in a window, and those of them whose stratum has someone on the other side. */
export interface Coverage {
  readonly all: number
  readonly matched: number
}

/** The matched as a share of all; it is of the persons there are, so that no interval belongs to it. */
export function coveredShare(matched: number, all: number): Undisclosed {
  const basis = [all, matched, all - matched]
  if (all === 0) return { estimate: absent("noPopulation"), basis }
  return { estimate: { kind: "value", value: matched / all, interval: absent("noInterval"), persons: all }, basis }
}

/**
 * The numbers of an area that is matched in each of two windows: covered is the smaller of the two shares, and under 80 per
 * cent there is no verdict.
 */
export function withCoverage(numbers: AreaNumbers, windows: readonly [Coverage, Coverage]): AreaNumbers {
  const shares = windows.filter(({ all }) => all > 0).map(({ matched, all }) => coveredShare(matched, all))
  const [least] = shares.toSorted((a, b) => valueOf(a) - valueOf(b))
  const found = withReasons(numbers, windows)
  if (least === undefined) return found
  return {
    ...found,
    covered: { estimate: least.estimate, basis: shares.flatMap(({ basis }) => basis) },
    ...(valueOf(least) < LEAST_COVERED && { noVerdict: "fewMatched" as const }),
  }
}

/** Where there are persons in a window but none is matched, this is the reason that there is no number. */
export function withReasons(numbers: AreaNumbers, windows: readonly [Coverage, Coverage]): AreaNumbers {
  const [before, after] = windows.map(({ all, matched }) => all > 0 && matched === 0)
  const without = (number: Undisclosed, isEmpty: boolean | undefined): Undisclosed =>
    isEmpty ? { ...number, estimate: absent("fewMatched") } : number
  return {
    ...numbers,
    persons: without(numbers.persons, after),
    baseline: without(numbers.baseline, before),
    result: without(numbers.result, after),
    change: without(numbers.change, before || after),
  }
}

function valueOf({ estimate }: Undisclosed): number {
  return estimate.kind === "value" ? estimate.value : 0
}
