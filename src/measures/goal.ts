import { areaKey } from "../domain/area"
import type { MonthSpan } from "../domain/calendar"
import type { AreaResult, CriterionResult, GoalResult, MeasureRequest } from "../domain/result"
import { ambitionOf, type CompanyOrientedCriterion } from "../domain/scheme"
import { judgeGoal, type Verdict } from "../domain/verdict"
import { disclose } from "../disclosure/threshold"
import { waveOf } from "../domain/waves"
import type { AreaNumbers, MeasuredAreas } from "./area-numbers"
import { hiddenBeside, numbersBeside } from "./beside-whole"
import { lastFinal } from "./request-parameters"
import type { Asked } from "./wave-together"

/** The goal's months, or, before the data reach them, as many final months as the goal has, ending with the last. */
export function goalMonths(request: MeasureRequest<CompanyOrientedCriterion>): MonthSpan | null {
  const { goal, baseline } = request.criterion
  const last = Math.min(goal.last, lastFinal(request))
  const first = last - (goal.last - goal.first)
  return first > baseline.last ? { first, last } : null
}

/** The goal's months as windows, for `areasOf`. */
export function goalWindows(request: MeasureRequest): Asked | null {
  const { criterion } = request
  if (criterion.measure !== "company_oriented_share") return null
  const months = goalMonths({ ...request, criterion })
  if (months === null) return null
  return { request, windows: { baseline: criterion.baseline, result: { months, provisional: false } } }
}

/** How far a municipality is towards its goal: its months, and the share of the way that the straight line asks for. */
interface Progress {
  readonly months: MonthSpan
  readonly reached: boolean
  readonly share: number
}

function progressOf(request: MeasureRequest<CompanyOrientedCriterion>): Progress | null {
  const months = goalMonths(request)
  if (months === null) return null
  const { goal } = request.criterion
  const { first } = request.scheme.intervention
  const elapsed = Math.max(0, months.last - first + 1)
  return { months, reached: months.last === goal.last, share: elapsed / (goal.last - first + 1) }
}

/** Of all together: the criterion's own months where the data reach them, and the mean of the ways. */
function progressTogether(all: readonly Progress[], common: Progress | null): Progress | null {
  const [some] = all
  if (some === undefined) return null
  const alike = all.every(({ share }) => share === some.share)
  const share = alike ? some.share : all.reduce((sum, one) => sum + one.share, 0) / all.length
  return { months: (common ?? some).months, reached: all.every(({ reached }) => reached), share }
}

/**
 * Put the mål beside the criterion: the gain G of the goal's months against each participating area's ambition. After the
 * goal's date it is reached or not; before, on or under the straight line from the intervention's start to the ambition.
 * Source: MEASURES §4 "Mål".
 */
export function withGoal(
  result: CriterionResult,
  request: MeasureRequest<CompanyOrientedCriterion>,
  measured: MeasuredAreas,
): CriterionResult {
  const { criterion, scheme, threshold } = request
  const ways = new Map(
    scheme.municipalities.map((code) => {
      const wave = waveOf(scheme, criterion, code)
      return [code, wave && progressOf({ ...request, scheme: wave.scheme, criterion: wave.criterion })]
    }),
  )
  const taking = request.project.flatMap((code) => ways.get(code) ?? [])
  const together = progressTogether(taking, progressOf(request))

  const isHidden = hiddenBeside(request, measured)
  const goalOf = (numbers: AreaNumbers, { months }: Progress, ambition: number): GoalResult => ({
    months,
    baseline: disclose(numbers.baseline, threshold),
    result: disclose(numbers.result, threshold),
    gain: disclose(numbers.change, threshold),
    ambition,
  })
  const verdictOf = ({ gain, ambition }: GoalResult, { reached, share }: Progress): Verdict => {
    if (gain.kind === "absent") return { kind: "none", reason: gain.reason }
    if (reached) return judgeGoal(gain.value, gain.interval, ambition)
    return judgeGoal(gain.value, gain.interval, ambition * share, false, ambition)
  }
  const areas = result.areas.map((row): AreaResult => {
    const { area } = row
    const counted = measured.areas.get(areaKey(area))
    if (counted === undefined || area.kind === "comparison") return row
    const numbers = area.kind === "municipality" ? numbersBeside(area.code, counted, isHidden) : counted
    if (area.kind === "municipality" && !scheme.municipalities.includes(area.code)) return row
    const ambition = area.kind === "municipality" ? ambitionOf(criterion, area.code) : criterion.ambition
    const way = area.kind === "municipality" ? ways.get(area.code) : together
    if (!way) return row
    const goal = goalOf(numbers, way, ambition)
    return { ...row, goal, verdict: verdictOf(goal, way) }
  })
  return { ...result, areas }
}
