import { afterProject } from "../domain/after-project"
import type { AreaResult, CriterionResult, MeasureRequest } from "../domain/result"
import type { Engine, RunOptions } from "../engine/engine"
import { measuredAreas, unitOf, unmeasurable } from "./criterion-result"
import { develop } from "./develop"
import { windowsOf } from "./request-parameters"

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
  const criterion = afterProject(request.criterion, request.scheme)
  if (criterion === null) return null
  const moved: MeasureRequest = { ...request, criterion, matched: false }
  const windows = windowsOf(moved)
  if (windows.result === null || unmeasurable(moved) !== null) return null
  const { first, last } = windows.result.months
  if (last - first + 1 < fewestMonths) return null
  const measured = await measuredAreas(engine, moved, windows.result.months, run)
  const { unit, areas } = develop(moved, windows, unitOf(moved), measured)
  return { unit, windows, areas }
}
