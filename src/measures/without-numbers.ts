import { absent, type AbsenceReason } from "../domain/absence"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"

/** An area without a number, for a reason. */
export function nobodyIn(key: string, reason: AbsenceReason): MeasuredAreas {
  return {
    areas: new Map([
      [key, withoutNumbers(reason)],
      ["comparison", withoutNumbers(reason)],
    ]),
    personsPart: () => absent(reason),
    verdictMinimum: 0,
  }
}

function withoutNumbers(reason: AbsenceReason): AreaNumbers {
  const none = { estimate: absent(reason), basis: [] }
  return {
    persons: none,
    baseline: none,
    result: none,
    change: none,
    resultVariance: 0,
    changeVariance: 0,
    weight: 0,
    fewestPersons: 0,
    fewestForVerdict: 0,
  }
}
