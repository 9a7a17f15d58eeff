import { areaKey } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { AreaResult, CriterionResult, GoalResult, MeasureRequest } from "../domain/result"
import { ambitionOf, type CompanyOrientedCriterion } from "../domain/scheme"
import { judgeGoal, type Verdict } from "../domain/verdict"
import { disclose } from "../disclosure/threshold"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { lastFinal } from "./request-parameters"

/** The goal's months, or, before the data reach them, as many final months as the goal has, ending with the last. */
export function goalMonths(request: MeasureRequest<CompanyOrientedCriterion>): MonthSpan | null {
  const { goal, baseline } = request.criterion
  const last = Math.min(goal.last, lastFinal(request))
  const first = last - (goal.last - goal.first)
  return first > baseline.last ? { first, last } : null
}

/**
 * Put the mål beside the criterion: the gain G of the goal's months against each participating area's ambition. After the
 * goal's date it is reached or not; before, on or under the straight line from the intervention's start to the ambition.
 * Source: MEASURES §4 "Mål".
 */
export function withGoal(
  result: CriterionResult,
  request: MeasureRequest<CompanyOrientedCriterion>,
  months: MonthSpan,
  measured: MeasuredAreas,
): CriterionResult {
  const { criterion, scheme, threshold } = request
  const reached = months.last === criterion.goal.last
  const elapsed = Math.max(0, months.last - scheme.intervention.first + 1)
  const full = criterion.goal.last - scheme.intervention.first + 1

  const goalOf = (numbers: AreaNumbers, ambition: number): GoalResult => ({
    months,
    baseline: disclose(numbers.baseline, threshold),
    result: disclose(numbers.result, threshold),
    gain: disclose(numbers.change, threshold),
    ambition,
  })
  const verdictOf = ({ gain, ambition }: GoalResult): Verdict => {
    if (gain.kind === "absent") return { kind: "none", reason: gain.reason }
    if (reached) return judgeGoal(gain.value, gain.interval, ambition)
    return judgeGoal(gain.value, gain.interval, (ambition * elapsed) / full, false, ambition)
  }
  const areas = result.areas.map((row): AreaResult => {
    const { area } = row
    const numbers = measured.areas.get(areaKey(area))
    if (numbers === undefined || area.kind === "comparison") return row
    if (area.kind === "municipality" && !scheme.municipalities.includes(area.code)) return row
    const ambition = area.kind === "municipality" ? ambitionOf(criterion, area.code) : criterion.ambition
    const goal = goalOf(numbers, ambition)
    return { ...row, goal, verdict: verdictOf(goal) }
  })
  return { ...result, areas }
}
