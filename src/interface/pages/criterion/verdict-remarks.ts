import type { CriterionResult, MeasureRequest } from "../../../domain/result"
import { matchedOn } from "../../../domain/matching"
import { projectArea } from "../../../domain/area"
import type { Text } from "../../../text/texts"
import { areaOf } from "../../results/find-area"
import { breaksWithin } from "../../../domain/series-break"
import type { Speech } from "../../results/speech"

/** What has to be known beside the verdict: breaks inside its windows, how it is matched, and how little it may carry. */
export function verdictRemarks(
  request: MeasureRequest,
  result: CriterionResult,
  { words, formats }: Speech,
  matching: Text["matching"],
): string[] {
  const { windows } = result
  const spans = [windows.baseline, ...(windows.result === null ? [] : [windows.result.months])]
  const breaks = breaksWithin(request.criterion.measure, spans)
  const covered = areaOf(result, projectArea)?.covered
  const share = covered?.kind === "value" && covered.value < 1 ? formats.quantity(covered.value, "share") : null
  const on = request.matched ? matchedOn(request.criterion) : "cohort"
  const remarks = (traits: string) => [share === null ? matching.remark(traits) : matching.remarkCovered(traits, share)]
  return [
    ...(breaks.length > 0
      ? [
          words.criterion.breaks(
            formats.list(breaks.map(({ day, name }) => `${words.breakName(day, name)} (${formats.day(day)})`)),
          ),
        ]
      : []),
    ...(on !== "cohort" ? remarks(matching.traits[on]) : share === null ? [] : [words.criterion.covered(share)]),
    ...(request.project.length < 4 ? [words.criterion.fewParticipants] : []),
  ]
}
