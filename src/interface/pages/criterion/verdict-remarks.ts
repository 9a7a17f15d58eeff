import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import { projectArea } from "../../../domain/area"
import { areaOf } from "../../results/find-area"
import { breaksWithin } from "../../results/series-breaks"
import type { Speech } from "../../results/speech"

/** What has to be known beside the verdict: breaks inside its windows, and a comparison that carries little. */
export function verdictRemarks(request: MeasureRequest, result: CriterionResult, { words, formats }: Speech): string[] {
  const { windows } = result
  const spans = [windows.baseline, ...(windows.result === null ? [] : [windows.result.months])]
  const breaks = breaksWithin(request.criterion.measure, spans)
  const covered = areaOf(result, projectArea)?.covered
  return [
    ...(breaks.length > 0
      ? [
          words.criterion.breaks(
            formats.list(breaks.map(({ day, name }) => `${words.breakName(day, name)} (${formats.day(day)})`)),
          ),
        ]
      : []),
    ...(covered?.kind === "value" && covered.value < 1
      ? [words.criterion.covered(formats.quantity(covered.value, "share"))]
      : []),
    ...(request.project.length < 4 ? [words.criterion.fewParticipants] : []),
  ]
}
