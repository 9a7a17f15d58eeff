import { areaKey, comparisonArea, projectArea } from "../domain/area"
import type { FollowUp, FollowUpMonths } from "../domain/progression-result"
import type { MeasureRequest, ProgressionDetail } from "../domain/result"
import { atFollowUp, type ProgressionCriterion } from "../domain/scheme"
import type { Engine, RunOptions } from "../engine/engine"
import { undelivered } from "./delivery"
import { cohortsByArea, emptyCohort } from "./progression"
import { detailOf } from "./progression-detail"
import { windowsOf } from "./request-parameters"

const followUpMonths: readonly FollowUpMonths[] = [3, 6, 12, 18, 24]

/** M3 at every follow-up, each with the months of start that it allows, for the project and the comparison set. */
export async function progressionFollowUps(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  run: RunOptions = {},
): Promise<readonly FollowUp[]> {
  const found: FollowUp[] = []
  for (const months of followUpMonths)
    found.push(await followUp(engine, { ...request, criterion: atFollowUp(request.criterion, months) }, run))
  return found
}

async function followUp(
  engine: Engine,
  request: MeasureRequest<ProgressionCriterion>,
  run: RunOptions,
): Promise<FollowUp> {
  const windows = windowsOf(request)
  const spans = { baseline: windows.baseline, result: windows.result?.months ?? windows.baseline }
  const cohorts = await cohortsByArea(engine, request, spans.result, run)
  const missing = await undelivered(engine, request, spans, run)
  const details = [projectArea, comparisonArea].flatMap((area): ProgressionDetail[] => {
    const key = areaKey(area)
    const [before, after] = cohorts.get(key) ?? [emptyCohort, emptyCohort]
    const reasons = { baseline: missing(key, "baseline"), result: missing(key, "result") }
    return [
      detailOf(request, area, "baseline", before, reasons.baseline),
      detailOf(request, area, "result", after, windows.result === null ? "notObservedYet" : reasons.result),
    ]
  })
  return { months: request.criterion.followUpMonths, windows, details }
}
