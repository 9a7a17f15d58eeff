import { absent, type AbsenceReason } from "../../../src/domain/absence"
import { comparisonArea, projectArea } from "../../../src/domain/area"
import { type Estimate, interval, type Unit } from "../../../src/domain/estimate"
import type { AreaResult, GoalResult } from "../../../src/domain/result"
import { isMeasured, type MeasuredCriterion, schemeSchema } from "../../../src/domain/scheme"
import type { Verdict } from "../../../src/domain/verdict"
import type { Told } from "../../../src/interface/results/sentences"
import stv from "../../../data/schemes/stv.json"
import uif from "../../../data/schemes/uif2-1.json"

/** The criterion of this id in the shipped schemes. */
function criterionOf(id: string): MeasuredCriterion {
  const criteria = [uif, stv].flatMap((scheme) => schemeSchema.parse(scheme).criteria)
  const found = criteria.find((criterion) => criterion.id === id)
  if (found === undefined || !isMeasured(found)) throw new Error(`no criterion: ${id}`)
  return found
}

export function estimate(value: number, low?: number, high?: number): Estimate {
  return {
    kind: "value",
    value,
    interval: low === undefined || high === undefined ? absent("noInterval") : interval(low, high),
  }
}

interface Numbers {
  readonly change?: Estimate
  readonly difference?: Estimate
  readonly baseline?: Estimate
  readonly result?: Estimate
  readonly goal?: GoalResult
}

export function areaResult(
  verdict: Verdict,
  numbers: Numbers = {},
  area: AreaResult["area"] = projectArea,
): AreaResult {
  const nothing = absent("noPopulation")
  return {
    area,
    persons: estimate(500),
    baseline: numbers.baseline ?? nothing,
    result: numbers.result ?? nothing,
    change: numbers.change ?? nothing,
    difference: numbers.difference ?? nothing,
    verdict,
    ...(numbers.goal && { goal: numbers.goal }),
  }
}

export function told(id: string, verdict: Verdict, numbers: Numbers, comparisonChange = 0): Told {
  const criterion = criterionOf(id)
  const unit: Unit = criterion.measure === "ledighedsydelse_duration" ? "weeks" : "share"
  return {
    criterion,
    unit,
    area: areaResult(verdict, numbers),
    comparison: areaResult(noVerdict("noComparison"), { change: estimate(comparisonChange) }, comparisonArea),
    areaName: "projektkommunerne",
  }
}

export function noVerdict(reason: AbsenceReason): Verdict {
  return { kind: "none", reason }
}
