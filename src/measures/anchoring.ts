import { afterProject } from "../domain/after-project"
import type { AreaResult, CriterionResult, MeasureRequest } from "../domain/result"
import type { Engine, RunOptions } from "../engine/engine"
import { unitOf, unmeasurable } from "./criterion-result"
import { develop } from "./develop"
import { windowsOf } from "./request-parameters"
import { areasOf } from "./wave-areas"
import type { Asked } from "./wave-together"

/** What became of one criterion's number after the project, without a verdict: no document sets one. */
export type Anchoring = Pick<CriterionResult, "unit" | "windows"> & {
  readonly areas: readonly Omit<AreaResult, "verdict" | "goal">[]
}

/** More than a quarter of the twelve months missing gives no number (MEASURES §6). */
const fewestMonths = 9

/**
 * Forankring: the measure over the 12 months after the project's end against the project's last 12, with the own change and
 * the difference in development. Null where the measure has none, or the data hold too few of the months after.
 * Source: MEASURES §6 "Forankring"; estimators and intervals are those of the criterion.
 */
export async function anchoring(
  engine: Engine,
  request: MeasureRequest,
  run: RunOptions = {},
): Promise<Anchoring | null> {
  if (unmeasurable(request) !== null) return null
  const measured = await areasOf(engine, { ...request, matched: false }, afterWindows, run)
  const criterion = afterProject(request.criterion, request.scheme)
  if (measured === null || criterion === null) return null
  const moved: MeasureRequest = { ...request, criterion, matched: false }
  const windows = windowsOf(moved)
  const { unit, areas } = develop(moved, windows, unitOf(moved), measured)
  return { unit, windows, areas }
}

/** The two years around the project's end; null where the data hold too little of the second. */
function afterWindows(request: MeasureRequest): Asked | null {
  const criterion = afterProject(request.criterion, request.scheme)
  if (criterion === null) return null
  const moved: MeasureRequest = { ...request, criterion }
  const { baseline, result } = windowsOf(moved)
  if (result === null || result.months.last - result.months.first + 1 < fewestMonths) return null
  return { request: moved, windows: { baseline, result } }
}
